package org.sharpbound.enclose.matrix;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.sharpbound.term.Rational;

/**
 * Gauss and Jordan's elimination of a matrix of integers without fractions: after each step all entries are minors of the
 * matrix, so that the divisions leave no rest (Bareiss 1968).
 *
 * <p>At the end every pivot column is 0 but for its pivot, and all pivots are the same number, which is the determinant of
 * the minor of the pivot rows and columns.
 */
final class Elimination {

    private final BigInteger[][] a;
    private final int width;
    private final List<Integer> order = new ArrayList<>();
    private final List<Integer> pivotColumns = new ArrayList<>();
    private BigInteger pivot = BigInteger.ONE;
    private boolean swapped;

    private Elimination(BigInteger[][] a, int width) {
        this.a = a;
        this.width = width;
        for (int i = 0; i < a.length; i++) {
            order.add(i);
        }
    }

    /**
     * Eliminates in place.
     *
     * @param width pivots are looked for in so many columns; those to the right are carried along
     */
    static Elimination of(BigInteger[][] a, int width) {
        Elimination elimination = new Elimination(a, width);
        elimination.run();
        return elimination;
    }

    private void run() {
        for (int column = 0; column < width && rank() < a.length; column++) {
            int row = rank();
            int found = shortest(row, column);
            if (found >= 0) {
                swap(row, found);
                clear(row, column);
                pivotColumns.add(column);
            }
        }
    }

    /** The row, from this one on, whose entry has the fewest bits without being 0; -1 if all are 0. */
    private int shortest(int from, int column) {
        int best = -1;
        for (int i = from; i < a.length; i++) {
            if (a[i][column].signum() != 0 && (best < 0 || a[i][column].bitLength() < a[best][column].bitLength())) {
                best = i;
            }
        }
        return best;
    }

    private void swap(int row, int other) {
        if (row != other) {
            BigInteger[] kept = a[row];
            a[row] = a[other];
            a[other] = kept;
            order.set(row, order.set(other, order.get(row)));
            swapped = !swapped;
        }
    }

    private void clear(int row, int column) {
        BigInteger next = a[row][column];
        for (int i = 0; i < a.length; i++) {
            BigInteger factor = a[i][column];
            for (int j = 0; i != row && j < a[i].length; j++) {
                BigInteger cross = next.multiply(a[i][j]).subtract(factor.multiply(a[row][j]));
                a[i][j] = cross.divide(pivot);
            }
        }
        pivot = next;
    }

    int rank() {
        return pivotColumns.size();
    }

    /** The rows that the pivots were found in, as they were counted at the start. */
    List<Integer> rows() {
        return List.copyOf(order.subList(0, rank()));
    }

    List<Integer> columns() {
        return List.copyOf(pivotColumns);
    }

    /** The determinant of a square matrix of full rank. */
    BigInteger determinant() {
        return swapped ? pivot.negate() : pivot;
    }

    /** An entry of the reduced echelon form, which has 1 as pivots. */
    Rational quotient(int row, int column) {
        return new Rational(a[row][column], pivot);
    }
}
