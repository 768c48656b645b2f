package org.sharpbound.claim.shape;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Rational;

/** Gauss's elimination of a matrix of rationals, exact. */
final class Elimination {

    private static final int MAX_BITS = 100_000;

    private final Shape shape;
    private final Scalars scalars;
    private final Rational[][] rows;
    private Rational determinant = Rational.ONE;

    Elimination(Shaped matrix, Scalars scalars) {
        this.shape = matrix.shape();
        this.scalars = scalars;
        this.rows = rational(matrix);
    }

    private static Rational[][] rational(Shaped matrix) {
        Rational[][] rows = new Rational[matrix.shape().rows()][matrix.shape().columns()];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < rows[i].length; j++) {
                rows[i][j] = ((Expr.Num) matrix.at(i, j)).value();
            }
        }
        return rows;
    }

    Expr determinant() {
        return reduced(shape.columns()) < shape.rows() ? scalars.number(0) : scalars.number(determinant);
    }

    int rank() {
        return reduced(shape.columns());
    }

    /** X with A X = B, none if A has no inverse. */
    Optional<Shaped> solution(Shaped right) {
        Rational[][] more = rational(right);
        int size = rows.length;
        for (int i = 0; i < size; i++) {
            int width = rows[i].length;
            rows[i] = Arrays.copyOf(rows[i], width + more[i].length);
            System.arraycopy(more[i], 0, rows[i], width, more[i].length);
        }
        if (reduced(size) < size) {
            return Optional.empty();
        }
        List<Expr> entries = new ArrayList<>();
        for (Rational[] row : rows) {
            for (int j = size; j < row.length; j++) {
                entries.add(scalars.number(row[j]));
            }
        }
        return Optional.of(new Shaped(right.shape(), entries));
    }

    /** Reduces to echelon form by the first columns, pivots 1; their number is the rank. */
    private int reduced(int columns) {
        int rank = 0;
        for (int column = 0; column < columns && rank < rows.length; column++) {
            int pivot = pivot(rank, column);
            if (pivot < 0) {
                continue;
            }
            Rational[] swapped = rows[pivot];
            rows[pivot] = rows[rank];
            rows[rank] = swapped;
            determinant = determinant.times(pivot == rank ? swapped[column] : swapped[column].negate());
            scale(swapped, swapped[column].reciprocal());
            for (int i = 0; i < rows.length; i++) {
                if (i != rank && !rows[i][column].isZero()) {
                    subtract(rows[i], rows[i][column], swapped);
                }
            }
            rank++;
        }
        return rank;
    }

    private int pivot(int from, int column) {
        for (int i = from; i < rows.length; i++) {
            if (!rows[i][column].isZero()) {
                return i;
            }
        }
        return -1;
    }

    private void scale(Rational[] row, Rational factor) {
        scalars.count(row.length);
        for (int j = 0; j < row.length; j++) {
            row[j] = row[j].times(factor);
        }
    }

    private void subtract(Rational[] row, Rational factor, Rational[] of) {
        scalars.count(row.length);
        for (int j = 0; j < row.length; j++) {
            row[j] = row[j].minus(factor.times(of[j]));
            if (row[j].bitLength() > MAX_BITS) {
                throw new Mismatch("too-large", "The numbers in this matrix become too long.");
            }
        }
    }
}
