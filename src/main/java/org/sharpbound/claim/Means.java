package org.sharpbound.claim;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.sharpbound.claim.chance.ExactMeans;
import org.sharpbound.claim.chance.Intractable;
import org.sharpbound.claim.chance.Naming;
import org.sharpbound.term.Chance;
import org.sharpbound.term.Constants;
import org.sharpbound.term.Distribution;
import org.sharpbound.term.Domain;
import org.sharpbound.term.Expr;
import org.sharpbound.term.FreeVariables;
import org.sharpbound.term.Implicit;
import org.sharpbound.term.Op;
import org.sharpbound.term.Rational;
import org.sharpbound.term.Relation;
import org.sharpbound.term.Statement;
import org.sharpbound.term.Survey;

/**
 * Means, probabilities and variances of what is random in a claim: worked out exactly, or, in a statistical claim, names of what samples
 * are to estimate.
 *
 * <p>Soundness: random numbers occur only within means. That their distributions exist is proved before anything is judged ({@link #premise}).
 */
final class Means {

    /** Where an expression is expanded: within a mean, in the parameters of a distribution, or elsewhere. */
    enum Place {
        WITHIN,
        PARAMETERS,
        ELSEWHERE
    }

    private final Elaboration elaboration;
    private final DraftChance chance;
    private final RandomNumbers random;
    private final Map<List<Object>, Survey.Mean> sampled = new LinkedHashMap<>();
    private final Map<List<Object>, Implicit.FiniteMean> finite = new LinkedHashMap<>();
    private Place place = Place.ELSEWHERE;

    Means(Elaboration elaboration, DraftChance chance) {
        this.elaboration = elaboration;
        this.chance = chance;
        this.random = new RandomNumbers(elaboration, chance, part -> in(Place.PARAMETERS, part));
    }

    Place place() {
        return place;
    }

    /** Expands a part in which random numbers may occur. */
    <T> T within(Supplier<T> part) {
        return in(Place.WITHIN, part);
    }

    private <T> T in(Place there, Supplier<T> part) {
        Place before = place;
        place = there;
        try {
            return part.get();
        } finally {
            place = before;
        }
    }

    /** A random quantity by its name. */
    Expr random(Expr.Var name, Scope scope) {
        if (chance.isMeasured(name.name())) {
            return measured(name.name(), List.of(), name, scope);
        }
        if (place == Place.PARAMETERS) {
            throw elaboration.stop(
                    name,
                    scope,
                    "random-parameter",
                    "The parameters of a distribution depend on nothing random, and '" + name.name() + "' is.");
        } else if (place == Place.ELSEWHERE) {
            throw elaboration.stop(
                    name,
                    scope,
                    "random-outside",
                    "'" + name.name() + "' is random: it stands within E(...), P(...) or Var(...), and nowhere else.");
        }
        return random.of(name.name()).expr();
    }

    /** What an experiment measures under a name, for the values of what is varied and perhaps an epoch. */
    private Expr measured(String name, List<Expr> arguments, Expr node, Scope scope) {
        if (place != Place.WITHIN) {
            throw elaboration.stop(
                    node,
                    scope,
                    "random-outside",
                    "'" + name
                            + "' is measured, and another number in every run: it stands within median(...) or P(...).");
        }
        DraftLab lab = chance.lab().orElseThrow();
        List<Rational> values = arguments.stream()
                .map(Constants::value)
                .flatMap(Optional::stream)
                .toList();
        Optional<String> column = values.size() == arguments.size() ? lab.column(name, values) : Optional.empty();
        return random.measured(column.orElseThrow(() -> elaboration.stop(
                node,
                scope,
                "not-measured",
                "This is not measured: in " + lab.usage(name) + ", the arguments are values of 'vary'"
                        + (lab.trial().experiment().timed() ? " and an epoch of 'at'" : "") + ".")));
    }

