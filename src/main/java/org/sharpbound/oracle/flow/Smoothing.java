package org.sharpbound.oracle.flow;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.sharpbound.term.Apply;
import org.sharpbound.term.Comparison;
import org.sharpbound.term.Evaluation;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Op;
import org.sharpbound.term.Rational;
import org.sharpbound.term.Truth;

/**
 * Expressions without their switches: each of {@code relu}, {@code abs}, {@code min}, {@code if} and their like is replaced by the
 * formula that holds where the arguments of the switches have given signs.
 */
final class Smoothing extends Evaluation<Expr> {

    private final ToIntFunction<Expr> sign;
    private final Map<Expr, Integer> arguments = new LinkedHashMap<>();

    /** @param sign of an expression without switches: −1, 0 or 1 */
    Smoothing(ToIntFunction<Expr> sign) {
        this.sign = sign;
    }

    /** What the formulas hang on, without switches, and the sign that each has. */
    Map<Expr, Integer> arguments() {
        return arguments;
    }

    private int sign(Expr argument) {
        Integer known = arguments.get(argument);
        if (known == null) {
            known = sign.applyAsInt(argument);
            arguments.put(argument, known);
        }
        return known;
    }

    @Override
    protected Expr number(Rational value) {
        return Expr.num(value);
    }

    @Override
    protected Expr variable(Expr.Var variable) {
        return variable;
    }

    @Override
    protected Expr apply(Apply node, List<Expr> arguments) {
        Expr x = arguments.isEmpty() ? node : arguments.get(0);
        return switch (node.op()) {
            case ABS -> sign(x) < 0 ? x.negated() : x;
            case RELU -> sign(x) > 0 ? x : Expr.num(0);
            case STEP -> Expr.num(sign(x) > 0 ? 1 : 0);
            case SIGN -> Expr.num(sign(x));
            case MIN -> sign(x.minus(arguments.get(1))) <= 0 ? x : arguments.get(1);
            case MAX -> sign(x.minus(arguments.get(1))) >= 0 ? x : arguments.get(1);
            default -> new Apply(node.op(), arguments);
        };
    }

    @Override
    protected Truth compare(Expr left, Comparison comparison, Expr right) {
        return Truth.of(comparison.holdsFor(sign(left.minus(right))));
    }

    @Override
    protected Expr undefined(Expr.If node) {
        throw new IllegalStateException("every comparison has a truth here");
    }

    @Override
    protected Expr unknown(Expr.If node) {
        throw new IllegalStateException("every comparison has a truth here");
    }

    /** Whether an operation changes its formula. */
    static boolean isSwitch(Op op) {
        return switch (op) {
            case ABS, RELU, STEP, SIGN, MIN, MAX -> true;
            default -> false;
        };
    }
}
