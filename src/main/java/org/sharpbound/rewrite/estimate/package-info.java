/**
 * Integrals estimated to many digits, for the second opinion on derivations: two rules that agree, and no proof. Nothing of the
 * kernel's enclosures of integrals stands in it but how a range is split where switches change.
 */
package org.sharpbound.rewrite.estimate;