    /** Expands {@code E(X)}, {@code P(event)}, {@code Var(X)} or {@code median(X)}, or what is measured, {@code drift(64)}. */
    Expr expand(Expr.Call call, Scope scope) {
        if (chance.isMeasured(call.name())) {
            return measured(call.name(), elaboration.values(call.arguments(), scope), call, scope);
        }
        if (place == Place.PARAMETERS) {
            throw elaboration.stop(
                    call,
                    scope,
                    "random-parameter",
                    "The parameters of a distribution depend on nothing random, not even on its mean.");
        }
        Survey.Kind kind = call.name().equals(Chance.PROBABILITY)
                ? Survey.Kind.PROBABILITY
                : call.name().equals(Chance.MEDIAN) ? Survey.Kind.MEDIAN : Survey.Kind.MEAN;
        if (kind == Survey.Kind.PROBABILITY && Chance.eventOf(call).isEmpty()) {
            throw elaboration.stop(
                    call, scope, "wrong-type", "A probability is that of a relation: P(x >= 1). The mean is E(x).");
        }
        Expr body = within(() -> elaboration.expand(call.arguments().get(0), scope));
        if (!call.name().equals(Chance.VARIANCE)) {
            return mean(body, kind, call, call, scope);
        }
        Expr square =
                elaboration.build().apply(Op.POW, body, elaboration.build().number(Rational.of(2)));
        Expr argument = call.arguments().get(0);
        Expr mean = mean(body, kind, call, new Expr.Call(Chance.MEAN, List.of(argument)), scope);
        return elaboration.apply(
                Op.SUB,
                mean(square, kind, call, new Expr.Call(Chance.MEAN, List.of(argument.pow(2))), scope),
                elaboration.build().apply(Op.POW, mean, elaboration.build().number(Rational.of(2))));
    }

    /** @param shown what is taken the mean of, for people */
    private Expr mean(Expr body, Survey.Kind kind, Expr.Call call, Expr.Call shown, Scope scope) {
        if (chance.sampling().isPresent()) {
            return sampled(body, kind, call, shown, scope);
        }
        try {
            return new ExactMeans(
                            elaboration.build(),
                            random.distributions(),
                            elaboration.functionals()::isQuantity,
                            new Names(call, scope))
                    .of(body);
        } catch (Intractable intractable) {
            throw elaboration.stop(
                    call,
                    scope,
                    "no-exact-mean",
                    "No exact form of this is known here. " + intractable.getMessage()
                            + " With 'sample: {size: 100000, seed: 7, level: 1/1000}' it is estimated, and the claim can become"
                            + " supported, never proved.");
        }
    }

    private Expr sampled(Expr body, Survey.Kind kind, Expr.Call call, Expr.Call shown, Scope scope) {
        if (FreeVariables.of(body).stream()
                .anyMatch(name ->
                        sampled.values().stream().anyMatch(mean -> mean.name().equals(name)))) {
            throw elaboration.stop(
                    call,
                    scope,
                    "not-supported",
                    "A mean within a mean cannot be estimated; the variance of x is Var(x).");
        }
        if (FreeVariables.of(body).stream().noneMatch(this::isDrawn)) {
            return body;
        }
        List<String> others = FreeVariables.of(body).stream()
                .filter(name -> !isDrawn(name))
                .sorted()
                .toList();
        if (!others.isEmpty()) {
            throw elaboration.stop(
                    call,
                    scope,
                    "not-supported",
                    "In a claim with 'sample', means are of expressions in random numbers and constants; here is besides "
                            + String.join(", ", others) + ".");
        }
        Survey.Mean mean = sampled.get(List.of(kind, body));
        if (mean == null) {
            String name = elaboration.functionals().reserved(call.name() + "_1");
            Survey.Kind asked =
                    kind == Survey.Kind.PROBABILITY && Chance.event(body).isEmpty() ? Survey.Kind.MEAN : kind;
            mean = new Survey.Mean(name, body, asked, MeanInWords.of(shown, scope));
            sampled.put(List.of(kind, body), mean);
        }
        return elaboration.build().variable(mean.name());
    }

    private boolean isDrawn(String name) {
        return random.distributions().containsKey(name)
                || elaboration.matrices().isNamed(name);
    }

    /** Whether a name is that of a random number of which samples are drawn. */
    boolean isSampled(String name) {
        return chance.sampling().isPresent() && random.distributions().containsKey(name);
    }

    /** Names of means, and integrals in which they are. */
    private final class Names implements Naming {

        private final Expr.Call call;
        private final Scope scope;

        Names(Expr.Call call, Scope scope) {
            this.call = call;
            this.scope = scope;
        }

        @Override
        public String open(String variable) {
            return elaboration.functionals().opened(variable);
        }

        @Override
        public void close() {
            elaboration.conditions().addAll(elaboration.functionals().closed());
        }

        @Override
        public Expr integral(Expr.Bind integral) {
            return elaboration.functionals().integral(integral, call, scope);
        }

