package org.sharpbound.term;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * As written only: means {@code E(X)}, probabilities {@code P(X > 1)} and variances {@code Var(X)} of what is random in a claim.
 *
 * <p>They are calls, of names that a claim without random quantities may give to its own functions. A probability is the mean of 1 where
 * its relation holds, and of 0 elsewhere.
 */
public final class Chance {

    public static final String MEAN = "E";
    public static final String PROBABILITY = "P";
    public static final String VARIANCE = "Var";
    public static final Set<String> NAMES = Set.of(MEAN, PROBABILITY, VARIANCE);

    /** Of what an experiment measures, beside the others: a number that half of all runs are not above, and half not below. */
    public static final String MEDIAN = "median";

    private Chance() {}

    /** {@code P(event)}. */
    public static Expr.Call probability(Relation event) {
        return new Expr.Call(PROBABILITY, List.of(indicator(event)));
    }

    /** 1 where a relation holds, else 0. */
    public static Expr indicator(Relation event) {
        return new Expr.If(event, Expr.num(1), Expr.num(0));
    }

    /** The relation of which an expression is the indicator. */
    public static Optional<Relation> event(Expr indicator) {
        return indicator instanceof Expr.If choice
                        && choice.then().equals(Expr.num(1))
                        && choice.otherwise().equals(Expr.num(0))
                ? Optional.of(choice.condition())
                : Optional.empty();
    }

    /** The relation of a probability as it was written. */
    public static Optional<Relation> eventOf(Expr.Call call) {
        return call.name().equals(PROBABILITY) && call.arguments().size() == 1
                ? event(call.arguments().get(0))
                : Optional.empty();
    }
}
