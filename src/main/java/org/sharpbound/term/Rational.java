package org.sharpbound.term;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Objects;
import java.util.OptionalInt;

/**
 * An exact rational number in lowest terms, with a positive denominator.
 *
 * <p>Every number of a claim is one: {@code 0.1} is 1/10. No operation rounds; an operation on numbers of many digits
 * costs accordingly, and callers who evaluate recursions bound {@link #bitLength()}.
 */
public record Rational(BigInteger numerator, BigInteger denominator) implements Comparable<Rational> {

    public static final Rational ZERO = of(0);
    public static final Rational ONE = of(1);
    public static final Rational TWO = of(2);
    public static final Rational HALF = of(1, 2);
    public static final Rational MINUS_ONE = of(-1);

    /** @throws ArithmeticException if {@code denominator} is zero */
    public Rational {
        Objects.requireNonNull(numerator);
        if (denominator.signum() == 0) {
            throw new ArithmeticException("a rational number has no zero denominator");
        }
        if (!denominator.equals(BigInteger.ONE)) {
            BigInteger common = numerator.gcd(denominator);
            if (denominator.signum() < 0) {
                common = common.negate();
            }
            if (!common.equals(BigInteger.ONE)) {
                numerator = numerator.divide(common);
                denominator = denominator.divide(common);
            }
        }
    }

    public static Rational of(long value) {
        return of(BigInteger.valueOf(value));
    }

    public static Rational of(BigInteger value) {
        return new Rational(value, BigInteger.ONE);
    }

    public static Rational of(long numerator, long denominator) {
        return new Rational(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    /** The exact value of a decimal; its scale must be small enough to write its digits out. */
    public static Rational of(BigDecimal value) {
        return value.scale() <= 0
                ? of(value.unscaledValue().multiply(BigInteger.TEN.pow(-value.scale())))
                : new Rational(value.unscaledValue(), BigInteger.TEN.pow(value.scale()));
    }

    /**
     * The exact value of a double.
     *
     * @throws NumberFormatException if {@code value} is infinite or not a number
     */
    public static Rational of(double value) {
        return of(new BigDecimal(value));
    }

    /**
     * Reads {@code 3}, {@code -3/7} or {@code 0.25e-3}.
     *
     * @throws NumberFormatException if {@code text} is none of these
     */
    public static Rational parse(String text) {
        int slash = text.indexOf('/');
        return slash < 0
                ? of(new BigDecimal(text.trim()))
                : new Rational(
                        new BigInteger(text.substring(0, slash).trim()),
                        new BigInteger(text.substring(slash + 1).trim()));
    }

    public Rational plus(Rational other) {
        if (denominator.equals(other.denominator)) {
            return new Rational(numerator.add(other.numerator), denominator);
        }
        return new Rational(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    public Rational minus(Rational other) {
        return plus(other.negate());
    }

    public Rational times(Rational other) {
        return new Rational(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    /** @throws ArithmeticException if {@code other} is zero */
    public Rational over(Rational other) {
        return new Rational(numerator.multiply(other.denominator), denominator.multiply(other.numerator));
    }

    public Rational negate() {
        return new Rational(numerator.negate(), denominator);
    }

    public Rational abs() {
        return signum() < 0 ? negate() : this;
    }

    /** @throws ArithmeticException if this is zero */
    public Rational reciprocal() {
        return new Rational(denominator, numerator);
    }

    /**
     * This number to an integer power, with 0^0 = 1.
     *
     * @throws ArithmeticException if this is zero and {@code exponent} negative
     */
    public Rational pow(int exponent) {
        if (exponent < 0) {
            return reciprocal().pow(-exponent);
        }
        return new Rational(numerator.pow(exponent), denominator.pow(exponent));
    }

    /** The largest integer that is not larger. */
    public BigInteger floor() {
        BigInteger[] parts = numerator.divideAndRemainder(denominator);
        return parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
    }

    public int signum() {
        return numerator.signum();
    }

    public boolean isInteger() {
        return denominator.equals(BigInteger.ONE);
    }

    public boolean isZero() {
        return numerator.signum() == 0;
    }

    /** This number as an int, if it is an integer of that range. */
    public OptionalInt asInt() {
        return isInteger() && numerator.bitLength() < Integer.SIZE
                ? OptionalInt.of(numerator.intValue())
                : OptionalInt.empty();
    }

    /** The number of bits needed to write this number down. */
    public int bitLength() {
        return numerator.bitLength() + denominator.bitLength();
    }

    public Rational min(Rational other) {
        return compareTo(other) <= 0 ? this : other;
    }

    public Rational max(Rational other) {
        return compareTo(other) >= 0 ? this : other;
    }

    @Override
    public int compareTo(Rational other) {
        if (denominator.equals(other.denominator)) {
            return numerator.compareTo(other.numerator);
        }
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }

    /** {@code 3} or {@code -3/7}, as {@link #parse} reads it. */
    @Override
    public String toString() {
        return isInteger() ? numerator.toString() : numerator + "/" + denominator;
    }
}
