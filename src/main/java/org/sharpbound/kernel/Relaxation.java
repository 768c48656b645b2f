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
 * quantity is one with an integer exponent, which has a value for b &lt; 0 too, and else it has none. So the bases of all
 * powers whose exponents depend on the quantity must be shown positive, and that without the assumptions, which such
 * powers may occur in.
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
                Obligation.premise(real.unconditional().proving(positiveBases(scope, step.variable()))),
                Obligation.goal(real));
    }

    private static Relation positiveBases(Scope scope, String quantity) {
        Constants constants = new Constants();
        List<Relation> relations = Stream.concat(scope.assumptions().stream(), Stream.of(scope.goal()))
                .map(constants::fold)
                .toList();
        List<Relation> positive = VaryingPowers.bases(relations, quantity).stream()
                .<Relation>map(base -> new Relation.Compare(base, Comparison.GT, ZERO))
                .toList();
        return positive.isEmpty() ? new Relation.Compare(ZERO, Comparison.EQ, ZERO) : new Relation.And(positive);
    }
}
