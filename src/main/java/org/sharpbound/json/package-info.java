/** JSON values, read and written without any library, so that the kernel can read certificates. Imports nothing. */
package org.sharpbound.json;
