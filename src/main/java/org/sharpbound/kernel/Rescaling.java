package org.sharpbound.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sharpbound.term.Apply;
import org.sharpbound.term.Comparison;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Op;
import org.sharpbound.term.Rational;
import org.sharpbound.term.Relation;

/**
 * Comparisons written anew: the margin multiplied by a positive factor and simplified, or a function that grows applied to
 * both sides.
 *
 * <p>Soundness: the new margin is a normal form of the old one times the factor, equal to it wherever that is defined. That the old
 * one is defined is shown for itself, and so is the factor's sign, at every point that satisfies the assumptions.
 */
final class Rescaling {

    private static final Expr ZERO = Expr.num(0);

    private Rescaling() {}

    static Reduction of(Scope scope, Step.Rescale step) {
        Optional<Expr> factor = Written.in(step.factor(), scope.box().variables());
        if (!(scope.goal() instanceof Relation.Compare goal) || factor.isEmpty()) {
            return Reduction.refused("no comparison to multiply by " + step.factor());
        }
        Expr margin = goal.margin();
        Comparison sign = sign(goal.comparison());
        Expr product = factor.get().equals(Expr.num(1)) ? margin : margin.times(factor.get());
        Expr form = step.expanded()
                ? scope.forms().expanded(product)
                : scope.forms().best(product);
        return Reduction.to(
                Obligation.premise(scope.proving(new Relation.Compare(factor.get(), Comparison.GT, ZERO))),
                Obligation.defined(scope.proving(Definedness.of(margin, scope.forms()))),
                Obligation.restated(scope.proving(new Relation.Compare(form, sign, ZERO))));
    }

    private static Comparison sign(Comparison comparison) {
        return switch (comparison) {
            case LE, GE -> Comparison.GE;
            case LT, GT -> Comparison.GT;
            case EQ, NE -> comparison;
        };
    }

    /** The sides of an inequality, the larger one first. */
    private record Sides(Expr large, Expr small) {}

    static Reduction of(Scope scope, Step.Transform step) {
        if (!(scope.goal() instanceof Relation.Compare goal)
                || goal.comparison() == Comparison.EQ
                || goal.comparison() == Comparison.NE) {
            return Reduction.refused("no inequality to transform");
        }
        boolean larger = goal.comparison() == Comparison.GE || goal.comparison() == Comparison.GT;
        Sides sides = larger ? new Sides(goal.left(), goal.right()) : new Sides(goal.right(), goal.left());
        List<Relation> conditions = new ArrayList<>();
        conditions.add(Definedness.of(goal.margin(), scope.forms()));
        Sides grown = switch (step.growth()) {
            case LOG -> new Sides(logarithm(sides.large, conditions), logarithm(sides.small, conditions));
            case EXP -> new Sides(exponential(sides.large), exponential(sides.small));
            case SQUARE -> {
                conditions.add(new Relation.Compare(sides.large, Comparison.GE, ZERO));
                conditions.add(new Relation.Compare(sides.small, Comparison.GE, ZERO));
                yield new Sides(sides.large.pow(2), sides.small.pow(2));
            }
            case CUBE -> new Sides(sides.large.pow(3), sides.small.pow(3));
        };
        Forms forms = scope.forms();
        return Reduction.to(
                Obligation.premise(scope.proving(new Relation.And(conditions))),
                Obligation.restated(scope.proving(new Relation.Compare(
                        forms.best(grown.large), sign(goal.comparison()), forms.best(grown.small)))));
    }

    /**
     * Soundness: where the margin m and the term t are defined, so is r = m + t, and so m &gt; 0 is r &gt; t. That follows from r² &gt; t² if r is not
     * negative, whatever the sign of t.
     */
    static Reduction of(Scope scope, Step.Apart step) {
        Optional<Expr> term = Written.in(step.term(), scope.box().variables());
        if (term.isEmpty()
                || !(scope.goal() instanceof Relation.Compare goal)
                || goal.comparison() == Comparison.EQ
                || goal.comparison() == Comparison.NE) {
            return Reduction.refused("no inequality with a term to set apart: " + step.term());
        }
        Forms forms = scope.forms();
        Expr margin = goal.margin();
        Expr rest = forms.best(margin.plus(term.get()));
        return Reduction.to(
                Obligation.premise(scope.proving(new Relation.And(List.of(
                        Definedness.of(margin, forms),
                        Definedness.of(term.get(), forms),
                        new Relation.Compare(rest, Comparison.GE, ZERO))))),
                Obligation.restated(scope.proving(new Relation.Compare(
                        forms.best(rest.pow(2)),
                        sign(goal.comparison()),
                        forms.best(term.get().pow(2))))));
    }

    /** exp of an expression, equal to it wherever the expression is defined. */
    private static Expr exponential(Expr expr) {
        if (expr instanceof Apply apply) {
            switch (apply.op()) {
                case LOG:
                    return apply.argument(0);
                case NEG:
                    return Expr.num(1).over(exponential(apply.argument(0)));
                case ADD:
                    return exponential(apply.argument(0)).times(exponential(apply.argument(1)));
                case SUB:
                    return exponential(apply.argument(0)).over(exponential(apply.argument(1)));
                case MUL:
                    if (apply.argument(0) instanceof Expr.Num factor && holdsLogarithm(apply.argument(1))) {
                        return exponential(apply.argument(1)).pow(factor);
                    }
                    break;
                default:
                    break;
            }
        }
        return Expr.apply(Op.EXP, expr);
    }

    private static boolean holdsLogarithm(Expr expr) {
        return expr instanceof Apply apply
                && (apply.op() == Op.LOG || apply.arguments().stream().anyMatch(Rescaling::holdsLogarithm));
    }

    /** log of an expression that is positive where the conditions that are added hold. */
    private static Expr logarithm(Expr expr, List<Relation> positive) {
        if (expr instanceof Expr.Num n && n.value().equals(Rational.ONE)) {
            return ZERO;
        } else if (expr instanceof Apply apply) {
            switch (apply.op()) {
                case E:
                    return Expr.num(1);
                case EXP:
                    return apply.argument(0);
                case MUL:
                    return logarithm(apply.argument(0), positive).plus(logarithm(apply.argument(1), positive));
                case DIV:
                    return logarithm(apply.argument(0), positive).minus(logarithm(apply.argument(1), positive));
                case SQRT:
                    return logarithm(apply.argument(0), positive).over(Expr.num(2));
                case CBRT:
                    return logarithm(apply.argument(0), positive).over(Expr.num(3));
                case POW:
                    return logarithm(apply.argument(0), positive).times(apply.argument(1));
                default:
                    break;
            }
        }
        if (!(expr instanceof Expr.Num n && n.value().signum() > 0)) {
            positive.add(new Relation.Compare(expr, Comparison.GT, ZERO));
        }
        return Expr.apply(Op.LOG, expr);
    }
}
