package org.sharpbound.enclose;

/**
 * Bounds of x^(p/q) for an exact rational exponent: an integer power of any base if p/q is an integer, otherwise a power
 * of a base that is not negative (positive if p/q is negative).
 */
final class RationalPower {

    /** Integers up to this size are doubles. */
    private static final long EXACT = 1L << 53;

    private RationalPower() {}

    static double lower(double lo, double hi, long p, long q) {
        if (q < 0) {
            return lower(lo, hi, Math.negateExact(p), Math.negateExact(q));
        }
        if (p % q == 0) {
            long n = p / q;
            if (n == (int) n) {
                return IntegerPower.lower(lo, hi, (int) n);
            }
            // A power of a negative base beyond any use: nothing is claimed.
            return lo >= 0 ? Power.lower(lo, hi, down(n), up(n)) : wholeLine(lo, Double.NEGATIVE_INFINITY);
        }
        if (isReciprocal(p, q, 2)) {
            return Lower.sqrt(lo, hi);
        }
        if (isReciprocal(p, q, 3)) {
            return hi < 0 ? Double.NaN : Lower.cbrt(Math.max(lo, 0), hi);
        }
        return Power.lower(lo, hi, exponentDown(p, q), exponentUp(p, q));
    }

    static double upper(double lo, double hi, long p, long q) {
        if (q < 0) {
            return upper(lo, hi, Math.negateExact(p), Math.negateExact(q));
        }
        if (p % q == 0) {
            long n = p / q;
            if (n == (int) n) {
                return IntegerPower.upper(lo, hi, (int) n);
            }
            return lo >= 0 ? Power.upper(lo, hi, down(n), up(n)) : wholeLine(lo, Double.POSITIVE_INFINITY);
        }
        if (isReciprocal(p, q, 2)) {
            return Upper.sqrt(lo, hi);
        }
        if (isReciprocal(p, q, 3)) {
            return hi < 0 ? Double.NaN : Upper.cbrt(Math.max(lo, 0), hi);
        }
        return Power.upper(lo, hi, exponentDown(p, q), exponentUp(p, q));
    }

    private static double wholeLine(double lo, double end) {
        return lo != lo ? lo : end;
    }

    private static boolean isReciprocal(long p, long q, int root) {
        return q % root == 0 && q / root == p;
    }

    private static double exponentDown(long p, long q) {
        return Lower.div(down(p), up(p), down(q), up(q));
    }

    private static double exponentUp(long p, long q) {
        return Upper.div(down(p), up(p), down(q), up(q));
    }

    private static double down(long n) {
        return -EXACT <= n && n <= EXACT ? n : Math.nextDown((double) n);
    }

    private static double up(long n) {
        return -EXACT <= n && n <= EXACT ? n : Math.nextUp((double) n);
    }
}
