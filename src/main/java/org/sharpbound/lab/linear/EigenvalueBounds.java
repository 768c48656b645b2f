package org.sharpbound.lab.linear;

/**
 * Bounds for eigenvalues of a symmetric matrix of doubles that hold whatever rounding did, from approximate pairs that may be wrong:
 * a poor pair makes them wide, never false.
 *
 * <p>Some eigenvalue lies within ‖Av − θv‖/‖v‖ of θ (Parlett, The symmetric eigenvalue problem, 1980, theorem 4.5.1). The largest is at
 * least every diagonal entry, and at most what {@link PositiveDefinite} shows and what the sums of rows allow (Gershgorin).
 * Sums are bounded beforehand: |fl(Σ xᵢyᵢ) − Σ xᵢyᵢ| ≤ γₙ Σ |xᵢyᵢ| with γₙ = nu/(1 − nu), in any order (N. J. Higham, Accuracy and
 * stability of numerical algorithms, 2002, section 3.1), and 2^-1074 more for each product that may vanish.
 *
 * <p><em>Soundness:</em> what overflows or is no number becomes the whole line.
 */
public final class EigenvalueBounds {

    /** By how much margins grow from one attempt to the next, and how many there are: from 1e-10 for a thousand rows to all that row sums leave. */
    private static final double GROWTH = 64;

    private static final int ATTEMPTS = 5;

    private EigenvalueBounds() {}

    /** An interval; may be the whole line. */
    public record Enclosure(double lower, double upper) {

        private Enclosure negate() {
            return new Enclosure(-upper, -lower);
        }
    }

    /**
     * An interval that holds an eigenvalue.
     *
     * @param symmetric A of n rows
     * @param value θ, about an eigenvalue
     * @param vector v, about its vector, of any length but 0
     * @throws IllegalArgumentException if the matrix is not symmetric to the last bit, empty, or anything is not finite, or v is 0
     */
    public static Enclosure near(Matrix symmetric, double value, double[] vector) {
        demand(symmetric);
        if (!Double.isFinite(value) || vector.length != symmetric.rows()) {
            throw new IllegalArgumentException(
                    "a value that is finite and a vector of " + symmetric.rows() + " numbers are needed");
        }
        double radius = new Residual(symmetric, value, vector).relativeNorm();
        return radius < Double.POSITIVE_INFINITY
                ? new Enclosure(Math.nextDown(value - radius), Math.nextUp(value + radius))
                : new Enclosure(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    }

    /**
     * An interval that holds the largest eigenvalue; takes a Cholesky factorisation or a few, n³/3 operations each, and another matrix.
     *
     * @param symmetric A of n rows
     * @param value about the largest eigenvalue
     * @param vector about its vector, of any length but 0
     * @throws IllegalArgumentException as {@link #near}
     */
    public static Enclosure largest(Matrix symmetric, double value, double[] vector) {
        Enclosure near = near(symmetric, value, vector);
        double lower = near.lower();
        for (int i = 0; i < symmetric.rows(); i++) {
            // The quotient of Rayleigh of a unit vector.
            lower = Math.max(lower, symmetric.get(i, i));
        }
        double rows = byRows(symmetric);
        double upper = rows;
        double margin = PositiveDefinite.reach(symmetric, Math.max(near.upper(), lower));
        for (int attempt = 0; attempt < ATTEMPTS && upper == rows; attempt++) {
            double shift = Math.max(near.upper(), lower) + margin;
            if (!(shift < rows)) {
                break;
            }
            upper = Math.min(upper, PositiveDefinite.bound(symmetric, shift));
            margin *= GROWTH;
        }
        return new Enclosure(lower, upper);
    }

    /**
     * An interval that holds the smallest eigenvalue, as {@link #largest} for −A.
     *
     * @throws IllegalArgumentException as {@link #near}
     */
    public static Enclosure smallest(Matrix symmetric, double value, double[] vector) {
        Matrix negative = symmetric.copy();
        for (int i = 0; i < negative.values().length; i++) {
            negative.values()[i] = -negative.values()[i];
        }
        return largest(negative, -value, vector).negate();
    }

    /** What no eigenvalue exceeds: the largest sum of a diagonal entry and the absolute values beside it. */
    private static double byRows(Matrix matrix) {
        int n = matrix.rows();
        double largest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < n; i++) {
            double sum = 0;
            for (int j = 0; j < n; j++) {
                sum += i == j ? 0 : Math.abs(matrix.get(i, j));
            }
            largest = Math.max(largest, Math.nextUp(matrix.get(i, i) + Rounding.up(sum * (1 + Rounding.gamma(n)))));
        }
        return largest;
    }

    private static void demand(Matrix matrix) {
        int n = matrix.rows();
        if (n == 0 || n != matrix.columns()) {
            throw new IllegalArgumentException("eigenvalues of " + n + " x " + matrix.columns() + " are not bounded");
        }
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                if (!Double.isFinite(matrix.get(i, j)) || matrix.get(i, j) != matrix.get(j, i)) {
                    throw new IllegalArgumentException(
                            "entries (" + (i + 1) + ", " + (j + 1) + ") and (" + (j + 1) + ", " + (i + 1)
                                    + ") are not one finite number: " + matrix.get(i, j) + ", " + matrix.get(j, i));
                }
            }
        }
    }
}
