package org.sharpbound.kernel;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.sharpbound.enclose.implicit.Approximate;
import org.sharpbound.enclose.implicit.PointValues;
import org.sharpbound.enclose.implicit.Unsolved;
import org.sharpbound.term.Domain;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Fingerprint;
import org.sharpbound.term.Implicit;
import org.sharpbound.term.Rational;
import org.sharpbound.term.Statement;
import org.sharpbound.term.Substitution;

/**
 * A statement that speaks of flows and functions of matrices, at one point.
 *
 * <p>Soundness: the numbers are shown to exist at the point, and each is m + r d for some d of [-1, 1]. What fails for all such d fails
 * there.
 */
public final class PointCheck {

    private PointCheck() {}

    /**
     * Looks for a certificate that a goal fails at a point; that it does is not checked.
     *
     * @throws Unsolved where what is implicit is not shown to exist
     * @throws IllegalArgumentException if the point has no value for a quantity that has a choice
     */
    public static Certificate.Counterexample find(
            Statement statement, Map<String, Rational> point, int digits, BooleanSupplier stop) throws Unsolved {
        List<Implicit> there = there(statement, point)
                .orElseThrow(() -> new IllegalArgumentException("the point has no value for a quantity"));
        PointValues values = PointValues.find(there, digits, stop);
        return new Certificate.Counterexample(Fingerprint.of(statement), point, digits, values.grids());
    }

    static Judgement check(Statement statement, Certificate.Counterexample counterexample) {
        Optional<String> objection = Region.objection(statement);
        if (objection.isPresent()) {
            return new Rejected(objection.get());
        } else if (counterexample.digits() < 1 || counterexample.digits() > LeafJudge.MAX_DIGITS) {
            return new Rejected("digits must be from 1 to " + LeafJudge.MAX_DIGITS);
        }
        Optional<List<Implicit>> there = there(statement, counterexample.point());
        if (there.isEmpty()) {
            return new Rejected("the point has no value for a quantity");
        }
        Map<String, Approximate> values;
        try {
            values = PointValues.of(there.get(), counterexample.digits(), counterexample.grids())
                    .values();
        } catch (Unsolved unsolved) {
            return new Rejected(unsolved.getMessage());
        }
        Statement reduced = reduced(statement, values);
        Certificate.Witness witness =
                new Certificate.Witness(Fingerprint.of(reduced), counterexample.point(), counterexample.digits());
        Judgement judgement = Kernel.witness(reduced, witness, values.keySet());
        return judgement instanceof Refuted refuted
                ? new Refuted(counterexample, refuted.witness(), refuted.sides(), refuted.restsOn())
                : judgement;
    }

    /** What is implicit, with the values of the point, or the only one that there is, for all quantities. */
    private static Optional<List<Implicit>> there(Statement statement, Map<String, Rational> point) {
        Statement fixed = statement;
        for (Map.Entry<String, Domain> quantity : statement.quantities().entrySet()) {
            Rational value = point.get(quantity.getKey());
            if (value != null) {
                fixed = ImplicitNames.fixed(fixed, quantity.getKey(), Expr.num(value));
            } else if (quantity.getValue() instanceof Domain.Finite set
                    && set.values().size() == 1) {
                fixed = ImplicitNames.fixed(
                        fixed, quantity.getKey(), set.values().get(0));
            } else {
                return Optional.empty();
            }
        }
        return Optional.of(fixed.implicits());
    }

    /** The statement about the numbers m + r d. */
    static Statement reduced(Statement statement, Map<String, Approximate> values) {
        Map<String, Domain> quantities = new LinkedHashMap<>(statement.quantities());
        Map<String, Expr> numbers = new LinkedHashMap<>();
        values.forEach((name, value) -> {
            quantities.put(name, Integrals.DEVIATION);
            numbers.put(name, value.in(name));
        });
        Substitution in = new Substitution(numbers);
        return new Statement(
                quantities, statement.assumptions().stream().map(in::in).toList(), in.in(statement.goal()));
    }
}
