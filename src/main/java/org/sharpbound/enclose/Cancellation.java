package org.sharpbound.enclose;

import java.math.BigDecimal;

/**
 * What a sum leaves when a summand is taken back: the tightest c with b + c containing a (IEEE 1788-2015, 10.5.6). Where b is wider
 * than a, or either is unbounded, there is none, and c is the whole line.
 */
public final class Cancellation {

    private Cancellation() {}

    /** {@code cancelMinus} of the standard: the c with b + c = a, rounded outwards. */
    public static Interval minus(Interval a, Interval b) {
        if (a.isEmpty() && b.isBounded()) {
            return Interval.EMPTY;
        }
        if (a.isEmpty() || b.isEmpty() || !a.isBounded() || !b.isBounded() || isWider(b, a)) {
            return Interval.ENTIRE;
        }
        return Interval.of(Rounding.addDown(a.lo(), -b.lo()), Rounding.addUp(a.hi(), -b.hi()));
    }

    /** {@code cancelPlus} of the standard: the c with c - b = a. */
    public static Interval plus(Interval a, Interval b) {
        return minus(a, b.negate());
    }

    /** Decided without rounding. */
    private static boolean isWider(Interval a, Interval b) {
        return width(a).compareTo(width(b)) > 0;
    }

    private static BigDecimal width(Interval x) {
        return new BigDecimal(x.hi()).subtract(new BigDecimal(x.lo()));
    }
}
