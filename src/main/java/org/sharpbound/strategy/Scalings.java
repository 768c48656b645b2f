package org.sharpbound.strategy;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.sharpbound.kernel.Box;
import org.sharpbound.kernel.Obligation;
import org.sharpbound.kernel.Scope;
import org.sharpbound.kernel.Step;
import org.sharpbound.term.Expr;
import org.sharpbound.term.FreeVariables;
import org.sharpbound.term.Rational;
import org.sharpbound.term.Relation;
import org.sharpbound.term.Substitution;
import org.sharpbound.term.print.ClaimText;

/**
 * Steps that take a variable out of a margin on which a group acts by scaling or translation ({@link Symmetries}): x = t·pʷ or
 * x = t + r·p, after which p is at most a power as a factor. Seen at samples; the kernel sees for itself.
 */
final class Scalings {

    private static final int MOST_VARIABLES = 5;
    private static final double TOLERANCE = 1e-6;

    private final Scope scope;
    private final Box box;
    private final Expr margin;
    private final Samples samples;

    /** Where the group keeps the domain. */
    private final Set<Step> lossless = new LinkedHashSet<>();

    /** Where it does not, so that ends of ranges still hang on the variable that is to go. */
    private final Set<Step> other = new LinkedHashSet<>();

    /** Whether a power of a variable is a factor, and the rest does not hang on it. */
    private boolean separate;

    private Scalings(Scope scope, Expr margin) {
        this.scope = scope;
        this.box = scope.box();
        this.margin = margin;
        this.samples = new Samples(box);
    }

    /** The steps for an inequality in several variables; none for other goals. */
    static Scalings of(Scope scope) {
        Scalings scalings =
                new Scalings(scope, scope.goal() instanceof Relation.Compare goal ? goal.margin() : Expr.num(0));
        int dimension = scope.box().dimension();
        if (StepChoice.isInequality(scope.goal())
                && dimension > 1
                && dimension <= MOST_VARIABLES
                && !scalings.samples.vanishes(scalings.margin)) {
            Symmetries.of(scalings.margin, scalings.box.variables(), scalings.samples)
                    .ifPresent(scalings::collect);
        }
        return scalings;
    }

    private void collect(Symmetries symmetries) {
        List<List<Rational>> scalings =
                symmetries.scalings().stream().filter(this::scales).toList();
        for (List<Rational> weights : scalings) {
            int[] moved = support(weights);
            if (moved.length > 1) {
                scaling(weights, moved);
            } else {
                separate |= weights.get(box.dimension()).isZero() || isPositive(moved[0]);
            }
        }
        symmetries.translations().stream().filter(this::keeps).forEach(this::translation);
    }

    /** What makes a variable idle that is at most a factor of the margin. */
    Optional<Step> separation() {
        Step step = new Step.Rescale(factor(scope).map(ClaimText::of).orElse("1"), true);
        return separate
                        && scope.reduce(step)
                                .left()
                                .filter(left -> left.stream()
                                        .filter(o -> o.role() == Obligation.Role.RESTATED)
                                        .anyMatch(
                                                o -> !FreeVariables.of(o.scope().goal())
                                                        .containsAll(box.variables())))
                                .isPresent()
                ? Optional.of(step)
                : Optional.empty();
    }

    /** After any of these the same is left to be shown, in one variable less. */
    List<Step> lossless() {
        return List.copyOf(lossless);
    }

    List<Step> other() {
        return List.copyOf(other);
    }

    /** Powers of positive variables that are factors of the margin, as what to divide by; empty if there are none. */
    static Optional<Expr> factor(Scope scope) {
        if (!(scope.goal() instanceof Relation.Compare goal)) {
            return Optional.empty();
        }
        Scalings scalings = new Scalings(scope, goal.margin());
        Expr factor = null;
        for (int v = 0; v < scope.box().dimension(); v++) {
            Optional<Rational> degree = scalings.isPositive(v) ? scalings.degree(v) : Optional.empty();
            if (degree.filter(k -> !k.isZero()).isPresent()) {
                Expr power = Expr.variable(scope.box().variables().get(v))
                        .pow(Expr.num(degree.get().negate()));
                factor = factor == null ? power : factor.times(power);
            }
        }
        return Optional.ofNullable(factor);
    }

    private boolean isPositive(int variable) {
        return box.lower(variable) >= 0 && box.hasSign(variable);
    }

    /** The k with which a margin is a multiple of the k-th power of a variable; k is a multiple of 1/6. */
    private Optional<Rational> degree(int variable) {
        Expr x = Expr.variable(box.variables().get(variable));
        Map<String, Expr> doubled =
                Map.of(box.variables().get(variable), Expr.num(2).times(x));
        double[] ratios = samples.values(new Substitution(doubled).in(margin).over(margin));
        double k = ratios.length == 0 || ratios[0] <= 0 ? Double.NaN : Math.log(ratios[0]) / Math.log(2) * 6;
        Rational degree = Rational.of(Math.round(k), 6);
        return Math.abs(k - Math.round(k)) < TOLERANCE && are(ratios, degree) ? Optional.of(degree) : Optional.empty();
    }

