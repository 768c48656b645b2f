package org.sharpbound.lab.linear;

/** Eigenvalue problems and systems by one library, for square matrices of finite entries and at least one row. */
interface Decompositions {

    /**
     * Eigenvalues in any order.
     *
     * @param symmetric symmetric to the last bit; may be written over
     */
    double[] eigenvalues(Matrix symmetric);

    /**
     * Eigenvalues in any order, with the vectors in that order.
     *
     * @param symmetric symmetric to the last bit; may be written over
     */
    Spectrum spectrum(Matrix symmetric);

    /**
     * X of AX = B.
     *
     * @param positiveDefinite symmetric to the last bit; may be written over
     * @param b not to be written over; has at least one column
     * @throws ArithmeticException if a pivot is not positive
     */
    Matrix solve(Matrix positiveDefinite, Matrix b);
}
