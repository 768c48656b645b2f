package org.sharpbound.strategy;

import java.util.Optional;
import org.sharpbound.term.Apply;
import org.sharpbound.term.Expr;
import org.sharpbound.term.FreeVariables;
import org.sharpbound.term.Op;

/** Solves for a variable that occurs once, operation by operation from the outside. What is found is a guess. */
final class Isolation {

    private Isolation() {}

    /** The x with {@code expr = 0}, if x occurs once and every operation around it has an inverse. */
    static Optional<Expr> zero(Expr expr, String variable) {
        return solve(expr, Expr.num(0), variable);
    }

    private static Optional<Expr> solve(Expr expr, Expr value, String variable) {
        if (expr.equals(Expr.variable(variable))) {
            return FreeVariables.of(value).contains(variable) ? Optional.empty() : Optional.of(value);
        }
        return expr instanceof Apply apply && apply.op().arity() > 0 ? solve(apply, value, variable) : Optional.empty();
    }

    private static Optional<Expr> solve(Apply apply, Expr value, String variable) {
        if (apply.op().arity() == 1) {
            return inverse(apply.op(), value).flatMap(v -> solve(apply.argument(0), v, variable));
        }
        boolean left = FreeVariables.of(apply.argument(0)).contains(variable);
        boolean right = FreeVariables.of(apply.argument(1)).contains(variable);
        if (left == right) {
            return Optional.empty();
        }
        Expr other = apply.argument(left ? 1 : 0);
        return inverse(apply.op(), left, other, value).flatMap(v -> solve(apply.argument(left ? 0 : 1), v, variable));
    }

    private static Optional<Expr> inverse(Op op, Expr value) {
        return switch (op) {
            case NEG -> Optional.of(value.negated());
            case EXP -> Optional.of(Expr.apply(Op.LOG, value));
            case LOG -> Optional.of(Expr.apply(Op.EXP, value));
            case SQRT -> Optional.of(value.pow(2));
            case CBRT -> Optional.of(value.pow(3));
            default -> Optional.empty();
        };
    }

    /** @param left whether the variable is in the left argument */
    private static Optional<Expr> inverse(Op op, boolean left, Expr other, Expr value) {
        return switch (op) {
            case ADD -> Optional.of(value.minus(other));
            case SUB -> Optional.of(left ? value.plus(other) : other.minus(value));
            case MUL -> Optional.of(value.over(other));
            case DIV -> Optional.of(left ? value.times(other) : other.over(value));
            case POW ->
                Optional.of(
                        left
                                ? value.pow(Expr.num(1).over(other))
                                : Expr.apply(Op.LOG, value).over(Expr.apply(Op.LOG, other)));
            default -> Optional.empty();
        };
    }
}
