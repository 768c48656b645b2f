package org.sharpbound.run.repair;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.sharpbound.strategy.ClosedForms;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Relation;
import org.sharpbound.term.parse.Parser;

/** A constant factor on the right side, which gives the bound or the value: the one that the points ask for. */
final class ConstantFactors {

    private static final double COST = 1.2;

    /** A wording that needs a factor larger than this needs another repair. */
    private static final double LARGEST = 128;

    /** How far above what is needed a factor may be taken for the sake of its simplicity. */
    private static final double GENEROUS = 2.1;

    private static final int MOST = 3;

    /** Relative differences below this are rounding. */
    private static final double SAME = 1e-9;

    private record Factor(Expr expr, double value, double cost, boolean sharp) {}

    private static final List<Factor> SIMPLE = factors(
            "11/10",
            "6/5",
            "5/4",
            "4/3",
            "sqrt(2)",
            "3/2",
            "sqrt(3)",
            "2",
            "5/2",
            "2*sqrt(2)",
            "3",
            "pi",
            "4",
            "5",
            "6",
            "8",
            "10",
            "12",
            "16",
            "20",
            "25",
            "32",
            "50",
            "64",
            "100",
            "128");

    private ConstantFactors() {}

    private static List<Factor> factors(String... texts) {
        List<Factor> factors = new ArrayList<>();
        for (String text : texts) {
            Expr expr = Parser.expression(text).value().orElseThrow();
            double cost = text.equals("2") ? 0 : text.length() <= 2 ? 0.1 : text.equals("sqrt(2)") ? 0.15 : 0.25;
            factors.add(new Factor(expr, Written.value(expr), cost, false));
        }
        return factors;
    }

    /** Of a candidate, or of what is printed as one that costs nothing: each link that fails with a factor of its own. */
    static List<Candidate> of(Candidate from, Evidence evidence) {
        List<Candidate> found = new ArrayList<>();
        for (int c = 0; c < from.wording().chains().size(); c++) {
            Wording.Chain chain = from.wording().chains().get(c);
            for (int i = 0; i < chain.comparisons().size(); i++) {
                for (Factor factor : factors(chain.links().get(i), from.wording(), evidence)) {
                    found.add(with(from, c, i + 1, factor));
                }
            }
        }
        return found;
    }

    private static List<Factor> factors(Relation.Compare link, Wording wording, Evidence evidence) {
        if (!mayServe(link, wording, evidence.few())) {
            return List.of();
        }
        double[] left = evidence.columns().of(link.left(), wording);
        double[] right = evidence.columns().of(link.right(), wording);
        return switch (link.comparison()) {
            case EQ ->
                ratio(left, right).flatMap(ConstantFactors::other).stream().toList();
            case LE, LT -> larger(left, right);
            case GE, GT ->
                larger(right, left).stream()
                        .map(f -> new Factor(Expr.num(1).over(f.expr()), 1 / f.value(), f.cost(), f.sharp()))
                        .map(ConstantFactors::folded)
                        .toList();
            case NE -> List.of();
        };
    }

    private static Factor folded(Factor factor) {
        return Written.number(Written.argument(factor.expr(), 1))
                .map(n -> new Factor(Expr.num(n.reciprocal()), factor.value(), factor.cost(), factor.sharp()))
                .orElse(factor);
    }

    /** Whether some points leave it open that a constant serves: most changes are given up at them. */
    private static boolean mayServe(Relation.Compare link, Wording wording, Columns few) {
        double[] left = few.of(link.left(), wording);
        double[] right = few.of(link.right(), wording);
        return switch (link.comparison()) {
            case EQ -> ratio(left, right).isPresent();
            case LE, LT -> needed(left, right) <= LARGEST;
            case GE, GT -> needed(right, left) <= LARGEST;
            case NE -> false;
        };
    }

    /** The least factor that makes the larger side at least as large as the other wherever both are told; infinite where none does. */
    private static double needed(double[] small, double[] large) {
        double needed = 0;
        for (int i = 0; i < small.length; i++) {
            if (Double.isFinite(small[i]) && Double.isFinite(large[i]) && small[i] > 0) {
                needed = large[i] <= 0 ? Double.POSITIVE_INFINITY : Math.max(needed, small[i] / large[i]);
            }
        }
        return needed;
    }

    private static List<Factor> larger(double[] small, double[] large) {
        double needed = needed(small, large);
        if (needed <= 1 + SAME || needed > LARGEST) {
            return List.of();
        }
        double least = needed * (1 - SAME);
        List<Factor> simple = SIMPLE.stream()
                .filter(f -> f.value() >= least && f.value() <= GENEROUS * least)
                .limit(MOST)
                .toList();
        List<Factor> all = new ArrayList<>(simple);
        exact(needed)
                .filter(f -> simple.stream().noneMatch(s -> s.expr().equals(f.expr())))
                .ifPresent(all::add);
        return all;
    }

    /** The quotient of the sides, wherever they are not both 0; empty where it is not the same, and no number where nothing tells. */
    private static Optional<Double> ratio(double[] left, double[] right) {
        double ratio = Double.NaN;
        for (int i = 0; i < left.length; i++) {
            if (!Double.isFinite(left[i]) || !Double.isFinite(right[i]) || left[i] == 0 && right[i] == 0) {
                continue;
            }
            double next = left[i] / right[i];
            if (Double.isNaN(ratio)) {
                ratio = next;
            } else if (!(Math.abs(next - ratio) <= 1e-7 * Math.abs(ratio))) {
                return Optional.empty();
            }
        }
        return Optional.of(ratio);
    }

    private static Optional<Factor> other(double ratio) {
        return Math.abs(ratio - 1) > SAME && ratio != 0 ? exact(ratio) : Optional.empty();
    }

    /** A number that is known to most digits of a double, by name. */
    static Optional<Expr> named(double number) {
        return ClosedForms.near(number, 1e-9 * Math.abs(number)).stream()
                .min(Comparator.comparingInt(e -> Wording.text(e).length()))
                .filter(e -> Wording.text(e).length() <= 12);
    }

    private static Optional<Factor> exact(double number) {
        return named(number)
                .map(e -> new Factor(e, number, 0.1 + 0.03 * Wording.text(e).length(), true));
    }

    private static Candidate with(Candidate from, int chain, int term, Factor factor) {
        Expr side = from.wording().chains().get(chain).terms().get(term);
        boolean sharp = Written.isConstant(side) && factor.sharp();
        Expr by = Written.isConstant(side)
                ? named(Written.value(side) * factor.value()).orElse(Written.times(side, factor.expr()))
                : Written.times(side, factor.expr());
        String change = Wording.text(side) + " becomes " + Wording.text(by);
        return new Candidate(
                from.wording().withTerm(chain, term, by),
                from.change().isEmpty() ? change : from.change() + "; then " + change,
                from.cost()
                        + COST
                        + (sharp ? 0 : factor.cost())
                        + (from.change().isEmpty() ? 0 : 0.2));
    }
}
