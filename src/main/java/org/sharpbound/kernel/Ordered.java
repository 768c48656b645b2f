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

/**
 * An inequality between the values of one function at two places, x below y: the function is shown monotone on the range
 * that holds all that is between them.
 *
 * <p>Soundness: m(x, y) is the margin's normal form, equal to the margin where that is defined, which is shown. By the mean value theorem
 * m(x, y) = m(x, x) + (y − x) m'(x, η) with η between x and y, m' the derivative by y; the first term is 0 as its normal form
 * says, and m' has a normal form g(η) without x. Every η is at least the lower end of x's range and at most the upper end of
 * y's: on that range g has its sign, and there hold the conditions under which m and m' are defined that speak of η; those that
 * speak of x alone hold at the points in question; others there are none. Forms are those for the points of that range.
 */
final class Ordered {

    private static final Expr ZERO = Expr.num(0);

    private final Scope scope;
    private final Step.Order step;
    private final Relation.Compare goal;
    private final int lesser;
    private final int greater;

    private Ordered(Scope scope, Step.Order step, Relation.Compare goal) {
        this.scope = scope;
        this.step = step;
        this.goal = goal;
        this.lesser = scope.box().variables().indexOf(step.lesser());
        this.greater = scope.box().variables().indexOf(step.greater());
    }

    static Reduction of(Scope scope, Step.Order step) {
        Optional<Reduction> reduction = Optional.empty();
        if (scope.goal() instanceof Relation.Compare goal
                && goal.comparison() != Comparison.EQ
                && goal.comparison() != Comparison.NE) {
            reduction = new Ordered(scope, step, goal).reduction();
        }
        return reduction.orElse(Reduction.refused(
                "no values of one function at two places: " + step.lesser() + " and " + step.greater()));
    }

    private Optional<Reduction> reduction() {
        Substitution equal = new Substitution(Map.of(step.greater(), Expr.variable(step.lesser())));
        Expr margin = goal.margin();
        if (lesser < 0
                || greater < 0
                || lesser == greater
                || !scope.forms().isZero(equal.in(scope.forms().best(margin)))) {
            return Optional.empty();
        }
        boolean strict = goal.comparison() == Comparison.LT || goal.comparison() == Comparison.GT;
        Scope between = scope.onWholeBox().without(lesser).over(greater > lesser ? greater - 1 : greater, range());
        return Derivatives.first(scope.forms(), margin, step.greater()).flatMap(derivative -> {
            Expr rate = between.forms().best(derivative);
            List<Relation> ofBetween = new ArrayList<>();
            List<Relation> ofLesser = new ArrayList<>(List.of(Definedness.of(margin, scope.forms())));
            boolean apart = !FreeVariables.of(rate).contains(step.lesser())
                    && sorted(Definedness.of(derivative, between.forms()), ofBetween, ofLesser)
                    && sorted(Definedness.of(margin, between.forms()), ofBetween, ofLesser);
            ofBetween.add(new Relation.Compare(rate, strict ? Comparison.GT : Comparison.GE, ZERO));
            Relation.Compare below = new Relation.Compare(
                    Expr.variable(step.lesser()),
                    strict ? Comparison.LT : Comparison.LE,
                    Expr.variable(step.greater()));
            return apart
                    ? Optional.of(Reduction.to(
                            Obligation.premise(scope.proving(below)),
                            Obligation.premise(between.proving(new Relation.And(ofBetween))),
                            Obligation.defined(scope.proving(new Relation.And(ofLesser)))))
                    : Optional.empty();
        });
    }

    /** Conditions by what they speak of; false if one speaks of both variables. */
    private boolean sorted(Relation condition, List<Relation> ofBetween, List<Relation> ofLesser) {
        if (condition instanceof Relation.And and) {
            return and.parts().stream().allMatch(part -> sorted(part, ofBetween, ofLesser));
        }
        Set<String> names = FreeVariables.of(condition);
        boolean lesserOnly = names.contains(step.lesser());
        (lesserOnly ? ofLesser : ofBetween).add(condition);
        return !lesserOnly || !names.contains(step.greater());
    }

    /** From the lower end of the lesser variable to the upper end of the greater one. */
    private Domain.Range range() {
        Optional<Domain.Range> first = scope.range(step.lesser());
        Optional<Domain.Range> last = scope.range(step.greater());
        Box box = scope.box();
        return new Domain.Range(
                first.isPresent() ? first.get().lower() : finite(box.lower(lesser)),
                first.isPresent() ? first.get().lowerOpen() : box.lowerOpen(lesser),
                last.isPresent() ? last.get().upper() : finite(box.upper(greater)),
                last.isPresent() ? last.get().upperOpen() : box.upperOpen(greater));
    }

    private static Optional<Expr> finite(double end) {
        return Double.isFinite(end) ? Optional.of(Expr.num(Rational.of(end))) : Optional.empty();
    }
}
