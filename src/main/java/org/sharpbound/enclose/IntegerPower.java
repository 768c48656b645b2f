package org.sharpbound.enclose;

/**
 * Bounds of integer powers x^n of any base, with x^0 = 1; the base 0 has no negative power.
 *
 * <p>Soundness: powers that are doubles are found by integer arithmetic, squares and reciprocals by {@link Rounding}. Other
 * powers of small exponents are products in pairs of doubles, each multiplication of which is off by at most 2u^2 with u =
 * 2^-53, relatively (Joldes, Muller and Popescu 2017, algorithm 9). Of the rest {@link StrictMath#pow} is within 1 ulp, as
 * {@link Math} states and e_pow.c of fdlibm derives.
 */
final class IntegerPower {

    private static final int LEAST_EXPONENT = -1074;

    private static final int PRECISION = 53;

    /** Up to here repeated multiplication is faster than {@link StrictMath#pow}. */
    private static final int LAST_PRODUCT = 16;

    /** More than 2u^2 for each of {@link #LAST_PRODUCT} multiplications. */
    private static final double RELATIVE_ERROR = 0x1p-96;

    /** Between these a power and its residual neither over- nor underflow; the powers on the way are nearer to 1. */
    private static final double LEAST_PRODUCT = 0x1p-800;

    private static final double LARGEST_PRODUCT = 0x1p1000;

    private IntegerPower() {}

    static double lower(double lo, double hi, int n) {
        if (lo != lo) {
            return lo;
        }
        boolean even = (n & 1) == 0;
        if (n >= 0) {
            return down(even ? Lower.abs(lo, hi) : lo, n);
        }
        if (lo == 0 && hi == 0) {
            return Double.NaN;
        }
        if (even) {
            return down(Upper.abs(lo, hi), n);
        }
        // Odd and negative: falling on both sides of the pole at 0.
        return lo < 0 && hi >= 0 ? Double.NEGATIVE_INFINITY : down(hi, n);
    }

    static double upper(double lo, double hi, int n) {
        if (lo != lo) {
            return lo;
        }
        boolean odd = (n & 1) != 0;
        if (odd) {
            return -lower(-hi, -lo, n);
        }
        if (n >= 0) {
            return up(Upper.abs(lo, hi), n);
        }
        if (lo == 0 && hi == 0) {
            return Double.NaN;
        }
        double least = Lower.abs(lo, hi);
        return least == 0 ? Double.POSITIVE_INFINITY : up(least, n);
    }

    /** A lower bound of x^n, where x is not 0 if n is negative. */
    static double down(double x, int n) {
        if (n == 1) {
            return x;
        }
        if (n == 2) {
            return Rounding.mulDown(x, x);
        }
        if (n == -1) {
            return Rounding.divDown(1, x);
        }
        double exact = exact(x, n);
        if (exact == exact) {
            return exact;
        }
        double bound = productDown(x, n, 1);
        if (bound == bound) {
            return bound;
        }
        double value = StrictMath.pow(x, n);
        if (value < 0 && Faithful.isDoubtful(value)) {
            return BigAlgebraic.pown(Faithful.point(x), n, Faithful.DIGITS).loDouble();
        }
        bound = Rounding.down(value, 1);
        return x > 0 ? Math.max(bound, 0) : bound;
    }

    /** An upper bound of x^n for an x that is not negative, and not 0 if n is negative. */
    static double up(double x, int n) {
        if (n == 1) {
            return x;
        }
        if (n == 2) {
            return Rounding.mulUp(x, x);
        }
        if (n == -1) {
            return Rounding.divUp(1, x);
        }
        double exact = exact(x, n);
        if (exact == exact) {
            return exact;
        }
        double bound = -productDown(x, n, -1);
        if (bound == bound) {
            return bound;
        }
        double value = StrictMath.pow(x, n);
        return Faithful.isDoubtful(value)
                ? BigAlgebraic.pown(Faithful.point(x), n, Faithful.DIGITS).hiDouble()
                : Rounding.up(value, 1);
    }

    /** A lower bound of sign * x^n by repeated multiplication, or NaN where that does not apply. */
    private static double productDown(double x, int n, double sign) {
        if (n < 0 || n > LAST_PRODUCT) {
            return Double.NaN;
        }
        double head = sign * x;
        double rest = 0;
        for (int i = 1; i < n; i++) {
            double product = head * x;
            double error = Math.fma(rest, x, Math.fma(head, x, -product));
            head = product + error;
            rest = error - (head - product);
        }
        double size = Math.abs(head);
        return size >= LEAST_PRODUCT && size <= LARGEST_PRODUCT
                ? Rounding.addDown(head, Rounding.addDown(rest, -RELATIVE_ERROR * size))
                : Double.NaN;
    }

    /** The power if it is a double, or if x is infinite; otherwise NaN. */
    private static double exact(double x, int n) {
        if (n == 0 || x == 0 || Double.isInfinite(x)) {
            return StrictMath.pow(x, n);
        }
        int exponent = Math.max(Math.getExponent(x), Double.MIN_EXPONENT) - PRECISION + 1;
        long significand = (long) Math.scalb(Math.abs(x), -exponent);
        int zeros = Long.numberOfTrailingZeros(significand);
        long odd = significand >> zeros;
        long least = (long) (exponent + zeros) * n;
        long power = oddPower(odd, n);
        if (power == 0
                || least < LEAST_EXPONENT
                || least + Long.SIZE - Long.numberOfLeadingZeros(power) > Double.MAX_EXPONENT + 1) {
            return Double.NaN;
        }
        double magnitude = Math.scalb((double) power, (int) least);
        return x < 0 && (n & 1) != 0 ? -magnitude : magnitude;
    }

    /** The power of an odd number if it is an integer of at most 53 bits, otherwise 0. */
    private static long oddPower(long odd, int n) {
        if (odd == 1) {
            return 1;
        }
        int bitsBelow = Long.SIZE - 1 - Long.numberOfLeadingZeros(odd);
        if (n < 0 || (long) bitsBelow * n >= PRECISION) {
            return 0;
        }
        long power = 1;
        for (int i = 0; i < n; i++) {
            // Both factors are below 2^53 and their product below 2^(53 + bits of odd); it must stay in 53 bits.
            if (power > ((1L << PRECISION) - 1) / odd) {
                return 0;
            }
            power *= odd;
        }
        return power;
    }
}
