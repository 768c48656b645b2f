package org.sharpbound.enclose;

/**
 * Bounds of x^y for x positive, or x = 0 and y positive, as {@code pow} of IEEE 1788-2015 (table 9.1).
 *
 * <p>Since x^y = exp(y log x), the extremes lie at the corners that a product of the intervals of log x and y has them at;
 * the sign of log x is that of x - 1. At the ends 0 and infinity the corners are limits, with the convention 0 times
 * infinity = 0 in the exponent.
 *
 * <p>Soundness: {@link StrictMath#pow} is within 1 ulp, as {@link Math} states.
 */
final class Power {

    private Power() {}

    static double lower(double alo, double ahi, double blo, double bhi) {
        if (!(ahi > 0)) {
            return onlyZero(ahi, bhi);
        }
        double xlo = Math.max(alo, 0);
        if (xlo >= 1) {
            return down(blo >= 0 ? xlo : ahi, blo);
        }
        if (ahi <= 1) {
            return down(bhi <= 0 ? ahi : xlo, bhi);
        }
        if (blo >= 0) {
            return down(xlo, bhi);
        }
        if (bhi <= 0) {
            return down(ahi, blo);
        }
        return Math.min(down(xlo, bhi), down(ahi, blo));
    }

    static double upper(double alo, double ahi, double blo, double bhi) {
        if (!(ahi > 0)) {
            return onlyZero(ahi, bhi);
        }
        double xlo = Math.max(alo, 0);
        if (xlo >= 1) {
            return up(bhi >= 0 ? ahi : xlo, bhi);
        }
        if (ahi <= 1) {
            return up(blo >= 0 ? ahi : xlo, blo);
        }
        if (blo >= 0) {
            return up(ahi, bhi);
        }
        if (bhi <= 0) {
            return up(xlo, blo);
        }
        return Math.max(up(ahi, bhi), up(xlo, blo));
    }

    private static double onlyZero(double ahi, double bhi) {
        return ahi == 0 && bhi > 0 ? 0 : Double.NaN;
    }

    private static double down(double x, double y) {
        if (isLimit(x, y)) {
            return limit(x, y);
        }
        if (y == 0.5) {
            return Rounding.sqrtDown(x);
        }
        return y == (int) y ? IntegerPower.down(x, (int) y) : Math.max(Rounding.down(StrictMath.pow(x, y), 1), 0);
    }

    private static double up(double x, double y) {
        if (isLimit(x, y)) {
            return limit(x, y);
        }
        if (y == 0.5) {
            return Rounding.sqrtUp(x);
        }
        if (y == (int) y) {
            return IntegerPower.up(x, (int) y);
        }
        double value = StrictMath.pow(x, y);
        return Faithful.isDoubtful(value)
                ? BigAlgebraic.pow(Faithful.point(x), Faithful.point(y), Faithful.DIGITS)
                        .hiDouble()
                : Rounding.up(value, 1);
    }

    private static boolean isLimit(double x, double y) {
        return x == 1 || x == 0 || Double.isInfinite(x) || Double.isInfinite(y);
    }

    /** The power where it is 0, 1 or infinite; Java's own 1^infinity is not a number. */
    private static double limit(double x, double y) {
        return x == 1 && y == y ? 1 : StrictMath.pow(x, y);
    }
}
