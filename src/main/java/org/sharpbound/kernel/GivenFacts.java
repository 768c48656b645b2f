package org.sharpbound.kernel;

import java.util.ArrayList;
import java.util.List;
import org.sharpbound.term.Comparison;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Relation;

/**
 * Goals that an assumption, or an end of a range, says in other words: x - y &gt; 0 where x &gt; y is assumed.
 *
 * <p>Soundness: the margins have one normal form and are thus equal wherever both are defined; the assumption's is defined
 * where the assumption holds, and the goal's is shown to be.
 */
final class GivenFacts {

    private GivenFacts() {}

    static Reduction of(Scope scope) {
        if (!(scope.goal() instanceof Relation.Compare goal)) {
            return Reduction.refused("the goal is not a comparison");
        }
        for (Relation.Compare fact : facts(scope)) {
            if (implies(fact.comparison(), goal.comparison())
                    && scope.forms().isZero(fact.margin().minus(goal.margin()))) {
                return Reduction.to(Obligation.defined(scope.proving(Definedness.of(goal.margin(), scope.forms()))));
            }
        }
        return Reduction.refused("no assumption says that");
    }

    private static List<Relation.Compare> facts(Scope scope) {
        List<Relation.Compare> facts = new ArrayList<>();
        scope.assumptions().forEach(assumption -> collect(assumption, facts));
        for (String name : scope.box().variables()) {
            scope.range(name).ifPresent(range -> {
                Expr x = Expr.variable(name);
                range.lower()
                        .ifPresent(end -> facts.add(
                                new Relation.Compare(x, range.lowerOpen() ? Comparison.GT : Comparison.GE, end)));
                range.upper()
                        .ifPresent(end -> facts.add(
                                new Relation.Compare(x, range.upperOpen() ? Comparison.LT : Comparison.LE, end)));
            });
        }
        return facts;
    }

    private static void collect(Relation assumption, List<Relation.Compare> facts) {
        if (assumption instanceof Relation.Compare compare) {
            facts.add(compare);
        } else if (assumption instanceof Relation.And and) {
            and.parts().forEach(part -> collect(part, facts));
        }
    }

    /** What is known of a margin's sign, and what is to be shown of it. */
    private static boolean implies(Comparison fact, Comparison goal) {
        boolean positive = fact == Comparison.GT || fact == Comparison.LT;
        return switch (goal) {
            case GT, LT -> positive;
            case GE, LE -> positive || fact == Comparison.GE || fact == Comparison.LE || fact == Comparison.EQ;
            case EQ -> fact == Comparison.EQ;
            case NE -> positive || fact == Comparison.NE;
        };
    }
}
