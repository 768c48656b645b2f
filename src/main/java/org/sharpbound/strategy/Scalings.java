package org.sharpbound.strategy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sharpbound.kernel.Box;
import org.sharpbound.kernel.Scope;
import org.sharpbound.kernel.Step;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Rational;
import org.sharpbound.term.Relation;
import org.sharpbound.term.Substitution;
import org.sharpbound.term.print.ClaimText;

/**
 * Steps that take a variable out of a margin that is homogeneous, or does not change when variables are moved together:
 * y = x·t or y = x + t, and then a power of x as a factor. Seen at samples; the kernel sees for itself.
 */
final class Scalings {

    private static final int MOST_VARIABLES = 5;

    /** Degrees are multiples of 1/6. */
    private static final double PARTS = 6;

    private final Scope scope;
    private final Box box;
    private final Expr margin;
    private final Samples samples;

    private Scalings(Scope scope, Expr margin) {
        this.scope = scope;
        this.box = scope.box();
        this.margin = margin;
        this.samples = new Samples(box);
    }

    /** A change of variable after which one variable less matters. */
    static Optional<Step> chart(Scope scope) {
        if (!(scope.goal() instanceof Relation.Compare goal)
                || scope.box().dimension() < 2
                || scope.box().dimension() > MOST_VARIABLES) {
            return Optional.empty();
        }
        Scalings scalings = new Scalings(scope, goal.margin());
        for (List<Integer> together : scalings.subsets()) {
            Optional<Step> chart = scalings.chart(together);
            if (chart.isPresent()) {
                return chart;
            }
        }
        return Optional.empty();
    }

    /** Powers of a variable that are a factor of the margin, to be divided by. */
    static List<Step> factors(Scope scope) {
        List<Step> factors = new ArrayList<>();
        if (scope.goal() instanceof Relation.Compare goal) {
            Scalings scalings = new Scalings(scope, goal.margin());
            for (int v = 0; v < scope.box().dimension(); v++) {
                Optional<Rational> degree = scalings.isPositive(v) ? scalings.degree(List.of(v)) : Optional.empty();
                if (degree.filter(k -> !k.isZero()).isPresent()) {
                    Expr power = Expr.variable(scope.box().variables().get(v))
                            .pow(Expr.num(degree.get().negate()));
                    factors.add(new Step.Rescale(ClaimText.of(power), false));
                }
            }
        }
        return factors;
    }

    /** All sets of two or more variables, the larger ones first. */
    private List<List<Integer>> subsets() {
        List<List<Integer>> subsets = new ArrayList<>();
        for (int bits = 1; bits < 1 << box.dimension(); bits++) {
            List<Integer> subset = new ArrayList<>();
            for (int v = 0; v < box.dimension(); v++) {
                if ((bits >> v & 1) == 1) {
                    subset.add(v);
                }
            }
            if (subset.size() > 1) {
                subsets.add(subset);
            }
        }
        subsets.sort((a, b) -> b.size() - a.size());
        return subsets;
    }

    private Optional<Step> chart(List<Integer> together) {
        String first = box.variables().get(together.get(0));
        String second = box.variables().get(together.get(1));
        if (together.stream().allMatch(this::isPositive) && degree(together).isPresent()) {
            int side = samples.side(scope, first, second);
            String range = side > 0 ? "(1, inf)" : side < 0 ? "(0, 1)" : "(0, inf)";
            return Optional.of(new Step.Chart(second, "0", first, range));
        } else if (isInvariant(together)) {
            int side = samples.side(scope, first, second);
            String range = side > 0 ? "(0, inf)" : side < 0 ? "(-inf, 0)" : "(-inf, inf)";
            return Optional.of(new Step.Chart(second, first, "1", range));
        }
        return Optional.empty();
    }

    private boolean isPositive(int variable) {
        return box.lower(variable) >= 0 && box.hasSign(variable);
    }

    private boolean isInvariant(List<Integer> together) {
        Map<String, Expr> moved = new HashMap<>();
        together.forEach(v -> {
            String name = box.variables().get(v);
            moved.put(name, Expr.variable(name).plus(Expr.num(Rational.HALF)));
        });
        return samples.vanishes(new Substitution(moved).in(margin).minus(margin)) && !samples.vanishes(margin);
    }

    /** The k for which doubling the variables makes the margin 2^k times as large. */
    private Optional<Rational> degree(List<Integer> together) {
        Map<String, Expr> doubled = new HashMap<>();
        together.forEach(v -> {
            String name = box.variables().get(v);
            doubled.put(name, Expr.num(2).times(Expr.variable(name)));
        });
        double[] ratios = samples.values(new Substitution(doubled).in(margin).over(margin));
        double k = ratios.length == 0 || ratios[0] <= 0 ? Double.NaN : Math.log(ratios[0]) / Math.log(2) * PARTS;
        long parts = Math.round(k);
        if (!(Math.abs(k - parts) < 1e-6)) {
            return Optional.empty();
        }
        double expected = Math.pow(2, parts / PARTS);
        for (double ratio : ratios) {
            if (Math.abs(ratio - expected) > 1e-6 * expected) {
                return Optional.empty();
            }
        }
        return Optional.of(Rational.of(parts, (long) PARTS));
    }
}
