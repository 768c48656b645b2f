package org.sharpbound.lab.linear;

import java.util.Comparator;
import java.util.stream.IntStream;

/** A library's products in parallel blocks, and its decompositions, behind what holds for all: shapes, empty matrices, the order of results. */
record BlockedLinearAlgebra(String name, BlockProducts products, Decompositions decompositions)
        implements LinearAlgebra {

    /** Rows of a block: enough for a library to make use of caches, few enough for several threads. */
    private static final int BLOCK = 128;

    /** Rows of a block that is multiplied with a vector, which takes no longer than reading it. */
    private static final int VECTOR_BLOCK = 512;

    @Override
    public Matrix product(Matrix a, Matrix b) {
        fit("AB", a.columns() == b.rows(), a, b);
        Matrix result = Matrix.zeros(a.rows(), b.columns());
        if (a.columns() > 0 && b.columns() > 0) {
            Blocks.forEach(a.rows(), BLOCK, (first, end) -> products.product(a, first, end, b, result));
        }
        return result;
    }

    @Override
    public Matrix productWithTranspose(Matrix a, Matrix b) {
        fit("ABᵀ", a.columns() == b.columns(), a, b);
        Matrix result = Matrix.zeros(a.rows(), b.rows());
        if (a.columns() > 0 && b.rows() > 0) {
            Blocks.forEach(
                    a.rows(), BLOCK, (first, end) -> products.productWithTranspose(a, first, end, b, b.rows(), result));
        }
        return result;
    }

    @Override
    public Matrix transposeProduct(Matrix a, Matrix b) {
        fit("AᵀB", a.rows() == b.rows(), a, b);
        Matrix result = Matrix.zeros(a.columns(), b.columns());
        if (a.rows() > 0 && b.columns() > 0) {
            Blocks.forEach(a.columns(), BLOCK, (first, end) -> products.transposeProduct(a, first, end, b, result));
        }
        return result;
    }

    @Override
    public Matrix gram(Matrix a) {
        Matrix result = Matrix.zeros(a.rows(), a.rows());
        if (a.columns() > 0) {
            Blocks.forEach(
                    a.rows(), BLOCK, (first, end) -> products.productWithTranspose(a, first, end, a, end, result));
            result.mirrorLowerTriangle();
        }
        return result;
    }

    @Override
    public double[] product(Matrix a, double[] x) {
        if (a.columns() != x.length) {
            throw new IllegalArgumentException("Ax: A is " + shape(a) + ", and x has " + x.length + " numbers");
        }
        double[] result = new double[a.rows()];
        if (a.columns() > 0) {
            Blocks.forEach(a.rows(), VECTOR_BLOCK, (first, end) -> products.product(a, first, end, x, result));
        }
        return result;
    }

    @Override
    public double[] eigenvalues(Matrix symmetric) {
        Matrix copy = symmetricCopy(symmetric);
        if (copy.rows() == 0) {
            return new double[0];
        }
        double[] values = decompositions.eigenvalues(copy);
        return IntStream.of(descending(values)).mapToDouble(i -> values[i]).toArray();
    }

    @Override
    public Spectrum spectrum(Matrix symmetric) {
        Matrix copy = symmetricCopy(symmetric);
        int n = copy.rows();
        if (n == 0) {
            return new Spectrum(new double[0], copy);
        }
        Spectrum found = decompositions.spectrum(copy);
        int[] order = descending(found.values());
        Matrix vectors = Matrix.zeros(n, n);
        for (int i = 0; i < n; i++) {
            System.arraycopy(found.vectors().values(), order[i] * n, vectors.values(), i * n, n);
        }
        return new Spectrum(
                IntStream.of(order).mapToDouble(i -> found.values()[i]).toArray(), vectors);
    }

    @Override
    public Matrix solve(Matrix positiveDefinite, Matrix b) {
        Matrix copy = symmetricCopy(positiveDefinite);
        fit("AX = B", copy.rows() == b.rows(), copy, b);
        return b.rows() == 0 || b.columns() == 0 ? Matrix.zeros(b.rows(), b.columns()) : decompositions.solve(copy, b);
    }

    private static int[] descending(double[] values) {
        return IntStream.range(0, values.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -values[i]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private static Matrix symmetricCopy(Matrix matrix) {
        int n = matrix.rows();
        if (n != matrix.columns()) {
            throw new IllegalArgumentException("a symmetric matrix is square, not " + shape(matrix));
        }
        Matrix copy = matrix.copy();
        copy.mirrorLowerTriangle();
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                if (!Double.isFinite(copy.get(i, j))) {
                    throw new IllegalArgumentException("entry (" + (i + 1) + ", " + (j + 1)
                            + ") of a symmetric matrix of " + n + " rows is " + copy.get(i, j));
                }
            }
        }
        return copy;
    }

    private static void fit(String product, boolean fits, Matrix a, Matrix b) {
        if (!fits) {
            throw new IllegalArgumentException(product + ": A is " + shape(a) + ", and B is " + shape(b));
        }
    }

    private static String shape(Matrix matrix) {
        return matrix.rows() + " x " + matrix.columns();
    }
}
