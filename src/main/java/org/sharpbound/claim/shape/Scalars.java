package org.sharpbound.claim.shape;

import java.util.List;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Op;
import org.sharpbound.term.Rational;
import org.sharpbound.term.Sharing;

/**
 * Sums and products of entries.
 *
 * <p>Soundness: what is left out changes neither value nor where it is defined: x + 0 and 1 x are x, and 0 x is 0 where x is a
 * variable or a number.
 */
final class Scalars {

    private static final int MAX_OPERATIONS = 500_000;

    private final Sharing build;
    private int operations;

    Scalars(Sharing build) {
        this.build = build;
    }

    /**
     * Counts what is done, so that no claim keeps its reader busy.
     *
     * @throws Mismatch if it is too much
     */
    void count(int more) {
        operations += more;
        if (operations > MAX_OPERATIONS) {
            throw new Mismatch(
                    "too-large",
                    "The vectors and matrices of this claim take more than " + MAX_OPERATIONS + " operations.");
        }
    }

    Expr number(long value) {
        return number(Rational.of(value));
    }

    Expr number(Rational value) {
        return build.number(value);
    }

    Expr apply(Op op, Expr... arguments) {
        return build.apply(op, arguments);
    }

    Expr plus(Expr a, Expr b) {
        count(1);
        return isZero(a) ? b : isZero(b) ? a : build.apply(Op.ADD, a, b);
    }

    Expr minus(Expr a, Expr b) {
        count(1);
        return isZero(b) ? a : isZero(a) ? negated(b) : build.apply(Op.SUB, a, b);
    }

    Expr times(Expr a, Expr b) {
        count(1);
        if (isZero(a) && isAtom(b) || isZero(b) && isAtom(a)) {
            return number(0);
        } else if (isOne(a)) {
            return b;
        } else if (isOne(b)) {
            return a;
        }
        return a.equals(b) ? squared(a) : build.apply(Op.MUL, a, b);
    }

    Expr over(Expr a, Expr b) {
        return build.apply(Op.DIV, a, b);
    }

    Expr negated(Expr a) {
        return build.apply(Op.NEG, a);
    }

    Expr squared(Expr a) {
        return build.apply(Op.POW, a, number(2));
    }

    Expr root(Expr a) {
        return build.apply(Op.SQRT, a);
    }

    Expr half(Expr a) {
        return over(a, number(2));
    }

    /** Halves of halves, so that the depth is the logarithm of the number of terms. */
    Expr sum(List<Expr> terms) {
        if (terms.isEmpty()) {
            return number(0);
        }
        if (terms.size() == 1) {
            return terms.get(0);
        }
        int half = terms.size() / 2;
        return plus(sum(terms.subList(0, half)), sum(terms.subList(half, terms.size())));
    }

    static boolean isZero(Expr expr) {
        return expr instanceof Expr.Num n && n.value().isZero();
    }

    private static boolean isOne(Expr expr) {
        return expr instanceof Expr.Num n && n.value().equals(Rational.ONE);
    }

    private static boolean isAtom(Expr expr) {
        return expr instanceof Expr.Num || expr instanceof Expr.Var;
    }
}
