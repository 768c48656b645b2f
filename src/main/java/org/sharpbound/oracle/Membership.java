package org.sharpbound.oracle;

import java.util.Map;
import org.sharpbound.term.Comparison;
import org.sharpbound.term.Domain;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Rational;
import org.sharpbound.term.Relation;
import org.sharpbound.term.Truth;

/** Whether a point lies in a product of domains. */
final class Membership {

    private Membership() {}

    /** Whether each quantity has a value that lies in its domain beyond doubt. */
    static boolean isCertain(Point point, Map<String, Domain> quantities, int digits) {
        HighPrecision evaluation = new HighPrecision(point, digits, () -> false);
        return quantities.entrySet().stream().allMatch(quantity -> {
            Expr value = point.coordinates().get(quantity.getKey());
            return value != null && isCertain(value, quantity.getValue(), evaluation);
        });
    }

    private static boolean isCertain(Expr value, Domain domain, HighPrecision evaluation) {
        if (domain instanceof Domain.Finite finite) {
            return finite.values().stream()
                    .anyMatch(listed -> listed.equals(value) || holds(value, Comparison.EQ, listed, evaluation));
        } else if (domain instanceof Domain.Integers integers) {
            return value instanceof Expr.Num number
                    && number.value().isInteger()
                    && number.value().compareTo(Rational.of(integers.first())) >= 0
                    && number.value().compareTo(Rational.of(integers.last())) <= 0;
        }
        Domain.Range range = (Domain.Range) domain;
        Comparison above = range.lowerOpen() ? Comparison.GT : Comparison.GE;
        Comparison below = range.upperOpen() ? Comparison.LT : Comparison.LE;
        return range.lower().map(end -> holds(value, above, end, evaluation)).orElse(true)
                && range.upper()
                        .map(end -> holds(value, below, end, evaluation))
                        .orElse(true);
    }

    private static boolean holds(Expr left, Comparison comparison, Expr right, HighPrecision evaluation) {
        return evaluation.truth(new Relation.Compare(left, comparison, right)) == Truth.TRUE;
    }
}
