package org.sharpbound.term.theory;

/**
 * A factor of a product of operators and vectors.
 *
 * @param atom its number in the table of atoms
 * @param transposed whether it stands transposed; never so for what is symmetric
 */
record Letter(int atom, boolean transposed) {}
