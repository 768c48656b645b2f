package org.sharpbound.rewrite.model;

import java.util.ArrayList;
import java.util.List;
import org.sharpbound.term.Apply;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Op;
import org.sharpbound.term.Rational;

/**
 * The exponential of a matrix as expressions: of a diagonal matrix, and of a multiple c M of a matrix M of two rows of rational
 * numbers, by the eigenvalues of M (N. J. Higham, Functions of Matrices, 2008, section 10.1).
 */
final class TermExponential {

    private final TermEntries in;
    private final MatrixAlgebra<Expr> algebra;

    TermExponential(TermEntries in, MatrixAlgebra<Expr> algebra) {
        this.in = in;
        this.algebra = algebra;
    }

    /** @throws Unevaluated for other matrices */
    Matrix<Expr> of(Matrix<Expr> a) {
        if (a.isOpen() || a.isNumber()) {
            return a.mapped(this::exp);
        } else if (a.isSquare() && isDiagonal(a)) {
            List<Expr> entries = new ArrayList<>();
            for (int i = 0; i < a.entries().size(); i++) {
                boolean diagonal = i % (a.rows() + 1) == 0;
                entries.add(diagonal ? exp(a.entries().get(i)) : in.number(0));
            }
            return new Matrix<>(a.rows(), a.rows(), entries);
        } else if (a.rows() == 2 && a.columns() == 2) {
            return ofMultiple(a);
        }
        throw new Unevaluated("the exponential of a matrix under an integral");
    }

    private Expr exp(Expr argument) {
        return in.apply(Op.EXP, List.of(argument));
    }

    private static boolean isDiagonal(Matrix<Expr> a) {
        for (int i = 0; i < a.entries().size(); i++) {
            if (i % (a.rows() + 1) != 0 && !TermEntries.isNumber(a.entries().get(i), 0)) {
                return false;
            }
        }
        return true;
    }

    private record Multiple(Rational factor, Expr of) {}

    private Multiple multiple(Expr entry) {
        if (entry instanceof Expr.Num n) {
            return new Multiple(n.value(), in.number(1));
        } else if (entry instanceof Apply a && a.op() == Op.NEG) {
            Multiple inner = multiple(a.argument(0));
            return new Multiple(inner.factor().negate(), inner.of());
        } else if (entry instanceof Apply a && (a.op() == Op.MUL || a.op() == Op.DIV)) {
            Expr first = a.argument(0);
            Expr second = a.argument(1);
            if (second instanceof Expr.Num n && !n.value().isZero()) {
                Multiple inner = multiple(first);
                Rational factor = a.op() == Op.MUL ? n.value() : n.value().reciprocal();
                return new Multiple(inner.factor().times(factor), inner.of());
            } else if (first instanceof Expr.Num n && a.op() == Op.MUL) {
                Multiple inner = multiple(second);
                return new Multiple(inner.factor().times(n.value()), inner.of());
            }
            Multiple left = multiple(first);
            Multiple right = multiple(second);
            boolean product = a.op() == Op.MUL;
            Rational factor = product
                    ? left.factor().times(right.factor())
                    : left.factor().over(right.factor());
            return new Multiple(factor, in.apply(a.op(), List.of(left.of(), right.of())));
        }
        return new Multiple(Rational.ONE, entry);
    }

    private Matrix<Expr> ofMultiple(Matrix<Expr> a) {
        Expr common = null;
        List<Rational> factors = new ArrayList<>();
        for (Expr entry : a.entries()) {
            Multiple multiple = multiple(entry);
            factors.add(multiple.factor());
            if (!multiple.factor().isZero()) {
                if (common != null && !common.equals(multiple.of())) {
                    throw new Unevaluated("the exponential of a matrix under an integral");
                }
                common = multiple.of();
            }
        }
        return ofMultiple(common, factors);
    }

    private Matrix<Expr> ofMultiple(Expr c, List<Rational> m) {
        Rational mean = m.get(0).plus(m.get(3)).times(Rational.HALF);
        Rational half = m.get(0).minus(m.get(3)).times(Rational.HALF);
        Rational square = half.times(half).plus(m.get(1).times(m.get(2)));
        Matrix<Expr> rest = new Matrix<>(
                2,
                2,
                List.of(half, m.get(1), m.get(2), half.negate()).stream()
                        .map(in::number)
                        .toList());
        Matrix<Expr> one = algebra.identity(2);
        Expr growth = exp(in.mul(in.number(mean), c));
        if (square.isZero()) {
            return algebra.scaled(algebra.plus(one, algebra.scaled(rest, c)), growth);
        }
        Expr root = in.sqrt(in.number(square.abs()));
        if (square.signum() > 0) {
            Matrix<Expr> part = algebra.over(rest, in.mul(in.number(2), root));
            Matrix<Expr> half1 = algebra.scaled(one, in.number(Rational.HALF));
            Expr faster = exp(in.mul(in.add(in.number(mean), root), c));
            Expr slower = exp(in.mul(in.sub(in.number(mean), root), c));
            return algebra.plus(
                    algebra.scaled(algebra.plus(half1, part), faster),
                    algebra.scaled(algebra.minus(half1, part), slower));
        }
        Expr angle = in.mul(root, c);
        Matrix<Expr> turning = algebra.plus(
                algebra.scaled(one, in.apply(Op.COS, List.of(angle))),
                algebra.scaled(algebra.over(rest, root), in.apply(Op.SIN, List.of(angle))));
        return algebra.scaled(turning, growth);
    }
}
