package org.sharpbound.enclose;

/**
 * Powers x^(p/q) of positive numbers: with x = m 2^e and e p/q = K + f, K an integer and 0 <= f < 1, it is 2^K exp(p/q log m + f
 * log 2), where log m is small. The exponent is a sum of two doubles.
 *
 * <p>Soundness: log m is within 8 units of 2^-62 (see {@link WordLogarithm}), which the exponent has p/q-fold; the products in
 * pairs of doubles lose less than 2^-95. The exponential m' < 1.4144 is within 10 units, so that the power is within 11.5 |p/q|
 * + 11 of them before it is scaled.
 */
final class WordPower {

    private static final double LARGEST_EXPONENT = 16;

    /** Keeps e p in a long. */
    private static final long LARGEST_PART = 1L << 50;

    private static final double ROOT_OF_2 = 1.4142;

    private static final double LOG_2 = 0x1.62e42fefa39efp-1;

    private static final double LOG_2_REST = 0x1.abc9e3b39803fp-56;

    private static final int ERROR = 12;

    private static final int SUBNORMAL_SHIFT = 54;

    /** From this exponent down results may be subnormal; they are rounded once more then. */
    private static final int SMALL = -1000;

    private WordPower() {}

    static boolean applies(long p, long q) {
        return Math.abs(p) <= LARGEST_PART && q <= LARGEST_PART && Math.abs((double) p / q) < LARGEST_EXPONENT;
    }

    static boolean isDouble(long n) {
        return Math.abs(n) <= 1L << 53;
    }

    /** A lower bound of sign x^(p/q), for x positive and finite and q positive. */
    static double down(double x, long p, long q, double sign) {
        boolean subnormal = x < Double.MIN_NORMAL;
        double normal = subnormal ? Math.scalb(x, SUBNORMAL_SHIFT) : x;
        int exponent = Math.getExponent(normal);
        double significand = Math.scalb(normal, -exponent);
        if (significand > ROOT_OF_2) {
            significand /= 2;
            exponent++;
        }
        exponent -= subnormal ? SUBNORMAL_SHIFT : 0;
        long whole = Math.floorDiv(exponent * p, q);
        long part = Math.floorMod(exponent * p, q);

        double power = (double) p / q;
        double powerRest = Math.fma(-power, q, p) / q;
        long logarithm = WordLogarithm.of(significand);
        double log = logarithm * WordSeries.UNIT;
        double logRest = WordSeries.rest(logarithm) * WordSeries.UNIT;
        double product = power * log;
        double productRest = Math.fma(power, log, -product) + (power * logRest + powerRest * log);
        double fraction = (double) part / q;
        double fractionRest = Math.fma(-fraction, q, part) / q;
        double binary = fraction * LOG_2;
        double binaryRest = Math.fma(fraction, LOG_2, -binary) + (fraction * LOG_2_REST + fractionRest * LOG_2);
        double head = product + binary;
        double kept = head - product;
        double headRest = (product - (head - kept)) + (binary - kept);
        double rest = headRest + productRest + binaryRest;

        int k = WordExponential.exponent(head);
        long word = WordExponential.significand(head, rest, k);
        double error = ERROR * (Math.abs(power) + 1);
        double bound = Rounding.addDown(sign * word, sign * WordSeries.rest(word) - error) * WordSeries.UNIT;
        return scaled(bound, whole + k);
    }

    /** The bound times 2^k, rounded down. */
    private static double scaled(double bound, long k) {
        if (k > SMALL) {
            return Math.min(Math.scalb(bound, (int) Math.min(k, 2 * Double.MAX_EXPONENT)), Double.MAX_VALUE);
        }
        // 2^-1100 of a number between 1/2 and 2 is less than the least double, as all that is smaller.
        int least = (int) Math.max(k, -1100);
        return Rounding.mulDown(Math.scalb(bound, -500), Math.scalb(1.0, least + 500));
    }
}
