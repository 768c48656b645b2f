package org.sharpbound.oracle.flow;

/**
 * The first place in (0, 1] where a polynomial changes its sign. Two changes nearer to each other than {@value #NARROW} are not seen.
 */
final class FirstZero {

    static final double NARROW = 1e-14;

    private final double[] c;

    private FirstZero(double[] c) {
        this.c = c;
    }

    /**
     * The place, to about {@value #NARROW}; infinity if there is none.
     *
     * @param c the coefficients, the constant first, not 0
     */
    static double of(double[] c) {
        return new FirstZero(c).in(0, 1, Math.signum(c[0]));
    }

    /** @param sign of the polynomial before lo */
    private double in(double lo, double hi, double sign) {
        double middle = (lo + hi) / 2;
        if (Math.abs(value(middle)) > (hi - lo) / 2 * steepest(hi)) {
            return Math.signum(value(middle)) == sign ? Double.POSITIVE_INFINITY : lo;
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
