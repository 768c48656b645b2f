package org.sharpbound.enclose;

/**
 * Whether xᵀAx has a sign for all symmetric matrices A between two bounds.
 *
 * <p>For an x whose components have the signs z, the least xᵀAx is that of the vertex matrix with the lower ends on its
 * diagonal and where zᵢ = zⱼ, and the upper ends elsewhere; so finitely many matrices decide (Rohn, Positive definiteness and
 * stability of interval matrices, SIAM J. Matrix Anal. Appl. 15, 1994). Each is eliminated without pivoting (LDLᵀ), in
 * outward-rounded arithmetic.
 *
 * <p>Soundness: a matrix with a positive pivot is positive (semi)definite if and only if its Schur complement is; where a
 * pivot may be 0, the rest of its row must be 0, and the matrix is a direct sum.
 */
public enum Definiteness {
    /** Nothing is known. */
    NONE,
    /** xᵀAx ≥ 0. */
    SEMIDEFINITE,
    /** xᵀAx > 0 unless x = 0. */
    DEFINITE;

    /** With more components of either sign the ends of the entries are not told apart by signs. */
    private static final int MOST_SIGNS = 6;

    /**
     * What is true of all symmetric matrices between {@code lower} and {@code upper}.
     *
     * @param lower the entries at and above the diagonal; the others are not read
     * @param signs for every component of x 1 where it is not negative, -1 where it is not positive, 0 where it may be both
     */
    public static Definiteness of(double[][] lower, double[][] upper, int[] signs) {
        int n = signs.length;
        int[] free = new int[n];
        int count = 0;
        for (int i = 0; i < n; i++) {
            if (signs[i] == 0) {
                free[count++] = i;
            }
        }
        // x and -x give the same, so one sign may be chosen if none is fixed
        int chosen = count == n && n > 0 ? 1 : 0;
        if (count - chosen > MOST_SIGNS) {
            return eliminated(copy(lower), copy(upper));
        }
        int[] z = signs.clone();
        Definiteness least = DEFINITE;
        for (int pattern = 0; pattern < 1 << (count - chosen) && least != NONE; pattern++) {
            for (int k = 0; k < count; k++) {
                z[free[k]] = k < chosen || (pattern >> (k - chosen) & 1) == 0 ? 1 : -1;
            }
            Definiteness next = ofVertex(lower, upper, z);
            least = next.compareTo(least) < 0 ? next : least;
        }
        return least;
    }

    private static Definiteness ofVertex(double[][] lower, double[][] upper, int[] z) {
        double[][] vertex = copy(lower);
        for (int i = 0; i < z.length; i++) {
            for (int j = i + 1; j < z.length; j++) {
                vertex[i][j] = z[i] == z[j] ? lower[i][j] : upper[i][j];
            }
        }
        return eliminated(vertex, copy(vertex));
    }

    /** What elimination tells; the entries are overwritten by those of the Schur complements. */
    private static Definiteness eliminated(double[][] lo, double[][] hi) {
        Definiteness result = DEFINITE;
        for (int k = 0; k < lo.length; k++) {
            if (!isFinite(lo[k], hi[k], k)) {
                return NONE;
            } else if (lo[k][k] > 0) {
                complement(lo, hi, k);
            } else if (lo[k][k] == 0 && isZero(lo, hi, k)) {
                result = SEMIDEFINITE;
            } else {
                return NONE;
            }
        }
        return result;
    }

    /** Subtracts the products of the row's entries, divided by the pivot. */
    private static void complement(double[][] lo, double[][] hi, int k) {
        for (int i = k + 1; i < lo.length; i++) {
            for (int j = i; j < lo.length; j++) {
                boolean square = i == j;
                double lower =
                        square ? Lower.sqr(lo[k][i], hi[k][i]) : Lower.mul(lo[k][i], hi[k][i], lo[k][j], hi[k][j]);
                double upper =
                        square ? Upper.sqr(lo[k][i], hi[k][i]) : Upper.mul(lo[k][i], hi[k][i], lo[k][j], hi[k][j]);
                double below = Lower.div(lower, upper, lo[k][k], hi[k][k]);
                double above = Upper.div(lower, upper, lo[k][k], hi[k][k]);
                double next = Lower.sub(lo[i][j], hi[i][j], below, above);
                hi[i][j] = Upper.sub(lo[i][j], hi[i][j], below, above);
                lo[i][j] = next;
            }
        }
    }

    /** Entries that overflowed tell nothing. */
    private static boolean isFinite(double[] lo, double[] hi, int from) {
        for (int j = from; j < lo.length; j++) {
            if (!Double.isFinite(lo[j]) || !Double.isFinite(hi[j])) {
                return false;
            }
        }
        return true;
    }

    private static boolean isZero(double[][] lo, double[][] hi, int k) {
        for (int j = k + 1; j < lo.length; j++) {
            if (lo[k][j] != 0 || hi[k][j] != 0) {
                return false;
            }
        }
        return true;
    }

    private static double[][] copy(double[][] rows) {
        double[][] copy = new double[rows.length][];
        for (int i = 0; i < rows.length; i++) {
            copy[i] = rows[i].clone();
        }
        return copy;
    }
}
