package org.sharpbound.enclose.quadrature;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.sharpbound.enclose.Interval;
import org.sharpbound.enclose.series.Doubles;
import org.sharpbound.term.Expr;

/**
 * An expression in which integrals stand, over a box of its parameters: it is in value + Σᵢ Σₖ tᵢₖ (pᵢ − cᵢ)ᵏ with the middle
 * c of the box, k from 1 to the order of pᵢ.
 *
 * <p>Soundness: one parameter after the other goes from where it is to its middle, the earlier ones being there, the later ones
 * anywhere in the box. For each, the difference is Σ aₖ(c) (p − c)ᵏ for k below the order n and aₙ(ξ) (p − c)ⁿ, by Taylor's
 * theorem; {@link Jets} enclose these coefficients, and differentiate below an integral only where the derivatives of the
 * integrand are shown to be integrable. The first step, or the value where no parameter is expanded, is over all of the box: so
 * the expression is defined there.
 *
 * @param value with the expanded parameters at their middles and the others anywhere in the box
 * @param terms of each expanded parameter, the first power first
 */
public record Expansion(Interval value, Map<String, List<Interval>> terms) {

    /** The greatest order. */
    public static final int MAX_ORDER = 8;

    /** The most digits that doubles give. */
    public static final int MAX_DIGITS = 13;

    /** Of Taylor polynomials in what is integrated over: where the parameters are points, and where they are ranges. */
    private static final int ORDER_AT_POINTS = 8;

    private static final int ORDER_ON_RANGES = 4;
    private static final int FEWER_ON_RANGES = 3;

    private static final long MOST_WORK = 20_000;

    /**
     * @param box of all free variables, with bounded sides
     * @param orders of the parameters to be expanded, each from 1 to {@link #MAX_ORDER}
     * @param digits how many decimals are wanted of the coefficients; more may be wrong
     * @return empty where nothing is known
     */
    public static Optional<Expansion> of(
            Expr expr, Map<String, Interval> box, Map<String, Integer> orders, int digits) {
        try {
            return Optional.of(expanded(new Preparation(box).of(expr), box, new TreeMap<>(orders), digits));
        } catch (Unknown unknown) {
            return Optional.empty();
        }
    }

    private static Expansion expanded(
            Expr prepared, Map<String, Interval> box, TreeMap<String, Integer> orders, int digits) {
        Map<String, Interval> values = new HashMap<>(box);
        Map<String, List<Interval>> terms = new TreeMap<>();
        orders.forEach((name, order) -> {
            Interval middle = Interval.of(box.get(name).mid());
            List<Interval> own = new ArrayList<>();
            if (order > 1) {
                Jets<Interval> jets = jets(order - 1);
                Jet<Interval> at = jet(jets, prepared, values, name, middle, effort(digits, false));
                for (int k = 1; k < order; k++) {
                    own.add(jets.term(at, k));
                }
            }
            Jets<Interval> jets = jets(order);
            own.add(jets.term(jet(jets, prepared, values, name, box.get(name), effort(digits, true)), order));
            terms.put(name, List.copyOf(own));
            values.put(name, middle);
        });
        boolean points = values.values().stream().allMatch(Interval::isPoint);
        Ranges<Interval> ranges = new Ranges<>(new Doubles());
        return new Expansion(new Evaluator<>(ranges, values, effort(digits, !points)).of(prepared), terms);
    }

    private static Jets<Interval> jets(int order) {
        return new Jets<>(new Ranges<>(new Doubles()), order);
    }

    private static Jet<Interval> jet(
            Jets<Interval> jets,
            Expr prepared,
            Map<String, Interval> values,
            String name,
            Interval where,
            Effort effort) {
        Map<String, Jet<Interval>> lifted = new HashMap<>();
        values.forEach((other, value) -> lifted.put(other, jets.constant(value)));
        lifted.put(name, jets.linear(where, Interval.ONE));
        return new Evaluator<>(jets, lifted, effort).of(prepared);
    }

    /** Of what a range makes wide anyway, fewer digits are worth their work. */
    private static Effort effort(int digits, boolean wide) {
        return wide
                ? new Effort(Math.pow(10, -Math.max(1, digits - FEWER_ON_RANGES) - 2), ORDER_ON_RANGES, MOST_WORK)
                : new Effort(Math.pow(10, -digits - 2), ORDER_AT_POINTS, MOST_WORK);
    }

    /** The least r such that the expression is shown to be within r of m + Σ qᵢₖ (pᵢ − cᵢ)ᵏ on the box; infinite where none is. */
    public double distance(Map<String, Interval> box, Interval m, Map<String, List<Interval>> q) {
        Interval sum = value.minus(m);
        for (Map.Entry<String, List<Interval>> entry : terms.entrySet()) {
            sum = sum.plus(difference(box.get(entry.getKey()), entry.getValue(), q.get(entry.getKey())));
        }
        return sum.isBounded() && !sum.isEmpty() ? sum.mag() : Double.POSITIVE_INFINITY;
    }

    private static Interval difference(Interval range, List<Interval> terms, List<Interval> q) {
        Interval way = range.minus(Interval.of(range.mid()));
        Interval sum = Interval.ZERO;
        for (int k = terms.size(); k >= 1; k--) {
            sum = sum.plus(terms.get(k - 1).minus(q.get(k - 1)).times(way.pow(k)));
        }
        return sum;
    }
}
