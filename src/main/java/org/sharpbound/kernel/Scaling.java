package org.sharpbound.kernel;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.sharpbound.enclose.Interval;
import org.sharpbound.term.Domain;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Implicit;
import org.sharpbound.term.Rational;
import org.sharpbound.term.Statement;

/**
 * A group of scalings under which a statement about flows is the same: quantities, states and times are multiplied by powers of one
 * positive number, and rates, start values and both sides of relations follow.
 *
 * <p>Soundness: if x solves x′ = f(t, x; p) and f scales as x over t does, s^w x at s^v t solves the problem of the scaled
 * parameters. So the statement holds at q if it holds at the scaled point at which one quantity, positive there, is 1.
 *
 * @param unit the quantity that becomes 1; its weight is 1
 * @param weights of quantities, of states and of the variables of time, by their names; 0 for those that are not listed
 */
public record Scaling(String unit, Map<String, Rational> weights) {

    /** Powers with a larger numerator or denominator are refused. */
    private static final int MOST = 64;

    public Scaling {
        weights = Map.copyOf(weights);
    }

    /** Whether the statement is the same for scaled quantities. */
    boolean keeps(Statement statement) {
        if (!Rational.ONE.equals(weights.get(unit))) {
            return false;
        }
        Map<String, Rational> all = new HashMap<>(weights);
        for (Implicit implicit : statement.implicits()) {
            if (!(implicit instanceof Implicit.Flow flow) || !keeps(flow, all)) {
                return false;
            }
            flow.readings().forEach(reading -> all.put(reading.name(), weight(reading.state())));
        }
        Homogeneity outside = new Homogeneity(all);
        return statement.functionals().isEmpty()
                && statement.assumptions().stream().allMatch(outside::keeps)
                && outside.keeps(statement.goal());
    }

    private boolean keeps(Implicit.Flow flow, Map<String, Rational> all) {
        Homogeneity homogeneity = new Homogeneity(all);
        Rational time = weight(flow.time());
        return flow.states().entrySet().stream().allMatch(state -> {
                    Rational weight = weight(state.getKey());
                    return homogeneity.has(state.getValue().rate(), weight.minus(time))
                            && homogeneity.has(state.getValue().start(), weight);
                })
                && flow.readings().stream().allMatch(reading -> homogeneity.has(reading.at(), time));
    }

    private Rational weight(String name) {
        return weights.getOrDefault(name, Rational.ZERO);
    }

    /**
     * What is left to be shown: the statement where the unit is 1, and the other quantities have all the values that they have on the box
     * after scaling.
     *
     * @return empty if the statement is not kept, or the unit not positive on the box
     */
    public Optional<Statement> reduced(Statement statement, Map<String, Interval> box) {
        Interval size = box.get(unit);
        if (size == null || !(size.lo() > 0) || !size.isBounded() || !keeps(statement)) {
            return Optional.empty();
        }
        Map<String, Domain> quantities = new LinkedHashMap<>(statement.quantities());
        for (Map.Entry<String, Domain> quantity : statement.quantities().entrySet()) {
            Rational weight = weight(quantity.getKey());
            if (quantity.getValue() instanceof Domain.Range) {
                Optional<Interval> factor = power(size, weight.negate());
                Interval range = factor.map(box.get(quantity.getKey())::times).orElse(Interval.EMPTY);
                if (range.isEmpty()) {
                    return Optional.empty();
                }
                quantities.put(quantity.getKey(), domain(range));
            } else if (!weight.isZero()) {
                return Optional.empty();
            }
        }
        Statement scaled =
                new Statement(quantities, statement.implicits(), statement.assumptions(), Map.of(), statement.goal());
        return Optional.of(ImplicitNames.fixed(scaled, unit, Expr.num(1)));
    }

    private static Optional<Interval> power(Interval base, Rational exponent) {
        OptionalInt numerator = Rational.of(exponent.numerator()).asInt();
        OptionalInt denominator = Rational.of(exponent.denominator()).asInt();
        if (numerator.isEmpty()
                || denominator.isEmpty()
                || Math.abs(numerator.getAsInt()) > MOST
                || denominator.getAsInt() > MOST) {
            return Optional.empty();
        }
        return Optional.of(
                exponent.isInteger()
                        ? base.pow(numerator.getAsInt())
                        : base.pow(numerator.getAsInt(), denominator.getAsInt()));
    }

    private static Domain domain(Interval range) {
        return new Domain.Range(end(range.lo()), false, end(range.hi()), false);
    }

    private static Optional<Expr> end(double end) {
        return Double.isInfinite(end) ? Optional.empty() : Optional.of(Expr.num(Rational.of(end)));
    }
}
