/**
 * Vectors and matrices whose entries are core expressions, and what the operations of the claim language (section 4) make
 * of them.
 */
package org.sharpbound.claim.shape;
