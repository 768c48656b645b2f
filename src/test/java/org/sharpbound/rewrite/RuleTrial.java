package org.sharpbound.rewrite;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sharpbound.kernel.rewrite.Condition;
import org.sharpbound.kernel.rewrite.Demand;
import org.sharpbound.kernel.rewrite.Derivation;
import org.sharpbound.kernel.rewrite.DerivationCheck;
import org.sharpbound.kernel.rewrite.Instance;
import org.sharpbound.kernel.rewrite.Lambda;
import org.sharpbound.kernel.rewrite.Line;
import org.sharpbound.kernel.rewrite.Ranged;
import org.sharpbound.kernel.rewrite.Rule;
import org.sharpbound.kernel.rewrite.Source;
import org.sharpbound.kernel.rewrite.Why;
import org.sharpbound.rewrite.model.NumericCheck;
import org.sharpbound.rewrite.model.NumericReport;
import org.sharpbound.rewrite.model.Parts;
import org.sharpbound.term.Binder;
import org.sharpbound.term.Comparison;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Rational;
import org.sharpbound.term.Relation;
import org.sharpbound.term.print.ClaimText;
import org.sharpbound.term.theory.IllFormed;
import org.sharpbound.term.theory.Scoping;
import org.sharpbound.term.theory.Shapes;
import org.sharpbound.term.theory.Theory;

/**
 * A rule on trial: at random terms for its variables that meet its conditions, both sides of its conclusion are evaluated, in
 * random models of the vectors and operators: to 60 digits, most integrals to 12.
 *
 * <p>A relation among the conditions counts as met if it holds at each of some points; a property of a function if the kernel
 * sees it. Nothing is taken from the rule's proof or from the laws of the kernel.
 */
final class RuleTrial {

    private static final int DIGITS = 60;
    /** Of integrals, after the first ones: many digits of them take long, and faults show in the first digits. */
    private static final int FEW_DIGITS = 12;

    /** So many instances with integrals are evaluated to many digits. */
    private static final int MANY_DIGITS_FOR = 1;
    /** How many times as many instances with jumps and poles as plain ones, where something is integrated. */
    private static final int AWKWARD = 3;

    private static final List<String> PLACES = List.of("0", "1/2", "-1/2", "1", "-1", "2", "-7/5", "1/3", "3", "-4");
    private static final List<String> FAR = List.of("9", "40", "-30");
    /** Of a bounded range. */
    private static final List<Rational> PARTS =
            List.of(Rational.of(3, 7), Rational.of(1, 20), Rational.of(5, 7), Rational.of(19, 20), Rational.of(1, 5));

    private static final int MOST_PLACES = 8;
    private static final int DRAWS = 250;
    /** How many instances that agree are enough, by how many integrals stand in each other: they take longer. */
    private static final List<Integer> ENOUGH = List.of(8, 4, 1, 1);

    /**
     * @param met how many instances met the conditions
     * @param agreed at how many of them both sides were evaluated and agreed
     * @param fault the first instance that speaks against the rule
     */
    record Finding(int met, int agreed, Optional<String> fault) {}

    private final Rule rule;
    private final RandomTerms terms;
    /** Instances that depend on no model: they are not tried twice. */
    private final Set<String> tried = new HashSet<>();

    private int met;
    private int agreed;

    private RuleTrial(Rule rule, RandomGenerator random, int depth) {
        this.rule = rule;
        // conditions with integrals are evaluated at many places
        boolean integrals = rule.conditions().stream()
                .map(Condition::demand)
                .filter(Demand.Holds.class::isInstance)
                .flatMap(demand -> Scoping.sides(((Demand.Holds) demand).relation()).stream())
                .anyMatch(side -> Parts.integrals(side) > 0);
        this.terms = new RandomTerms(random, depth > 2 || integrals);
    }

