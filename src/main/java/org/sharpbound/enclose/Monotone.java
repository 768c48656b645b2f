package org.sharpbound.enclose;

import java.math.BigDecimal;

/** Enclosures of monotone functions over intervals from enclosures at the ends. */
final class Monotone {

    /** An enclosure of a function at a number. */
    interface AtPoint {
        BigInterval at(BigDecimal x, Precision p);
    }

    private Monotone() {}

    /**
     * @param atLeft an enclosure of the limit at -inf, {@link BigInterval#ENTIRE} if that is infinite
     * @param atRight the same for +inf
     */
    static BigInterval increasing(
            BigInterval x, Precision p, AtPoint function, BigInterval atLeft, BigInterval atRight) {
        if (x.isEmpty()) {
            return BigInterval.EMPTY;
        }
        if (x.isPoint()) {
            return function.at(x.lo, p);
        }
        BigInterval left = x.lo == null ? atLeft : function.at(x.lo, p);
        BigInterval right = x.hi == null ? atRight : function.at(x.hi, p);
        return BigInterval.ends(left.lo, right.hi);
    }

    static BigInterval decreasing(
            BigInterval x, Precision p, AtPoint function, BigInterval atLeft, BigInterval atRight) {
        return increasing(x.neg(), p, (y, q) -> function.at(y.negate(), q), atRight, atLeft);
    }

    /** An odd function at a number, from its values at positive numbers. */
    static BigInterval odd(BigDecimal x, Precision p, AtPoint atPositive) {
        if (x.signum() == 0) {
            return BigInterval.ZERO;
        }
        return x.signum() > 0
                ? atPositive.at(x, p)
                : atPositive.at(x.negate(), p).neg();
    }

    /** Whether x is so small that its square is far below a unit of 1 at this precision. */
    static boolean isTiny(BigDecimal x, Precision p) {
        return Directed.exponent(x) < -p.digits() - 3;
    }

    /** [x - x^3, x] for x > 0. */
    static BigInterval justBelow(BigDecimal x, Precision p) {
        return BigInterval.ends(Directed.addDown(x, cube(x, p).negate(), p), Directed.up(x, p));
    }

    /** [x, x + x^3] for x > 0. */
    static BigInterval justAbove(BigDecimal x, Precision p) {
        return BigInterval.ends(Directed.down(x, p), Directed.addUp(x, cube(x, p), p));
    }

    private static BigDecimal cube(BigDecimal x, Precision p) {
        return Directed.mulUp(Directed.mulUp(x, x, p), x, p);
    }

    /** The digits that a difference of two numbers near 1 loses when it is about as large as x. */
    static int lostDigits(BigDecimal x) {
        return (int) Math.max(0, -Directed.exponent(x)) + 1;
    }
}
