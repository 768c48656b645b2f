package org.sharpbound.kernel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sharpbound.enclose.Interval;
import org.sharpbound.enclose.series.Limit;
import org.sharpbound.enclose.series.Place;
import org.sharpbound.term.Approach;
import org.sharpbound.term.Approach.Side;
import org.sharpbound.term.Comparison;
import org.sharpbound.term.Constants;
import org.sharpbound.term.Domain;
import org.sharpbound.term.Expr;
import org.sharpbound.term.FreeVariables;
import org.sharpbound.term.Functional;
import org.sharpbound.term.Rational;
import org.sharpbound.term.Relation;
import org.sharpbound.term.Statement;
import org.sharpbound.term.Substitution;
import org.sharpbound.term.normal.NormalForm;
import org.sharpbound.term.print.ClaimText;

/**
 * The statements without functionals that show what a limit, supremum or infimum is. The search proves them and the
 * kernel checks them, both from what is made here.
 *
 * @param quantities of the statement that the functional belongs to, on which it may depend
 */
public record FunctionalLemmas(Map<String, Domain> quantities, List<Relation> assumptions) {

    private static final int DIGITS = 50;

    public FunctionalLemmas {
        quantities = new LinkedHashMap<>(quantities);
        assumptions = List.copyOf(assumptions);
    }

    /** An expression in the quantities that a certificate holds as a text, its constant parts computed; empty for any other text. */
    public Optional<Expr> read(String text) {
        return Written.in(text, List.copyOf(quantities.keySet())).map(new Constants()::fold);
    }

    /**
     * That f tends to c: on each side f ≤ c + K g and f ≥ c − K g, where g is a gauge and 0 &lt; t &lt; δ.
     *
     * <p>Soundness: with the quantities fixed, K and c are numbers, so |f − c| ≤ K g → 0.
     */
    public List<Statement> convergence(
            Functional.Limit limit, Expr value, Gauge gauge, Rational exponent, Expr constant, Rational radius) {
        List<Statement> statements = new ArrayList<>();
        for (Side side : sides(limit.approach())) {
            Expr distance = constant.times(gauge.of(limit.variable(), limit.approach(), side, exponent));
            Domain near = near(limit.approach(), side, radius);
            statements.add(about(limit, near, Comparison.LE, value.plus(distance)));
            statements.add(about(limit, near, Comparison.GE, value.minus(distance)));
        }
        return statements;
    }

    /**
     * That f tends to +∞ or −∞: on each side f ≥ K/g, or f ≤ −K/g, with K > 0 and a gauge g → 0.
     *
     * @param sign 1 for +∞, −1 for −∞
     */
    public List<Statement> divergence(
            Functional.Limit limit, int sign, Gauge gauge, Rational exponent, Rational constant, Rational radius) {
        List<Statement> statements = new ArrayList<>();
        for (Side side : sides(limit.approach())) {
            Expr reciprocal = gauge.of(limit.variable(), limit.approach(), side, exponent.negate());
            Expr bound = Expr.num(sign > 0 ? constant : constant.negate()).times(reciprocal);
            Domain near = near(limit.approach(), side, radius);
            statements.add(about(limit, near, sign > 0 ? Comparison.GE : Comparison.LE, bound));
        }
        return statements;
    }

    /**
     * The limit that the function's series about the point gives, as a text; empty if it gives none.
     *
     * <p>Soundness: {@link Limit#of}; the text is the limit's normal form, equal to it wherever that is defined.
     */
    public Optional<String> expansion(Functional.Limit limit) {
        Box box = Scope.of(new Statement(quantities, assumptions, new Relation.And(List.of())))
                .box();
        Map<String, Interval> ranges = new HashMap<>();
        for (int v = 0; v < box.dimension(); v++) {
            ranges.put(box.variables().get(v), Interval.of(box.lower(v), box.upper(v)));
        }
        Set<String> free = new HashSet<>(FreeVariables.of(limit.body()));
        free.remove(limit.variable());
        if (box.isEmpty() || !ranges.keySet().containsAll(free)) {
            return Optional.empty();
        }
        return Limit.of(limit.body(), place(limit), ranges).map(FunctionalLemmas::text);
    }

