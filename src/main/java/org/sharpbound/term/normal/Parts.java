package org.sharpbound.term.normal;

import java.util.ArrayList;
import java.util.List;
import org.sharpbound.term.Rational;

/** A quotient as a sum of numbers times terms, {@code c_1 v_1 + c_2 v_2 + …}. */
final class Parts {

    /** {@code coefficient * term}; the term has coefficient 1 at its only monomial above the denominator. */
    record Part(Rational coefficient, Quotient term) {}

    private Parts() {}

    /**
     * The parts, linear in the numerator for a fixed denominator.
     *
     * <p>Soundness: where u is defined so is every term, for its denominator divides u's.
     */
    static List<Part> of(Quotient u, Field field) {
        List<Part> parts = new ArrayList<>();
        Polynomial denominator = u.denominator();
        Polynomial remainder = u.numerator();
        boolean entire = remainder.terms().keySet().stream().allMatch(Monomial::isEntire);
        if (!denominator.isOne() && entire) {
            Division.Result division = Division.divide(u.numerator(), denominator, field.budget());
            division.quotient().terms().forEach((m, c) -> parts.add(new Part(c, field.monomial(m))));
            remainder = division.remainder();
        }
        remainder.terms().forEach((m, c) -> {
            Quotient term = field.of(Polynomial.of(m, Rational.ONE), denominator);
            Rational scale = term.numerator().content();
            parts.add(new Part(c.times(scale), field.times(term, scale.reciprocal())));
        });
        return parts;
    }
}
