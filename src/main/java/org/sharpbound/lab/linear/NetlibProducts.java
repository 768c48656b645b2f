package org.sharpbound.lab.linear;

import dev.ludovic.netlib.blas.BLAS;

/**
 * Products by an implementation of BLAS. That keeps columns together, so that an array of ours is to it the transposed matrix, and
 * AB is asked for as Bᵀ Aᵀ. Blocks are read and written in their places.
 */
record NetlibProducts(BLAS blas) implements BlockProducts {

    private static final String PLAIN = "N";
    private static final String TRANSPOSED = "T";

    @Override
    public void product(Matrix a, int first, int end, Matrix b, Matrix into) {
        int inner = a.columns();
        multiply(PLAIN, PLAIN, b.columns(), end - first, inner, b, b.columns(), a, first * inner, inner, into, first);
    }

    @Override
    public void productWithTranspose(Matrix a, int first, int end, Matrix b, int columns, Matrix into) {
        int inner = a.columns();
        multiply(TRANSPOSED, PLAIN, columns, end - first, inner, b, inner, a, first * inner, inner, into, first);
    }

    @Override
    public void transposeProduct(Matrix a, int first, int end, Matrix b, Matrix into) {
        multiply(
                PLAIN,
                TRANSPOSED,
                b.columns(),
                end - first,
                a.rows(),
                b,
                b.columns(),
                a,
                first,
                a.columns(),
                into,
                first);
    }

    private void multiply(
            String left,
            String right,
            int rows,
            int columns,
            int inner,
            Matrix b,
            int strideOfB,
            Matrix a,
            int offsetOfA,
            int strideOfA,
            Matrix into,
            int first) {
        int stride = into.columns();
        blas.dgemm(
                left,
                right,
                rows,
                columns,
                inner,
                1,
                b.values(),
                0,
                strideOfB,
                a.values(),
                offsetOfA,
                strideOfA,
                0,
                into.values(),
                first * stride,
                stride);
    }

    @Override
    public void product(Matrix a, int first, int end, double[] x, double[] into) {
        int inner = a.columns();
        blas.dgemv(TRANSPOSED, inner, end - first, 1, a.values(), first * inner, inner, x, 0, 1, 0, into, first, 1);
    }
}
