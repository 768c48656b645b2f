package org.sharpbound.enclose;

/**
 * Bounds of sinh, cosh and tanh from e^r and e^-r, with x = r + k log 2 as in {@link WordExponential}: with
 * E = e^r and F = e^-r/4^k, sinh x = 2^(k-1) (E - F), cosh x = 2^(k-1) (E + F) and tanh x = (E - F)/(E + F).
 *
 * <p>Soundness: for k >= 1, E is within 10 units of 2^-62 and F within 4, so that E + F and E - F are within
 * {@link #ERROR}; E - F is at least 0.353 and E + F at least 1, so that the quotient is within 40 + 14 units relatively, less
 * than {@link #RELATIVE_ERROR}. For k = 0, sinh x = x S and tanh x = x S/C with S and C at least 1 and within 4 and 5 units.
 * Below {@link #TINY}, x^2/6 < x^2/3 is less than 2^-54, so that the values lie between x and the double next to it. The bound of
 * tanh is cut off at 1.
 */
final class Hyperbolic {

    private static final double TINY = 0x1p-27;

    private static final int ERROR = 14;

    private static final double RELATIVE_ERROR = 0x1p-56;

    /** From here on 1 - tanh x is less than 2^-60. */
    private static final double FLAT = 22;

    private static final int LONGEST_SHIFT = 63;

    private Hyperbolic() {}

    static double sinhDown(double x) {
        if (x < 0) {
            return x > -TINY || x == Double.NEGATIVE_INFINITY ? Rounding.down(x) : sinh(-x, -1);
        }
        return x < TINY || x != x ? x : sinh(x, 1);
    }

    /** The bound for an argument that is not negative. */
    static double coshDown(double x) {
        return x < TINY ? 1 : x != x ? x : Math.max(cosh(x, 1), 1);
    }

    static double coshUp(double x) {
        return x == 0 ? 1 : x < TINY ? Rounding.up(1) : x != x ? x : -cosh(x, -1);
    }

    static double tanhDown(double x) {
        if (x < 0) {
            return x > -TINY ? x : Math.max(tanh(-x, -1), -1);
        }
        return x < TINY && x > 0 ? Rounding.down(x) : x == 0 || x != x ? x : tanh(x, 1);
    }

    /** A lower bound of sign sinh x. */
    private static double sinh(double x, double sign) {
        if (x > WordExponential.LARGEST) {
            return sign > 0 ? Double.MAX_VALUE : Double.NEGATIVE_INFINITY;
        }
        int k = WordExponential.exponent(x);
        long reduced = WordExponential.reduced(x, 0, k);
        if (k == 0) {
            long quotient = WordSeries.odd(WordSeries.times(reduced, reduced));
            double factor = quotient * WordSeries.UNIT;
            double head = x * factor;
            double rest = Math.fma(x, factor, -head) + x * WordSeries.UNIT * WordSeries.rest(quotient);
            return Rounding.addDown(sign * head, sign * rest - x * WordSeries.UNIT * ERROR);
        }
        long even = WordExponential.even(reduced);
        long odd = WordExponential.odd(reduced);
        return scaled(even + odd - shifted(even - odd, k), sign, k);
    }

    /** A lower bound of sign cosh x. */
    private static double cosh(double x, double sign) {
        if (x > WordExponential.LARGEST) {
            return sign > 0 ? Double.MAX_VALUE : Double.NEGATIVE_INFINITY;
        }
        int k = WordExponential.exponent(x);
        long reduced = WordExponential.reduced(x, 0, k);
        long even = WordExponential.even(reduced);
        if (k == 0) {
            return scaled(even, sign, 1);
        }
        long odd = WordExponential.odd(reduced);
        return scaled(even + odd + shifted(even - odd, k), sign, k);
    }

    private static double scaled(long word, double sign, int k) {
        double bound = Rounding.addDown(sign * word, sign * WordSeries.rest(word) - ERROR);
        return Math.min(Math.scalb(bound * WordSeries.UNIT, k - 1), Double.MAX_VALUE);
    }

    private static long shifted(long word, int k) {
        return word >> Math.min(2 * k, LONGEST_SHIFT);
    }

    /** A lower bound of sign tanh x. */
    private static double tanh(double x, double sign) {
        if (x > FLAT) {
            return sign > 0 ? Rounding.down(1) : -1;
        }
        int k = WordExponential.exponent(x);
        long reduced = WordExponential.reduced(x, 0, k);
        if (k == 0) {
            long square = WordSeries.times(reduced, reduced);
            return quotient(sign * x, WordSeries.odd(square), WordSeries.even(square));
        }
        long even = WordExponential.even(reduced);
        long odd = WordExponential.odd(reduced);
        long shifted = shifted(even - odd, k);
        return quotient(sign, even + odd - shifted, even + odd + shifted);
    }

    /** A lower bound of factor a/b: a quotient, and its remainder divided again. */
    private static double quotient(double factor, long a, long b) {
        double over = a;
        double under = b;
        double quotient = over / under;
        double correction =
                (Math.fma(-quotient, under, over) + WordSeries.rest(a) - quotient * WordSeries.rest(b)) / under;
        double head = factor * quotient;
        double rest = Math.fma(factor, quotient, -head) + factor * correction;
        return Rounding.addDown(head, rest - Math.abs(head) * RELATIVE_ERROR);
    }
}