    /** @param effort how many times as many instances as a short trial has */
    static Finding of(Rule rule, long seed, int effort) {
        int depth = Math.max(
                Parts.integrals(rule.conclusion().left()),
                Parts.integrals(rule.conclusion().right()));
        RuleTrial trial = new RuleTrial(rule, new SplittableRandom(seed), depth);
        boolean numbers = rule.variables().values().stream()
                .allMatch(variable -> variable.sort() == Rule.Sort.NUMBER
                        && variable.parameters().isEmpty());
        int enough = ENOUGH.get(Math.min(depth, ENOUGH.size() - 1)) * (numbers && depth == 0 ? 2 : 1) * effort;
        // the plain and the awkward by turns, for few of the awkward meet the conditions
        int[] open = {enough, depth == 1 ? AWKWARD * enough : enough};
        for (int i = 0; i < DRAWS * effort; i++) {
            int kind = i % open.length;
            int before = trial.agreed;
            if (open[kind] > 0) {
                int digits = depth == 0 || before < MANY_DIGITS_FOR * effort ? DIGITS : FEW_DIGITS;
                Optional<String> fault = trial.next(kind == 1, digits);
                if (fault.isPresent()) {
                    return new Finding(trial.met, trial.agreed, fault);
                }
                open[kind] -= trial.agreed - before;
            }
        }
        return new Finding(trial.met, trial.agreed, Optional.empty());
    }

    private Optional<String> next(boolean awkward, int digits) {
        Theory theory = RandomTerms.THEORY;
        try {
            NumericCheck check = NumericCheck.of(theory, Map.of(), List.of(terms.model()), 1, digits);
            Map<String, Lambda> binding = terms.binding(rule, awkward);
            Instance instance = new Instance(binding, theory);
            Relation.Compare conclusion = (Relation.Compare) instance.of(rule.conclusion());
            new Shapes(theory).check(conclusion, Set.of());
            boolean ofModel = Scoping.sides(conclusion).stream().anyMatch(RandomTerms::isOfModel);
            if (!ofModel && !tried.add(words(binding))) {
                return Optional.empty();
            }
            for (Condition condition : rule.conditions()) {
                if (!isMet(condition, instance, check)) {
                    return Optional.empty();
                }
            }
            if (!haveProperties(binding)) {
                return Optional.empty();
            }
            met++;
            Optional<String> fault = fault(conclusion, check);
            return fault.map(what -> what + ", for " + words(binding));
        } catch (IllFormed | NumericCheck.Contradiction otherShapes) {
            return Optional.empty();
        }
    }

    private Optional<String> fault(Relation.Compare conclusion, NumericCheck check) {
        NumericReport report = check.check("conclusion", conclusion);
        boolean limit = conclusion.left() instanceof Expr.Bind b && b.binder() == Binder.LIMIT;
        boolean notNear = limit && report.outcome() == NumericReport.Outcome.INCONCLUSIVE;
        if (report.outcome() == NumericReport.Outcome.AGREES) {
            agreed++;
            return Optional.empty();
        } else if (report.outcome() == NumericReport.Outcome.DISAGREES || notNear) {
            return Optional.of(ClaimText.of(conclusion) + " " + report.text());
        }
        // by a root that ends in 0 an integral is not enclosed though it exists
        boolean noIntegral = report.reasons().stream()
                .anyMatch(reason -> reason.contains("not enclosed") && !reason.contains("a root at 0"));
        // what stands for a variable of the rule may be undefined, and then both sides are
        boolean oneSide = isUndefined(conclusion.left(), check) != isUndefined(conclusion.right(), check);
        // the determinant of a large exponential may not be told from 0
        oneSide &= !ClaimText.of(conclusion).contains("expm(");
        return !limit && (noIntegral || oneSide)
                ? Optional.of("a side of " + ClaimText.of(conclusion) + " has no value: " + report.text())
                : Optional.empty();
    }

    private static boolean isUndefined(Expr side, NumericCheck check) {
        return check.check("side", new Relation.Compare(side, Comparison.EQ, side)).reasons().stream()
                .anyMatch(reason -> reason.contains("not defined") || reason.contains("division by 0"));
    }

