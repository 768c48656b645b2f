package org.sharpbound.oracle;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.OptionalInt;
import org.apfloat.Apfloat;
import org.sharpbound.term.Rational;

/** A value in the course of an evaluation at a fixed number of decimal digits. */
sealed interface Approximate permits Approximate.Exact, Approximate.Rounded, Approximate.None {

    /** A rational, exactly. */
    record Exact(Rational value) implements Approximate {}

    /**
     * @param value never trusted beyond the error
     * @param logError the decimal logarithm of a rough bound of the absolute error
     */
    record Rounded(Apfloat value, double logError) implements Approximate {}

    /** No value. */
    record None(boolean undefined, String why) implements Approximate {}

    /** Kept beyond the digits that are asked for, where a rational is rounded. */
    int SPARE_DIGITS = 5;

    /** Decimal digits before the point, or zeros behind it, up to which numbers are summed exactly. */
    long FARTHEST = 100_000;

    Approximate ZERO = new Exact(Rational.ZERO);
    Approximate ONE = new Exact(Rational.ONE);

    static None undefined(String why) {
        return new None(true, why);
    }

    static None notEvaluable(String why) {
        return new None(false, why);
    }

    /** The sign beyond the error; empty if it is not certain. */
    default OptionalInt sign() {
        if (this instanceof Exact exact) {
            return OptionalInt.of(exact.value().signum());
        }
        if (this instanceof Rounded rounded
                && rounded.value().signum() != 0
                && rounded.value().scale() - 1 > rounded.logError()) {
            return OptionalInt.of(rounded.value().signum());
        }
        return OptionalInt.empty();
    }

    /** The value to so many digits, with the error of that. */
    static Rounded rounded(Approximate number, long digits) {
        if (number instanceof Rounded rounded) {
            return rounded;
        }
        Apfloat decimal = decimal(((Exact) number).value(), digits);
        return new Rounded(decimal, decimal.signum() == 0 ? Double.NEGATIVE_INFINITY : decimal.scale() - digits + 1);
    }

    /** The value in decimals; empty where it is so large or small that a sum with a number of usual size would fill the memory. */
    static Optional<BigDecimal> decimals(Approximate number, long digits) {
        Apfloat value = rounded(number, digits).value();
        if (value.signum() == 0) {
            return Optional.of(BigDecimal.ZERO);
        }
        return Math.abs(value.scale()) > FARTHEST ? Optional.empty() : Optional.of(new BigDecimal(value.toString()));
    }

    /** Long integers are divided before Apfloat reads them: it divides long numbers slowly, and reads integers digit by digit. */
    private static Apfloat decimal(Rational value, long digits) {
        if (isWord(value.numerator()) && isWord(value.denominator())) {
            Apfloat numerator = new Apfloat(value.numerator().longValue(), digits);
            return value.isInteger()
                    ? numerator
                    : numerator.divide(new Apfloat(value.denominator().longValue(), digits));
        }
        MathContext enough = new MathContext((int) digits + SPARE_DIGITS, RoundingMode.HALF_EVEN);
        BigDecimal quotient = new BigDecimal(value.numerator()).divide(new BigDecimal(value.denominator()), enough);
        return new Apfloat(quotient, digits);
    }

    private static boolean isWord(BigInteger value) {
        return value.bitLength() < Long.SIZE;
    }
}
