package org.sharpbound.enclose.flow;

/**
 * A box that no solution leaves during a step, and the Taylor coefficients over it.
 *
 * <p>Soundness: the high-order enclosure of Corliss and Rihm (<i>Validating an a priori enclosure using high-order Taylor
 * series</i>, 1996). Let N(s) = Σ_(k≤q) s^k x_k(H) + s^(q+1) x_(q+1)(B), with x_k the Taylor coefficients as functions of the
 * start. If N(s) lies in the interior of the box B for all s in [0, h], solutions from H exist on [0, h] and stay in B: up to the
 * first time at which one reaches the boundary, Taylor's formula has it in N(s), inside. That all coefficients over B are bounded
 * shows that f is analytic there.
 */
final class Apriori {

    /** A guess that does not hold is widened so often before the step is given up. */
    private static final int GUESSES = 4;

    private static final double INFLATION = 0.125;

    private final int states;
    private final Jets jets;
    private final double[] low;
    private final double[] high;
    private final double[] hornerLow;
    private final double[] hornerHigh;
    private Reason reason = Reason.STEP_TOO_SMALL;

    /** @param jets with time and parameters set already, to hold the coefficients over the box */
    Apriori(Jets jets) {
        this.jets = jets;
        this.states = jets.program.states();
        this.low = new double[states];
        this.high = new double[states];
        this.hornerLow = new double[states];
        this.hornerHigh = new double[states];
    }

    Reason reason() {
        return reason;
    }

    double low(int state) {
        return low[state];
    }

    double high(int state) {
        return high[state];
    }

    /**
     * Finds and checks a box, with its coefficients up to {@code order + 1}.
     *
     * @param from the coefficients over the hull of the start, up to {@code q}
     * @param tau the length of the step, in units, rounded up
     */
    boolean find(Jets from, int q, double tau, int order) {
        range(from, q, PlantedFault.APRIORI ? 0 : tau);
        for (int i = 0; i < states; i++) {
            double width = hornerHigh[i] - hornerLow[i];
            double slack = INFLATION * 0.25 * width
                    + 0x1p-45 * Math.max(Math.abs(hornerLow[i]), Math.abs(hornerHigh[i]))
                    + 0x1p-500;
            low[i] = hornerLow[i] - slack;
            high[i] = hornerHigh[i] + slack;
        }
        for (int guess = 0; guess < GUESSES; guess++) {
            for (int i = 0; i < states; i++) {
                double middle = Ball.middle(low[i], high[i]);
                jets.set(i, middle, Ball.radius(middle, low[i], high[i]));
            }
            jets.expand(from.unit(), order);
            if (!jets.bounded(order + 1)) {
                reason = jets.reason();
                return false;
            }
            if (PlantedFault.APRIORI || holds(q, tau)) {
                return true;
            }
        }
        reason = Reason.STEP_TOO_SMALL;
        return false;
    }

    /** Whether N lies inside the box; if it does not, the box becomes wider than both. */
    private boolean holds(int q, double tau) {
        double power = Ball.up(StrictMath.pow(tau, q + 1) * (1 + 0x1p-40));
        boolean inside = true;
        for (int i = 0; i < states; i++) {
            int at = i * jets.stride + q + 1;
            double down = Math.min(0, jets.mid[at] - jets.rad[at]) * power;
            double up = Math.max(0, jets.mid[at] + jets.rad[at]) * power;
            double left = hornerLow[i] + down - slop(hornerLow[i], down);
            double right = hornerHigh[i] + up + slop(hornerHigh[i], up);
            if (!(left > low[i] && right < high[i])) {
                inside = false;
                double width = Math.max(right, high[i]) - Math.min(left, low[i]);
                low[i] = Math.min(left, low[i]) - INFLATION * width;
                high[i] = Math.max(right, high[i]) + INFLATION * width;
            }
        }
        return inside;
    }

    /** More than what a few roundings to nearest lose. */
    private static double slop(double a, double b) {
        return Ball.TINY + 0x1p-48 * (Math.abs(a) + Math.abs(b));
    }

    /** Ranges of Σ s^k x_k for s in [0, tau] by Horner's scheme. */
    private void range(Jets from, int q, double tau) {
        double half = tau / 2;
        for (int i = 0; i < states; i++) {
            int at = i * from.stride;
            double mid = from.mid[at + q];
            double rad = from.rad[at + q];
            for (int k = q - 1; k >= 0; k--) {
                double product = mid * half;
                rad = Ball.up(rad * tau + Math.abs(mid) * half + Math.abs(product) * Ball.UNIT);
                mid = product + from.mid[at + k];
                rad = Ball.up(rad + from.rad[at + k] + Math.abs(mid) * Ball.UNIT);
            }
            hornerLow[i] = Ball.lower(mid, rad);
            hornerHigh[i] = Ball.upper(mid, rad);
        }
    }
}