        @Override
        public Expr mean(Expr body, List<Implicit.Outcomes> variables) {
            Implicit.FiniteMean mean = finite.get(List.of(body, variables));
            if (mean == null) {
                mean = new Implicit.FiniteMean(elaboration.functionals().reserved(call.name() + "_1"), body, variables);
                check(mean);
                finite.put(List.of(body, variables), mean);
            }
            return elaboration.build().variable(mean.name());
        }

        private void check(Implicit.FiniteMean mean) {
            Set<String> free = new LinkedHashSet<>();
            mean.expressions().forEach(e -> free.addAll(FreeVariables.of(e)));
            mean.variables().forEach(v -> free.remove(v.variable()));
            boolean known = free.stream()
                    .allMatch(name -> elaboration.functionals().isQuantity(name)
                            || elaboration.matrices().isNamed(name)
                            || elaboration
                                    .trajectories()
                                    .filter(t -> t.isReading(name))
                                    .isPresent());
            if (!known || elaboration.functionals().isIntegrating()) {
                throw elaboration.stop(
                        call,
                        scope,
                        "not-supported",
                        "A mean over many outcomes that depends on something other than quantities is not supported yet.");
            }
        }
    }

    /** Whether a name in a core expression is that of a mean, on which nothing is seen to depend. */
    boolean isNamed(String name) {
        return finite.values().stream().anyMatch(mean -> mean.name().equals(name))
                || sampled.values().stream().anyMatch(mean -> mean.name().equals(name));
    }

    boolean isEmpty() {
        return finite.isEmpty();
    }

    /** The means over many outcomes that are among these names. */
    List<Implicit> of(Set<String> free) {
        List<Implicit> used = new ArrayList<>();
        finite.values().stream().filter(mean -> free.contains(mean.name())).forEach(used::add);
        return used;
    }

    /** That all distributions exist, for all values of the quantities; empty where that has been seen. */
    Optional<Statement> premise(Map<String, Domain> domains, List<Relation> assumptions) {
        return random.premise(domains, assumptions);
    }

    /** The means that samples are to estimate, as a relation speaks of them. */
    List<Implicit> estimated(Relation goal) {
        Set<String> names = FreeVariables.of(goal);
        List<Implicit> estimated = new ArrayList<>();
        sampled.values().stream()
                .filter(mean -> names.contains(mean.name()))
                .forEach(mean -> estimated.add(new Implicit.Estimated(mean.name(), mean.body())));
        return estimated;
    }

    /** What is to be asked of samples, with a single part. */
    Survey survey(
            DraftChance.Sampling sampling,
            Relation goal,
            Written<Relation> shown,
            Map<String, Draft.DraftQuantity> quantities) {
        Set<String> names = FreeVariables.of(goal);
        List<Survey.Mean> means = sampled.values().stream()
                .filter(mean -> names.contains(mean.name()))
                .toList();
        Set<String> needed = new LinkedHashSet<>();
        means.forEach(mean -> needed.addAll(FreeVariables.of(mean.body())));
        means.forEach(mean -> names.remove(mean.name()));
        List<Implicit> implicits = new ArrayList<>(elaboration.matrices().of(needed));
        implicits.forEach(i -> i.expressions().forEach(e -> needed.addAll(FreeVariables.of(e))));
        implicits.forEach(i -> needed.removeAll(i.names()));
        Map<String, Distribution> draws = new LinkedHashMap<>(random.distributions());
        draws.keySet().retainAll(needed);
        needed.removeAll(draws.keySet());
        names.addAll(needed);
        if (!names.isEmpty() || !random.isSeen()) {
            throw elaboration.stop(
                    shown.value(),
                    Scope.outer(shown),
                    "not-supported",
                    "In a claim with 'sample', means are compared with constants and with each other, and they are of expressions in"
                            + " random numbers"
                            + (names.isEmpty() ? "" : "; here is besides " + String.join(", ", names))
                            + ".");
        }
        if (means.isEmpty()) {
            throw elaboration.stop(
                    shown.value(),
                    Scope.outer(shown),
                    "nothing-random",
                    "Nothing in this relation is to be estimated.");
        }
        Map<String, Expr> values = new LinkedHashMap<>();
        quantities.forEach((name, quantity) -> {
            if (quantity.domain().value() instanceof Domain.Finite one) {
                values.put(name, one.values().get(0));
            }
        });
        return new Survey(
                sampling.size(),
                sampling.seed(),
                sampling.level(),
                List.of(new Survey.Part(values, draws, implicits, means, goal)));
    }
}
