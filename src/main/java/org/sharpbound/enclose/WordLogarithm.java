package org.sharpbound.enclose;

/**
 * The logarithm of a double near 1, as a number of {@link WordSeries}: log m = 2 artanh z with z = (m - 1)/(m + 1), for m
 * between the roots of 1/2 and of 2, so that |z| < 0.1716.
 *
 * <p>Soundness: z is a quotient with its remainder divided again, within 2 units of 2^-63; z^2 <= 0.0295 is within 2.7 of
 * them. Horner's rule loses less than 3/(1 - 0.0295) units of 2^-62, what is left of the series is less than 2^-70, so
 * artanh(z)/z is within 3.6 units, artanh z within 1.1 + 0.7 + 2, and log m within 8.
 */
final class WordLogarithm {

    /** Units that the result is off by at most. */
    static final int ERROR = 8;

    private static final long ONE = 1L << 62;

    private static final long[] COEFFICIENTS = new long[13];

    static {
        for (int n = 0; n < COEFFICIENTS.length; n++) {
            COEFFICIENTS[n] = ONE / (2 * n + 1);
        }
    }

    private WordLogarithm() {}

    /** log m for 0.707 <= m <= 1.4143, in units of 2^-62. */
    static long of(double m) {
        double over = m - 1;
        double under = m + 1;
        double underRest = m - (under - 1);
        double head = over / under;
        double rest = (Math.fma(-head, under, over) - head * underRest) / under;
        long z = WordSeries.factor(head, rest);
        return WordSeries.times(z, WordSeries.horner(COEFFICIENTS, WordSeries.times(z, z))) << 1;
    }
}
