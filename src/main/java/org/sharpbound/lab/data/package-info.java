/** Data sets: read from files, drawn from distributions that are known, and made ready for training. */
package org.sharpbound.lab.data;
