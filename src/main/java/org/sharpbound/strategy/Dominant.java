package org.sharpbound.strategy;

import java.util.List;
import java.util.Optional;
import org.sharpbound.enclose.PointRun;
import org.sharpbound.enclose.Tape;
import org.sharpbound.kernel.Box;
import org.sharpbound.term.Apply;
import org.sharpbound.term.Expr;

/**
 * The exponent u of the term of a sum that has the greatest factor exp(u) towards the infinite end of a variable, from how it is
 * written: divided by exp(u), the sum is of moderate size.
 */
final class Dominant {

    private static final Expr ZERO = Expr.num(0);
    private static final double NEAR = 64;
    private static final double FAR = 128;

    private final Box box;
    private final int variable;

    Dominant(Box box, int variable) {
        this.box = box;
        this.variable = variable;
    }

    /** Empty where the greatest factor does not change with the variable. */
    Optional<Expr> exponent(Expr sum) {
        Expr exponent = of(sum);
        return value(exponent, NEAR) != value(exponent, FAR) ? Optional.of(exponent) : Optional.empty();
    }

    private Expr of(Expr expr) {
        if (!(expr instanceof Apply apply)) {
            return ZERO;
        }
        return switch (apply.op()) {
            case ADD, SUB, MIN, MAX -> larger(of(apply.argument(0)), of(apply.argument(1)));
            case NEG, ABS, RELU -> of(apply.argument(0));
            case MUL -> of(apply.argument(0)).plus(of(apply.argument(1)));
            case DIV -> of(apply.argument(0)).minus(of(apply.argument(1)));
            case POW -> apply.argument(1) instanceof Expr.Num n ? n.times(of(apply.argument(0))) : ZERO;
            case SQRT -> of(apply.argument(0)).over(Expr.num(2));
            case EXP -> apply.argument(0);
            default -> ZERO;
        };
    }

    private Expr larger(Expr first, Expr second) {
        return value(first, FAR) >= value(second, FAR) ? first : second;
    }

    private double value(Expr expr, double size) {
        PointRun run = new PointRun(Tape.of(box.variables(), List.of(expr)));
        double[] point = new double[box.dimension()];
        point[variable] = Math.copySign(size, box.upper(variable) > 0 ? 1 : -1);
        run.evaluate(point);
        return run.value(0);
    }
}
