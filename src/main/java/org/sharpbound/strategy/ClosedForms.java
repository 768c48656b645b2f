package org.sharpbound.strategy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sharpbound.enclose.PointRun;
import org.sharpbound.enclose.Tape;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Rational;
import org.sharpbound.term.SimplestRational;
import org.sharpbound.term.parse.Parser;

/** Guesses what a number known to some digits is exactly: a simple rational, perhaps times a well-known constant. */
public final class ClosedForms {

    /** Numerator and denominator together have no more bits than this, or any number would be found near. */
    private static final int MAX_BITS = 22;

    private static final List<Expr> FACTORS = List.of(
                    "1",
                    "pi",
                    "1/pi",
                    "e",
                    "1/e",
                    "sqrt(2)",
                    "sqrt(3)",
                    "sqrt(5)",
                    "sqrt(pi)",
                    "1/sqrt(pi)",
                    "log(2)",
                    "log(3)",
                    "e^2",
                    "1/e^2",
                    "sqrt(e)",
                    "1/sqrt(e)",
                    "pi^2",
                    "sqrt(2)/e",
                    "sqrt(2/pi)",
                    "sqrt(2/e)",
                    "1/sqrt(2*e)",
                    "sqrt(6)",
                    "2^(1/3)")
            .stream()
            .map(text -> Parser.expression(text).value().orElseThrow())
            .toList();

    private ClosedForms() {}

    /** @param tolerance an absolute error of the number */
    public static List<Expr> near(double number, double tolerance) {
        List<Expr> forms = new ArrayList<>();
        for (Expr factor : FACTORS) {
            double value = value(factor);
            simple(number / value, tolerance / value).ifPresent(q -> forms.add(product(q, factor)));
        }
        return forms;
    }

    /** Nothing for what is infinite or no number, as a quotient of large doubles may be. */
    private static Optional<Rational> simple(double number, double tolerance) {
        if (!Double.isFinite(number) || !Double.isFinite(tolerance) || !mayBeSimple(number, tolerance)) {
            return Optional.empty();
        }
        Rational centre = Rational.of(number);
        Rational radius = Rational.of(Math.max(tolerance, Math.ulp(number)));
        return Optional.of(SimplestRational.near(centre, radius)).filter(q -> q.bitLength() <= MAX_BITS);
    }

    /**
     * Whether a rational of so few bits may be within the tolerance: the continued fraction in doubles, with room for its errors, which leaves
     * little to the exact one.
     */
    private static boolean mayBeSimple(double number, double tolerance) {
        double size = Math.abs(number);
        double room = 2 * tolerance + 32 * Math.ulp(size);
        double lower = size - room;
        double upper = size + room;
        double beforeP = 0;
        double beforeQ = 1;
        double p = 1;
        double q = 0;
        while (lower > 0 && p * Math.max(q, 1) < 1L << MAX_BITS) {
            double whole = Math.floor(lower);
            if (lower == whole || whole + 1 <= upper) {
                return true;
            }
            double nextP = whole * p + beforeP;
            double nextQ = whole * q + beforeQ;
            beforeP = p;
            beforeQ = q;
            p = nextP;
            q = nextQ;
            double next = 1 / (upper - whole);
            upper = 1 / (lower - whole);
            lower = next;
        }
        return lower <= 0;
    }

    private static Expr product(Rational factor, Expr constant) {
        if (factor.isZero() || constant.equals(Expr.num(1))) {
            return Expr.num(factor);
        }
        return factor.equals(Rational.ONE) ? constant : Expr.num(factor).times(constant);
    }

    /** In doubles. */
    static double value(Expr constant) {
        PointRun run = new PointRun(Tape.of(List.of(), List.of(constant)));
        run.evaluate();
        return run.value(0);
    }
}
