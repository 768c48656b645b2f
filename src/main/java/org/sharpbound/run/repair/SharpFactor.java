package org.sharpbound.run.repair;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.sharpbound.claim.Goal;
import org.sharpbound.oracle.LocalSearch;
import org.sharpbound.strategy.PlainRun;
import org.sharpbound.term.Comparison;
import org.sharpbound.term.Domain;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Rational;
import org.sharpbound.term.Relation;
import org.sharpbound.term.SimplestRational;
import org.sharpbound.term.Statement;

/**
 * The best constant factor on the right side of an inequality: a search for where the quotient of the sides is most extreme, and the name
 * of the number found there, or the simplest number just beyond. {@code explore} brackets such a constant, which takes longer.
 */
final class SharpFactor {

    private static final double COST = 1.15;
    private static final double INEXACT = 0.1;
    private static final int EVALUATIONS = 1_500;
    private static final double LARGEST = 1e4;
    private static final Rational LITTLE = Rational.of(1, 1_000_000_000);
    private static final Rational SOME = Rational.of(1, 50);

    private SharpFactor() {}

    /** Of a goal that is one inequality between expressions; none where no constant serves. */
    static List<Candidate> of(Goal goal, Wording printed, long seed) {
        List<Relation.Compare> links = printed.links();
        if (links.size() != 1
                || !Trial.isOrder(links.get(0).comparison())
                || !goal.statement().implicits().isEmpty()
                || !(goal.statement().goal() instanceof Relation.Compare compare)) {
            return List.of();
        }
        boolean least = compare.comparison() == Comparison.LE || compare.comparison() == Comparison.LT;
        Expr right = links.get(0).right();
        List<Candidate> found = new ArrayList<>();
        double extreme = extreme(goal.statement(), compare, least, seed);
        if (!(extreme > 1 / LARGEST && extreme < LARGEST) || (least ? extreme <= 1 : extreme >= 1)) {
            return List.of();
        }
        boolean number = Written.isConstant(right) && Written.value(right) > 0;
        for (Expr constant : constants(number ? extreme * Written.value(right) : extreme, least)) {
            Expr by = number ? constant : Written.times(right, constant);
            double cost = COST + (found.isEmpty() ? 0 : INEXACT);
            String change = Wording.text(right) + " becomes " + Wording.text(by);
            found.add(new Candidate(printed.withTerm(0, 1, by), change, cost));
            Comparison comparison = links.get(0).comparison();
            if (comparison == Comparison.LT || comparison == Comparison.GT) {
                Comparison weak = comparison == Comparison.LT ? Comparison.LE : Comparison.GE;
                found.add(new Candidate(
                        printed.withTerm(0, 1, by).withComparison(0, 0, weak),
                        change + ", and '" + comparison.text() + "' becomes '" + weak.text() + "'",
                        cost + INEXACT / 2));
            }
        }
        return found;
    }

    /** The name of a number, where it has a simple one, and the simplest number just beyond it. */
    private static List<Expr> constants(double extreme, boolean least) {
        List<Expr> constants = new ArrayList<>();
        ConstantFactors.named(extreme).ifPresent(constants::add);
        Rational from = beyond(extreme, least, LITTLE);
        Rational to = beyond(extreme, least, SOME);
        SimplestRational.between(from.min(to), false, from.max(to), false)
                .map(Expr::num)
                .filter(simple -> !constants.contains(simple))
                .ifPresent(constants::add);
        return constants;
    }

    private static Rational beyond(double extreme, boolean least, Rational share) {
        return Rational.of(extreme).times(least ? Rational.ONE.plus(share) : Rational.ONE.minus(share));
    }

    /** The largest quotient of the sides that is found, or the least where it must not be less; no number where the right is not positive. */
    private static double extreme(Statement statement, Relation.Compare compare, boolean least, long seed) {
        List<Expr> both = List.of(compare.left(), compare.right());
        Statement concern = Concern.of(statement, both);
        PlainRun run = new PlainRun(concern, both);
        List<Domain> domains = List.copyOf(concern.quantities().values());
        double[] lower = new double[domains.size()];
        double[] upper = new double[domains.size()];
        for (int i = 0; i < domains.size(); i++) {
            if (!(domains.get(i) instanceof Domain.Range range)) {
                return Double.NaN;
            }
            lower[i] = Points.ends(range)[0];
            upper[i] = Points.ends(range)[1];
        }
        boolean[] negative = new boolean[1];
        ToDoubleFunction<double[]> objective = point -> {
            double[] sides = run.values(point);
            if (!run.admits(point) || !Double.isFinite(sides[0]) || !Double.isFinite(sides[1])) {
                return Double.NaN;
            }
            negative[0] |= sides[1] <= 0 && sides[0] > 0;
            return sides[1] > 0 ? (least ? -1 : 1) * sides[0] / sides[1] : Double.NaN;
        };
        double best = new LocalSearch(seed, EVALUATIONS)
                .minimise(objective, lower, upper).stream()
                        .mapToDouble(c -> c.value())
                        .filter(Double::isFinite)
                        .min()
                        .orElse(Double.NaN);
        return negative[0] ? Double.NaN : Math.abs(best);
    }
}
