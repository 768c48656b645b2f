package org.sharpbound.lab.linear;

/**
 * Upper bounds of eigenvalues by Cholesky's factors of μI − A in floating point: where they exist as computed, they are the exact factors of a
 * matrix near it (J. W. Demmel 1989; Higham 2002, theorem 10.5: each entry is off by no more than α√(bᵢᵢbⱼⱼ), α = γₙ₊₁/(1 − γₙ₊₁), sums in
 * any order), which is positive semidefinite; so no eigenvalue of A exceeds μ by more than α times the trace (S. M. Rump,
 * Verification of positive definiteness, BIT 46, 2006, with what vanishes).
 */
final class PositiveDefinite {

    private static final int BLOCK = 48;

    /** What numbers that vanish may come to for each entry, when the largest diagonal entry is about 1: far more than the least number. */
    private static final double VANISHED = 0x1p-1000;

    private PositiveDefinite() {}

    /** About how far above the largest eigenvalue a shift must be for the factors to exist; not a bound. */
    static double reach(Matrix matrix, double shift) {
        double trace = 0;
        for (int i = 0; i < matrix.rows(); i++) {
            trace += Math.abs(shift - matrix.get(i, i));
        }
        return 2 * Rounding.gamma(matrix.rows() + 3) * trace + Double.MIN_VALUE;
    }

    /** What no eigenvalue of the symmetric matrix exceeds, or infinity if the factors do not exist. */
    static double bound(Matrix matrix, double shift) {
        int n = matrix.rows();
        double largest = 0;
        double trace = 0;
        for (int i = 0; i < n; i++) {
            double pivot = shift - matrix.get(i, i);
            if (!(pivot > 0) || pivot == Double.POSITIVE_INFINITY) {
                return Double.POSITIVE_INFINITY;
            }
            largest = Math.max(largest, pivot);
            trace += pivot;
        }
        int exponent = Math.getExponent(largest);
        Matrix scaled = Matrix.zeros(n, n);
        Blocks.forEach(n, BLOCK, (first, end) -> {
            for (int i = first; i < end; i++) {
                for (int j = 0; j <= i; j++) {
                    double entry = i == j ? shift - matrix.get(i, i) : -matrix.get(i, j);
                    scaled.set(i, j, Math.scalb(entry, -exponent));
                }
            }
        });
        if (!factorises(scaled)) {
            return Double.POSITIVE_INFINITY;
        }
        double gamma = Rounding.gamma(n + 1);
        double alpha = Rounding.up(gamma / (1 - gamma));
        // One unit more, since the diagonal was rounded when it was shifted.
        double off = Rounding.up((alpha + Rounding.UNIT) * Rounding.up(trace * (1 + Rounding.gamma(n))));
        double vanished = Math.scalb((double) n * n * VANISHED, exponent);
        return Math.nextUp(shift + Rounding.up(off + vanished));
    }

    /** Writes the factor over the lower triangle, a few columns at a time; rows below them are parallel. */
    private static boolean factorises(Matrix matrix) {
        int n = matrix.rows();
        for (int first = 0; first < n; first += BLOCK) {
            int from = first;
            int to = Math.min(n, first + BLOCK);
            for (int i = from; i < to; i++) {
                eliminate(matrix, i, from, i);
                double pivot = matrix.get(i, i) - dot(matrix.values(), i * n, i * n, i);
                if (!(pivot > 0)) {
                    return false;
                }
                matrix.set(i, i, Math.sqrt(pivot));
            }
            Blocks.forEach(n - to, BLOCK, (begin, end) -> {
                for (int i = to + begin; i < to + end; i++) {
                    eliminate(matrix, i, from, to);
                }
            });
        }
        return true;
    }

    /** Entries of a row of the factor, in the columns from {@code from} to before {@code to}. */
    private static void eliminate(Matrix matrix, int row, int from, int to) {
        int n = matrix.columns();
        double[] values = matrix.values();
        for (int j = from; j < to; j++) {
            double rest = values[row * n + j] - dot(values, row * n, j * n, j);
            values[row * n + j] = rest / values[j * n + j];
        }
    }

    private static double dot(double[] values, int first, int second, int count) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        int k = 0;
        for (; k + 3 < count; k += 4) {
            s0 += values[first + k] * values[second + k];
            s1 += values[first + k + 1] * values[second + k + 1];
            s2 += values[first + k + 2] * values[second + k + 2];
            s3 += values[first + k + 3] * values[second + k + 3];
        }
        for (; k < count; k++) {
            s0 += values[first + k] * values[second + k];
        }
        return s0 + s1 + (s2 + s3);
    }
}
