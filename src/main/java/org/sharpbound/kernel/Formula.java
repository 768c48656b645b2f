package org.sharpbound.kernel;

import java.util.List;

/**
 * A relation as the kernel evaluates it: comparisons of margins with 0, joined by "and" and "or", negations pushed into
 * the comparisons. The order of the parts is that of the relation, which matters where a part is undefined.
 */
sealed interface Formula {

    /** What is said of a margin. */
    enum Sign {
        NONNEGATIVE,
        POSITIVE,
        ZERO,
        NONZERO
    }

    /** @param margin the place of the margin among all margins of the statement */
    record Atom(int margin, Sign sign) implements Formula {}

    record All(List<Formula> parts) implements Formula {}

    record Any(List<Formula> parts) implements Formula {}

    /** What the bounds of the margins on a box tell. */
    default BoxTruth on(Bounds bounds) {
        if (this instanceof Atom atom) {
            return bounds.truth(atom.margin(), atom.sign());
        } else if (this instanceof All all) {
            BoxTruth truth = BoxTruth.TRUE;
            for (Formula part : all.parts()) {
                truth = truth.and(part.on(bounds));
            }
            return truth;
        }
        BoxTruth truth = BoxTruth.FALSE;
        for (Formula part : ((Any) this).parts()) {
            truth = truth.or(part.on(bounds));
        }
        return truth;
    }
}
