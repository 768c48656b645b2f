package org.sharpbound.lab.linear;

/**
 * What the laboratory needs of a library for dense matrices. Results are rounded, as floating-point results are: where a claim uses one,
 * what it may be off by is bounded apart. They do not depend on the number of threads, and for the default library not on the machine.
 */
public interface LinearAlgebra {

    /** The name by which it is chosen. */
    String name();

    /** AB, of n × m and m × k. */
    Matrix product(Matrix a, Matrix b);

    /** ABᵀ, of n × m and k × m. */
    Matrix productWithTranspose(Matrix a, Matrix b);

    /** AᵀB, of m × n and m × k. */
    Matrix transposeProduct(Matrix a, Matrix b);

    /** AAᵀ, symmetric to the last bit. */
    Matrix gram(Matrix a);

    /** Ax. */
    double[] product(Matrix a, double[] x);

    /** All eigenvalues of a symmetric matrix, the largest first; only its lower triangle is read. */
    double[] eigenvalues(Matrix symmetric);

    /** Eigenvalues and eigenvectors of a symmetric matrix; only its lower triangle is read. */
    Spectrum spectrum(Matrix symmetric);

    /**
     * The solution X of AX = B for a positive definite A, by Cholesky's factors.
     *
     * @throws ArithmeticException if a pivot is not positive
     */
    Matrix solve(Matrix positiveDefinite, Matrix b);
}
