package org.sharpbound.term.normal;

import java.util.Optional;
import org.sharpbound.term.Rational;

/**
 * A quotient of polynomials, as {@link Field} leaves it: powers of atoms reduced, common factors cancelled as far as found,
 * and the denominator with coprime integer coefficients of which the leading one is positive.
 */
record Quotient(Polynomial numerator, Polynomial denominator) {

    static final Quotient ZERO = constant(Rational.ZERO);
    static final Quotient ONE = constant(Rational.ONE);

    static Quotient constant(Rational value) {
        return new Quotient(Polynomial.constant(value), Polynomial.ONE);
    }

    static Quotient constant(long value) {
        return constant(Rational.of(value));
    }

    boolean isZero() {
        return numerator.isZero();
    }

    Optional<Rational> constant() {
        return denominator.isOne() && numerator.isConstant() ? Optional.of(numerator.constantTerm()) : Optional.empty();
    }

    /** The sign of the leading coefficient; 0 for zero. It says nothing of the sign of the value. */
    int leadingSign() {
        return isZero() ? 0 : numerator.leadingCoefficient().signum();
    }
}
