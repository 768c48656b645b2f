/**
 * Functions of matrices, to many digits and in doubles: the second opinion on their enclosures, and values for searches. Nothing
 * here concludes, and no code is shared with the enclosures.
 */
package org.sharpbound.oracle.matrix;
