package org.sharpbound.claim.shape;

import java.util.List;
import java.util.stream.IntStream;
import org.sharpbound.term.Expr;
import org.sharpbound.term.LinearOp;
import org.sharpbound.term.Op;

/** Sums over entries: inner products, norms, means, traces. */
final class Norms {

    private final Scalars scalars;

    Norms(Scalars scalars) {
        this.scalars = scalars;
    }

    Expr dot(Shaped a, Shaped b) {
        vector(LinearOp.DOT, a, "");
        vector(LinearOp.DOT, b, "");
        if (!a.shape().equals(b.shape())) {
            throw new Mismatch("dot: " + a.shape() + " and " + b.shape() + "; both have the same length.");
        }
        return scalars.sum(a.zip(b, scalars::times).entries());
    }

    Shaped outer(Shaped a, Shaped b) {
        vector(LinearOp.OUTER, a, "");
        vector(LinearOp.OUTER, b, "");
        Shape shape = Shaped.bounded(Shape.matrix(a.shape().rows(), b.shape().rows()));
        return new Shaped(
                shape,
                a.entries().stream()
                        .flatMap(x -> b.entries().stream().map(y -> scalars.times(x, y)))
                        .toList());
    }

    Expr normSquared(Shaped a) {
        vector(LinearOp.NORMSQ, a, "; the squares of its entries add up to frobenius(A)^2");
        return squares(a.entries());
    }

    Expr norm(Shaped a) {
        vector(LinearOp.NORM, a, "; the norms of matrices are opnorm and frobenius");
        return euclidean(a.entries());
    }

    Expr frobenius(Shaped a) {
        if (!a.shape().isMatrix()) {
            throw new Mismatch("frobenius: " + a.shape() + ", where a matrix is expected; of vectors it is norm.");
        }
        return euclidean(a.entries());
    }

    Expr euclidean(List<Expr> entries) {
        return entries.size() == 1 ? scalars.apply(Op.ABS, entries.get(0)) : scalars.root(squares(entries));
    }

    private Expr squares(List<Expr> entries) {
        return scalars.sum(entries.stream()
                .filter(e -> !Scalars.isZero(e))
                .map(scalars::squared)
                .toList());
    }

    Expr sum(LinearOp op, Shaped a) {
        if (a.isNumber()) {
            throw new Mismatch(op.text() + ": a number, where a vector or matrix is expected"
                    + (op == LinearOp.SUM ? "; over an index it is sum(f, i, 1, n)." : "."));
        }
        Expr sum = scalars.sum(a.entries());
        return op == LinearOp.MEAN
                ? scalars.over(sum, scalars.number(a.entries().size()))
                : sum;
    }

    Expr trace(Shaped a) {
        square(LinearOp.TRACE, a);
        return scalars.sum(
                IntStream.range(0, a.shape().rows()).mapToObj(i -> a.at(i, i)).toList());
    }

    private static void vector(LinearOp op, Shaped a, String hint) {
        if (!a.shape().isVector()) {
            throw new Mismatch(op.text() + ": " + a.shape() + ", where a vector is expected" + hint + ".");
        }
    }

    static void square(LinearOp op, Shaped a) {
        if (!a.shape().isSquare()) {
            throw new Mismatch(op.text() + ": " + a.shape() + ", where a square matrix is expected.");
        }
    }
}
