package org.sharpbound.strategy;

import java.util.ArrayList;
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
import org.sharpbound.term.Rational;
import org.sharpbound.term.SimplestRational;
import org.sharpbound.term.parse.Parser;

/** Guesses where the two sides of an inequality touch, from a small box on which they could not be told apart. */
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

    /** Candidates for one variable, the likeliest first: an end of its domain or box, a simple number, a known constant. */
    static List<Expr> near(Scope scope, Box hardest, int variable) {
        double lower = hardest.lower(variable);
        double upper = hardest.upper(variable);
        if (Double.isInfinite(lower) || Double.isInfinite(upper)) {
            return List.of();
        }
        double slack = Math.max(8 * (upper - lower), 1e-6 * Math.max(Math.abs(lower), Math.abs(upper)));
        double from = lower - slack;
        double to = upper + slack;
        Set<Expr> candidates = new LinkedHashSet<>();
        Optional<Domain.Range> domain = scope.range(hardest.variables().get(variable));
        domain.flatMap(Domain.Range::lower).filter(e -> isBetween(e, from, to)).ifPresent(candidates::add);
        domain.flatMap(Domain.Range::upper).filter(e -> isBetween(e, from, to)).ifPresent(candidates::add);
        for (double end : new double[] {scope.box().lower(variable), scope.box().upper(variable)}) {
            if (from <= end && end <= to) {
                candidates.add(Expr.num(Rational.of(end)));
            }
        }
        SimplestRational.between(Rational.of(from), false, Rational.of(to), false)
                .filter(r -> r.bitLength() < 40)
                .ifPresent(r -> candidates.add(Expr.num(r)));
        CONSTANTS.stream().filter(c -> from <= c.value && c.value <= to).forEach(c -> candidates.add(c.expr));
        return new ArrayList<>(candidates);
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
