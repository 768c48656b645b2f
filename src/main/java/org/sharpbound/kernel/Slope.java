package org.sharpbound.kernel;

import java.util.List;
import java.util.Map;
import org.sharpbound.term.Comparison;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Rational;
import org.sharpbound.term.Relation;
import org.sharpbound.term.Substitution;

/**
 * An inequality whose margin is monotone in a variable on the box: it holds on the box if it holds on the face where the
 * margin is least. Unlike {@link Method#MONOTONE} this looks at the derivative as an expression, simplified, and so reaches
 * unbounded boxes.
 *
 * <p>Soundness: the derivative's sign is shown on the box with that end of the variable, and without the assumptions, for the segment from the
 * face to a point need not satisfy them; likewise the goal on the face. No such segment reaches the other end if that is open.
 */
final class Slope {

    private Slope() {}

    static Reduction of(Scope scope, Step.Slope step) {
        int variable = scope.box().variables().indexOf(step.variable());
        boolean least = step.leastAtLower();
        if (variable < 0
                || !(scope.goal() instanceof Relation.Compare goal)
                || goal.comparison() == Comparison.EQ
                || goal.comparison() == Comparison.NE
                || Double.isInfinite(
                        least ? scope.box().lower(variable) : scope.box().upper(variable))) {
            return refused(step);
        }
        double end = least ? scope.box().lower(variable) : scope.box().upper(variable);
        Expr margin = goal.margin();
        Substitution face = new Substitution(Map.of(step.variable(), Expr.num(Rational.of(end))));
        return Derivatives.first(scope.forms(), margin, step.variable())
                .map(first -> {
                    Relation sign = new Relation.Compare(first, least ? Comparison.GE : Comparison.LE, Expr.num(0));
                    Relation shown = new Relation.And(List.of(Definedness.of(first, scope.forms()), sign));
                    return Reduction.to(
                            Obligation.premise(scope.proving(shown).onSegments(variable, least, !least)),
                            Obligation.defined(scope.proving(Definedness.of(margin, scope.forms()))),
                            Obligation.face(scope.proving(face.in(goal))
                                    .onWholeLines(variable)
                                    .without(variable)));
                })
                .orElse(refused(step));
    }

    private static Reduction refused(Step.Slope step) {
        return Reduction.refused("the margin is not shown monotone in " + step.variable());
    }
}
