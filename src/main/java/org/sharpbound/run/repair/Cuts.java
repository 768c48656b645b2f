package org.sharpbound.run.repair;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.sharpbound.term.Comparison;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Op;
import org.sharpbound.term.Rational;
import org.sharpbound.term.Relation;

/**
 * An assumption that may be missing: a bound for a quantity, for a product, quotient or difference of two, or for a part of the relation,
 * which leaves out all points at which the relation fails and keeps a good part of the others.
 */
final class Cuts {

    private static final double COST = 2;

    /** What costs as much as a simple change where all that is good is left out with the bad. */
    private static final double LOSS = 2.5;

    /** A few values of what is bounded are no part of a domain. */
    private static final int FEWEST_KEPT = 4;

    private static final double LEAST_KEPT = 0.04;
    /** Of one atom in one direction; beyond the two furthest only 0, 1 and 2. */
    private static final int MOST_BOUNDS = 4;

    private static final int MOST_NAMES = 7;
    private static final int LARGEST_PART = 9;

    private static final List<Rational> SIMPLE = Stream.of(
                    "1/1000", "1/100", "1/20", "1/10", "1/8", "1/6", "1/5", "1/4", "1/3", "2/5", "1/2", "3/5", "2/3",
                    "3/4", "4/5", "9/10", "1", "11/10", "6/5", "5/4", "4/3", "3/2", "8/5", "2", "5/2", "3", "4", "5",
                    "6", "8", "10", "12", "16", "20", "50", "100", "1000")
            .map(Rational::parse)
            .toList();

    private static final List<Rational> ASCENDING = bounds(-1);
    private static final List<Rational> DESCENDING = bounds(1);

    private record Atom(Expr expr, double cost) {}

    private final Evidence evidence;
    private final List<Candidate> found = new ArrayList<>();
    private final boolean[] good;
    private final boolean[] bad;
    private int goodCount;

    private Cuts(Evidence evidence) {
        this.evidence = evidence;
        int count = evidence.columns().count();
        good = new boolean[count];
        bad = new boolean[count];
        for (int i = 0; i < count; i++) {
            good[i] = evidence.trial().holds(i);
            bad[i] = !good[i];
            goodCount += good[i] ? 1 : 0;
        }
    }

    static List<Candidate> of(Evidence evidence) {
        Cuts cuts = new Cuts(evidence);
        if (cuts.goodCount > 0) {
            for (Atom atom : cuts.atoms()) {
                double[] column = evidence.columns().of(atom.expr());
                cuts.below(atom, column, 1);
                cuts.below(atom, column, -1);
            }
        }
        return cuts.found;
    }

    /** Bounds from above, with {@code sign} −1 from below: those just short of the first point at which the relation fails. */
    private void below(Atom atom, double[] column, int sign) {
        double first = Double.POSITIVE_INFINITY;
        for (int i = 0; i < column.length; i++) {
            if (bad[i]) {
                if (!Double.isFinite(column[i])) {
                    return;
                }
                first = Math.min(first, sign * column[i]);
            }
        }
        int offered = 0;
        for (Rational bound : sign > 0 ? DESCENDING : ASCENDING) {
            double value = Written.value(bound);
            boolean round = bound.isZero()
                    || bound.abs().equals(Rational.ONE)
                    || bound.abs().equals(Rational.TWO);
            if (sign * value <= first + 1e-12 && (offered < 2 || round && offered < MOST_BOUNDS)) {
                boolean open = sign * value >= first - 1e-12;
                offered += offer(atom, column, bound, sign, open) ? 1 : 0;
            }
        }
    }

    /** The simple numbers, the furthest in the direction first. */
    private static List<Rational> bounds(int sign) {
        Set<Rational> all = new LinkedHashSet<>();
        for (int i = SIMPLE.size() - 1; i >= 0; i--) {
            all.add(SIMPLE.get(i));
        }
        all.add(Rational.ZERO);
        SIMPLE.forEach(s -> all.add(s.negate()));
        List<Rational> list = new ArrayList<>(all);
        list.sort((a, b) -> sign * b.compareTo(a));
        return list;
    }

