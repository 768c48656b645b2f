package org.sharpbound.enclose;

/**
 * Power series in fixed point, in one word of 64 bits: some 60 bits of a result, where doubles have 53.
 *
 * <p>Numbers are in units of 2^-62, factors that are less than 1 in units of 2^-63. A product drops less than two units of
 * 2^-62.
 *
 * <p>Soundness: with |z| <= 5/8, Horner's rule drops in each of its stages less than one unit for the coefficient and less
 * than two for the product; in all less than 3/(1 - |z|), which is 8 units, and less than 3.5 for |z| <= 1/8. What is left
 * of the series is less than 0.02 units: (5/8)^10/20!. An error d of z itself costs less than d, besides.
 */
final class WordSeries {

    /** The unit of a result. */
    static final double UNIT = 0x1p-62;

    private static final double FACTOR_SCALE = 0x1p63;

    private static final long ONE = 1L << 62;

    private static final int LAST = 9;

    private static final long[] EVEN = new long[LAST + 1];

    private static final long[] ODD = new long[LAST + 1];

    static {
        long factorial = 1;
        for (int n = 0; n <= LAST; n++) {
            EVEN[n] = ONE / factorial;
            factorial *= 2 * n + 1;
            ODD[n] = ONE / factorial;
            factorial *= 2 * n + 2;
        }
    }

    private WordSeries() {}

    /** The sum of z^n/(2n)!: cosh r for z = r^2, cos r for z = -r^2; z in units of 2^-63. */
    static long even(long z) {
        return horner(EVEN, z);
    }

    /** The sum of z^n/(2n + 1)!: sinh(r)/r for z = r^2, sin(r)/r for z = -r^2; z in units of 2^-63. */
    static long odd(long z) {
        return horner(ODD, z);
    }

    /** The sum of the coefficients, in units of 2^-62, times the powers of z, in units of 2^-63. */
    static long horner(long[] coefficients, long z) {
        int n = coefficients.length - 1;
        long sum = coefficients[n];
        while (n > 0) {
            n--;
            sum = coefficients[n] + times(z, sum);
        }
        return sum;
    }

    /** The product of a number in units of 2^-63 by another in any unit, which the result is in. */
    static long times(long factor, long number) {
        return Math.multiplyHigh(factor, number) << 1;
    }

    /** A number of magnitude less than 1, given as a sum, in units of 2^-63, within two of them. */
    static long factor(double head, double rest) {
        return (long) (head * FACTOR_SCALE) + (long) (rest * FACTOR_SCALE);
    }

    /** What the nearest double of the word leaves. */
    static double rest(long word) {
        return word - (long) (double) word;
    }
}
