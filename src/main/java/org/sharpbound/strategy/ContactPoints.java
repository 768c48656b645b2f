package org.sharpbound.strategy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.sharpbound.enclose.Interval;
import org.sharpbound.enclose.PointRun;
import org.sharpbound.enclose.Tape;
import org.sharpbound.kernel.Box;
import org.sharpbound.kernel.Scope;
import org.sharpbound.term.Domain;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Op;
import org.sharpbound.term.Rational;
import org.sharpbound.term.SimplestRational;
import org.sharpbound.term.parse.Parser;
import org.sharpbound.term.print.ClaimText;

/** Guesses where the two sides of an inequality touch, from small boxes on which they could not be told apart. */
final class ContactPoints {

    /** Where sides touch that are made of the field's usual functions. */
    private static final List<Constant> CONSTANTS = Stream.of(
                    "e",
                    "1/e",
                    "e^2",
                    "sqrt(e)",
                    "1/sqrt(e)",
                    "pi",
                    "pi/2",
                    "pi/3",
                    "pi/4",
                    "pi/6",
                    "2*pi",
                    "2*pi/3",
                    "3*pi/4",
                    "3*pi/2",
                    "2/pi",
                    "1/pi",
                    "sqrt(2)",
                    "1/sqrt(2)",
                    "sqrt(3)",
                    "1/sqrt(3)",
                    "sqrt(3)/2",
                    "sqrt(5)",
                    "sqrt(6)",
                    "log(2)",
                    "log(3)",
                    "2^(1/3)",
                    "(1+sqrt(5))/2",
                    "(sqrt(5)-1)/2",
                    "sqrt(pi)",
                    "-pi",
                    "-pi/2",
                    "-sqrt(2)",
                    "-1/sqrt(2)",
                    "-1/e",
                    "-log(2)")
            .map(Constant::of)
            .toList();

    /** How near to a contact its place is known from values in doubles, for it is the root of what rounding leaves. */
    private static final double NEAR = 1e-6;

    /** Functions of simple numbers that are tried. */
    private static final int MAX_IMAGES = 2;

    private static final int MAX_CLUSTERS = 4;
    private static final int MAX_CANDIDATES = 16;

    private record Constant(Expr expr, double value) {
        static Constant of(String text) {
            Expr expr = Parser.expression(text).value().orElseThrow();
            return new Constant(expr, ContactPoints.value(expr));
        }
    }

    private ContactPoints() {}

    static double value(Expr constant) {
        PointRun run = new PointRun(Tape.of(List.of(), List.of(constant)));
        run.evaluate();
        return run.value(0);
    }

    /**
     * Candidates for one variable, the likeliest first: an end of its domain or box, a known constant, a simple number.
     *
     * @param open boxes on which the sides could not be told apart, which gather around points of contact
     */
    static List<Expr> near(Scope scope, List<Box> open, int variable) {
        Set<Expr> candidates = new LinkedHashSet<>();
        for (double[] range : clusters(open, variable)) {
            double slack = Math.max(range[1] - range[0], 1e-6 * Math.max(Math.abs(range[0]), Math.abs(range[1])));
            double from = Math.max(range[0] - slack, -Double.MAX_VALUE);
            double to = Math.min(range[1] + slack, Double.MAX_VALUE);
            candidates.addAll(within(scope, variable, from, to));
        }
        return candidates.stream().limit(MAX_CANDIDATES).toList();
    }

    /** Candidates next to a point that is known but for rounding: multiples of pi too. */
    static List<Expr> about(Scope scope, int variable, double x) {
        double slack = NEAR * Math.max(1e-3, Math.abs(x));
        Set<Expr> candidates = new LinkedHashSet<>(within(scope, variable, x - slack, x + slack));
        double turns = x / Math.PI;
        SimplestRational.between(Rational.of(turns - NEAR), false, Rational.of(turns + NEAR), false)
                .filter(r -> r.bitLength() < 14 && !r.isZero())
                .ifPresent(r -> candidates.add(Expr.num(r).times(Expr.apply(Op.PI))));
        Images.near(x).stream()
                .sorted(Comparator.comparingInt(guess -> ClaimText.of(guess).length()))
                .limit(MAX_IMAGES)
                .forEach(candidates::add);
        return List.copyOf(candidates);
    }

    private static List<Expr> within(Scope scope, int variable, double from, double to) {
        List<Expr> candidates = new ArrayList<>();
        Optional<Domain.Range> domain = scope.range(scope.box().variables().get(variable));
        domain.flatMap(Domain.Range::lower).filter(e -> isBetween(e, from, to)).ifPresent(candidates::add);
        domain.flatMap(Domain.Range::upper).filter(e -> isBetween(e, from, to)).ifPresent(candidates::add);
        for (double end : new double[] {scope.box().lower(variable), scope.box().upper(variable)}) {
            if (from <= end && end <= to && Double.isFinite(end)) {
                candidates.add(Expr.num(Rational.of(end)));
            }
        }
        SimplestRational.between(Rational.of(from), false, Rational.of(to), false)
                .filter(r -> r.bitLength() < 40)
                .ifPresent(r -> candidates.add(Expr.num(r)));
        CONSTANTS.stream().filter(c -> from <= c.value && c.value <= to).forEach(c -> candidates.add(c.expr));
        return candidates;
    }

    /** The ranges of a variable that the bounded ones of the boxes fill, the one of most boxes first. */
    private static List<double[]> clusters(List<Box> open, int variable) {
        List<double[]> ranges = open.stream()
                .map(box -> new double[] {box.lower(variable), box.upper(variable), 1})
                .filter(r -> Double.isFinite(r[0]) && Double.isFinite(r[1]))
                .sorted(Comparator.comparingDouble(r -> r[0]))
                .toList();
        List<double[]> clusters = new ArrayList<>();
        for (double[] range : ranges) {
            double[] last = clusters.isEmpty() ? null : clusters.get(clusters.size() - 1);
            if (last != null && range[0] <= last[1] + 4 * (range[1] - range[0])) {
                last[1] = Math.max(last[1], range[1]);
                last[2]++;
            } else {
                clusters.add(range);
            }
        }
        clusters.sort(Comparator.comparingDouble(c -> -c[2]));
        return clusters.subList(0, Math.min(clusters.size(), MAX_CLUSTERS));
    }

    private static boolean isBetween(Expr constant, double from, double to) {
        double value = value(constant);
        return from <= value && value <= to;
    }

    /** The double nearest to a constant from below (or itself). */
    static double below(Expr constant) {
        return constant instanceof Expr.Num number ? Interval.of(number.value()).lo() : Math.nextDown(value(constant));
    }

    /** The double nearest to a constant from above (or itself). */
    static double above(Expr constant) {
        return constant instanceof Expr.Num number ? Interval.of(number.value()).hi() : Math.nextUp(value(constant));
    }
}
