package org.sharpbound.strategy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.sharpbound.oracle.Estimate;
import org.sharpbound.oracle.HighPrecision;
import org.sharpbound.oracle.Point;
import org.sharpbound.term.Approach;
import org.sharpbound.term.Approach.Side;
import org.sharpbound.term.Domain;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Functional;
import org.sharpbound.term.Rational;
import org.sharpbound.term.Substitution;

/** The values of a function near the point that its variable tends to, at distances 2^(-k), for some values of the quantities. */
final class Sampling {

    private static final int[] DEPTHS = {3, 5, 8, 12, 18, 27, 40};
    private static final int DIGITS = 50;
    private static final int MOST_POINTS = 5;

    /** A value at the distance 2^(-depth), or at the modulus 2^depth where the variable tends to infinity. */
    record Sample(int depth, double value) {}

    private final Functional.Limit limit;
    private final List<Point> points;

    Sampling(Functional.Limit limit, Map<String, Domain> quantities, long seed) {
        this.limit = limit;
        this.points = points(quantities, new Random(seed));
    }

    private static List<Point> points(Map<String, Domain> quantities, Random random) {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < (quantities.isEmpty() ? 1 : MOST_POINTS); i++) {
            Map<String, Rational> point = new HashMap<>();
            quantities.forEach((name, domain) -> {
                List<Rational> values = SimpleValues.of(domain);
                if (!values.isEmpty()) {
                    point.put(name, values.get(random.nextInt(Math.min(values.size(), 12))));
                }
            });
            if (point.size() == quantities.size()) {
                points.add(Point.of(point));
            }
        }
        return points;
    }

    /** For each choice of the quantities, the values of f − c that can be told, the farthest first. */
    List<List<Sample>> differences(Side side, Expr value) {
        return points.stream().map(p -> samples(p, side, value)).toList();
    }

    private List<Sample> samples(Point point, Side side, Expr value) {
        HighPrecision evaluation = new HighPrecision(point, DIGITS, () -> false);
        List<Sample> samples = new ArrayList<>();
        for (int depth : DEPTHS) {
            Expr there = new Substitution(Map.of(limit.variable(), at(limit.approach(), side, depth))).in(limit.body());
            Expr difference = value.equals(Expr.num(0)) ? there : there.minus(value);
            if (evaluation.value(difference) instanceof Estimate.Number number && Double.isFinite(number.nearest())) {
                samples.add(new Sample(depth, number.nearest()));
            }
        }
        return samples;
    }

    private static Expr at(Approach approach, Side side, int depth) {
        Rational step = Rational.TWO.pow(depth);
        if (approach.point().isEmpty()) {
            return Expr.num(side == Side.LEFT ? step : step.negate());
        }
        Expr distance = Expr.num(step.reciprocal());
        Expr point = approach.point().get();
        return side == Side.RIGHT ? point.plus(distance) : point.minus(distance);
    }
}
