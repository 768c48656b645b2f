package org.sharpbound.enclose.flow;

import org.sharpbound.enclose.Interval;

/** Ranges of polynomials in time whose coefficients are balls. */
final class Polynomial {

    private Polynomial() {}

    /**
     * Encloses Σ c_k s^k for s from {@code first} to {@code last}: about the middle m of the times it is p(m) + (s − m) p′(s), by the
     * mean value theorem.
     *
     * @param place of c_0
     */
    static Interval range(double[] mid, double[] rad, int place, int degree, double first, double last) {
        double middle = Ball.middle(first, last);
        double radius = Ball.radius(middle, first, last);
        Interval around = Interval.of(first, last).minus(Interval.of(middle));
        Interval value = horner(mid, rad, place, degree, middle, 0, false);
        Interval slope = horner(mid, rad, place, degree, middle, radius, true);
        return value.plus(slope.times(around));
    }

    private static Interval horner(
            double[] mid, double[] rad, int place, int degree, double t, double tr, boolean slope) {
        int least = slope ? 1 : 0;
        double head = 0;
        double around = 0;
        for (int k = degree; k >= least; k--) {
            int factor = slope ? k : 1;
            double product = head * t;
            around = around * (Math.abs(t) + tr) + Math.abs(head) * tr + Math.abs(product) * Ball.UNIT;
            double term = factor * mid[place + k];
            head = product + term;
            around = Ball.up(around + factor * rad[place + k] + (Math.abs(head) + Math.abs(term)) * Ball.UNIT);
        }
        return Ball.interval(head, around);
    }
}
