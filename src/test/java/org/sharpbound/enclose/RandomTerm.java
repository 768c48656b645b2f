package org.sharpbound.enclose;

import java.util.List;
import java.util.Random;
import org.sharpbound.term.Apply;
import org.sharpbound.term.Comparison;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Op;
import org.sharpbound.term.Rational;
import org.sharpbound.term.Relation;

/** Random expressions in x and y over all operations, and random boxes for them with the points to look at. */
public final class RandomTerm {

    public static final List<String> VARIABLES = List.of("x", "y");

    private static final List<Op> FUNCTIONS =
            List.of(Op.values()).stream().filter(op -> op.arity() == 1).toList();
    private static final List<Op> OPERATIONS =
            List.of(Op.values()).stream().filter(op -> op.arity() == 2).toList();
    private static final List<Rational> EXPONENTS = List.of(
            Rational.of(2),
            Rational.of(3),
            Rational.of(-1),
            Rational.of(-2),
            Rational.ZERO,
            Rational.of(5),
            Rational.of(3_000_000_001L),
            Rational.HALF,
            Rational.of(2, 3),
            Rational.of(-3, 2));
    private static final double[] ENDS = {-100, -3, -2, -1.5, -1, -0.5, -0.0, 0, 0.25, 1, 1.5, 2, 3, 10, 1e10, 1e-300};

    private final Random random;

    public RandomTerm(long seed) {
        random = new Random(seed);
    }

    public Expr next(int depth) {
        int choice = random.nextInt(16);
        if (depth == 0 || choice == 0) {
            return leaf();
        } else if (choice < 8) {
            return Expr.apply(any(OPERATIONS), next(depth - 1), next(depth - 1));
        } else if (choice < 10) {
            return next(depth - 1).pow(Expr.num(any(EXPONENTS)));
        } else if (choice == 10) {
            return new Expr.If(relation(), next(depth - 1), next(depth - 1));
        }
        return Expr.apply(any(FUNCTIONS), next(depth - 1));
    }

    private Relation relation() {
        Relation first = comparison();
        return switch (random.nextInt(8)) {
            case 0 -> new Relation.And(List.of(first, comparison()));
            case 1 -> new Relation.Or(List.of(first, comparison()));
            case 2 -> new Relation.Not(first);
            case 3 -> new Relation.Implies(first, comparison());
            default -> first;
        };
    }

    private Relation comparison() {
        return new Relation.Compare(next(1), any(List.of(Comparison.values())), next(1));
    }

    private Expr leaf() {
        return switch (random.nextInt(10)) {
            case 0, 1, 2, 3 -> Expr.variable("x");
            case 4, 5 -> Expr.variable("y");
            case 6 -> new Apply(random.nextBoolean() ? Op.PI : Op.E, List.of());
            case 7 -> Expr.num(Rational.of(random.nextInt(9) - 4, 1 + random.nextInt(4)));
            default -> Expr.num(random.nextInt(7) - 2);
        };
    }

    private <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** An interval that may be a point, unbounded, or open at an end; never empty. */
    public record Range(double lo, double hi, boolean above, boolean below) {}

    public Range range() {
        double a = ENDS[random.nextInt(ENDS.length)];
        double b = random.nextInt(3) == 0 ? a + random.nextDouble() / 8 : ENDS[random.nextInt(ENDS.length)];
        double lo = random.nextInt(8) == 0 ? Double.NEGATIVE_INFINITY : Math.min(a, b);
        double hi = random.nextInt(8) == 0 ? Double.POSITIVE_INFINITY : Math.max(a, b);
        boolean point = lo == hi;
        return new Range(
                lo,
                hi,
                Double.isInfinite(lo) || !point && random.nextInt(3) == 0,
                Double.isInfinite(hi) || !point && random.nextInt(3) == 0);
    }

    /** A point of the range: often an end where it is closed, or the double next to it. */
    public double within(Range range) {
        double lo = Double.isInfinite(range.lo()) ? Math.min(range.hi(), 0) - 1e3 : range.lo();
        double hi = Double.isInfinite(range.hi()) ? Math.max(range.lo(), 0) + 1e3 : range.hi();
        double point = switch (random.nextInt(6)) {
            case 0 -> lo;
            case 1 -> hi;
            case 2 -> Math.nextUp(lo);
            case 3 -> Math.nextDown(hi);
            default -> lo + random.nextDouble() * (hi - lo);
        };
        boolean inside = (range.above() ? point > range.lo() : point >= range.lo())
                && (range.below() ? point < range.hi() : point <= range.hi());
        return inside ? point : lo == hi ? lo : Math.nextUp(lo) < hi ? Math.nextUp(lo) : range.above() ? hi : lo;
    }
}
