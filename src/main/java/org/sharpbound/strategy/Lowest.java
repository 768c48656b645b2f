package org.sharpbound.strategy;

import java.util.List;
import java.util.Optional;
import org.sharpbound.enclose.PointRun;
import org.sharpbound.enclose.Tape;
import org.sharpbound.kernel.Box;
import org.sharpbound.kernel.Scope;
import org.sharpbound.term.Relation;

/** Where the margin of an inequality in one variable is least on a bounded box: sampled, then by golden section (Kiefer 1953). */
final class Lowest {

    private static final int POINTS = 33;
    private static final int ROUNDS = 60;
    private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;

    /** A least value below this, relative to the greatest sampled, is taken for 0. */
    private static final double SMALL = 1e-9;

    /** How well that tells the place, relative to 1. */
    private static final double NEAR = 1e-5;

    private final double lower;
    private final double upper;
    private final Optional<PointRun> margin;
    private final Optional<PointRun> slope;

    Lowest(Scope scope) {
        Box box = scope.box();
        lower = box.lower(0);
        upper = box.upper(0);
        margin = scope.goal() instanceof Relation.Compare goal && Double.isFinite(upper - lower)
                ? Optional.of(new PointRun(Tape.of(box.variables(), List.of(goal.margin()))))
                : Optional.empty();
        slope = margin.flatMap(run -> Symbolic.derivative(
                        ((Relation.Compare) scope.goal()).margin(),
                        box.variables().get(0)))
                .map(derivative -> new PointRun(Tape.of(box.variables(), List.of(derivative))));
    }

    /** The place of the least value, if that is 0 but for rounding. */
    Optional<Double> zero() {
        if (margin.isEmpty()) {
            return Optional.empty();
        }
        double width = (upper - lower) / (POINTS - 1);
        double least = Double.POSITIVE_INFINITY;
        double greatest = 0;
        double place = Double.NaN;
        for (int i = 0; i < POINTS; i++) {
            double x = Math.min(upper, lower + i * width);
            double value = value(x);
            greatest = Double.isFinite(value) ? Math.max(greatest, Math.abs(value)) : greatest;
            if (value < least) {
                least = value;
                place = x;
            }
        }
        double x = refined(Math.max(lower, place - width), Math.min(upper, place + width));
        return Math.abs(value(x)) <= SMALL * Math.min(greatest, 1) ? Optional.of(polished(x)) : Optional.empty();
    }

    /** To all digits, where the slope changes its sign: the least value tells the place to half of them only. */
    private double polished(double x) {
        double radius = NEAR * Math.max(1, Math.abs(x));
        double a = Math.max(lower, x - radius);
        double b = Math.min(upper, x + radius);
        if (slope.isEmpty() || !(slope(a) < 0) || !(slope(b) > 0)) {
            return x;
        }
        for (int i = 0; i < ROUNDS; i++) {
            double middle = a / 2 + b / 2;
            if (slope(middle) < 0) {
                a = middle;
            } else {
                b = middle;
            }
        }
        return a / 2 + b / 2;
    }

    private double slope(double x) {
        slope.get().evaluate(x);
        return slope.get().value(0);
    }

    private double refined(double from, double to) {
        double a = from;
        double b = to;
        for (int i = 0; i < ROUNDS; i++) {
            double left = b - GOLDEN * (b - a);
            double right = a + GOLDEN * (b - a);
            if (value(left) <= value(right)) {
                b = right;
            } else {
                a = left;
            }
        }
        return value(from) <= value((a + b) / 2) ? from : value(to) <= value((a + b) / 2) ? to : (a + b) / 2;
    }

    private double value(double x) {
        margin.get().evaluate(x);
        double value = margin.get().value(0);
        return Double.isNaN(value) ? Double.POSITIVE_INFINITY : value;
    }
}
