package org.sharpbound.term.normal;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.sharpbound.term.Rational;

/** Division of polynomials, the atoms taken as independent indeterminates; exponents must not be negative. */
final class Division {

    private Division() {}

    /** {@code dividend = quotient * divisor + remainder}, no term of the remainder divisible by the leading monomial. */
    record Result(Polynomial quotient, Polynomial remainder) {}

    static Result divide(Polynomial dividend, Polynomial divisor, Budget budget) {
        Monomial leading = divisor.leadingMonomial();
        Rational coefficient = divisor.leadingCoefficient();
        Map<Monomial, Rational> quotient = new HashMap<>();
        Map<Monomial, Rational> remainder = new HashMap<>();
        Polynomial rest = dividend;
        while (!rest.isZero()) {
            Monomial factor = rest.leadingMonomial().over(leading);
            Rational c = budget.checked(rest.leadingCoefficient());
            if (factor.isEntire()) {
                Polynomial term = Polynomial.of(factor, c.over(coefficient));
                quotient.put(factor, c.over(coefficient));
                rest = rest.minus(term.times(divisor, budget), budget);
            } else {
                remainder.put(rest.leadingMonomial(), c);
                rest = rest.minus(Polynomial.of(rest.leadingMonomial(), c), budget);
            }
        }
        return new Result(Polynomial.of(quotient), Polynomial.of(remainder));
    }

    /** The quotient, if the division leaves no remainder. */
    static Optional<Polynomial> exact(Polynomial dividend, Polynomial divisor, Budget budget) {
        Monomial leading = divisor.leadingMonomial();
        Map<Monomial, Rational> quotient = new HashMap<>();
        Polynomial rest = dividend;
        while (!rest.isZero()) {
            Monomial factor = rest.leadingMonomial().over(leading);
            if (!factor.isEntire()) {
                return Optional.empty();
            }
            Rational c = budget.checked(rest.leadingCoefficient().over(divisor.leadingCoefficient()));
            quotient.put(factor, c);
            rest = rest.minus(divisor.times(Polynomial.of(factor, c), budget), budget);
        }
        return Optional.of(Polynomial.of(quotient));
    }
}
