package org.sharpbound.term.normal;

import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.sharpbound.term.Rational;

/** Division of polynomials, the atoms taken as independent indeterminates; exponents must not be negative. */
final class Division {

    private Division() {}

    /** {@code dividend = quotient * divisor + remainder}, no term of the remainder divisible by the leading monomial. */
    record Result(Polynomial quotient, Polynomial remainder) {}

    static Result divide(Polynomial dividend, Polynomial divisor, Budget budget) {
        Map<Monomial, Rational> quotient = new HashMap<>();
        Map<Monomial, Rational> remainder = new HashMap<>();
        NavigableMap<Monomial, Rational> rest = new TreeMap<>(dividend.terms());
        while (!rest.isEmpty()) {
            Monomial factor = rest.firstKey().over(divisor.leadingMonomial());
            if (factor.isEntire()) {
                quotient.put(factor, eliminate(rest, factor, divisor, budget));
            } else {
                Map.Entry<Monomial, Rational> term = rest.pollFirstEntry();
                remainder.put(term.getKey(), term.getValue());
            }
        }
        return new Result(Polynomial.of(quotient), Polynomial.of(remainder));
    }

    /** The quotient, if the division leaves no remainder. */
    static Optional<Polynomial> exact(Polynomial dividend, Polynomial divisor, Budget budget) {
        Map<Monomial, Rational> quotient = new HashMap<>();
        NavigableMap<Monomial, Rational> rest = new TreeMap<>(dividend.terms());
        while (!rest.isEmpty()) {
            Monomial factor = rest.firstKey().over(divisor.leadingMonomial());
            if (!factor.isEntire()) {
                return Optional.empty();
            }
            quotient.put(factor, eliminate(rest, factor, divisor, budget));
        }
        return Optional.of(Polynomial.of(quotient));
    }

    /** Subtracts {@code c * factor * divisor} with the returned c that makes the leading term vanish. */
    private static Rational eliminate(
            NavigableMap<Monomial, Rational> rest, Monomial factor, Polynomial divisor, Budget budget) {
        Rational c = rest.firstEntry().getValue().over(divisor.leadingCoefficient());
        divisor.terms().forEach((m, coefficient) -> {
            Rational change = budget.checked(coefficient.times(c)).negate();
            rest.merge(m.times(factor), change, (old, added) -> {
                Rational sum = old.plus(added);
                return sum.isZero() ? null : sum;
            });
        });
        Budget.require(rest.size() <= 2 * Budget.MAX_TERMS);
        return c;
    }
}
