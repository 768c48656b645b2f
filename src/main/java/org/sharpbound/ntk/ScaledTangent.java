package org.sharpbound.ntk;

import java.util.List;
import java.util.Optional;
import org.sharpbound.term.Apply;
import org.sharpbound.term.Constants;
import org.sharpbound.term.Expr;
import org.sharpbound.term.FreeVariables;
import org.sharpbound.term.Op;
import org.sharpbound.term.Rational;

/**
 * A function a + f tanh(g z), among which is the logistic function 1/(1 + exp(−z)) = (1 + tanh(z/2))/2.
 *
 * @param offset a
 * @param factor f
 * @param scale g
 */
record ScaledTangent(Expr offset, Expr factor, Expr scale) {

    private static final Expr ZERO = Expr.num(0);
    private static final Expr ONE = Expr.num(1);
    private static final Expr TWO = Expr.num(2);

    /** The one that an expression in {@link Argument#VARIABLE} is seen to be. */
    static Optional<ScaledTangent> of(Expr expr) {
        if (!(expr instanceof Apply apply)) {
            return Optional.empty();
        } else if (apply.op() == Op.TANH) {
            return multiple(apply.argument(0)).map(scale -> new ScaledTangent(ZERO, ONE, scale));
        } else if (apply.op() == Op.NEG) {
            return of(apply.argument(0)).map(t -> t.times(Expr.num(-1)));
        } else if (apply.op().arity() != 2) {
            return Optional.empty();
        }
        Expr left = apply.argument(0);
        Expr right = apply.argument(1);
        return switch (apply.op()) {
            case ADD ->
                isFree(left)
                        ? of(right).map(t -> t.plus(left))
                        : of(left).filter(t -> isFree(right)).map(t -> t.plus(right));
            case SUB ->
                isFree(left)
                        ? of(right).map(t -> t.times(Expr.num(-1)).plus(left))
                        : of(left).filter(t -> isFree(right)).map(t -> t.plus(right.negated()));
            case MUL ->
                isFree(left)
                        ? of(right).map(t -> t.times(left))
                        : of(left).filter(t -> isFree(right)).map(t -> t.times(right));
            case DIV ->
                isFree(right)
                        ? of(left).map(t -> t.times(ONE.over(right)))
                        : logistic(right).filter(t -> isFree(left)).map(t -> t.times(left));
            default -> Optional.empty();
        };
    }

    /** 1/(1 + exp(g z)) = 1/2 − tanh(g z/2)/2. */
    private static Optional<ScaledTangent> logistic(Expr divisor) {
        if (!(divisor instanceof Apply sum) || sum.op() != Op.ADD) {
            return Optional.empty();
        }
        Expr other = sum.argument(0).equals(ONE) ? sum.argument(1) : sum.argument(0);
        boolean fits = sum.argument(0).equals(ONE) || sum.argument(1).equals(ONE);
        return fits && other instanceof Apply power && power.op() == Op.EXP
                ? multiple(power.argument(0))
                        .map(scale ->
                                new ScaledTangent(ONE.over(TWO), Expr.num(-1).over(TWO), scale.over(TWO)))
                : Optional.empty();
    }

    /** The factor of the variable in a multiple of it. */
    private static Optional<Expr> multiple(Expr expr) {
        Optional<List<Expr>> coefficients = Polynomial.coefficients(expr, Argument.VARIABLE);
        return coefficients
                .filter(c -> c.size() == 2)
                .filter(c -> Constants.value(c.get(0)).equals(Optional.of(Rational.ZERO)))
                .map(c -> c.get(1));
    }

    private static boolean isFree(Expr expr) {
        return !FreeVariables.of(expr).contains(Argument.VARIABLE);
    }

    boolean isPlain() {
        return offset.equals(ZERO) && factor.equals(ONE) && scale.equals(ONE);
    }

    private ScaledTangent times(Expr number) {
        return new ScaledTangent(offset.times(number), factor.times(number), scale);
    }

    private ScaledTangent plus(Expr number) {
        return new ScaledTangent(offset.plus(number), factor, scale);
    }
}
