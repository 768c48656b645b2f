package org.sharpbound.kernel.rewrite;

import org.sharpbound.term.Binder;
import org.sharpbound.term.Comparison;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Relation;
import org.sharpbound.term.theory.Scoping;

/** Lines that say what a limit is, and so that it exists. */
final class Limits {

    private Limits() {}

    static boolean isLimit(Relation.Compare fact) {
        return fact.left() instanceof Expr.Bind b && b.binder() == Binder.LIMIT;
    }

    /**
     * Whether a rule says that the limit exists, of this very function: terms that are the same only where both are defined
     * need not both have a limit.
     */
    static boolean follows(Relation.Compare fact, Relation.Compare source, Why.Replaced why, Context context) {
        return why.source() instanceof Source.OfRule
                && context.isHole()
                && !why.backwards()
                && isLimit(source)
                && isLimit(fact)
                && source.comparison() == Comparison.EQ
                && fact.comparison() == Comparison.EQ
                && Scoping.isRenamed((Expr.Bind) source.left(), (Expr.Bind) fact.left());
    }
}