    private boolean offer(Atom atom, double[] column, Rational bound, int sign, boolean open) {
        double value = Written.value(bound);
        int kept = 0;
        Set<Double> values = new HashSet<>();
        for (int i = 0; i < column.length; i++) {
            double distance = sign * (value - column[i]);
            // what lies on the bound itself does not count: a face is no part of a domain
            if (good[i] && distance > 0) {
                kept++;
                values.add(column[i]);
            }
        }
        double share = kept / (double) goodCount;
        if (share < LEAST_KEPT || values.size() < FEWEST_KEPT) {
            return false;
        }
        Comparison comparison =
                sign > 0 ? (open ? Comparison.LT : Comparison.LE) : open ? Comparison.GT : Comparison.GE;
        Relation.Compare assumption = Written.is(atom.expr(), Op.SUB) && bound.isZero()
                ? new Relation.Compare(Written.argument(atom.expr(), 0), comparison, Written.argument(atom.expr(), 1))
                : new Relation.Compare(atom.expr(), comparison, Expr.num(bound));
        if (evidence.printed().links().stream().anyMatch(link -> isAbout(assumption, link))) {
            return false; // that would assume what is to be shown
        }
        double simple = bound.isZero() || bound.equals(Rational.ONE) ? 0 : 0.1 + 0.05 * bound.bitLength();
        found.add(new Candidate(
                evidence.printed().assuming(assumption),
                "assuming " + Wording.text(assumption),
                COST + atom.cost() + LOSS * (1 - share) + simple));
        return true;
    }

    private static boolean isAbout(Relation.Compare assumption, Relation.Compare link) {
        Set<Expr> sides = Set.copyOf(List.of(link.left(), link.right()));
        return sides.equals(Set.copyOf(List.of(assumption.left(), assumption.right())))
                || sides.contains(assumption.left())
                        && (Written.isConstant(link.left()) || Written.isConstant(link.right()));
    }

    private List<Atom> atoms() {
        List<Expr> names = evidence.frame().names().stream()
                .map(Expr::variable)
                .filter(e -> varies(evidence.columns().of(e)))
                .limit(MOST_NAMES)
                .toList();
        Set<Expr> seen = new LinkedHashSet<>();
        List<Atom> atoms = new ArrayList<>();
        for (Expr name : names) {
            add(name, 0, seen, atoms);
            add(Expr.apply(Op.ABS, name), 0.4, seen, atoms);
        }
        for (Relation.Compare link : evidence.printed().links()) {
            parts(link.left(), seen, atoms);
            parts(link.right(), seen, atoms);
        }
        for (int i = 0; i < names.size(); i++) {
            for (int j = 0; j < names.size(); j++) {
                if (i < j) {
                    add(names.get(i).times(names.get(j)), 0.4, seen, atoms);
                    add(names.get(i).minus(names.get(j)), 0.3, seen, atoms);
                }
                if (i != j) {
                    add(names.get(i).over(names.get(j)), 0.5, seen, atoms);
                    add(names.get(i).minus(names.get(j).pow(2)), 0.8, seen, atoms);
                    add(names.get(i).times(names.get(j).pow(2)), 0.8, seen, atoms);
                }
            }
        }
        return atoms;
    }

    private void parts(Expr expr, Set<Expr> seen, List<Atom> atoms) {
        if (Written.size(expr) <= LARGEST_PART
                && !(expr instanceof Expr.Num)
                && evidence.frame().isKnown(expr)
                && varies(evidence.columns().of(expr))) {
            add(expr, 0.1 * Written.size(expr), seen, atoms);
        }
        Place.parts(expr).forEach(part -> parts(part, seen, atoms));
    }

    private static void add(Expr expr, double cost, Set<Expr> seen, List<Atom> atoms) {
        if (seen.add(expr)) {
            atoms.add(new Atom(expr, cost));
        }
    }

    private static boolean varies(double[] column) {
        for (double value : column) {
            if (value != column[0]) {
                return true;
            }
        }
        return false;
    }
}
