package org.sharpbound.enclose;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Enclosures of the operations that are defined by cases; all are exact but for {@link #floor} of long numbers. */
public final class BigPiecewise {

    private static final BigInterval ZERO_TO_ONE = BigInterval.ends(BigDecimal.ZERO, BigDecimal.ONE);

    private BigPiecewise() {}

    public static BigInterval abs(BigInterval x) {
        if (x.isEmpty() || BigField.isNonNegative(x)) {
            return x;
        }
        return BigField.isNonPositive(x) ? x.neg() : relu(x).hull(relu(x.neg()));
    }

    public static BigInterval min(BigInterval x, BigInterval y) {
        return max(x.neg(), y.neg()).neg();
    }

    public static BigInterval max(BigInterval x, BigInterval y) {
        if (x.isEmpty() || y.isEmpty()) {
            return BigInterval.EMPTY;
        }
        return BigInterval.ends(
                x.lo == null ? y.lo : y.lo == null ? x.lo : x.lo.max(y.lo),
                x.hi == null || y.hi == null ? null : x.hi.max(y.hi));
    }

    /** max(x, 0). */
    public static BigInterval relu(BigInterval x) {
        return max(x, BigInterval.ZERO);
    }

    /** 1 where x > 0, else 0. */
    public static BigInterval step(BigInterval x) {
        if (x.isEmpty()) {
            return x;
        }
        if (BigField.isNonPositive(x)) {
            return BigInterval.ZERO;
        }
        return x.lo != null && x.lo.signum() > 0 ? BigInterval.ONE : ZERO_TO_ONE;
    }

    /** -1, 0 or 1. */
    public static BigInterval sign(BigInterval x) {
        if (x.isEmpty()) {
            return x;
        }
        return BigInterval.ends(
                BigDecimal.valueOf(x.lo == null ? -1 : x.lo.signum()),
                BigDecimal.valueOf(x.hi == null ? 1 : x.hi.signum()));
    }

    /** The largest integer that is not larger. */
    public static BigInterval floor(BigInterval x, Precision p) {
        if (x.isEmpty()) {
            return x;
        }
        return BigInterval.ends(
                x.lo == null ? null : Directed.down(whole(x.lo), p), x.hi == null ? null : Directed.up(whole(x.hi), p));
    }

    /** The floor; a scale that is far larger than the number of digits means |x| < 1. */
    static BigDecimal whole(BigDecimal x) {
        if (x.scale() <= 0) {
            return x;
        }
        if (Directed.exponent(x) < 0) {
            return x.signum() < 0 ? BigDecimal.ONE.negate() : BigDecimal.ZERO;
        }
        return x.setScale(0, RoundingMode.FLOOR);
    }
}
