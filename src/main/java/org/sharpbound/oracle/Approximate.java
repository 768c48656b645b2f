package org.sharpbound.oracle;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.OptionalInt;
import org.apfloat.Apfloat;
import org.apfloat.ApfloatMath;
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

    /** Kept beyond the digits that are asked for, where a long integer is rounded. */
    int SPARE_DIGITS = 5;

    /** A power of ten that a machine word holds. */
    BigDecimal PIECE = new BigDecimal(BigInteger.TEN.pow(18));

    Approximate ZERO = new Exact(Rational.ZERO);
    Approximate ONE = new Exact(Rational.ONE);

    static Approximate undefined(String why) {
        return new None(true, why);
    }

    static Approximate notEvaluable(String why) {
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
        Rational value = ((Exact) number).value();
        Apfloat quotient = decimal(value.numerator(), digits);
        if (!value.isInteger()) {
            quotient = quotient.divide(decimal(value.denominator(), digits));
        }
        return new Rounded(quotient, quotient.signum() == 0 ? Double.NEGATIVE_INFINITY : quotient.scale() - digits + 1);
    }

    /**
     * Apfloat reads a long integer digit by digit; what counts for nothing is left out first, and the rest is put together
     * from pieces that it reads as machine words.
     */
    private static Apfloat decimal(BigInteger value, long digits) {
        if (value.bitLength() < Long.SIZE) {
            return new Apfloat(value.longValue(), digits);
        }
        MathContext enough = new MathContext((int) digits + SPARE_DIGITS, RoundingMode.HALF_EVEN);
        BigDecimal rounded = new BigDecimal(value).round(enough);
        BigInteger[] parts = {rounded.unscaledValue(), BigInteger.ZERO};
        Apfloat sum = Apfloat.ZERO;
        for (int place = -rounded.scale(); parts[0].signum() != 0; place += PIECE.precision() - 1) {
            parts = parts[0].divideAndRemainder(PIECE.unscaledValue());
            sum = sum.add(ApfloatMath.scale(new Apfloat(parts[1].longValue(), digits + SPARE_DIGITS), place));
        }
        return sum.precision(digits);
    }
}
