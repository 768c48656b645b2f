package org.sharpbound.term;

import java.math.BigInteger;
import java.util.Optional;

/**
 * Exact roots, powers and factorials of rationals, within a budget of bits.
 *
 * <p>Soundness: part of the kernel's evaluation of witnesses.
 */
final class ExactArithmetic {

    private final int maxBits;

    ExactArithmetic(int maxBits) {
        this.maxBits = maxBits;
    }

    /** The value, unless it is too long. */
    Optional<Rational> bounded(Rational value) {
        return value.bitLength() <= maxBits ? Optional.of(value) : Optional.empty();
    }

    /** n!, unless it is too long; {@code n} is not negative. */
    Optional<Rational> factorial(BigInteger n) {
        // n! >= 2^(n-1), so it has at least n bits
        if (n.compareTo(BigInteger.valueOf(maxBits)) > 0) {
            return Optional.empty();
        }
        BigInteger product = BigInteger.ONE;
        for (int i = 2; i <= n.intValue() && product.bitLength() <= maxBits; i++) {
            product = product.multiply(BigInteger.valueOf(i));
        }
        return bounded(Rational.of(product));
    }

    /**
     * The real power of a base, if it is rational and short enough: any base with an integer exponent (0^0 = 1), a base
     * that is not negative otherwise.
     *
     * @throws ArithmeticException if the base is 0 and the exponent negative, or the base negative and the exponent not
     *     an integer
     */
    Optional<Rational> power(Rational base, Rational exponent) {
        if (base.isZero() && exponent.signum() < 0 || base.signum() < 0 && !exponent.isInteger()) {
            throw new ArithmeticException("no power " + base + "^" + exponent);
        }
        if (exponent.isZero() || base.equals(Rational.ONE)) {
            return Optional.of(Rational.ONE);
        }
        if (base.isZero()) {
            return Optional.of(Rational.ZERO);
        }
        if (base.equals(Rational.MINUS_ONE)) {
            return Optional.of(exponent.numerator().testBit(0) ? base : Rational.ONE);
        }
        // base is neither 0 nor of modulus 1: its root of a degree beyond its length is not rational
        if (exponent.denominator().bitLength() >= Integer.SIZE) {
            return Optional.empty();
        }
        Optional<Rational> root = root(base, exponent.denominator().intValue());
        return root.isEmpty() ? root : power(root.get(), exponent.numerator());
    }

    /** The integer power of a base that is not of modulus 0 or 1. */
    private Optional<Rational> power(Rational base, BigInteger exponent) {
        int longer = Math.max(base.numerator().bitLength(), base.denominator().bitLength());
        // the longer of the two is at least 2^(longer-1), and at least 2
        BigInteger atLeast = exponent.abs().multiply(BigInteger.valueOf(longer - 1L));
        if (atLeast.compareTo(BigInteger.valueOf(maxBits)) > 0) {
            return Optional.empty();
        }
        return bounded(base.pow(exponent.intValue()));
    }

    /**
     * The real root of a degree, if it is rational.
     *
     * @param degree at least 1; odd if {@code value} is negative
     */
    static Optional<Rational> root(Rational value, int degree) {
        if (degree == 1) {
            return Optional.of(value);
        }
        if (value.signum() < 0) {
            return root(value.negate(), degree).map(Rational::negate);
        }
        Optional<BigInteger> numerator = root(value.numerator(), degree);
        return numerator.isEmpty()
                ? Optional.empty()
                : root(value.denominator(), degree).map(below -> new Rational(numerator.get(), below));
    }

    /** The root of an integer that is not negative, if it is an integer: Newton's iteration from above. */
    private static Optional<BigInteger> root(BigInteger value, int degree) {
        if (value.bitLength() <= 1) {
            return Optional.of(value);
        }
        if (degree >= value.bitLength()) {
            return Optional.empty();
        }
        BigInteger power = BigInteger.valueOf(degree);
        BigInteger next = BigInteger.ONE.shiftLeft((value.bitLength() + degree - 1) / degree);
        BigInteger root;
        do {
            root = next;
            next = root.multiply(power.subtract(BigInteger.ONE))
                    .add(value.divide(root.pow(degree - 1)))
                    .divide(power);
        } while (next.compareTo(root) < 0);
        return root.pow(degree).equals(value) ? Optional.of(root) : Optional.empty();
    }
}
