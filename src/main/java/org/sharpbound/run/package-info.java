/** A run: claims to findings, in parallel, within a budget, with a second opinion on every proof. */
package org.sharpbound.run;
