package org.sharpbound.lab.linear;

import dev.ludovic.netlib.lapack.LAPACK;
import org.netlib.util.intW;

/** Decompositions by an implementation of LAPACK; that it keeps columns together makes no difference to a symmetric matrix. */
record NetlibDecompositions(LAPACK lapack) implements Decompositions {

    private static final String VALUES = "N";
    private static final String VECTORS = "V";
    private static final String LOWER = "L";

    @Override
    public double[] eigenvalues(Matrix symmetric) {
        return decompose(VALUES, symmetric);
    }

    @Override
    public Spectrum spectrum(Matrix symmetric) {
        double[] values = decompose(VECTORS, symmetric);
        // Vectors stand in columns, which are rows of ours.
        return new Spectrum(values, symmetric);
    }

    /** By divide and conquer, whose work spaces are those of LAPACK's manual with room for its blocks. */
    private double[] decompose(String job, Matrix symmetric) {
        int n = symmetric.rows();
        double[] values = new double[n];
        double[] space = new double[job.equals(VECTORS) ? 1 + n * (6 + 2 * n) : 2 * n + 1 + 64 * n];
        int[] indices = new int[3 + 5 * n];
        intW info = new intW(0);
        lapack.dsyevd(job, LOWER, n, symmetric.values(), n, values, space, space.length, indices, indices.length, info);
        if (info.val != 0) {
            throw new ArithmeticException("the eigenvalues of a matrix of " + n + " rows do not converge");
        }
        return values;
    }

    @Override
    public Matrix solve(Matrix positiveDefinite, Matrix b) {
        int n = b.rows();
        int columns = b.columns();
        Matrix solution = b.transpose();
        intW info = new intW(0);
        lapack.dposv(LOWER, n, columns, positiveDefinite.values(), n, solution.values(), n, info);
        if (info.val > 0) {
            throw Library.notPositiveDefinite(n);
        }
        return solution.transpose();
    }
}
