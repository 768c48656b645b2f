package org.sharpbound.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sharpbound.enclose.BigInterval;
import org.sharpbound.enclose.BigRun;
import org.sharpbound.enclose.Interval;
import org.sharpbound.enclose.Precision;
import org.sharpbound.term.Comparison;
import org.sharpbound.term.Constants;
import org.sharpbound.term.Domain;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Rational;
import org.sharpbound.term.Relation;

/**
 * The box of doubles that holds a domain, after assumptions such as {@code x > 0} have cut it down.
 *
 * <p>Soundness: every point of the domain that satisfies the assumptions is in the box, and an end is called open only if
 * no such point has that coordinate. A rounded end lies outside the domain, and is open.
 */
final class Narrowing {

    private static final Precision PRECISION = Precision.ofDigits(40);

    private final List<String> names;
    private final double[] lo;
    private final double[] hi;
    private final boolean[] openLo;
    private final boolean[] openHi;

    private Narrowing(List<String> names) {
        this.names = names;
        lo = new double[names.size()];
        hi = new double[names.size()];
        openLo = new boolean[names.size()];
        openHi = new boolean[names.size()];
    }

    static Box box(Map<String, Domain.Range> ranges, List<Relation> assumptions, Relation goal) {
        Narrowing narrowing = new Narrowing(List.copyOf(ranges.keySet()));
        int v = 0;
        for (Domain.Range range : ranges.values()) {
            narrowing.lo[v] = Double.NEGATIVE_INFINITY;
            narrowing.hi[v] = Double.POSITIVE_INFINITY;
            narrowing.openLo[v] = true;
            narrowing.openHi[v] = true;
            int variable = v++;
            range.lower().ifPresent(end -> narrowing.raise(variable, end, range.lowerOpen()));
            range.upper().ifPresent(end -> narrowing.lower(variable, end, range.upperOpen()));
        }
        assumptions.forEach(narrowing::assume);
        if (goal instanceof Relation.Implies implies) {
            // Where a premise made of simple comparisons fails, the implication holds.
            narrowing.assume(implies.premise());
        }
        return new Box(narrowing.names, narrowing.lo, narrowing.hi, narrowing.openLo, narrowing.openHi);
    }

    /**
     * The ends of a range that no double is equal to, as assumptions: the box reaches beyond them, by less than a double, and what
     * lies there is not of the domain.
     */
    static List<Relation> roundedEnds(String name, Domain.Range range) {
        List<Relation> ends = new ArrayList<>();
        Expr x = Expr.variable(name);
        range.lower()
                .filter(end -> !enclosure(end).isPoint())
                .ifPresent(end ->
                        ends.add(new Relation.Compare(x, range.lowerOpen() ? Comparison.GT : Comparison.GE, end)));
        range.upper()
                .filter(end -> !enclosure(end).isPoint())
                .ifPresent(end ->
                        ends.add(new Relation.Compare(x, range.upperOpen() ? Comparison.LT : Comparison.LE, end)));
        return ends;
    }

    /** The box of one variable that ranges so. */
    static Box box(String name, Domain.Range range) {
        return box(Map.of(name, range), List.of(), new Relation.And(List.of()));
    }

    /** Takes note of the simple comparisons at the front of an assumption; what follows the first other part is left. */
    private boolean assume(Relation relation) {
        if (relation instanceof Relation.And and) {
            return and.parts().stream().allMatch(this::assume);
        } else if (!(relation instanceof Relation.Compare compare)) {
            return false;
        } else if (compare.left() instanceof Expr.Var variable) {
            return assume(variable.name(), compare.comparison(), compare.right());
        } else if (compare.right() instanceof Expr.Var variable) {
            return assume(variable.name(), compare.comparison().mirrored(), compare.left());
        }
        return false;
    }

    private boolean assume(String name, Comparison comparison, Expr end) {
        int variable = names.indexOf(name);
        Optional<Rational> constant = Constants.value(end);
        if (variable < 0 || constant.isEmpty()) {
            return false;
        }
        switch (comparison) {
            case GE, GT -> raise(variable, end, comparison == Comparison.GT);
            case LE, LT -> lower(variable, end, comparison == Comparison.LT);
            case EQ -> {
                raise(variable, end, false);
                lower(variable, end, false);
            }
            case NE -> {
                // cuts nothing off at an end
            }
        }
        return true;
    }

    private void raise(int variable, Expr end, boolean open) {
        Interval enclosure = enclosure(end);
        double bound = enclosure.lo();
        boolean strictly = open || !enclosure.isPoint();
        if (bound > lo[variable]) {
            lo[variable] = bound;
            openLo[variable] = strictly;
        } else if (bound == lo[variable]) {
            openLo[variable] |= strictly;
        }
    }

    private void lower(int variable, Expr end, boolean open) {
        Interval enclosure = enclosure(end);
        double bound = enclosure.hi();
        boolean strictly = open || !enclosure.isPoint();
        if (bound < hi[variable]) {
            hi[variable] = bound;
            openHi[variable] = strictly;
        } else if (bound == hi[variable]) {
            openHi[variable] |= strictly;
        }
    }

    /**
     * The tightest doubles around a constant: a point if and only if it is a double. An irrational constant lies strictly
     * between the ends, and so does, for all that is known, one whose exact value was not found.
     */
    private static Interval enclosure(Expr constant) {
        Optional<Rational> exact = Constants.value(constant);
        if (exact.isPresent()) {
            return Interval.of(exact.get());
        }
        BigInterval value = BigRun.ofConstant(constant, PRECISION).value(0);
        double lower = value.loDouble();
        double upper = value.hiDouble();
        return Interval.of(
                Double.isInfinite(lower) ? lower : Math.nextDown(lower),
                Double.isInfinite(upper) ? upper : Math.nextUp(upper));
    }
}
