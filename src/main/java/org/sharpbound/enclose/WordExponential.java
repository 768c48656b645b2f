package org.sharpbound.enclose;

/**
 * The exponential function of a sum of two doubles, as a number of {@link WordSeries} times a power of two: e^x = m 2^k with
 * k the integer next to x/log 2, and e^r = cosh r + r sinh(r)/r for r = x - k log 2, |r| < 0.3467.
 *
 * <p>Soundness: {@link #LOG_2_HEAD} has 42 bits, so that its product with k is exact, and the difference is taken without an error
 * (TwoSum). r is then within 2.1 units of 2^-63, its square within 1.8 units of 2^-62, cosh r within 5 and sinh(r)/r within 4 units
 * (|z| < 1/8), sinh r within 5, and so e^r within 10 units.
 */
final class WordExponential {

    /** Units that the results are off by at most. */
    static final int ERROR = 10;

    /** Beyond this the functions are called no more. */
    static final double LARGEST = 1200;

    private static final double PER_LOG_2 = 1.4426950408889634;

    /** log 2 to 42 bits, and the rest of it. */
    static final double LOG_2_HEAD = 0x1.62e42fefa38p-1;

    static final double LOG_2_REST = 0x1.ef35793c7673p-45;

    private WordExponential() {}

    /** The exponent k for |x| up to {@link #LARGEST}. */
    static int exponent(double x) {
        return (int) Math.rint(x * PER_LOG_2);
    }

    /** r in units of 2^-63. */
    static long reduced(double head, double rest, int k) {
        double product = -k * LOG_2_HEAD;
        double difference = head + product;
        double part = difference - head;
        double error = (head - (difference - part)) + (product - part);
        return WordSeries.factor(difference, error + rest - k * LOG_2_REST);
    }

    /** cosh r. */
    static long even(long reduced) {
        return WordSeries.even(WordSeries.times(reduced, reduced));
    }

    /** sinh r. */
    static long odd(long reduced) {
        return WordSeries.times(reduced, WordSeries.odd(WordSeries.times(reduced, reduced)));
    }

    /** m = e^(head + rest)/2^k; the rest is small against the head. */
    static long significand(double head, double rest, int k) {
        long reduced = reduced(head, rest, k);
        return even(reduced) + odd(reduced);
    }
}
