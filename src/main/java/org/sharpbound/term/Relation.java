package org.sharpbound.term;

import java.util.ArrayList;
import java.util.List;

/**
 * What a claim shows or assumes: comparisons and what logic makes of them.
 *
 * <p>{@code and}, {@code or} and {@code implies} look at their parts from the left, and a part need not be defined where
 * those before it settle the matter: {@code x > 0 implies log(x) < x} holds for every real x.
 */
public sealed interface Relation
        permits Relation.Compare, Relation.Chain, Relation.And, Relation.Or, Relation.Not, Relation.Implies {

    /** {@code left <= right}, or another order relation. */
    record Compare(Expr left, Comparison comparison, Expr right) implements Relation {

        /** The larger side minus the smaller one: what is to be positive, or not negative; left minus right for (in)equality. */
        public Expr margin() {
            return switch (comparison) {
                case GE, GT, EQ, NE -> left.minus(right);
                case LE, LT -> right.minus(left);
            };
        }

        /** Read from right to left. */
        public Compare mirrored() {
            return new Compare(right, comparison.mirrored(), left);
        }
    }

    /**
     * As written only: {@code a <= b < c}, the conjunction of its links.
     *
     * @param terms at least three
     * @param comparisons one less than the terms
     */
    record Chain(List<Expr> terms, List<Comparison> comparisons) implements Relation {
        public Chain {
            terms = List.copyOf(terms);
            comparisons = List.copyOf(comparisons);
        }

        /** One comparison for each pair of neighbours, from left to right. */
        public List<Compare> links() {
            List<Compare> links = new ArrayList<>();
            for (int i = 0; i < comparisons.size(); i++) {
                links.add(new Compare(terms.get(i), comparisons.get(i), terms.get(i + 1)));
            }
            return links;
        }
    }

    record And(List<Relation> parts) implements Relation {
        public And {
            parts = List.copyOf(parts);
        }
    }

    record Or(List<Relation> parts) implements Relation {
        public Or {
            parts = List.copyOf(parts);
        }
    }

    record Not(Relation part) implements Relation {}

    record Implies(Relation premise, Relation conclusion) implements Relation {}
}
