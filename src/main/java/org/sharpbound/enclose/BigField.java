package org.sharpbound.enclose;

import java.math.BigDecimal;

/** Sum, product and quotient of {@link BigInterval}s, end by end (IEEE 1788-2015, 10.5.3 and table 9.1). */
final class BigField {

    private BigField() {}

    static BigInterval add(BigInterval x, BigInterval y, Precision p) {
        if (x.isEmpty() || y.isEmpty()) {
            return BigInterval.EMPTY;
        }
        return BigInterval.ends(Directed.addDown(x.lo, y.lo, p), Directed.addUp(x.hi, y.hi, p));
    }

    /** The signs of the factors tell which products are the extreme ones; an end is infinite only on its own side. */
    static BigInterval mul(BigInterval x, BigInterval y, Precision p) {
        if (x.isEmpty() || y.isEmpty()) {
            return BigInterval.EMPTY;
        }
        if (isNonNegative(y)) {
            return timesNonNegative(x, y, p);
        }
        if (isNonPositive(y)) {
            return timesNonNegative(x, y.neg(), p).neg();
        }
        if (isNonNegative(x)) {
            return timesNonNegative(y, x, p);
        }
        if (isNonPositive(x)) {
            return timesNonNegative(y, x.neg(), p).neg();
        }
        BigDecimal low = min(Directed.mulDown(x.lo, y.hi, p), Directed.mulDown(x.hi, y.lo, p));
        BigDecimal high = max(Directed.mulUp(x.lo, y.lo, p), Directed.mulUp(x.hi, y.hi, p));
        return BigInterval.ends(low, high);
    }

    private static BigInterval timesNonNegative(BigInterval x, BigInterval y, Precision p) {
        BigDecimal low = isNonNegative(x) ? Directed.mulDown(x.lo, y.lo, p) : Directed.mulDown(x.lo, y.hi, p);
        BigDecimal high = isNonPositive(x) ? Directed.mulUp(x.hi, y.lo, p) : Directed.mulUp(x.hi, y.hi, p);
        return BigInterval.ends(low, high);
    }

    static BigInterval div(BigInterval x, BigInterval y, Precision p) {
        if (x.isEmpty() || y.isEmpty()) {
            return BigInterval.EMPTY;
        }
        if (isNonPositive(y)) {
            return isNonNegative(y) ? BigInterval.EMPTY : overNonNegative(x.neg(), y.neg(), p);
        }
        if (isNonNegative(y)) {
            return overNonNegative(x, y, p);
        }
        return isNonNegative(x) && isNonPositive(x) ? BigInterval.ZERO : BigInterval.ENTIRE;
    }

    /** By the positive numbers of an interval with lower end at least 0 and upper end above 0. */
    private static BigInterval overNonNegative(BigInterval x, BigInterval y, Precision p) {
        boolean reachesZero = y.lo.signum() == 0;
        BigDecimal low = isNonNegative(x)
                ? Directed.divDown(x.lo, y.hi, p)
                : reachesZero ? null : Directed.divDown(x.lo, y.lo, p);
        BigDecimal high =
                isNonPositive(x) ? Directed.divUp(x.hi, y.hi, p) : reachesZero ? null : Directed.divUp(x.hi, y.lo, p);
        return BigInterval.ends(low, high);
    }

    static boolean isNonNegative(BigInterval x) {
        return x.lo != null && x.lo.signum() >= 0;
    }

    static boolean isNonPositive(BigInterval x) {
        return x.hi != null && x.hi.signum() <= 0;
    }

    private static BigDecimal min(BigDecimal a, BigDecimal b) {
        return a == null || b == null ? null : a.min(b);
    }

    private static BigDecimal max(BigDecimal a, BigDecimal b) {
        return a == null || b == null ? null : a.max(b);
    }
}
