package org.sharpbound.kernel;

import java.util.List;
import java.util.Map;
import java.util.Optional;
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
 * <p>Soundness: the derivative's sign is shown on the box with both ends of the variable, and without the assumptions, for the segment from the
 * face to a point need not satisfy them; likewise the goal on the face.
 */
final class Slope {

    private Slope() {}

    /**
     * What is left to be shown; empty if the goal is not one inequality, or the face lies at infinity.
     *
     * @param least whether the margin is least at the lower end
     */
    static Optional<Scope.SlopeParts> of(Scope scope, int variable, boolean least) {
        double end = least ? scope.box().lower(variable) : scope.box().upper(variable);
        if (!(scope.goal() instanceof Relation.Compare goal)
                || goal.comparison() == Comparison.EQ
                || goal.comparison() == Comparison.NE
                || Double.isInfinite(end)) {
            return Optional.empty();
        }
        String name = scope.box().variables().get(variable);
        Expr margin = goal.margin();
        Substitution face = new Substitution(Map.of(name, Expr.num(Rational.of(end))));
        return Derivatives.first(scope.forms(), margin, name).map(first -> {
            Relation sign = new Relation.Compare(first, least ? Comparison.GE : Comparison.LE, Expr.num(0));
            Relation shown = new Relation.And(List.of(Derivatives.isDefined(first), sign));
            return new Scope.SlopeParts(
                    scope.proving(shown).onWholeLines(variable),
                    scope.proving(Derivatives.isDefined(margin)),
                    scope.proving(face.in(goal)).onWholeLines(variable).without(variable));
        });
    }
}
