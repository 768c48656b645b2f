package org.sharpbound.strategy;

import java.util.List;
import org.sharpbound.enclose.PointRun;
import org.sharpbound.enclose.Tape;
import org.sharpbound.kernel.Box;
import org.sharpbound.term.Apply;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Rational;

/** How fast an expression may grow towards the infinite end of a variable: the c of exp(c |x|), from how it is written. */
final class Growing {

    private static final double NEAR = 64;

    private final Box box;
    private final int variable;

    Growing(Box box, int variable) {
        this.box = box;
        this.variable = variable;
    }

    double rate(Expr expr) {
        if (!(expr instanceof Apply apply)) {
            return 0;
        }
        return switch (apply.op()) {
            case ADD, SUB, MIN, MAX -> Math.max(rate(apply.argument(0)), rate(apply.argument(1)));
            case NEG, ABS, RELU -> rate(apply.argument(0));
            case MUL -> rate(apply.argument(0)) + rate(apply.argument(1));
            case DIV -> rate(apply.argument(0)) - rate(apply.argument(1));
            case POW -> apply.argument(1) instanceof Expr.Num n ? number(n.value()) * rate(apply.argument(0)) : 0;
            case SQRT -> rate(apply.argument(0)) / 2;
            case EXP -> slope(apply.argument(0));
            case SINH, COSH -> Math.abs(slope(apply.argument(0)));
            default -> 0;
        };
    }

    private static double number(Rational value) {
        return value.numerator().doubleValue() / value.denominator().doubleValue();
    }

    /** The slope of an expression that is linear; 0 for others. */
    private double slope(Expr exponent) {
        PointRun run = new PointRun(Tape.of(box.variables(), List.of(exponent)));
        double[] point = new double[box.dimension()];
        double[] values = new double[3];
        for (int i = 0; i < values.length; i++) {
            point[variable] = Math.copySign(NEAR * (i + 1), box.upper(variable) > 0 ? 1 : -1);
            run.evaluate(point);
            values[i] = run.value(0);
        }
        double first = (values[1] - values[0]) / NEAR;
        double second = (values[2] - values[1]) / NEAR;
        return first == second ? first : 0;
    }
}
