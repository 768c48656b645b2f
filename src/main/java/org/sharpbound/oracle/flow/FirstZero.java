package org.sharpbound.oracle.flow;

/**
 * The first place in (0, 1] where a polynomial changes its sign. Two changes nearer to each other than {@value #NARROW} are not seen.
 */
final class FirstZero {

    static final double NARROW = 1e-14;

    private static final int MOST_INTERVALS = 5000;

    /** Where the polynomial is flat, what lies before may be too little to go on from there. */
    private static final double LITTLE = 1e-3;

    private final double[] c;
    private int intervals;

    private FirstZero(double[] c) {
        this.c = c;
    }

    /**
     * The place, to about {@value #NARROW}, or one before it; infinity if there is none, or a coefficient is no number.
     *
     * @param c the coefficients, the constant first
     */
    static double of(double[] c) {
        double sum = 0;
        for (double coefficient : c) {
            sum += Math.abs(coefficient);
        }
        // most often the constant outweighs all others
        return c[0] == 0 || !(sum < Double.POSITIVE_INFINITY) || 2 * Math.abs(c[0]) > sum
                ? Double.POSITIVE_INFINITY
                : new FirstZero(c).in(0, 1, Math.signum(c[0]));
    }

    /** @param sign of the polynomial before lo */
    private double in(double lo, double hi, double sign) {
        if (++intervals > MOST_INTERVALS) {
            return lo > LITTLE ? lo : Double.POSITIVE_INFINITY;
        }
        double middle = (lo + hi) / 2;
        double value = value(middle);
        if (Math.abs(value) > (hi - lo) / 2 * steepest(hi)) {
            return Math.signum(value) == sign ? Double.POSITIVE_INFINITY : lo;
        }
        if (hi - lo < NARROW) {
            return Math.signum(value(hi)) == sign ? Double.POSITIVE_INFINITY : middle;
        }
        double left = in(lo, middle, sign);
        return left < Double.POSITIVE_INFINITY ? left : in(middle, hi, sign);
    }

    private double value(double x) {
        double sum = 0;
        for (int k = c.length - 1; k >= 0; k--) {
            sum = sum * x + c[k];
        }
        return sum;
    }

    /** What the slope is at most on [0, x]. */
    private double steepest(double x) {
        double sum = 0;
        for (int k = c.length - 1; k >= 1; k--) {
            sum = sum * x + k * Math.abs(c[k]);
        }
        return sum;
    }
}
