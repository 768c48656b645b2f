package org.sharpbound.enclose.quadrature;

import java.util.Optional;
import org.sharpbound.term.Apply;
import org.sharpbound.term.Constants;
import org.sharpbound.term.Expr;

/**
 * α + βx, with coefficients in which the variable x does not occur; β is not the number 0.
 *
 * <p>Where the expression is defined, so are the coefficients, and it has this value.
 */
record Affine(Expr constant, Expr slope) {

    private static final Expr ZERO = Expr.num(0);

    /** The expression in this form, if it is seen to have it; empty also if the variable does not occur. */
    static Optional<Affine> of(Expr expr, String variable) {
        return parts(expr, variable, 0).filter(a -> !a.slope.equals(ZERO));
    }

    private static Optional<Affine> parts(Expr expr, String variable, int depth) {
        if (expr instanceof Expr.Var v && v.name().equals(variable)) {
            return Optional.of(new Affine(ZERO, Expr.num(1)));
        } else if (expr instanceof Expr.Num || expr instanceof Expr.Var) {
            return Optional.of(new Affine(expr, ZERO));
        } else if (!(expr instanceof Apply apply) || depth > 100) {
            return Optional.empty();
        } else {
            return parts(apply, variable, depth + 1);
        }
    }

    private static Optional<Affine> parts(Apply apply, String variable, int depth) {
        Optional<Affine> first = apply.op().arity() > 0 ? parts(apply.argument(0), variable, depth) : Optional.empty();
        Optional<Affine> second = apply.op().arity() > 1 ? parts(apply.argument(1), variable, depth) : Optional.empty();
        boolean known = first.isPresent() && (apply.op().arity() < 2 || second.isPresent());
        if (apply.op().arity() == 0) {
            return Optional.of(new Affine(apply, ZERO));
        } else if (!known) {
            return Optional.empty();
        }
        Affine a = first.get();
        Affine b = second.orElse(a);
        return switch (apply.op()) {
            case NEG -> Optional.of(new Affine(folded(a.constant.negated()), negative(a.slope)));
            case ADD -> Optional.of(new Affine(sum(a.constant, b.constant), sum(a.slope, b.slope)));
            case SUB -> Optional.of(new Affine(sum(a.constant, negative(b.constant)), sum(a.slope, negative(b.slope))));
            case MUL ->
                a.slope.equals(ZERO)
                        ? Optional.of(b.times(a.constant))
                        : b.slope.equals(ZERO) ? Optional.of(a.times(b.constant)) : Optional.empty();
            case DIV ->
                b.slope.equals(ZERO)
                        ? Optional.of(new Affine(
                                folded(a.constant.over(b.constant)),
                                a.slope.equals(ZERO) ? ZERO : folded(a.slope.over(b.constant))))
                        : Optional.empty();
            default ->
                a.slope.equals(ZERO) && b.slope.equals(ZERO) ? Optional.of(new Affine(apply, ZERO)) : Optional.empty();
        };
    }

    private Affine times(Expr factor) {
        return new Affine(product(constant, factor), slope.equals(ZERO) ? ZERO : product(slope, factor));
    }

    static Expr folded(Expr expr) {
        return new Constants().fold(expr);
    }

    static Expr sum(Expr a, Expr b) {
        return a.equals(ZERO) ? b : b.equals(ZERO) ? a : folded(a.plus(b));
    }

    static Expr negative(Expr a) {
        return a.equals(ZERO) ? a : folded(a.negated());
    }

    static Expr product(Expr a, Expr b) {
        Expr one = Expr.num(1);
        return a.equals(one) ? b : b.equals(one) ? a : folded(a.times(b));
    }

    /** Where it vanishes. */
    Expr root() {
        return constant.equals(ZERO) ? ZERO : folded(negative(constant).over(slope));
    }
}
