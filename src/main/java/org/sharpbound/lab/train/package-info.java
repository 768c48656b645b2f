/** Training of networks by gradient descent and gradient flow, and tables of what is measured meanwhile. */
package org.sharpbound.lab.train;
