package org.sharpbound.enclose.matrix;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sharpbound.enclose.series.Arithmetic;

/**
 * Approximate elimination with points, by Gauss and Jordan's method with complete pivoting; it guides enclosures, and nothing
 * is claimed of it.
 */
final class Approximation<T> {

    private final Kind<T> kind;
    private final Arithmetic<T> arithmetic;
    private final List<List<T>> rows = new ArrayList<>();
    private final List<Integer> pivotRows = new ArrayList<>();
    private final List<Integer> pivotColumns = new ArrayList<>();
    private final int width;

    private Approximation(IntervalMatrix<T> points, boolean withIdentity) {
        this.kind = points.kind();
        this.arithmetic = kind.arithmetic();
        this.width = points.columns();
        for (int i = 0; i < points.rows(); i++) {
            List<T> row = new ArrayList<>();
            for (int j = 0; j < width; j++) {
                row.add(points.at(i, j));
            }
            for (int j = 0; withIdentity && j < points.rows(); j++) {
                row.add(arithmetic.number(i == j ? 1 : 0));
            }
            rows.add(row);
        }
    }

    /** Near the inverse of a square matrix; nothing where no pivot is left or numbers grow out of range. */
    static <T> Optional<IntervalMatrix<T>> inverse(IntervalMatrix<T> points) {
        int size = points.rows();
        Approximation<T> done = new Approximation<>(points, true);
        while (done.step()) {
            // Each step clears a column.
        }
        if (done.pivotRows.size() < size) {
            return Optional.empty();
        }
        IntervalMatrix<T> inverse = IntervalMatrix.of(points.kind(), size, size, (i, j) -> {
            int row = done.pivotRows.get(done.pivotColumns.indexOf(i));
            return done.rows.get(row).get(size + j);
        });
        return Optional.of(inverse).filter(IntervalMatrix::isBounded);
    }

    /** Rows and columns, in the order of the sizes of their pivots, while these are not 0. */
    static <T> List<List<Integer>> pivots(IntervalMatrix<T> points) {
        Approximation<T> done = new Approximation<>(points, false);
        while (done.step()) {
            // Each step clears a column.
        }
        return List.of(done.pivotRows, done.pivotColumns);
    }

    private boolean step() {
        int row = -1;
        int column = -1;
        double best = 0;
        for (int i = 0; i < rows.size(); i++) {
            for (int j = 0; j < width && !pivotRows.contains(i); j++) {
                double size = Math.abs(kind.near(rows.get(i).get(j)));
                if (size > best && !pivotColumns.contains(j)) {
                    best = size;
                    row = i;
                    column = j;
                }
            }
        }
        if (row < 0 || best == Double.POSITIVE_INFINITY) {
            return false;
        }
        clear(row, column);
        pivotRows.add(row);
        pivotColumns.add(column);
        return true;
    }

    private void clear(int row, int column) {
        T pivot = rows.get(row).get(column);
        rows.get(row).replaceAll(entry -> arithmetic.least(kind.div(entry, pivot)));
        for (int i = 0; i < rows.size(); i++) {
            if (i != row) {
                List<T> other = rows.get(i);
                T factor = other.get(column);
                for (int j = 0; j < other.size(); j++) {
                    T product = kind.mul(factor, rows.get(row).get(j));
                    other.set(j, arithmetic.least(kind.sub(other.get(j), product)));
                }
            }
        }
    }
}
