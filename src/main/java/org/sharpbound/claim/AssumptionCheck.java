package org.sharpbound.claim;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sharpbound.term.Comparison;
import org.sharpbound.term.Domain;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Rational;
import org.sharpbound.term.Relation;

/** Notes assumptions that contradict themselves, the domains, or each other, as far as bounds of single quantities tell. */
final class AssumptionCheck {

    /** An interval of reals with rational ends, or none. */
    private static final class Bounds {
        private Rational lower;
        private boolean lowerOpen;
        private Rational upper;
        private boolean upperOpen;

        void cut(Comparison comparison, Rational value) {
            switch (comparison) {
                case LE, LT -> cutAbove(value, comparison == Comparison.LT);
                case GE, GT -> cutBelow(value, comparison == Comparison.GT);
                case EQ -> {
                    cutAbove(value, false);
                    cutBelow(value, false);
                }
                case NE -> {
                    // takes a single point away, which empties no interval but that of this point
                    boolean point = lower != null && upper != null && lower.equals(value) && upper.equals(value);
                    lowerOpen |= point;
                }
            }
        }

        private void cutAbove(Rational value, boolean open) {
            int order = upper == null ? -1 : value.compareTo(upper);
            upperOpen = order < 0 ? open : order == 0 ? upperOpen || open : upperOpen;
            upper = order < 0 ? value : upper;
        }

        private void cutBelow(Rational value, boolean open) {
            int order = lower == null ? 1 : value.compareTo(lower);
            lowerOpen = order > 0 ? open : order == 0 ? lowerOpen || open : lowerOpen;
            lower = order > 0 ? value : lower;
        }

        boolean isEmpty() {
            if (lower == null || upper == null) {
                return false;
            }
            int order = lower.compareTo(upper);
            return order > 0 || order == 0 && (lowerOpen || upperOpen);
        }
    }

    private final Map<String, Bounds> bounds = new HashMap<>();

    private AssumptionCheck(Map<String, Domain> domains) {
        domains.forEach((name, domain) -> bounds.put(name, of(domain)));
    }

    /** @param assumptions in core form, one for each of {@code written} */
    static void check(Map<String, Domain> domains, List<Relation> assumptions, List<Written<Relation>> written) {
        AssumptionCheck check = new AssumptionCheck(domains);
        for (int i = 0; i < assumptions.size(); i++) {
            if (check.contradicts(assumptions.get(i))) {
                written.get(i)
                        .note(
                                written.get(i).value(),
                                "contradictory-assumptions",
                                "With the domains and the assumptions before it, this leaves nothing over, so anything would"
                                        + " be true.");
                return;
            }
        }
    }

    private static Bounds of(Domain domain) {
        Bounds result = new Bounds();
        if (domain instanceof Domain.Range r) {
            r.lower().flatMap(DomainCheck::value).ifPresent(v -> result.cutBelow(v, r.lowerOpen()));
            r.upper().flatMap(DomainCheck::value).ifPresent(v -> result.cutAbove(v, r.upperOpen()));
        } else if (domain instanceof Domain.Integers n) {
            result.cutBelow(Rational.of(n.first()), false);
            result.cutAbove(Rational.of(n.last()), false);
        } else if (domain instanceof Domain.Finite f && f.values().stream().allMatch(Expr.Num.class::isInstance)) {
            List<Rational> values = f.values().stream()
                    .map(v -> ((Expr.Num) v).value())
                    .sorted()
                    .toList();
            result.cutBelow(values.get(0), false);
            result.cutAbove(values.get(values.size() - 1), false);
        }
        return result;
    }

    private boolean contradicts(Relation relation) {
        if (relation instanceof Relation.And a) {
            return a.parts().stream().anyMatch(this::contradicts);
        }
        if (!(relation instanceof Relation.Compare c)) {
            return false;
        }
        Optional<Rational> left = DomainCheck.value(c.left());
        Optional<Rational> right = DomainCheck.value(c.right());
        if (left.isPresent() && right.isPresent()) {
            return !c.comparison().holdsFor(left.get().compareTo(right.get()));
        }
        if (c.left() instanceof Expr.Var v && right.isPresent()) {
            return cut(v, c.comparison(), right.get());
        }
        return c.right() instanceof Expr.Var v
                && left.isPresent()
                && cut(v, c.comparison().mirrored(), left.get());
    }

    private boolean cut(Expr.Var variable, Comparison comparison, Rational value) {
        // what is implicit has a name, and no domain
        Bounds known = bounds.computeIfAbsent(variable.name(), name -> new Bounds());
        known.cut(comparison, value);
        return known.isEmpty();
    }
}
