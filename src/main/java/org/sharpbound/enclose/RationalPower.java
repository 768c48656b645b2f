package org.sharpbound.enclose;

import org.sharpbound.term.Rational;

/**
 * Bounds of x^(p/q) for an exact rational exponent: an integer power of any base if p/q is an integer, otherwise a power
 * of a base that is not negative (positive if p/q is negative).
 *
 * <p>Soundness: {@link IntegerPower}, {@link WordPower}, where that does not apply {@link Power} if p/q is a double, and else
 * {@link BigAlgebraic}. A power that is not an integer one rises or falls with its base on all of its domain.
 */
final class RationalPower {

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
        if (hi < 0 || hi == 0 && p < 0) {
            return Double.NaN;
        }
        return power(p > 0 ? Math.max(lo, 0) : hi, p, q, 1);
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
        if (hi < 0 || hi == 0 && p < 0) {
            return Double.NaN;
        }
        return -power(p > 0 ? hi : Math.max(lo, 0), p, q, -1);
    }

    /** A lower bound of sign x^(p/q) for x >= 0. */
    private static double power(double x, long p, long q, double sign) {
        if (x == 0 || x == 1 || !(x < Double.POSITIVE_INFINITY)) {
            // 0, 1 and infinity, exactly, whatever the exponent; or not a number
            return sign * StrictMath.pow(x, Long.signum(p));
        }
        if (WordPower.applies(p, q)) {
            return WordPower.down(x, p, q, sign);
        }
        boolean exact = Long.bitCount(q) == 1 && WordPower.isDouble(p);
        if (exact) {
            double exponent = (double) p / q;
            return sign > 0 ? Power.lower(x, x, exponent, exponent) : -Power.upper(x, x, exponent, exponent);
        }
        return byDecimals(x, p, q, sign);
    }

    private static double byDecimals(double x, long p, long q, double sign) {
        BigInterval power = BigAlgebraic.pow(Faithful.point(x), Rational.of(p, q), Faithful.DIGITS);
        return sign > 0 ? power.loDouble() : -power.hiDouble();
    }

    private static double wholeLine(double lo, double end) {
        return lo != lo ? lo : end;
    }

    private static boolean isReciprocal(long p, long q, int root) {
        return q % root == 0 && q / root == p;
    }

    private static double down(long n) {
        return WordPower.isDouble(n) ? n : Math.nextDown((double) n);
    }

    private static double up(long n) {
        return WordPower.isDouble(n) ? n : Math.nextUp((double) n);
    }
}
