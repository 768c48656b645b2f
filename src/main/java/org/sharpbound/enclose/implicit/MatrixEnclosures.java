package org.sharpbound.enclose.implicit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sharpbound.enclose.Interval;
import org.sharpbound.enclose.matrix.Shape;
import org.sharpbound.term.MatrixFunction;

/** Functions of matrices as {@link org.sharpbound.enclose.matrix.MatrixFunction} encloses them in doubles. */
final class MatrixEnclosures implements Matrices {

    @Override
    public Optional<List<Interval>> enclose(MatrixFunction function, int rows, int columns, List<Interval> entries) {
        boolean solves = function == MatrixFunction.SOLVE;
        List<Interval> arguments = solves ? systemFirst(rows, columns, entries) : entries;
        return of(function)
                .enclose(shapes(function, rows, columns), arguments.toArray(Interval[]::new))
                .map(List::of);
    }

    @Override
    public Optional<Interval[][]> derivatives(MatrixFunction function, int rows, int columns, List<Interval> entries) {
        boolean solves = function == MatrixFunction.SOLVE;
        List<Interval> arguments = solves ? systemFirst(rows, columns, entries) : entries;
        Optional<Interval[][]> found =
                of(function).derivatives(shapes(function, rows, columns), arguments.toArray(Interval[]::new));
        if (solves && found.isPresent()) {
            for (Interval[] row : found.get()) {
                rowByRow(rows, columns, row);
            }
        }
        return found;
    }

    /** The order of {@link #systemFirst} undone, in place. */
    private static void rowByRow(int rows, int columns, Interval[] ordered) {
        Interval[] first = ordered.clone();
        for (int i = 0; i < rows; i++) {
            System.arraycopy(first, i * rows, ordered, i * columns, rows);
            ordered[i * columns + rows] = first[rows * rows + i];
        }
    }

    static org.sharpbound.enclose.matrix.MatrixFunction of(MatrixFunction function) {
        return org.sharpbound.enclose.matrix.MatrixFunction.valueOf(function.name());
    }

    static List<Shape> shapes(MatrixFunction function, int rows, int columns) {
        return function == MatrixFunction.SOLVE
                ? List.of(Shape.square(rows), Shape.vector(rows))
                : List.of(new Shape(rows, columns));
    }

    /** The matrix row by row, and then the right-hand side, of rows that end with it. */
    static <T> List<T> systemFirst(int rows, int columns, List<T> entries) {
        List<T> ordered = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            ordered.addAll(entries.subList(i * columns, (i + 1) * columns - 1));
        }
        for (int i = 0; i < rows; i++) {
            ordered.add(entries.get((i + 1) * columns - 1));
        }
        return ordered;
    }
}
