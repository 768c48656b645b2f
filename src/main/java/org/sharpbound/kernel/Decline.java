package org.sharpbound.kernel;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.sharpbound.enclose.Interval;
import org.sharpbound.enclose.series.Limit;
import org.sharpbound.enclose.series.Place;
import org.sharpbound.term.Comparison;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Rational;
import org.sharpbound.term.Relation;

/**
 * An inequality whose margin declines in a variable towards an end that it does not reach, and has a limit there: the margin
 * is nowhere less than the limit. What {@link Slope} does for an end that belongs to the box.
 *
 * <p>Soundness: that the margin is defined, and that f' has its sign, is shown on the whole box, so that neither assumptions nor
 * ranges take points out between the end and a point x; and no point of the domain has the end for its coordinate. f is the margin's
 * normal form, which is equal to it all over the box, and so are the other forms. With t between the end and x, f(x) ≥ f(t), so f(x) is
 * at least the limit of f(t) as t goes to the end, which is there for all values of the other variables ({@link Limit}). For a strict
 * inequality f' has its sign strictly, and f(x) &gt; f(t).
 */
final class Decline {

    private static final Expr ZERO = Expr.num(0);

    private Decline() {}

    static Reduction of(Scope scope, Step.Decline step) {
        int variable = scope.box().variables().indexOf(step.variable());
        if (variable < 0
                || !(scope.goal() instanceof Relation.Compare goal)
                || goal.comparison() == Comparison.EQ
                || goal.comparison() == Comparison.NE
                || !isOpen(scope.box(), variable, step.towardsLower())) {
            return refused(step);
        }
        boolean strict = goal.comparison() == Comparison.LT || goal.comparison() == Comparison.GT;
        boolean rising = step.towardsLower();
        Comparison sign = rising ? (strict ? Comparison.GT : Comparison.GE) : strict ? Comparison.LT : Comparison.LE;
        Expr margin = goal.margin();
        return Derivatives.first(scope.forms(), margin, step.variable())
                .flatMap(first -> limit(scope, variable, rising, margin).map(limit -> {
                    Relation shown = new Relation.And(
                            List.of(Definedness.of(first, scope.forms()), new Relation.Compare(first, sign, ZERO)));
                    Relation defined = Definedness.of(margin, scope.forms());
                    Relation.Compare atEnd = new Relation.Compare(limit, Comparison.GE, ZERO);
                    return Reduction.to(
                            Obligation.premise(scope.proving(shown).onWholeBox()),
                            Obligation.premise(scope.proving(defined).onWholeBox()),
                            Obligation.defined(scope.proving(defined)),
                            Obligation.face(scope.proving(atEnd).onWholeBox().without(variable)));
                }))
                .orElse(refused(step));
    }

    private static boolean isOpen(Box box, int variable, boolean lower) {
        return lower
                ? Double.isInfinite(box.lower(variable)) || box.lowerOpen(variable)
                : Double.isInfinite(box.upper(variable)) || box.upperOpen(variable);
    }

    private static Optional<Expr> limit(Scope scope, int variable, boolean lower, Expr margin) {
        Box box = scope.box();
        String name = box.variables().get(variable);
        double end = lower ? box.lower(variable) : box.upper(variable);
        Place.Side side = Double.isInfinite(end) == lower ? Place.Side.LEFT : Place.Side.RIGHT;
        Place place = Double.isInfinite(end)
                ? new Place(name, Optional.empty(), 1, side)
                : Place.at(name, Expr.num(Rational.of(end)), side);
        Map<String, Interval> others = new HashMap<>();
        for (int v = 0; v < box.dimension(); v++) {
            if (v != variable) {
                others.put(box.variables().get(v), Interval.of(box.lower(v), box.upper(v)));
            }
        }
        return Stream.concat(Stream.of(margin), scope.forms().of(margin).stream())
                .map(form -> finite(form, place, others))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Expr> finite(Expr expr, Place place, Map<String, Interval> others) {
        return Limit.of(expr, place, others)
                .filter(Limit.Finite.class::isInstance)
                .map(limit -> ((Limit.Finite) limit).value());
    }

    private static Reduction refused(Step.Decline step) {
        return Reduction.refused("the margin is not shown to decline to a limit in " + step.variable());
    }
}
