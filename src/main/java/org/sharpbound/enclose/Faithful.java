package org.sharpbound.enclose;

import java.math.BigDecimal;

/**
 * Bounds of a function from a value that is within one ulp: the neighbours of the value, which lie at most one double beyond the
 * tightest bounds.
 *
 * <p>Where the value is next to a power of two that is larger, the ulp of the exact number may be twice that of the value. Two
 * steps would be needed then; the bound comes from the function with many digits instead.
 */
final class Faithful {

    /** A function with any number of digits. */
    interface Precise {
        BigInterval at(BigInterval x, Precision p);
    }

    static final Precision DIGITS = Precision.ofDigits(30);

    private static final long SIGNIFICAND = (1L << 52) - 1;

    private Faithful() {}

    /** A lower bound of the function at {@code x}, of which {@code value} is within one ulp. */
    static double down(double value, double x, Precise function) {
        return value < 0 && isDoubtful(value) ? function.at(point(x), DIGITS).loDouble() : Rounding.down(value, 1);
    }

    /** An upper bound of the function at {@code x}, of which {@code value} is within one ulp. */
    static double up(double value, double x, Precise function) {
        return value > 0 && isDoubtful(value) ? function.at(point(x), DIGITS).hiDouble() : Rounding.up(value, 1);
    }

    /** Whether the value is one of the last two doubles before a power of two, where one step outwards may be too little. */
    static boolean isDoubtful(double value) {
        return (Double.doubleToRawLongBits(value) & SIGNIFICAND) >= SIGNIFICAND - 1
                && Math.abs(value) < Double.MAX_VALUE;
    }

    static BigInterval point(double x) {
        return BigInterval.point(new BigDecimal(x));
    }
}
