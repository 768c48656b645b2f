package org.sharpbound.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sharpbound.term.Comparison;
import org.sharpbound.term.Domain;
import org.sharpbound.term.Expr;
import org.sharpbound.term.FreeVariables;
import org.sharpbound.term.Rational;
import org.sharpbound.term.Relation;
import org.sharpbound.term.Substitution;
import org.sharpbound.term.normal.NormalForm;

/**
 * Where a piecewise part changes its branch, as it cuts a domain.
 *
 * <p>Soundness: on either side the condition is an assumption, and the points at which it is false are left to the other side.
 * A condition that is linear in one variable cuts its range at the very point where it changes.
 */
final class SwitchSurface {

    private SwitchSurface() {}

    /** The part of a scope where the relation holds. */
    static Scope beside(Scope scope, Relation relation) {
        Relation plain = relation instanceof Relation.Not not ? negated(not.part()) : relation;
        List<Relation> parts = plain instanceof Relation.And and ? and.parts() : List.of(plain);
        Scope part = scope.assuming(parts);
        for (Relation one : parts) {
            part = one instanceof Relation.Compare compare ? narrowed(part, compare) : part;
        }
        return part;
    }

    /**
     * Soundness: the margin is defined everywhere and its normal form is that of slope·x + value, so the two are equal at every point.
     */
    private static Scope narrowed(Scope scope, Relation.Compare compare) {
        Expr margin = compare.margin();
        Set<String> names = FreeVariables.of(margin);
        if (names.size() != 1
                || compare.comparison() == Comparison.NE
                || compare.comparison() == Comparison.EQ
                || !Definedness.isTotal(margin, scope.forms())) {
            return scope;
        }
        String name = names.iterator().next();
        int variable = scope.box().variables().indexOf(name);
        Optional<Rational> value = at(margin, name, 0);
        Optional<Rational> slope = value.flatMap(v -> at(margin, name, 1).map(w -> w.minus(v)));
        if (variable < 0 || slope.isEmpty() || slope.get().isZero()) {
            return scope;
        }
        Expr line = Expr.num(slope.get()).times(Expr.variable(name)).plus(Expr.num(value.get()));
        if (!NormalForm.equal(margin, line)) {
            return scope;
        }
        boolean open = compare.comparison() == Comparison.LT || compare.comparison() == Comparison.GT;
        Expr end = Expr.num(value.get().negate().over(slope.get()));
        return cut(scope, variable, end, open, slope.get().signum() > 0);
    }

    private static Optional<Rational> at(Expr margin, String name, long value) {
        return NormalForm.of(new Substitution(Map.of(name, Expr.num(value))).in(margin))
                .flatMap(NormalForm::constant);
    }

    private static Scope cut(Scope scope, int variable, Expr end, boolean open, boolean above) {
        Domain.Range whole = scope.range(scope.box().variables().get(variable)).orElse((Domain.Range) Domain.REALS);
        Scope part = scope.within(
                variable,
                above
                        ? new Domain.Range(Optional.of(end), open, whole.upper(), whole.upperOpen())
                        : new Domain.Range(whole.lower(), whole.lowerOpen(), Optional.of(end), open));
        // Where nothing is cut off, the end that the range has tells more.
        return part.box().toString().equals(scope.box().toString()) ? scope : part;
    }

    /** What holds exactly where a relation is defined and does not hold, negations moved to the comparisons. */
    static Relation negated(Relation relation) {
        if (relation instanceof Relation.Compare c) {
            return new Relation.Compare(c.left(), c.comparison().negated(), c.right());
        } else if (relation instanceof Relation.And and) {
            return new Relation.Or(
                    and.parts().stream().map(SwitchSurface::negated).toList());
        } else if (relation instanceof Relation.Or or) {
            return new Relation.And(
                    or.parts().stream().map(SwitchSurface::negated).toList());
        } else if (relation instanceof Relation.Not not) {
            return not.part();
        }
        return new Relation.Not(relation);
    }

    /** All comparisons of which a relation is made. */
    static List<Relation.Compare> comparisons(Relation relation) {
        List<Relation.Compare> found = new ArrayList<>();
        collect(relation, found);
        return found;
    }

    private static void collect(Relation relation, List<Relation.Compare> found) {
        if (relation instanceof Relation.Compare compare) {
            found.add(compare);
        } else if (relation instanceof Relation.And and) {
            and.parts().forEach(part -> collect(part, found));
        } else if (relation instanceof Relation.Or or) {
            or.parts().forEach(part -> collect(part, found));
        } else if (relation instanceof Relation.Not not) {
            collect(not.part(), found);
        } else if (relation instanceof Relation.Implies implies) {
            collect(implies.premise(), found);
            collect(implies.conclusion(), found);
        } else {
            throw new IllegalArgumentException(
                    "not expanded: " + relation.getClass().getSimpleName());
        }
    }
}
