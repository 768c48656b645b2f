package org.sharpbound.oracle;

import java.util.List;
import java.util.Optional;
import org.sharpbound.term.Relation;
import org.sharpbound.term.Truth;

/** Finds the comparison on which the truth of a relation hangs at a point, to show its two sides. */
final class Decisive {

    private Decisive() {}

    /**
     * The comparison; empty if two precisions disagree on which it is.
     *
     * @param truth of the relation there
     */
    static Optional<Relation.Compare> comparison(Relation relation, Truth truth, HighPrecision evaluation) {
        Relation current = relation;
        Truth sought = truth;
        while (!(current instanceof Relation.Compare)) {
            if (current instanceof Relation.Not not) {
                current = not.part();
                sought = sought.negated();
            } else if (current instanceof Relation.Implies implies) {
                boolean byConclusion = evaluation.truth(implies.premise()) == Truth.TRUE;
                current = byConclusion ? implies.conclusion() : implies.premise();
                sought = evaluation.truth(current);
            } else if (current instanceof Relation.And and) {
                current = first(and.parts(), sought, evaluation);
            } else if (current instanceof Relation.Or or) {
                current = first(or.parts(), sought, evaluation);
            } else {
                return Optional.empty();
            }
        }
        return Optional.of((Relation.Compare) current);
    }

    private static Relation first(List<Relation> parts, Truth sought, HighPrecision evaluation) {
        return parts.stream()
                .filter(part -> evaluation.truth(part) == sought)
                .findFirst()
                .orElse(null);
    }
}
