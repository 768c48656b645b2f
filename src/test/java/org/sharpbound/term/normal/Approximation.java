package org.sharpbound.term.normal;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import org.sharpbound.term.Apply;
import org.sharpbound.term.Comparison;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Op;
import org.sharpbound.term.Relation;

/**
 * A double with an estimate of its error, for comparing expressions at points. {@code UNDEFINED} is certain, {@code UNCLEAR}
 * where rounding might decide.
 */
record Approximation(double value, double error) {

    static final Approximation UNDEFINED = new Approximation(Double.NaN, 0);
    static final Approximation UNCLEAR = new Approximation(Double.NaN, Double.POSITIVE_INFINITY);

    private static final double ROUNDING = 4e-16;

    boolean isDefined() {
        return !Double.isNaN(value);
    }

    boolean isExact() {
        return error == 0;
    }

    static Approximation of(Expr expr, Map<String, Double> point) {
        return of(expr, point, new IdentityHashMap<>());
    }

    private static Approximation of(Expr expr, Map<String, Double> point, Map<Expr, Approximation> known) {
        Approximation result = known.get(expr);
        if (result == null) {
            result = node(expr, point, known);
            known.put(expr, result);
        }
        return result;
    }

    private static Approximation node(Expr expr, Map<String, Double> point, Map<Expr, Approximation> known) {
        if (expr instanceof Expr.Num number) {
            double value = number.value().numerator().doubleValue()
                    / number.value().denominator().doubleValue();
            return made(value, number.value().denominator().bitCount() == 1 ? 0 : Math.abs(value) * ROUNDING);
        }
        if (expr instanceof Expr.Var variable) {
            return new Approximation(point.get(variable.name()), 0);
        }
        if (expr instanceof Expr.If choice) {
            Relation.Compare compare = (Relation.Compare) choice.condition();
            Approximation difference = of(compare.left().minus(compare.right()), point, known);
            if (!difference.isDefined() || !difference.isExact() && Math.abs(difference.value) <= difference.error) {
                return difference.isDefined() ? UNCLEAR : difference;
            }
            Comparison comparison = compare.comparison();
            return of(
                    comparison.holdsFor((int) Math.signum(difference.value)) ? choice.then() : choice.otherwise(),
                    point);
        }
        Apply apply = (Apply) expr;
        List<Approximation> arguments =
                apply.arguments().stream().map(a -> of(a, point, known)).toList();
        for (Approximation argument : arguments) {
            if (!argument.isDefined()) {
                return arguments.contains(UNDEFINED) ? UNDEFINED : UNCLEAR;
            }
        }
        return switch (apply.op().arity()) {
            case 0 -> made(apply.op() == Op.PI ? Math.PI : Math.E, ROUNDING);
            case 1 -> unary(apply.op(), arguments.get(0));
            default -> binary(apply.op(), arguments.get(0), arguments.get(1), apply.argument(1));
        };
    }

    private static Approximation made(double value, double error) {
        return Math.abs(value) < 1e12 && error < 1e-3 ? new Approximation(value, error) : UNCLEAR;
    }

    private static Approximation unary(Op op, Approximation u) {
        if (op == Op.FACTORIAL) {
            return u.isExact() && (u.value < 0 || u.value != Math.rint(u.value)) ? UNDEFINED : UNCLEAR;
        }
        DoubleUnaryOperator f = Doubles.unary(op);
        double low = f.applyAsDouble(u.value - u.error);
        double middle = f.applyAsDouble(u.value);
        double high = f.applyAsDouble(u.value + u.error);
        if (Double.isNaN(low) && Double.isNaN(middle) && Double.isNaN(high)) {
            return UNDEFINED;
        }
        double spread = Math.max(Math.abs(low - middle), Math.abs(high - middle));
        boolean jumps = op == Op.STEP || op == Op.SIGN || op == Op.FLOOR;
        boolean turns = op == Op.COS || op == Op.COSH;
        if (Double.isNaN(spread) || jumps && spread > 0) {
            return UNCLEAR;
        }
        boolean exact = u.isExact()
                && (jumps
                        || op == Op.NEG
                        || op == Op.ABS
                        || op == Op.RELU
                        || op == Op.LOG && middle == 0
                        || u.value == 0 && middle == 0);
        return made(middle, exact ? 0 : spread + (turns ? u.error : 0) + ROUNDING * (Math.abs(middle) + 1e-3));
    }

    private static Approximation binary(Op op, Approximation u, Approximation v, Expr exponent) {
        if (op == Op.DIV && v.value == 0 && v.isExact()) {
            return UNDEFINED;
        }
        if (op == Op.DIV && Math.abs(v.value) <= 2 * v.error) {
            return UNCLEAR;
        }
        boolean integral = exponent instanceof Expr.Num number && number.value().isInteger();
        if (op == Op.POW && !integral) {
            if (u.isExact() && (u.value < 0 || u.value == 0 && v.isExact() && v.value <= 0) || u.value < -u.error) {
                return UNDEFINED;
            }
            if (u.value <= u.error && !(u.isExact() && v.value > v.error)) {
                return UNCLEAR;
            }
        }
        if (op == Op.POW && integral && u.value == 0 && u.isExact() && v.value < 0) {
            return UNDEFINED;
        }
        DoubleBinaryOperator f = Doubles.binary(op);
        double middle = f.applyAsDouble(u.value, v.value);
        double spread = 0;
        for (int i = -1; i <= 1; i += 2) {
            for (int j = -1; j <= 1; j += 2) {
                spread = Math.max(
                        spread, Math.abs(f.applyAsDouble(u.value + i * u.error, v.value + j * v.error) - middle));
            }
        }
        boolean exact = u.isExact()
                && v.isExact()
                && (op == Op.MIN || op == Op.MAX || isDyadic(middle) && op != Op.DIV && op != Op.POW);
        return Double.isNaN(middle) || Double.isNaN(spread)
                ? UNCLEAR
                : made(middle, exact ? 0 : spread + ROUNDING * Math.abs(middle));
    }

    /** Whether so few bits are set that sums and products at these points were exact. */
    private static boolean isDyadic(double value) {
        return Math.abs(value) < 1 << 20 && value * (1 << 20) == Math.rint(value * (1 << 20));
    }
}
