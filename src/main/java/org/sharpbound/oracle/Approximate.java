package org.sharpbound.oracle;

import java.math.BigInteger;
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

    private static Apfloat decimal(BigInteger value, long digits) {
        return new Apfloat(value, digits);
    }
}
