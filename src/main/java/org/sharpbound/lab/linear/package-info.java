/** Dense linear algebra on doubles by well-kept libraries, behind one interface. */
package org.sharpbound.lab.linear;
