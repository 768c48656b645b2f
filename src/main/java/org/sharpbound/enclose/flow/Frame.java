package org.sharpbound.enclose.flow;

import java.util.Arrays;
import java.util.Comparator;

/**
 * A basis that is orthogonal up to rounding, in which small deviations are kept: Lohner's remedy against wrapping.
 *
 * <p>The columns come from the matrix of the step by Householder's reflections, longest first, so that the basis follows the
 * directions into which deviations are stretched (Lohner, <i>Einschließung der Lösung gewöhnlicher Anfangs- und
 * Randwertaufgaben</i>, thesis, Karlsruhe 1988; Nedialkov and Jackson 2001).
 *
 * <p>Soundness: any nonsingular matrix serves. With F = I − QᵀQ of a norm φ below 1, Q⁻¹ = (I − F)⁻¹ Qᵀ, and Q⁻¹v differs from
 * y = Qᵀv by at most φ/(1 − φ) ‖y‖ in each component.
 */
final class Frame {

    final BallMatrix basis;
    private final BallMatrix transposed;
    private final double defect;

    private Frame(BallMatrix basis) {
        this.basis = basis;
        this.transposed = basis.transpose();
        BallMatrix rest = transposed.times(basis);
        for (int i = 0; i < basis.rows; i++) {
            int at = rest.at(i, i);
            double value = rest.mid[at] - 1; // exact for numbers near 1, by Sterbenz
            rest.rad[at] = Ball.up(rest.rad[at] + Math.abs(value) * Ball.UNIT);
            rest.mid[at] = value;
        }
        double phi = rest.norm();
        this.defect = phi < 0.5 ? Ball.up(phi / (1 - phi)) : Double.NaN;
    }

    static Frame standard(int n) {
        return new Frame(BallMatrix.identity(n));
    }

    /**
     * The frame for the columns of a matrix.
     *
     * @param weights how much each column matters
     */
    static Frame of(BallMatrix matrix, double[] weights) {
        int n = matrix.rows;
        if (n == 1) {
            return standard(1);
        }
        double[] lengths = new double[n];
        Integer[] order = new Integer[n];
        for (int j = 0; j < n; j++) {
            order[j] = j;
            for (int i = 0; i < n; i++) {
                lengths[j] = Math.max(lengths[j], Math.abs(matrix.mid[i * n + j]) * weights[j]);
            }
        }
        Arrays.sort(order, Comparator.comparingDouble(j -> -lengths[j]));
        double[] a = new double[n * n];
        for (int j = 0; j < n; j++) {
            double scale = lengths[order[j]] > 0 ? weights[order[j]] : 1;
            for (int i = 0; i < n; i++) {
                a[i * n + j] = matrix.mid[i * n + order[j]] * scale;
            }
        }
        Frame frame = new Frame(orthogonal(a, n));
        return frame.defect == frame.defect ? frame : standard(n);
    }

    private static BallMatrix orthogonal(double[] a, int n) {
        BallMatrix result = BallMatrix.identity(n);
        double[] q = result.mid;
        double[] v = new double[n];
        for (int k = 0; k < n; k++) {
            double largest = 0;
            for (int i = k; i < n; i++) {
                largest = Math.max(largest, Math.abs(a[i * n + k]));
            }
            if (!(largest > 0)) {
                continue;
            }
            double square = 0;
            for (int i = k; i < n; i++) {
                v[i] = a[i * n + k] / largest;
                square += v[i] * v[i];
            }
            double length = Math.sqrt(square);
            v[k] += v[k] < 0 ? -length : length;
            double half = 0;
            for (int i = k; i < n; i++) {
                half += v[i] * v[i];
            }
            reflect(a, v, half / 2, k, n);
            reflectColumns(q, v, half / 2, k, n);
        }
        return result;
    }

    /** A := (I − v vᵀ/half) A. */
    private static void reflect(double[] a, double[] v, double half, int k, int n) {
        for (int j = 0; j < n; j++) {
            double sum = 0;
            for (int i = k; i < n; i++) {
                sum += v[i] * a[i * n + j];
            }
            for (int i = k; i < n; i++) {
                a[i * n + j] -= v[i] * (sum / half);
            }
        }
    }

    /** Q := Q (I − v vᵀ/half). */
    private static void reflectColumns(double[] q, double[] v, double half, int k, int n) {
        for (int i = 0; i < n; i++) {
            double sum = 0;
            for (int j = k; j < n; j++) {
                sum += q[i * n + j] * v[j];
            }
            for (int j = k; j < n; j++) {
                q[i * n + j] -= v[j] * (sum / half);
            }
        }
    }

    /** Q⁻¹ times a matrix. */
    BallMatrix solve(BallMatrix matrix) {
        BallMatrix result = transposed.times(matrix);
        if (defect == 0) {
            return result;
        }
        for (int j = 0; j < result.columns; j++) {
            double slack = defect * result.norm(j);
            for (int i = 0; i < result.rows; i++) {
                int at = result.at(i, j);
                result.rad[at] = Ball.up(result.rad[at] + slack);
            }
        }
        return result;
    }
}
