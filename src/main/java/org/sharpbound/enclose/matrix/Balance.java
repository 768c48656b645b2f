package org.sharpbound.enclose.matrix;

/**
 * A diagonal scaling by powers of two that makes rows and columns of like size (E. E. Osborne, On pre-conditioning of matrices, J.
 * ACM 7, 1960), as a guess of a norm in which a matrix is nearly normal. Nothing is claimed of it.
 */
final class Balance {

    private static final int SWEEPS = 8;
    /** An entry that is 0 counts as this share of the diagonal, for what scales it away scales others up. */
    private static final double FLOOR = 0x1p-6;

    private static final int LARGEST = 200;

    private Balance() {}

    /** The exponents t for which the entries a(i,j) 2^(t(j) − t(i)) are balanced. */
    static <T> int[] exponents(IntervalMatrix<T> mid, IntervalMatrix<T> radius) {
        int size = mid.rows();
        double[][] sizes = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                double diagonal = Math.abs(near(mid, i, i)) + Math.abs(near(mid, j, j));
                sizes[i][j] = Math.abs(near(mid, i, j)) + near(radius, i, j) + FLOOR * diagonal;
            }
        }
        int[] exponents = new int[size];
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            for (int i = 0; i < size; i++) {
                double row = 0;
                double column = 0;
                for (int j = 0; j < size; j++) {
                    row += i == j ? 0 : Math.scalb(sizes[i][j], exponents[j] - exponents[i]);
                    column += i == j ? 0 : Math.scalb(sizes[j][i], exponents[i] - exponents[j]);
                }
                boolean isComparable = row > 0 && column > 0 && row < Double.MAX_VALUE && column < Double.MAX_VALUE;
                int shift = isComparable ? (Math.getExponent(row) - Math.getExponent(column)) / 2 : 0;
                exponents[i] = Math.max(-LARGEST, Math.min(LARGEST, exponents[i] + shift));
            }
        }
        return exponents;
    }

    private static <T> double near(IntervalMatrix<T> a, int i, int j) {
        return a.kind().near(a.at(i, j));
    }
}
