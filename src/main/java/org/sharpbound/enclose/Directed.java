package org.sharpbound.enclose;

import java.math.BigDecimal;

/**
 * Directed operations on the ends of a {@link BigInterval}; {@code null} is the infinite end.
 *
 * <p>{@link BigDecimal} rounds to FLOOR and CEILING by its specification. What is added here are infinite ends, and a
 * bounded range of exponents, so that scales never overflow: a number beyond {@link #LARGEST} in magnitude becomes
 * LARGEST or an infinite end, one below {@link #SMALLEST} becomes 0 or SMALLEST, whichever is outward.
 *
 * <p>Soundness: every {@code …Down} is at most, every {@code …Up} at least the exact result.
 */
final class Directed {

    private static final int MAX_EXPONENT = 100_000_000;
    /** After rounding to at most some 10^5 digits, a scale below this bound keeps the exponent in range. */
    private static final int SAFE_SCALE = 90_000_000;

    static final BigDecimal LARGEST = BigDecimal.ONE.scaleByPowerOfTen(MAX_EXPONENT);
    static final BigDecimal SMALLEST = BigDecimal.ONE.scaleByPowerOfTen(-MAX_EXPONENT);

    private Directed() {}

    /** The decimal exponent of the leading digit; 0 for zero. */
    static long exponent(BigDecimal value) {
        return value.signum() == 0 ? 0 : (long) value.precision() - value.scale() - 1;
    }

    static BigDecimal down(BigDecimal value, Precision p) {
        return value == null ? null : lower(value.round(p.down()));
    }

    static BigDecimal up(BigDecimal value, Precision p) {
        return value == null ? null : upper(value.round(p.up()));
    }

    static BigDecimal addDown(BigDecimal a, BigDecimal b, Precision p) {
        return a == null || b == null ? null : lower(a.add(b, p.down()));
    }

    static BigDecimal addUp(BigDecimal a, BigDecimal b, Precision p) {
        return a == null || b == null ? null : upper(a.add(b, p.up()));
    }

    static BigDecimal negate(BigDecimal a) {
        return a == null ? null : a.negate();
    }

    /** The product as a lower end, with 0 times infinity = 0; an infinite product is taken to be -inf. */
    static BigDecimal mulDown(BigDecimal a, BigDecimal b, Precision p) {
        if (isZero(a) || isZero(b)) {
            return BigDecimal.ZERO;
        }
        return a == null || b == null ? null : lower(a.multiply(b, p.down()));
    }

    /** The product as an upper end, with 0 times infinity = 0; an infinite product is taken to be +inf. */
    static BigDecimal mulUp(BigDecimal a, BigDecimal b, Precision p) {
        if (isZero(a) || isZero(b)) {
            return BigDecimal.ZERO;
        }
        return a == null || b == null ? null : upper(a.multiply(b, p.up()));
    }

    /** The quotient as a lower end, {@code b} not zero; finite over infinite is 0, infinite over finite is -inf. */
    static BigDecimal divDown(BigDecimal a, BigDecimal b, Precision p) {
        if (a == null) {
            return null;
        }
        return b == null || a.signum() == 0 ? BigDecimal.ZERO : lower(a.divide(b, p.down()));
    }

    /** The quotient as an upper end, {@code b} not zero; finite over infinite is 0, infinite over finite is +inf. */
    static BigDecimal divUp(BigDecimal a, BigDecimal b, Precision p) {
        if (a == null) {
            return null;
        }
        return b == null || a.signum() == 0 ? BigDecimal.ZERO : upper(a.divide(b, p.up()));
    }

    private static boolean isZero(BigDecimal a) {
        return a != null && a.signum() == 0;
    }

    /** Brings a lower end into the range of exponents. */
    static BigDecimal lower(BigDecimal value) {
        if (value.signum() == 0) {
            return BigDecimal.ZERO;
        }
        if (isSafe(value)) {
            return value;
        }
        long exponent = exponent(value);
        if (exponent >= MAX_EXPONENT) {
            return value.signum() > 0 ? LARGEST : null;
        }
        if (exponent < -MAX_EXPONENT) {
            return value.signum() > 0 ? BigDecimal.ZERO : SMALLEST.negate();
        }
        return value;
    }

    /** Brings an upper end into the range of exponents. */
    static BigDecimal upper(BigDecimal value) {
        return value.signum() == 0 ? BigDecimal.ZERO : isSafe(value) ? value : negate(lower(value.negate()));
    }

    private static boolean isSafe(BigDecimal value) {
        return value.scale() < SAFE_SCALE
                && value.scale() > -SAFE_SCALE
                && value.precision() < MAX_EXPONENT - SAFE_SCALE;
    }
}