    private static String text(Limit limit) {
        if (limit instanceof Limit.Finite finite) {
            Expr folded = new Constants().fold(finite.value());
            return ClaimText.of(
                    NormalForm.of(folded).map(NormalForm::simplified).orElse(folded));
        }
        return (((Limit.Infinite) limit).positive() ? "" : "-") + Evaluation.INFINITY;
    }

    private static Place place(Functional.Limit limit) {
        Approach approach = limit.approach();
        // +∞ lies to the right of all numbers, and is approached from the left
        Place.Side side = approach.point().isEmpty()
                ? approach.side() == Side.LEFT ? Place.Side.RIGHT : Place.Side.LEFT
                : Place.Side.valueOf(approach.side().name());
        return new Place(limit.variable(), approach.point(), 1, side);
    }

    /** That f does not pass c on the domain of an extremum. */
    public Statement bound(Functional.Extremum extremum, Expr value) {
        return about(extremum, extremum.domain(), extremum.greatest() ? Comparison.LE : Comparison.GE, value);
    }

    /** That a point lies in the domain of an extremum, and how f compares with c there. */
    public List<Statement> reached(Functional.Extremum extremum, Expr point, Comparison comparison, Expr value) {
        List<Statement> statements = new ArrayList<>();
        for (Relation inside : WitnessCheck.membership(extremum.domain(), point)) {
            statements.add(new Statement(quantities, assumptions, inside));
        }
        Expr there = new Substitution(Map.of(extremum.variable(), point)).in(extremum.body());
        statements.add(new Statement(quantities, assumptions, new Relation.Compare(there, comparison, value)));
        return statements;
    }

    /** The limit of an extremum's function at an end of its domain, from within; empty if the domain may be a point. */
    public static Optional<Functional.Limit> towards(Functional.Extremum extremum, boolean upperEnd) {
        Domain.Range domain = extremum.domain();
        boolean bounded = domain.lower().isPresent() && domain.upper().isPresent();
        if (bounded && !isLess(domain.lower().get(), domain.upper().get())) {
            return Optional.empty();
        }
        Optional<Expr> end = upperEnd ? domain.upper() : domain.lower();
        Approach approach = new Approach(end, upperEnd ? Side.LEFT : Side.RIGHT);
        return Optional.of(new Functional.Limit(extremum.body(), extremum.variable(), approach, false));
    }

    private static boolean isLess(Expr a, Expr b) {
        return Scope.point(List.of(), new Relation.Compare(a, Comparison.LT, b))
                .settlePoint(DIGITS)
                .isSettled();
    }

    static List<Side> sides(Approach approach) {
        return approach.side() == Side.BOTH ? List.of(Side.RIGHT, Side.LEFT) : List.of(approach.side());
    }

    private static Domain near(Approach approach, Side side, Rational radius) {
        Constants constants = new Constants();
        Expr far = approach.point()
                .map(p -> side == Side.RIGHT ? p.plus(Expr.num(radius)) : p.minus(Expr.num(radius)))
                .orElseGet(() -> Expr.num(
                        side == Side.LEFT
                                ? radius.reciprocal()
                                : radius.reciprocal().negate()));
        Optional<Expr> end = Optional.of(constants.fold(far));
        // +∞ is approached from the left, so the far end is the lower one, as it is for a point approached from there
        return side == Side.LEFT
                ? new Domain.Range(end, true, approach.point(), true)
                : new Domain.Range(approach.point(), true, end, true);
    }

    private Statement about(Functional functional, Domain domain, Comparison comparison, Expr value) {
        Map<String, Domain> all = new LinkedHashMap<>(quantities);
        all.put(functional.variable(), domain);
        return new Statement(all, assumptions, new Relation.Compare(functional.body(), comparison, value));
    }
}