    /** Whether all ratios are the power of 2. */
    private static boolean are(double[] ratios, Rational power) {
        double expected = Math.pow(
                2, power.numerator().doubleValue() / power.denominator().doubleValue());
        for (double ratio : ratios) {
            if (!(Math.abs(ratio - expected) <= TOLERANCE * expected)) {
                return false;
            }
        }
        return ratios.length > 0;
    }

    /** @param weights of the variables, and the degree last */
    private boolean scales(List<Rational> weights) {
        Map<String, Expr> moved = new HashMap<>();
        for (int v : support(weights)) {
            String name = box.variables().get(v);
            moved.put(name, Expr.num(2).pow(Expr.num(weights.get(v))).times(Expr.variable(name)));
        }
        return !moved.isEmpty()
                && are(samples.values(new Substitution(moved).in(margin).over(margin)), weights.get(box.dimension()));
    }

    private boolean keeps(List<Rational> direction) {
        Map<String, Expr> moved = new HashMap<>();
        for (int v : support(direction)) {
            String name = box.variables().get(v);
            moved.put(name, Expr.variable(name).plus(Expr.num(direction.get(v).times(Rational.HALF))));
        }
        return moved.size() > 1
                && samples.vanishes(new Substitution(moved).in(margin).minus(margin));
    }

    private int[] support(List<Rational> weights) {
        return IntStream.range(0, box.dimension())
                .filter(v -> !weights.get(v).isZero())
                .toArray();
    }

    private void scaling(List<Rational> weights, int[] moved) {
        boolean conic = isFree(moved) && IntStream.of(moved).allMatch(v -> isEnd(box.lower(v)) && isEnd(box.upper(v)));
        for (int pivot : IntStream.of(moved).filter(box::hasSign).toArray()) {
            for (int v : moved) {
                if (v != pivot) {
                    Rational power = weights.get(v).over(weights.get(pivot));
                    Step.Chart chart = scaled(v, pivot, power);
                    if (conic) {
                        put(lossless, chart, power.isInteger());
                    } else {
                        other.add(chart);
                    }
                }
            }
        }
        for (int v : moved) {
            if (conic && lossless.isEmpty() && (box.lower(v) == 0 || box.upper(v) == 0)) {
                lossless.add(new Step.Cut(box.variables().get(v), "0"));
            }
        }
    }

    /** Without roots first. */
    private static void put(Set<Step> steps, Step step, boolean first) {
        List<Step> before = first ? List.copyOf(steps) : List.of();
        steps.removeAll(before);
        steps.add(step);
        steps.addAll(before);
    }

    private static boolean isEnd(double end) {
        return end == 0 || Double.isInfinite(end);
    }

    private boolean isFree(int[] moved) {
        return scope.assumptions().stream()
                .map(FreeVariables::of)
                .noneMatch(names -> IntStream.of(moved)
                        .anyMatch(v -> names.contains(box.variables().get(v))));
    }

    private Step.Chart scaled(int variable, int pivot, Rational power) {
        String name = box.variables().get(variable);
        Expr size = Expr.variable(box.variables().get(pivot));
        Expr unit = box.lower(pivot) >= 0 ? size : size.negated();
        boolean same = power.equals(Rational.ONE) && isPositive(pivot) && isPositive(variable);
        int side = same ? samples.side(scope, box.variables().get(pivot), name) : 0;
        return new Step.Chart(
                name,
                "0",
                ClaimText.of(power.equals(Rational.ONE) ? unit : unit.pow(Expr.num(power))),
                side > 0 ? "(1, inf)" : side < 0 ? "(0, 1)" : signs(variable));
    }

    private String signs(int variable) {
        boolean negative = box.lower(variable) < 0;
        boolean positive = box.upper(variable) > 0;
        String lower = negative ? "(-inf" : box.hasSign(variable) ? "(0" : "[0";
        return lower + ", " + (positive ? "inf)" : box.hasSign(variable) ? "0)" : "0]");
    }

    private void translation(List<Rational> direction) {
        int[] moved = support(direction);
        for (int v : moved) {
            for (int pivot : moved) {
                Rational rate = direction.get(v).over(direction.get(pivot));
                boolean line = Double.isInfinite(box.lower(v)) && Double.isInfinite(box.upper(v));
                if (v != pivot && line && isFree(new int[] {v})) {
                    lossless.add(moved(v, pivot, rate, 0));
                } else if (v > pivot && rate.equals(Rational.ONE)) {
                    other.add(moved(v, pivot, rate, samples.side(scope, name(pivot), name(v))));
                }
            }
        }
    }

    private Step.Chart moved(int variable, int pivot, Rational rate, int side) {
        Expr p = Expr.variable(name(pivot));
        Expr base = rate.equals(Rational.ONE)
                ? p
                : rate.equals(Rational.MINUS_ONE) ? p.negated() : Expr.num(rate).times(p);
        String range = side > 0 ? "(0, inf)" : side < 0 ? "(-inf, 0)" : "(-inf, inf)";
        return new Step.Chart(name(variable), ClaimText.of(base), "1", range);
    }

    private String name(int variable) {
        return box.variables().get(variable);
    }
}
