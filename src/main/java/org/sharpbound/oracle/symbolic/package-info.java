/**
 * Proposals of a computer algebra system.
 *
 * <p>Symja advises and never concludes: what it integrates is differentiated by the kernel before it counts. It is started
 * when it is first asked, which takes a second or two, and only then.
 */
package org.sharpbound.oracle.symbolic;
