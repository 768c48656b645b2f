package org.sharpbound.kernel.rewrite;

import java.util.Optional;
import java.util.Set;
import org.sharpbound.term.Comparison;
import org.sharpbound.term.Relation;
import org.sharpbound.term.theory.Algebra;

/** What comparisons say of one another. */
final class Chaining {

    private Chaining() {}

    /** What two links show together; empty if one goes up and the other down. */
    static Optional<Comparison> joined(Comparison a, Comparison b) {
        if (a == Comparison.EQ) {
            return Optional.of(b);
        } else if (b == Comparison.EQ) {
            return Optional.of(a);
        } else if (a == Comparison.NE || b == Comparison.NE) {
            // what differs from a third need not differ
            return Optional.empty();
        } else if (a == b) {
            return Optional.of(a);
        }
        Set<Comparison> both = Set.of(a, b);
        if (both.equals(Set.of(Comparison.LE, Comparison.LT))) {
            return Optional.of(Comparison.LT);
        }
        return both.equals(Set.of(Comparison.GE, Comparison.GT)) ? Optional.of(Comparison.GT) : Optional.empty();
    }

    /** Whether a fact that is known says what is claimed, side by side. */
    static boolean says(Algebra algebra, Relation.Compare known, Relation.Compare claimed) {
        return known.comparison().implies(claimed.comparison())
                && algebra.same(known.left(), claimed.left())
                && algebra.same(known.right(), claimed.right());
    }

    /** Without its strictness. */
    static Comparison weak(Comparison comparison) {
        return switch (comparison) {
            case LT -> Comparison.LE;
            case GT -> Comparison.GE;
            default -> comparison;
        };
    }
}