    private static String words(Map<String, Lambda> binding) {
        return binding.entrySet().stream()
                .map(value ->
                        value.getKey() + " = " + ClaimText.of(value.getValue().body()))
                .collect(Collectors.joining(", "));
    }

    private static boolean isMet(Condition condition, Instance instance, NumericCheck check) {
        if (!(condition.demand() instanceof Demand.Holds holds)) {
            return true;
        }
        List<Map<String, Expr>> points = new ArrayList<>(List.of(Map.of()));
        for (Ranged range : condition.all()) {
            List<Map<String, Expr>> longer = new ArrayList<>();
            for (Map<String, Expr> point : points) {
                for (Expr place : places(range, instance, check)) {
                    Map<String, Expr> more = new HashMap<>(point);
                    more.put(range.variable(), place);
                    longer.add(more);
                }
            }
            points = longer;
        }
        for (Map<String, Expr> point : points) {
            Relation.Compare at = (Relation.Compare) instance.of(Scoping.replaced(holds.relation(), point));
            new Shapes(RandomTerms.THEORY).check(at, Set.of());
            NumericReport report = check.check("condition", at);
            if (report.outcome() != NumericReport.Outcome.AGREES) {
                return false;
            }
        }
        return true;
    }

    private static List<Expr> places(Ranged range, Instance instance, NumericCheck check) {
        List<Expr> found = new ArrayList<>();
        Ranged ends = new Ranged(
                range.variable(),
                instance.of(range.lower()),
                range.lowerOpen(),
                instance.of(range.upper()),
                range.upperOpen());
        List<Expr> candidates = new ArrayList<>();
        if (!ends.lowerOpen()) {
            candidates.add(ends.lower());
        }
        if (!ends.upperOpen()) {
            candidates.add(ends.upper());
        }
        boolean far = Expr.infinity(ends.lower()) != 0 || Expr.infinity(ends.upper()) != 0;
        if (!far) {
            for (Rational part : PARTS) {
                candidates.add(
                        ends.lower().plus(ends.upper().minus(ends.lower()).times(Expr.num(part))));
            }
        }
        Stream.concat(far ? FAR.stream() : Stream.empty(), PLACES.stream())
                .forEach(place -> candidates.add(RandomTerms.term(place)));
        for (Expr candidate : candidates) {
            boolean inside = !found.contains(candidate)
                    && found.size() < MOST_PLACES
                    && ends.holds(candidate).stream()
                            .allMatch(within -> check.check("range", (Relation.Compare) within)
                                            .outcome()
                                    == NumericReport.Outcome.AGREES);
            if (inside) {
                found.add(candidate);
            }
        }
        return found;
    }

    /** Whether the kernel sees that the functions are continuous, integrable or moderate where the rule says so. */
    private boolean haveProperties(Map<String, Lambda> binding) {
        List<Condition> properties = rule.conditions().stream()
                .filter(condition -> condition.demand() instanceof Demand.Has)
                .toList();
        if (properties.isEmpty()) {
            return true;
        }
        Relation.Compare nothing = new Relation.Compare(Expr.num(0), Comparison.EQ, Expr.num(0));
        Rule alone = new Rule("properties", Rule.Kind.AXIOM, rule.variables(), properties, nothing, "");
        Line line = new Line(
                "line",
                nothing,
                new Why.Replaced(Expr.variable(Why.HOLE), new Source.OfRule("properties", binding), false));
        Theory theory = RandomTerms.THEORY;
        try {
            DerivationCheck.completed(
                    new Derivation(
                            "trial",
                            theory,
                            new LinkedHashMap<>(),
                            List.of(alone),
                            List.of(line),
                            Map.of(),
                            List.of("line")),
                    new Answering(theory, Duration.ofSeconds(1)));
            return true;
        } catch (DerivationCheck.Objection objection) {
            return false;
        }
    }
}
