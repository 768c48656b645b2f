package org.sharpbound.enclose;

import java.math.BigInteger;
import org.sharpbound.term.Rational;

/** The step function and the factorial. */
final class Piecewise {

    /** 170! is the last factorial below 2^1024. */
    private static final int LAST = 170;

    private static final double[] FACTORIAL_DOWN = new double[LAST + 1];

    private static final double[] FACTORIAL_UP = new double[LAST + 1];

    static {
        BigInteger product = BigInteger.ONE;
        for (int n = 0; n <= LAST; n++) {
            product = product.multiply(BigInteger.valueOf(Math.max(n, 1)));
            Interval enclosure = Interval.of(Rational.of(product));
            FACTORIAL_DOWN[n] = enclosure.lo();
            FACTORIAL_UP[n] = enclosure.hi();
        }
    }

    private Piecewise() {}

    static double step(double x) {
        return x > 0 ? 1 : x <= 0 ? 0 : x;
    }

    static double factorialLower(double lo, double hi) {
        double first = Math.max(Math.ceil(lo), 0);
        if (!(first <= hi)) {
            return Double.NaN;
        }
        return first <= LAST ? FACTORIAL_DOWN[(int) first] : Double.MAX_VALUE;
    }

    static double factorialUpper(double lo, double hi) {
        double last = Math.floor(hi);
        if (!(last >= 0 && last >= lo)) {
            return Double.NaN;
        }
        return last <= LAST ? FACTORIAL_UP[(int) last] : Double.POSITIVE_INFINITY;
    }
}
