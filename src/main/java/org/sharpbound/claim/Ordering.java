package org.sharpbound.claim;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.sharpbound.term.Comparison;
import org.sharpbound.term.Domain;
import org.sharpbound.term.ExactEvaluation;
import org.sharpbound.term.Expr;
import org.sharpbound.term.FreeVariables;
import org.sharpbound.term.Rational;
import org.sharpbound.term.Relation;
import org.sharpbound.term.Truth;
import org.sharpbound.term.normal.NormalForm;

/**
 * Which of two expressions is the larger, as far as domains and assumptions say so plainly.
 *
 * <p>Soundness: {@link Truth#TRUE} only where it holds for all quantities that satisfy the assumptions.
 */
final class Ordering {

    private static final int BITS = 4096;

    private List<Relation.Compare> facts = List.of();

    /** @param assumptions in core form */
    void given(List<Relation> assumptions) {
        facts = assumptions.stream().flatMap(Ordering::parts).toList();
    }

    private static Stream<Relation.Compare> parts(Relation relation) {
        if (relation instanceof Relation.And and) {
            return and.parts().stream().flatMap(Ordering::parts);
        }
        return relation instanceof Relation.Compare compare ? bound(compare) : Stream.of();
    }

    private static Stream<Relation.Compare> bound(Relation.Compare compare) {
        return switch (compare.comparison()) {
            case LE, LT, EQ -> Stream.of(compare);
            case GE, GT -> Stream.of(new Relation.Compare(compare.right(), Comparison.LE, compare.left()));
            case NE -> Stream.of();
        };
    }

    /** @param compare that the left side is at most the right side */
    Truth holds(Relation.Compare compare, Map<String, Domain> domains) {
        Truth plainly = plainly(compare, domains);
        boolean assumed = plainly != Truth.TRUE
                && facts.stream()
                        .filter(f -> f.left().equals(compare.left()))
                        .map(f -> new Relation.Compare(f.right(), Comparison.LE, compare.right()))
                        .anyMatch(rest -> plainly(rest, domains) == Truth.TRUE);
        return assumed ? Truth.TRUE : plainly;
    }

    private Truth plainly(Relation.Compare compare, Map<String, Domain> domains) {
        Expr left = compare.left();
        Expr right = compare.right();
        if (left.equals(right)) {
            return Truth.TRUE;
        } else if (FreeVariables.of(compare).isEmpty()) {
            return new ExactEvaluation(Map.of(), BITS).truth(compare);
        }
        Expr difference = right.minus(left);
        Expr simplified = NormalForm.of(difference).map(NormalForm::simplified).orElse(difference);
        Spans spans = new Spans(narrowed(domains));
        return spans.value(difference).isNonNegative()
                        || spans.value(simplified).isNonNegative()
                ? Truth.TRUE
                : Truth.UNKNOWN;
    }

    /** The domains, cut at the numbers that assumptions put above and below single quantities. */
    Map<String, Domain> narrowed(Map<String, Domain> domains) {
        Map<String, Domain> narrowed = new HashMap<>(domains);
        for (Relation.Compare fact : facts) {
            if (fact.left() instanceof Expr.Var v && fact.right() instanceof Expr.Num) {
                narrowed.computeIfPresent(
                        v.name(),
                        (name, d) ->
                                cut(d, new Domain.Range(Optional.empty(), true, Optional.of(fact.right()), false)));
            }
            if (fact.right() instanceof Expr.Var v && fact.left() instanceof Expr.Num) {
                narrowed.computeIfPresent(
                        v.name(),
                        (name, d) -> cut(d, new Domain.Range(Optional.of(fact.left()), false, Optional.empty(), true)));
            }
        }
        return narrowed;
    }

    /** A range with the ends of another where they are numbers, and farther in or in the place of none. */
    private static Domain cut(Domain domain, Domain.Range by) {
        if (!(domain instanceof Domain.Range range)) {
            return domain;
        }
        return new Domain.Range(
                inner(range.lower(), by.lower(), 1),
                range.lowerOpen(),
                inner(range.upper(), by.upper(), -1),
                range.upperOpen());
    }

    private static Optional<Expr> inner(Optional<Expr> end, Optional<Expr> other, int inwards) {
        if (end.isEmpty() || other.isEmpty()) {
            return end.isEmpty() ? other : end;
        }
        Optional<Rational> a = DomainCheck.value(end.get());
        Optional<Rational> b = DomainCheck.value(other.get());
        boolean farther = a.isPresent() && b.isPresent() && b.get().compareTo(a.get()) * inwards > 0;
        return farther ? other : end;
    }

    /** A number that an expression does not exceed. */
    Optional<Rational> greatest(Expr expr, Spans spans) {
        return Stream.concat(
                        Stream.of(expr),
                        facts.stream().filter(f -> f.left().equals(expr)).map(Relation.Compare::right))
                .map(bound -> spans.value(bound).upper().orElse(null))
                .filter(Objects::nonNull)
                .min(Rational::compareTo);
    }
}
