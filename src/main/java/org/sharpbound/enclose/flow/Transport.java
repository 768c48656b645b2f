package org.sharpbound.enclose.flow;

/**
 * The derivative of one step by start values and parameters: Taylor coefficients over the hull of the start, with a remainder.
 *
 * <p>The derivative V(s) solves V' = f_x V + f_p, V(0) = (I, 0). With A and A_p the sizes of f_x and f_p over the a-priori box,
 * |V_x(s) − I| ≤ e^(hA) − I and |V_p(s)| ≤ h e^(hA) A_p entry by entry (Gronwall's inequality), so that no inclusion needs to be
 * checked. Lagrange's remainder of an entry is its coefficient of order q + 1 at some time of the step, D x_(q+1)(B) V.
 */
final class Transport {

    private final int n;
    private final int d;
    private final JetDerivatives start;
    private final int q;
    private final BallMatrix remainder;
    private final double power;

    /**
     * @param start derivatives of the coefficients over the hull of the start, up to {@code q}
     * @param bound the same over the a-priori box, up to {@code q + 1}
     * @param unit of time, of which {@code tau} is the length of the step, rounded up
     */
    Transport(int n, JetDerivatives start, JetDerivatives bound, int q, double unit, double tau) {
        this.n = n;
        this.d = start.directions() - n;
        this.start = start;
        this.q = q;
        BallMatrix sizes = sizes(bound, tau);
        BallMatrix growth = exponential(sizes);
        BallMatrix byState = coefficient(bound, q + 1, 0, n);
        BallMatrix all = new BallMatrix(n, n + d);
        copy(byState.times(around(growth)), all, 0);
        if (d > 0) {
            BallMatrix driven = growth.times(parameterSizes(bound, tau));
            BallMatrix driving = new BallMatrix(n, d);
            for (int i = 0; i < driving.rad.length; i++) {
                driving.rad[i] = Ball.up(driven.mid[i] + driven.rad[i]);
            }
            copy(byState.times(driving).plus(coefficient(bound, q + 1, n, d)), all, n);
        }
        this.remainder = all;
        this.power = Ball.up(StrictMath.pow(tau, q + 1) * (1 + 0x1p-40));
    }

    private Transport(Transport now) {
        this.n = now.n;
        this.d = now.d;
        this.start = now.start.ofStates();
        this.q = now.q;
        this.remainder = now.remainder;
        this.power = now.power;
    }

    /** The same, to be asked when derivatives have been expanded again. */
    Transport kept() {
        return new Transport(this);
    }

    private void copy(BallMatrix part, BallMatrix into, int column) {
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < part.columns; j++) {
                into.mid[into.at(i, column + j)] = part.mid[part.at(i, j)];
                into.rad[into.at(i, column + j)] = part.rad[part.at(i, j)];
            }
        }
    }

    private BallMatrix coefficient(JetDerivatives jets, int k, int direction, int count) {
        BallMatrix result = new BallMatrix(n, count);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < count; j++) {
                int at = jets.place(i, direction + j, k);
                result.mid[result.at(i, j)] = jets.mid[at];
                result.rad[result.at(i, j)] = jets.rad[at];
            }
        }
        return result;
    }

    /** h A, rounded up. */
    private BallMatrix sizes(JetDerivatives bound, double tau) {
        BallMatrix result = coefficient(bound, 1, 0, n);
        for (int i = 0; i < result.mid.length; i++) {
            result.mid[i] = Ball.up((Math.abs(result.mid[i]) + result.rad[i]) * tau);
            result.rad[i] = 0;
        }
        return result;
    }

    private BallMatrix parameterSizes(JetDerivatives bound, double tau) {
        BallMatrix result = coefficient(bound, 1, n, d);
        for (int i = 0; i < result.mid.length; i++) {
            result.mid[i] = Ball.up((Math.abs(result.mid[i]) + result.rad[i]) * tau);
            result.rad[i] = 0;
        }
        return result;
    }

    /** The exponential of a matrix without negative entries: its series, until the rest is below a geometric one. */
    private static BallMatrix exponential(BallMatrix matrix) {
        int n = matrix.rows;
        double norm = matrix.norm();
        BallMatrix sum = BallMatrix.identity(n);
        BallMatrix term = BallMatrix.identity(n);
        // Where the norm is large, no step is taken anyway.
        int terms = norm < 64 ? (int) (4 * norm) + 12 : 1;
        for (int k = 1; k <= terms; k++) {
            term = term.times(matrix);
            for (int i = 0; i < term.mid.length; i++) {
                term.mid[i] = Ball.up((term.mid[i] + term.rad[i]) / k);
                term.rad[i] = 0;
            }
            sum = sum.plus(term);
        }
        // The terms after this one fall by a factor of norm/(terms + 1) < 1/2 at least.
        double rest = norm < 64 ? term.norm() : Double.NaN;
        for (int i = 0; i < sum.rad.length; i++) {
            sum.rad[i] = Ball.up(sum.rad[i] + rest);
        }
        return sum;
    }

    /** I ± (growth − I). */
    private static BallMatrix around(BallMatrix growth) {
        int n = growth.rows;
        BallMatrix result = BallMatrix.identity(n);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                int at = i * n + j;
                result.rad[at] = Ball.up(growth.mid[at] - (i == j ? 1 : 0) + growth.rad[at]);
            }
        }
        return result;
    }

    /** The derivative after {@code t ± tr} units, by {@code count} directions from {@code direction} on. */
    BallMatrix at(double t, double tr, int direction, int count) {
        BallMatrix sum = coefficient(start, q, direction, count);
        for (int k = q - 1; k >= 0; k--) {
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < count; j++) {
                    int at = sum.at(i, j);
                    int from = start.place(i, direction + j, k);
                    double product = sum.mid[at] * t;
                    double around = sum.rad[at] * (Math.abs(t) + tr) + Math.abs(sum.mid[at]) * tr;
                    double value = product + start.mid[from];
                    sum.mid[at] = value;
                    sum.rad[at] = Ball.up(around + start.rad[from] + (Math.abs(product) + Math.abs(value)) * Ball.UNIT);
                }
            }
        }
        for (int i = 0; i < n && !PlantedFault.REMAINDER; i++) {
            for (int j = 0; j < count; j++) {
                int at = sum.at(i, j);
                int from = remainder.at(i, direction + j);
                sum.rad[at] = Ball.up(sum.rad[at] + (Math.abs(remainder.mid[from]) + remainder.rad[from]) * power);
            }
        }
        return sum;
    }

    BallMatrix byState(double t, double tr) {
        return at(t, tr, 0, n);
    }

    BallMatrix byParameter(double t, double tr) {
        return at(t, tr, n, d);
    }

    /**
     * How much the box of the start spreads the terms of order 2 and more, beside what it does at order 1 and the number
     * {@code trifle}: what a shorter step would not lose.
     */
    double spread(double tau, double trifle) {
        double once = trifle;
        double more = 0;
        for (int i = 0; i < n; i++) {
            double first = 0;
            double later = 0;
            for (int j = 0; j < n + d; j++) {
                first += tau * start.rad[start.place(i, j, 1)];
                for (int k = 2; k <= q; k++) {
                    later += StrictMath.pow(tau, k) * start.rad[start.place(i, j, k)];
                }
            }
            once = Math.max(once, first);
            more = Math.max(more, later);
        }
        return more / once;
    }

    /** How much of the derivative is remainder. */
    double coarseness() {
        return remainder.norm() * power;
    }
}
