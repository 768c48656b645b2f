package org.sharpbound.term;

import java.util.Locale;

/**
 * The functions of matrices that are no expressions in the entries (claim language, section 4).
 *
 * <p>{@code EIGENVALUES} (in increasing order, with multiplicity), {@code EIGMIN} and {@code EIGMAX} are of symmetric
 * matrices; {@code OPNORM} is the largest singular value; {@code SOLVE} is of a square matrix with the right-hand side as its
 * last column.
 */
public enum MatrixFunction {
    EXPM,
    INV,
    SOLVE,
    DET,
    EIGENVALUES,
    EIGMIN,
    EIGMAX,
    OPNORM;

    /** The name by which the claim language writes it. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The number of entries of the value.
     *
     * @throws IllegalArgumentException if the function is not defined for matrices of this shape
     */
    public int size(int rows, int columns) {
        boolean fits = this == OPNORM || (this == SOLVE ? columns == rows + 1 : columns == rows);
        if (!fits || rows < 1 || columns < 1) {
            throw new IllegalArgumentException(text() + " of " + rows + " rows and " + columns + " columns");
        }
        return switch (this) {
            case EXPM, INV -> rows * rows;
            case SOLVE, EIGENVALUES -> rows;
            case DET, EIGMIN, EIGMAX, OPNORM -> 1;
        };
    }
}
