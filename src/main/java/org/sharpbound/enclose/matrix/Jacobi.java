package org.sharpbound.enclose.matrix;

/**
 * Approximate eigenvectors of symmetric matrices in doubles, by Jacobi's rotations (G. H. Golub, C. F. Van Loan, Matrix
 * Computations, 4th ed., section 8.5.2). They serve as a change of basis; nothing is claimed of them.
 */
final class Jacobi {

    private static final int MOST_SWEEPS = 40;
    /** A rotation that changes entries by less than this share is not worth while. */
    private static final double TINY = 0x1p-60;

    private final int size;
    private final double[][] a;
    private final double[][] vectors;

    private Jacobi(double[][] symmetric) {
        this.size = symmetric.length;
        this.a = new double[size][];
        this.vectors = new double[size][size];
        for (int i = 0; i < size; i++) {
            a[i] = symmetric[i].clone();
            vectors[i][i] = 1;
        }
    }

    /** Nearly orthonormal columns; the identity where numbers grow out of range. */
    static double[][] vectors(double[][] symmetric) {
        Jacobi jacobi = new Jacobi(symmetric);
        for (int sweep = 0; sweep < MOST_SWEEPS && jacobi.sweep(); sweep++) {
            // Each sweep squares what is left off the diagonal.
        }
        return jacobi.isFinite() ? jacobi.vectors : new Jacobi(symmetric).vectors;
    }

    private boolean isFinite() {
        double sum = 0;
        for (double[] row : vectors) {
            for (double entry : row) {
                sum += Math.abs(entry);
            }
        }
        return sum <= Double.MAX_VALUE;
    }

    /** Whether a rotation was worth while. */
    private boolean sweep() {
        boolean isTurned = false;
        for (int p = 0; p < size; p++) {
            for (int q = p + 1; q < size; q++) {
                if (Math.abs(a[p][q]) > TINY * (Math.abs(a[p][p]) + Math.abs(a[q][q]))) {
                    rotate(p, q);
                    isTurned = true;
                }
            }
        }
        return isTurned;
    }

    /** The tangent t of the angle is the smaller root of t² + 2 tau t = 1. */
    private void rotate(int p, int q) {
        double tau = (a[q][q] - a[p][p]) / (2 * a[p][q]);
        double t = (tau < 0 ? -1 : 1) / (Math.abs(tau) + Math.sqrt(1 + tau * tau));
        double c = 1 / Math.sqrt(1 + t * t);
        double s = t * c;
        rotateColumns(a, p, q, c, s);
        for (int j = 0; j < size; j++) {
            double upper = a[p][j];
            double lower = a[q][j];
            a[p][j] = c * upper - s * lower;
            a[q][j] = s * upper + c * lower;
        }
        a[p][q] = 0;
        a[q][p] = 0;
        rotateColumns(vectors, p, q, c, s);
    }

    private static void rotateColumns(double[][] matrix, int p, int q, double c, double s) {
        for (double[] row : matrix) {
            double left = row[p];
            double right = row[q];
            row[p] = c * left - s * right;
            row[q] = s * left + c * right;
        }
    }
}
