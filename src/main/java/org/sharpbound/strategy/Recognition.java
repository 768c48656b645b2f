package org.sharpbound.strategy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.function.UnaryOperator;
import org.sharpbound.term.Apply;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Op;
import org.sharpbound.term.Rational;
import org.sharpbound.term.SimplestRational;

/** Guesses what constant a short interval is about: a rational multiple of pi, or a root, a power of e or a logarithm. */
final class Recognition {

    /** Numbers of more bits are no guesses. */
    private static final int MAX_BITS = 13;

    /** Longer intervals hold a simple number anyway. */
    private static final double MAX_WIDTH = 1e-3;

    private record Kind(DoubleUnaryOperator toRational, UnaryOperator<Expr> fromRational) {}

    private static final List<Kind> KINDS = List.of(
            new Kind(x -> x, r -> r),
            new Kind(x -> x / Math.PI, r -> r.times(new Apply(Op.PI, List.of()))),
            new Kind(x -> Math.copySign(x * x, x), Recognition::root),
            new Kind(Math::exp, r -> Expr.apply(Op.LOG, r)),
            new Kind(Math::log, r -> Expr.apply(Op.EXP, r)),
            new Kind(x -> x * x * x, r -> Expr.apply(Op.CBRT, r)),
            new Kind(Math::sin, r -> Expr.apply(Op.ASIN, r)),
            new Kind(Math::cos, r -> Expr.apply(Op.ACOS, r)));

    private Recognition() {}

    /** At most one constant a kind. */
    static List<Expr> between(double from, double to) {
        List<Expr> found = new ArrayList<>();
        if (to - from <= MAX_WIDTH * Math.max(1, Math.max(Math.abs(from), Math.abs(to)))) {
            for (Kind kind : KINDS) {
                double a = kind.toRational.applyAsDouble(from);
                double b = kind.toRational.applyAsDouble(to);
                if (Double.isFinite(a) && Double.isFinite(b)) {
                    simplest(Math.min(a, b), Math.max(a, b))
                            .map(r -> kind.fromRational.apply(Expr.num(r)))
                            .filter(expr -> isBetween(expr, from, to))
                            .ifPresent(found::add);
                }
            }
        }
        return found;
    }

    private static Optional<Rational> simplest(double a, double b) {
        double slack = 1e-15 * Math.max(Math.abs(a), Math.abs(b));
        return SimplestRational.between(Rational.of(a - slack), false, Rational.of(b + slack), false)
                .filter(r -> r.bitLength() <= MAX_BITS && !r.isZero());
    }

    private static boolean isBetween(Expr constant, double from, double to) {
        double value = ContactPoints.value(constant);
        double slack = 1e-14 * Math.max(1, Math.abs(value));
        return from - slack <= value && value <= to + slack;
    }

    private static Expr root(Expr number) {
        Rational value = ((Expr.Num) number).value();
        Expr root = Expr.apply(Op.SQRT, Expr.num(value.abs()));
        return value.signum() < 0 ? root.negated() : root;
    }
}
