package org.sharpbound.enclose.quadrature;

import java.util.Arrays;
import java.util.Optional;
import org.sharpbound.term.Apply;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Op;
import org.sharpbound.term.normal.NormalForm;

/**
 * Moves an end of an integral to 0: x = a + y or x = a − y, where sums in which a cancels are worked out exactly.
 *
 * <p>Soundness: coefficients of affine expressions and polynomials with rational coefficients are rewritten by identities; a
 * coefficient in which a constant such as π cancels is evaluated where it stood, as the end is.
 */
final class Shift extends Rebuilding {

    private final String variable;
    private final Expr end;
    private final Expr distance;
    private final boolean left;

    /** @param left whether x = end + y, otherwise x = end − y */
    Shift(String variable, Expr end, String distance, boolean left) {
        this.variable = variable;
        this.end = end;
        this.distance = Expr.variable(distance);
        this.left = left;
    }

    @Override
    protected Optional<Expr> replaced(Expr node) {
        Optional<Affine> affine = Affine.of(node, variable);
        if (affine.isPresent()) {
            Expr slope = affine.get().slope();
            Expr constant = exact(Affine.sum(affine.get().constant(), Affine.product(slope, end)));
            return Optional.of(Affine.sum(constant, Affine.product(left ? slope : Affine.negative(slope), distance)));
        } else if (end instanceof Expr.Num && node instanceof Apply && isPolynomial(node)) {
            return NormalForm.of(new Plain().of(node)).map(NormalForm::expanded);
        }
        return Optional.empty();
    }

    /** A constant, or 0 if it is that number. */
    private static Expr exact(Expr constant) {
        boolean zero = !(constant instanceof Expr.Num)
                && isRationalInConstants(constant)
                && NormalForm.of(constant).filter(NormalForm::isZero).isPresent();
        return zero ? Expr.num(0) : constant;
    }

    /** Whether it is made of numbers, π and e by sums and products, so that it is certainly defined. */
    private static boolean isRationalInConstants(Expr expr) {
        return expr instanceof Expr.Num
                || expr instanceof Apply apply
                        && isOf(apply, Op.PI, Op.E, Op.NEG, Op.ADD, Op.SUB, Op.MUL)
                        && apply.arguments().stream().allMatch(Shift::isRationalInConstants);
    }

    private boolean isPolynomial(Expr expr) {
        if (expr instanceof Apply apply && apply.op() == Op.POW) {
            boolean power = apply.argument(1) instanceof Expr.Num n
                    && n.value().signum() > 0
                    && n.value().asInt().orElse(9) <= 8;
            return power && isPolynomial(apply.argument(0));
        }
        return expr instanceof Expr.Num
                || expr.equals(Expr.variable(variable))
                || expr instanceof Apply apply
                        && isOf(apply, Op.NEG, Op.ADD, Op.SUB, Op.MUL)
                        && apply.arguments().stream().allMatch(this::isPolynomial);
    }

    private static boolean isOf(Apply apply, Op... ops) {
        return Arrays.asList(ops).contains(apply.op());
    }

    /** Puts in what x is, and nothing else. */
    private final class Plain extends Rebuilding {
        @Override
        protected Optional<Expr> replaced(Expr node) {
            return node.equals(Expr.variable(variable))
                    ? Optional.of(left ? end.plus(distance) : end.minus(distance))
                    : Optional.empty();
        }
    }
}
