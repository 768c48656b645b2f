package org.sharpbound.kernel;

import java.util.List;
import org.sharpbound.term.Apply;
import org.sharpbound.term.Comparison;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Op;
import org.sharpbound.term.Relation;

/**
 * Comparisons of an absolute value as two of what is inside, whose slopes are not lost at its kink.
 *
 * <p>Soundness: |u| ≤ v if and only if u ≤ v and −u ≤ v, and either is defined where the other is.
 */
final class BothSigns {

    private BothSigns() {}

    static Relation in(Relation relation) {
        if (relation instanceof Relation.And and) {
            return new Relation.And(and.parts().stream().map(BothSigns::in).toList());
        } else if (relation instanceof Relation.Or or) {
            return new Relation.Or(or.parts().stream().map(BothSigns::in).toList());
        } else if (relation instanceof Relation.Not not) {
            return new Relation.Not(in(not.part()));
        } else if (relation instanceof Relation.Implies implies) {
            return new Relation.Implies(in(implies.premise()), in(implies.conclusion()));
        }
        return relation instanceof Relation.Compare compare ? in(compare) : relation;
    }

    private static Relation in(Relation.Compare compare) {
        Comparison comparison = compare.comparison();
        if (comparison == Comparison.GE || comparison == Comparison.GT) {
            return isAbsolute(compare.right()) ? in(compare.mirrored()) : compare;
        } else if (comparison != Comparison.LE && comparison != Comparison.LT || !isAbsolute(compare.left())) {
            return compare;
        }
        Expr inside = ((Apply) compare.left()).argument(0);
        Relation upper = new Relation.Compare(inside, comparison, compare.right());
        Relation lower = new Relation.Compare(Expr.apply(Op.NEG, inside), comparison, compare.right());
        return new Relation.And(List.of(upper, lower));
    }

    private static boolean isAbsolute(Expr expr) {
        return expr instanceof Apply apply && apply.op() == Op.ABS;
    }
}
