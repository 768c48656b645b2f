package org.sharpbound.kernel;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.sharpbound.enclose.Interval;
import org.sharpbound.enclose.quadrature.Expansion;
import org.sharpbound.term.Comparison;
import org.sharpbound.term.Domain;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Functional;
import org.sharpbound.term.Rational;
import org.sharpbound.term.Relation;

/**
 * An integral that depends on quantities which range over intervals, part by part of their domains: a polynomial in them, and an
 * unknown deviation.
 *
 * <p>Soundness: for every choice of the quantities the comparisons with the cuts lead to a part whose box holds them; there
 * the integral is m + Σ tᵢₖ (pᵢ − cᵢ)ᵏ + r d for some d of [-1, 1], by {@link Expansion}. What holds for every d holds of the
 * integral.
 */
public final class Piecewise {

    /** More parts than this are not looked at. */
    public static final int MOST_PARTS = 1000;

    private static final Expanded EXPANDED = new Expanded();

    private final Functional.Integral integral;
    private final Parameters whole;

    private Piecewise(Functional.Integral integral, Parameters whole) {
        this.integral = integral;
        this.whole = whole;
    }

    /** Empty if the integral depends on what is not bounded by numbers. */
    public static Optional<Piecewise> of(Functional.Integral integral, Map<String, Domain> quantities) {
        return Parameters.of(integral.parameters(), quantities).map(whole -> new Piecewise(integral, whole));
    }

    /** All that the quantities may be. */
    public Parameters whole() {
        return whole;
    }

    /**
     * The part with the polynomial that {@link Expansion} suggests, and its radius.
     *
     * @param orders of the quantities in which the integral is expanded
     * @return empty where nothing is known of the integral
     */
    public Optional<Partition.Part> part(Parameters where, Map<String, Integer> orders, int digits) {
        Optional<Expansion> expansion = expansion(where, orders, digits);
        if (expansion.isEmpty() || !expansion.get().value().isBounded()) {
            return Optional.empty();
        }
        Map<String, List<Rational>> terms = new TreeMap<>();
        for (Map.Entry<String, List<Interval>> entry : expansion.get().terms().entrySet()) {
            if (!entry.getValue().stream().allMatch(Interval::isBounded)) {
                return Optional.empty();
            }
            terms.put(
                    entry.getKey(),
                    entry.getValue().stream().map(t -> Rational.of(t.mid())).toList());
        }
        Partition.Part part =
                new Partition.Part(digits, Rational.of(expansion.get().value().mid()), Rational.ZERO, terms);
        double radius = distance(expansion.get(), where, part);
        return radius < Double.POSITIVE_INFINITY
                ? Optional.of(new Partition.Part(digits, part.middle(), Rational.of(radius), terms))
                : Optional.empty();
    }

    private Optional<Expansion> expansion(Parameters where, Map<String, Integer> orders, int digits) {
        return EXPANDED.of(new Expanded.Question(integral.written(), where.box(), orders, digits));
    }

    private static double distance(Expansion expansion, Parameters where, Partition.Part part) {
        Map<String, List<Interval>> terms = new TreeMap<>();
        part.terms()
                .forEach((name, own) ->
                        terms.put(name, own.stream().map(Interval::of).toList()));
        return expansion.distance(where.box(), Interval.of(part.middle()), terms);
    }

    /** What is wrong with what is said of the integral; empty if it is shown. */
    Optional<String> objection(Partition partition) {
        return partition.parts() > MOST_PARTS
                ? Optional.of("more than " + MOST_PARTS + " parts")
                : objection(partition, whole);
    }

    private Optional<String> objection(Partition partition, Parameters where) {
        if (partition instanceof Partition.Cut cut) {
            Optional<Parameters> below = where.side(cut.quantity(), cut.at(), true);
            Optional<Parameters> above = where.side(cut.quantity(), cut.at(), false);
            return below.isEmpty() || above.isEmpty()
                    ? Optional.of("a cut that is none, of " + cut.quantity() + " at " + cut.at())
                    : objection(cut.below(), below.get()).or(() -> objection(cut.above(), above.get()));
        }
        Partition.Part part = (Partition.Part) partition;
        Map<String, Integer> orders = new TreeMap<>();
        part.terms().forEach((name, own) -> orders.put(name, own.size()));
        boolean known = where.box().keySet().containsAll(orders.keySet())
                && orders.values().stream().allMatch(order -> order >= 1 && order <= Expansion.MAX_ORDER);
        if (!known) {
            return Optional.of("an expansion in what is no quantity of the integral, or of an order beyond bounds");
        } else if (part.digits() < 1 || part.digits() > Expansion.MAX_DIGITS) {
            return Optional.of("digits must be from 1 to " + Expansion.MAX_DIGITS);
        }
        Optional<Expansion> expansion = expansion(where, orders, part.digits());
        double radius = expansion.map(e -> distance(e, where, part)).orElse(Double.POSITIVE_INFINITY);
        return radius < Double.POSITIVE_INFINITY && Rational.of(radius).compareTo(part.radius()) <= 0
                ? Optional.empty()
                : Optional.of("the integral is not shown to be within the radius of the polynomial on a part");
    }

    /** The integral as an expression in the quantities it depends on, and in one more that ranges over [-1, 1]. */
    public Expr value(Partition partition, String deviation) {
        return value(partition, whole, Expr.variable(deviation));
    }

    private static Expr value(Partition partition, Parameters where, Expr deviation) {
        if (partition instanceof Partition.Cut cut) {
            Relation below = new Relation.Compare(Expr.variable(cut.quantity()), Comparison.LT, Expr.num(cut.at()));
            return new Expr.If(
                    below,
                    value(
                            cut.below(),
                            where.side(cut.quantity(), cut.at(), true).orElseThrow(),
                            deviation),
                    value(
                            cut.above(),
                            where.side(cut.quantity(), cut.at(), false).orElseThrow(),
                            deviation));
        }
        Partition.Part part = (Partition.Part) partition;
        Expr sum = Expr.num(part.middle());
        for (Map.Entry<String, List<Rational>> entry : part.terms().entrySet()) {
            sum = sum.plus(polynomial(
                    Expr.variable(entry.getKey()),
                    where.box().get(entry.getKey()).mid(),
                    entry.getValue()));
        }
        return sum.plus(Expr.num(part.radius()).times(deviation));
    }

    /** Σ tₖ (p − c)ᵏ. */
    private static Expr polynomial(Expr p, double middle, List<Rational> terms) {
        Expr way = p.minus(Expr.num(Rational.of(middle)));
        Expr sum = Expr.num(terms.get(terms.size() - 1));
        for (int k = terms.size() - 2; k >= 0; k--) {
            sum = sum.times(way).plus(Expr.num(terms.get(k)));
        }
        return sum.times(way);
    }
}
