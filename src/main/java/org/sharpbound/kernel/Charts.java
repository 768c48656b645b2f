package org.sharpbound.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sharpbound.term.Comparison;
import org.sharpbound.term.Domain;
import org.sharpbound.term.Expr;
import org.sharpbound.term.FreeVariables;
import org.sharpbound.term.Rational;
import org.sharpbound.term.Relation;
import org.sharpbound.term.Substitution;
import org.sharpbound.term.normal.NormalForm;
import org.sharpbound.term.parse.Parser;

/**
 * Changes of variable: x = 1/u where x has a sign, and x = φ + ψ·t with φ and ψ in the other variables; and variables that a
 * change has made idle.
 *
 * <p>Soundness: where ψ &gt; 0, every x has exactly one t = (x − φ)/ψ. That t lies in the stated range is shown, as
 * inequalities between x, φ and ψ, at every point that satisfies the assumptions; so all points of the box are reached. The ends
 * of the box for x become assumptions on φ + ψ·t.
 */
final class Charts {

    private Charts() {}

    static Reduction of(Scope scope, Step.Reciprocal reciprocal) {
        int variable = scope.box().variables().indexOf(reciprocal.variable());
        return variable < 0 || !scope.box().hasSign(variable)
                ? Reduction.refused("1/x is not defined on the whole box, for x = " + reciprocal.variable())
                : Reduction.to(Obligation.goal(scope.reciprocal(variable)));
    }

    /**
     * Soundness: the margin is defined everywhere, so that its normal form is equal to it everywhere, and every real number is a
     * number in [0, P] plus a multiple of P.
     */
    static Reduction of(Scope scope, Step.Period step) {
        int variable = scope.box().variables().indexOf(step.variable());
        Optional<Expr> period = Written.constant(step.period());
        if (variable < 0
                || period.isEmpty()
                || !isWholeLine(scope, variable)
                || !(scope.goal() instanceof Relation.Compare goal)
                || !Definedness.isTotal(goal.margin(), scope.forms())) {
            return Reduction.refused("no period of a goal on the whole line: " + step.variable());
        }
        Expr later = Expr.variable(step.variable()).plus(period.get());
        Expr moved = new Substitution(Map.of(step.variable(), later)).in(goal.margin());
        return NormalForm.equal(moved, goal.margin())
                ? Reduction.to(
                        Obligation.premise(
                                scope.proving(new Relation.Compare(period.get(), Comparison.GT, Expr.num(0)))),
                        Obligation.goal(
                                scope.over(variable, new Domain.Range(Optional.of(Expr.num(0)), false, period, false))))
                : Reduction.refused("the goal changes when " + step.period() + " is added to " + step.variable());
    }

    private static boolean isWholeLine(Scope scope, int variable) {
        String name = scope.box().variables().get(variable);
        return scope.box().lower(variable) == Double.NEGATIVE_INFINITY
                && scope.box().upper(variable) == Double.POSITIVE_INFINITY
                && scope.assumptions().stream()
                        .noneMatch(a -> FreeVariables.of(a).contains(name));
    }

    static Reduction of(Scope scope, Step.Chart chart) {
        List<String> others = new ArrayList<>(scope.box().variables());
        boolean known = others.remove(chart.variable());
        Optional<Expr> base = Written.in(chart.base(), others);
        Optional<Expr> unit = Written.in(chart.unit(), others);
        Optional<Domain.Range> range = Parser.domain(chart.range())
                .value()
                .filter(Domain.Range.class::isInstance)
                .map(Domain.Range.class::cast)
                .filter(r -> isConstant(r.lower()) && isConstant(r.upper()));
        if (!known || base.isEmpty() || unit.isEmpty() || range.isEmpty()) {
            return Reduction.refused("no change of variable: " + chart.variable() + " = " + chart.base() + " + ("
                    + chart.unit() + ") t, t in " + chart.range());
        }
        int variable = scope.box().variables().indexOf(chart.variable());
        Expr x = Expr.variable(chart.variable());
        Expr away = x.minus(base.get());
        Scope image = scope.assuming(ends(scope.box(), variable))
                .substituted(chart.variable(), image(base.get(), unit.get(), x))
                .over(variable, range.get());
        if (image.box().isEmpty()) {
            return Reduction.refused("an empty range: " + chart.range());
        }
        Relation positive = new Relation.Compare(unit.get(), Comparison.GT, Expr.num(0));
        Relation lower = end(away, unit.get(), range.get().lower(), range.get().lowerOpen(), true);
        Relation upper = end(away, unit.get(), range.get().upper(), range.get().upperOpen(), false);
        return Reduction.to(
                Obligation.premise(scope.proving(positive)),
                Obligation.premise(scope.proving(lower)),
                Obligation.premise(scope.proving(upper)),
                Obligation.goal(image));
    }

    /** base + unit·t, without a term or a factor that is not needed. */
    private static Expr image(Expr base, Expr unit, Expr t) {
        Expr product = unit.equals(Expr.num(1)) ? t : unit.times(t);
        return base.equals(Expr.num(0)) ? product : base.plus(product);
    }

    /**
     * Soundness: whatever holds for all values of the other variables under fewer assumptions holds here. Points that satisfy all
     * assumptions are met where the goal is shown to be defined.
     */
    static Reduction of(Scope scope, Step.Forget step) {
        int variable = scope.box().variables().indexOf(step.variable());
        return variable < 0
                        || !(scope.goal() instanceof Relation.Compare goal)
                        || FreeVariables.of(goal).contains(step.variable())
                ? Reduction.refused("not a variable on which the goal does not depend: " + step.variable())
                : Reduction.to(
                        Obligation.defined(scope.proving(Definedness.of(goal.margin(), scope.forms()))),
                        Obligation.face(scope.forgetting(variable)));
    }

    private static boolean isConstant(Optional<Expr> end) {
        return end.isEmpty() || Written.isConstant(end.get());
    }

    /** x − φ ≥ end·ψ, or ≤; for an end at infinity something true. */
    private static Relation end(Expr away, Expr unit, Optional<Expr> end, boolean open, boolean lower) {
        if (end.isEmpty()) {
            return Definedness.evaluated(Expr.num(0));
        }
        Comparison comparison = lower ? (open ? Comparison.GT : Comparison.GE) : open ? Comparison.LT : Comparison.LE;
        return new Relation.Compare(away, comparison, unit.times(end.get()));
    }

    private static List<Relation> ends(Box box, int variable) {
        Expr x = Expr.variable(box.variables().get(variable));
        List<Relation> ends = new ArrayList<>();
        if (Double.isFinite(box.lower(variable))) {
            Comparison comparison = box.lowerOpen(variable) ? Comparison.GT : Comparison.GE;
            ends.add(new Relation.Compare(x, comparison, Expr.num(Rational.of(box.lower(variable)))));
        }
        if (Double.isFinite(box.upper(variable))) {
            Comparison comparison = box.upperOpen(variable) ? Comparison.LT : Comparison.LE;
            ends.add(new Relation.Compare(x, comparison, Expr.num(Rational.of(box.upper(variable)))));
        }
        return ends;
    }
}
