package org.sharpbound.enclose;

import java.math.BigDecimal;
import org.sharpbound.term.Rational;

/**
 * Powers x^y = e^(y log x) of all x of a set of nonnegative numbers, not {0}, by all y of an interval.
 *
 * <p>The extremes lie at the corners where a product of the intervals of log x and y has them. At a finite corner off
 * x = 0 the power is taken there, so that it may be exact; the others are limits, which exp and log of intervals give.
 */
final class BigPower {

    /** A decimal exponent with more digits than this before or after the point is no fraction worth writing out. */
    private static final int LONGEST_SCALE = 1000;

    private static final int GUARD = 15;

    private BigPower() {}

    static BigInterval of(BigInterval x, BigInterval y, Precision p) {
        BigDecimal a = x.lo;
        BigDecimal b = x.hi;
        if (x.isPoint() && y.isPoint()) {
            return corner(a, y.lo, p);
        }
        boolean rising = BigField.isNonNegative(y);
        boolean falling = BigField.isNonPositive(y);
        BigInterval first;
        BigInterval second;
        if (a.compareTo(BigDecimal.ONE) >= 0) {
            first = corner(rising ? a : b, y.lo, p);
            second = corner(falling ? a : b, y.hi, p);
        } else if (b != null && b.compareTo(BigDecimal.ONE) <= 0) {
            first = corner(falling ? b : a, y.hi, p);
            second = corner(rising ? b : a, y.lo, p);
        } else if (rising) {
            first = corner(a, y.hi, p);
            second = corner(b, y.hi, p);
        } else if (falling) {
            first = corner(b, y.lo, p);
            second = corner(a, y.lo, p);
        } else {
            first = both(corner(a, y.hi, p), corner(b, y.lo, p));
            second = both(corner(b, y.hi, p), corner(a, y.lo, p));
        }
        if (first != null && second != null) {
            return BigInterval.ends(first.lo, second.hi);
        }
        BigInterval limits = byLogarithm(x, y, p);
        return BigInterval.ends(first == null ? limits.lo : first.lo, second == null ? limits.hi : second.hi);
    }

    private static BigInterval both(BigInterval one, BigInterval other) {
        return one == null || other == null ? null : one.hull(other);
    }

    /** {@code null} where the power is a limit. */
    private static BigInterval corner(BigDecimal x, BigDecimal y, Precision p) {
        if (x == null || x.signum() == 0 || y == null) {
            return null;
        }
        return Math.abs((long) y.scale()) < LONGEST_SCALE
                ? BigAlgebraic.pow(BigInterval.point(x), Rational.of(y), p)
                : byLogarithm(BigInterval.point(x), BigInterval.point(y), p);
    }

    private static BigInterval byLogarithm(BigInterval x, BigInterval y, Precision p) {
        Precision w = p.plus(GUARD);
        return BigExponential.exp(BigExponential.log(x, w).mul(y, w), w).round(p);
    }
}
