package org.sharpbound.lab.linear;

/**
 * What the laboratory needs of a library for dense matrices; {@link Library} gives one by name. Results are rounded, as floating-point
 * results are: where a claim uses one, what it may be off by is bounded apart ({@link EigenvalueBounds}).
 *
 * <p>Products are cut into fixed blocks of rows, which run in the common pool, or in the {@code ForkJoinPool} whose thread calls. Results do not
 * depend on the number of threads, and those of the pure Java libraries not on the machine either. What is not a number spreads in
 * products as IEEE 754 has it; an eigenvalue problem or a system with an entry that is not finite is refused. A matrix may be
 * empty.
 *
 * <p>All methods throw an {@link IllegalArgumentException} where shapes do not fit.
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

    /** Ax, of n × m and m numbers. */
    double[] product(Matrix a, double[] x);

    /**
     * All eigenvalues of a symmetric matrix, the largest first; only its lower triangle is read.
     *
     * @throws IllegalArgumentException if an entry is not finite
     * @throws ArithmeticException if the library's iteration does not converge
     */
    double[] eigenvalues(Matrix symmetric);

    /**
     * Eigenvalues and eigenvectors of a symmetric matrix; only its lower triangle is read.
     *
     * @throws IllegalArgumentException if an entry is not finite
     * @throws ArithmeticException if the library's iteration does not converge
     */
    Spectrum spectrum(Matrix symmetric);

    /**
     * The solution X of AX = B for a positive definite A, by Cholesky's factors; only the lower triangle of A is read.
     *
     * @throws IllegalArgumentException if an entry of A is not finite
     * @throws ArithmeticException if a pivot is not positive
     */
    Matrix solve(Matrix positiveDefinite, Matrix b);
}
