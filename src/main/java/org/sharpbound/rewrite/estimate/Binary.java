package org.sharpbound.rewrite.estimate;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;

/** The number m 2^e. */
record Binary(BigInteger mantissa, int exponent) {

    static final Binary ZERO = new Binary(BigInteger.ZERO, 0);
    static final Binary ONE = of(1);

    private static final int DOUBLE_BITS = 60;

    static Binary of(long value) {
        return new Binary(BigInteger.valueOf(value), 0);
    }

    /** Exactly, of a finite number. */
    static Binary of(double value) {
        if (value == 0) {
            return ZERO;
        }
        int exponent = Math.getExponent(value) - 52;
        return new Binary(BigInteger.valueOf((long) Math.scalb(value, -exponent)), exponent);
    }

    int signum() {
        return mantissa.signum();
    }

    boolean isZero() {
        return mantissa.signum() == 0;
    }

    /** The least k with |x| < 2^k; of 0 less than of any other number. */
    int magnitude() {
        return isZero() ? Integer.MIN_VALUE / 4 : exponent + mantissa.bitLength();
    }

    Binary negate() {
        return new Binary(mantissa.negate(), exponent);
    }

    Binary abs() {
        return signum() < 0 ? negate() : this;
    }

    /** Times a power of two. */
    Binary shifted(int power) {
        return new Binary(mantissa, exponent + power);
    }

    double doubleValue() {
        int excess = Math.max(0, mantissa.bitLength() - DOUBLE_BITS);
        double head = mantissa.shiftRight(excess).doubleValue();
        long power = (long) exponent + excess;
        return Math.scalb(head, (int) Math.max(-4000, Math.min(4000, power)));
    }

    /** In units of 2^-bits, cut off. */
    BigInteger units(int bits) {
        return mantissa.shiftLeft(exponent + bits);
    }

    BigDecimal decimal(MathContext context) {
        BigDecimal head = new BigDecimal(mantissa);
        BigDecimal power = BigDecimal.valueOf(2).pow(Math.abs(exponent), new MathContext(context.getPrecision() + 10));
        return exponent < 0 ? head.divide(power, context) : head.multiply(power, context);
    }
}
