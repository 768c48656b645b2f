package org.sharpbound.claim;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.sharpbound.claim.shape.Mismatch;
import org.sharpbound.claim.shape.Shape;
import org.sharpbound.claim.shape.Shaped;
import org.sharpbound.term.Distribution;
import org.sharpbound.term.Domain;
import org.sharpbound.term.ExactEvaluation;
import org.sharpbound.term.Expr;
import org.sharpbound.term.FreeVariables;
import org.sharpbound.term.Functional;
import org.sharpbound.term.Relation;
import org.sharpbound.term.Statement;
import org.sharpbound.term.Truth;
import org.sharpbound.term.parse.Draws;

/** The random numbers of a claim that are used, with their distributions, and what must hold for these to exist. */
final class RandomNumbers {

    private static final int BITS = 4096;

    private final Elaboration elaboration;
    private final DraftChance chance;
    private final Function<Supplier<Distribution>, Distribution> parameters;
    private final Map<String, Shaped> numbers = new LinkedHashMap<>();
    private final Map<String, Distribution> distributions = new LinkedHashMap<>();
    private final Set<Relation> conditions = new LinkedHashSet<>();

    /** @param parameters expands parameters, where nothing random may occur */
    RandomNumbers(
            Elaboration elaboration, DraftChance chance, Function<Supplier<Distribution>, Distribution> parameters) {
        this.elaboration = elaboration;
        this.chance = chance;
        this.parameters = parameters;
    }

    /** Of the numbers used so far, by their names in expressions. */
    Map<String, Distribution> distributions() {
        return distributions;
    }

    /** Whether exact arithmetic shows that all of them exist. */
    boolean isSeen() {
        return conditions.isEmpty();
    }

    /** A number that every run of an experiment measures. */
    Expr measured(String column) {
        distributions.put(column, new Distribution.Measured());
        return elaboration.build().variable(column);
    }

    /** A number, vector or matrix of random numbers by its name; what is wrong with its distribution is noted. */
    Shaped of(String name) {
        Shaped known = numbers.get(name);
        if (known == null) {
            Written<Draws> draws = chance.random().get(name).draws();
            Shape shape;
            try {
                shape = Shaped.bounded(new Shape(draws.value().sizes()));
            } catch (Mismatch mismatch) {
                throw elaboration.stop(draws.value(), Scope.outer(draws), mismatch.code(), mismatch.getMessage());
            }
            known = elaboration.variables(name, shape);
            Distribution distribution = distribution(draws);
            Shaped.names(name, shape).forEach(entry -> distributions.put(entry, distribution));
            numbers.put(name, known);
        }
        return known;
    }

    private Distribution distribution(Written<Draws> draws) {
        Distribution distribution =
                parameters.apply(() -> draws.value().of().map(p -> elaboration.expand(p, Scope.outer(draws))));
        for (Expr parameter : distribution.parameters()) {
            for (String name : FreeVariables.of(parameter)) {
                if (!elaboration.functionals().isQuantity(name)) {
                    throw elaboration.stop(
                            draws.value(),
                            Scope.outer(draws),
                            "not-supported",
                            "The parameters of a distribution are expressions in the quantities of 'for'.");
                }
            }
        }
        for (Relation condition : distribution.conditions()) {
            switch (truth(condition)) {
                case TRUE -> {
                    // nothing is left to show
                }
                case FALSE, UNDEFINED ->
                    throw elaboration.stop(
                            draws.value(), Scope.outer(draws), "no-distribution", objection(distribution));
                case UNKNOWN -> conditions.add(condition);
            }
        }
        return distribution;
    }

    private static Truth truth(Relation relation) {
        return FreeVariables.of(relation).isEmpty()
                ? new ExactEvaluation(Map.of(), BITS).truth(relation)
                : Truth.UNKNOWN;
    }

    private static String objection(Distribution distribution) {
        if (distribution instanceof Distribution.Normal) {
            return "The variance, the second parameter of normal, is a number that is not negative.";
        }
        return distribution instanceof Distribution.Uniform
                ? "The first end of uniform is less than the second."
                : "The parameter of bernoulli is a probability, from 0 to 1.";
    }

    /** That all distributions exist, for all values of the quantities; empty where that has been seen. */
    Optional<Statement> premise(Map<String, Domain> domains, List<Relation> assumptions) {
        if (conditions.isEmpty()) {
            return Optional.empty();
        }
        List<Relation> parts = List.copyOf(conditions);
        Relation goal = parts.size() == 1 ? parts.get(0) : new Relation.And(parts);
        return Optional.of(new Statement(
                domains, elaboration.implicits(goal, assumptions), assumptions, Map.<String, Functional>of(), goal));
    }
}
