package org.sharpbound.kernel;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sharpbound.term.Comparison;
import org.sharpbound.term.Constants;
import org.sharpbound.term.Domain;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Rational;
import org.sharpbound.term.Relation;

/**
 * A quantity that takes the integers from m to n is looked at as if it took all real numbers from m to n.
 *
 * <p>Soundness: what holds for all of these holds for the integers among them, if at an integer every expression has the
 * same value, or none, in both readings. They differ only in powers: {@code b^e} with an exponent that is fixed by the
 * quantity is one with an integer exponent, which has a value for b &lt; 0 and for 0^0 too; read otherwise, it has none
 * there. So for all powers whose exponents depend on the quantity it must be shown that b &gt; 0, or b = 0 and e &gt; 0, and that
 * without the assumptions, in which such powers may occur.
 */
final class Relaxation {

    private static final Expr ZERO = Expr.num(0);

    private Relaxation() {}

    static Reduction of(Scope scope, Step.Relax step) {
        if (!(scope.finite().get(step.variable()) instanceof Domain.Integers integers)) {
            return Reduction.refused("not a quantity that takes the integers of a range: " + step.variable());
        }
        Domain.Range range = new Domain.Range(
                Optional.of(Expr.num(Rational.of(integers.first()))),
                false,
                Optional.of(Expr.num(Rational.of(integers.last()))),
                false);
        Scope real = scope.relaxed(step.variable(), range);
        return Reduction.to(
                Obligation.premise(real.unconditional().proving(agreement(scope, step.variable()))),
                Obligation.goal(real));
    }

    private static Relation agreement(Scope scope, String quantity) {
        Constants constants = new Constants();
        List<Relation> relations = Stream.concat(scope.assumptions().stream(), Stream.of(scope.goal()))
                .map(constants::fold)
                .toList();
        List<Relation> conditions = VaryingPowers.conditions(relations, quantity);
        return conditions.isEmpty() ? new Relation.Compare(ZERO, Comparison.EQ, ZERO) : new Relation.And(conditions);
    }
}
