package org.sharpbound.claim.shape;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.sharpbound.term.Expr;
import org.sharpbound.term.LinearOp;
import org.sharpbound.term.MatrixFunction;

/**
 * Determinants, inverses and solutions of linear equations: by minors (Laplace, Cramer) up to three rows, by exact elimination
 * where all entries are rational, else as a {@link MatrixFunction}.
 *
 * <p>Soundness: what is not defined stays so: each entry of an inverse is a quotient by the determinant, also where its numerator is 0.
 */
final class Determinants {

    private static final int MOST_EXPANDED = 3;

    private final Scalars scalars;
    private final MatrixValues values;

    Determinants(Scalars scalars, MatrixValues values) {
        this.scalars = scalars;
        this.values = values;
    }

    Expr det(Shaped a) {
        Norms.square(LinearOp.DET, a);
        if (a.isExact()) {
            return new Elimination(a, scalars).determinant();
        }
        return a.shape().rows() <= MOST_EXPANDED
                ? expanded(a)
                : values.value(MatrixFunction.DET, a, Shape.NUMBER).entries().get(0);
    }

    Shaped inverse(Shaped a) {
        Norms.square(LinearOp.INV, a);
        int size = a.shape().rows();
        if (size > MOST_EXPANDED) {
            return a.isExact()
                    ? solved(a, new Arithmetic(scalars).identity(size))
                    : values.value(MatrixFunction.INV, a, a.shape());
        }
        Expr det = expanded(a);
        List<Expr> entries = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                // the adjugate: rows and columns change places
                Expr minor = size == 1 ? scalars.number(1) : expanded(without(a, j, i));
                Expr cofactor = (i + j) % 2 == 0 ? minor : scalars.negated(minor);
                entries.add(scalars.over(cofactor, det));
            }
        }
        return new Shaped(a.shape(), entries);
    }

    Shaped solve(Shaped a, Shaped b) {
        Norms.square(LinearOp.SOLVE, a);
        int size = a.shape().rows();
        if (!b.shape().equals(Shape.vector(size))) {
            throw new Mismatch("solve: the right-hand side is " + b.shape() + ", where a vector of " + size
                    + " is expected" + (b.shape().isMatrix() ? "; for a matrix, inv(A)*B." : "."));
        }
        if (size <= MOST_EXPANDED) {
            Expr det = expanded(a);
            return Shaped.vector(IntStream.range(0, size)
                    .mapToObj(j -> scalars.over(expanded(replaced(a, j, b)), det))
                    .toList());
        }
        if (a.isExact() && b.isExact()) {
            return new Shaped(b.shape(), solved(a, b).entries());
        }
        List<Expr> entries = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            entries.addAll(a.row(i));
            entries.add(b.at(i, 0));
        }
        return values.value(
                MatrixFunction.SOLVE, new Shaped(Shape.matrix(size, size + 1), entries), Shape.vector(size));
    }

    private Shaped solved(Shaped a, Shaped b) {
        return new Elimination(a, scalars)
                .solution(b)
                .orElseThrow(() -> new Mismatch("singular", "This matrix has no inverse: its determinant is 0."));
    }

    /** By minors along the first row. */
    Expr expanded(Shaped a) {
        int size = a.shape().rows();
        if (size == 1) {
            return a.at(0, 0);
        } else if (size == 2) {
            return scalars.minus(scalars.times(a.at(0, 0), a.at(1, 1)), scalars.times(a.at(0, 1), a.at(1, 0)));
        }
        Expr sum = scalars.number(0);
        for (int j = 0; j < size; j++) {
            Expr term = scalars.times(a.at(0, j), expanded(without(a, 0, j)));
            sum = j % 2 == 0 ? scalars.plus(sum, term) : scalars.minus(sum, term);
        }
        return sum;
    }

    private static Shaped without(Shaped a, int row, int column) {
        List<Expr> entries = new ArrayList<>();
        for (int i = 0; i < a.shape().rows(); i++) {
            for (int j = 0; j < a.shape().columns(); j++) {
                if (i != row && j != column) {
                    entries.add(a.at(i, j));
                }
            }
        }
        return new Shaped(Shape.matrix(a.shape().rows() - 1, a.shape().columns() - 1), entries);
    }

    private static Shaped replaced(Shaped a, int column, Shaped by) {
        List<Expr> entries = new ArrayList<>();
        for (int i = 0; i < a.shape().rows(); i++) {
            for (int j = 0; j < a.shape().columns(); j++) {
                entries.add(j == column ? by.at(i, 0) : a.at(i, j));
            }
        }
        return new Shaped(a.shape(), entries);
    }
}
