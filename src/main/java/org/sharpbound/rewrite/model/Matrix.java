package org.sharpbound.rewrite.model;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A matrix, row by row; a vector is a column, a number has one row and one column.
 *
 * <p>A multiple of the identity of a space that the term leaves open has no rows and columns, and its factor as the only entry.
 */
record Matrix<T>(int rows, int columns, List<T> entries) {

    Matrix {
        entries = List.copyOf(entries);
    }

    static <T> Matrix<T> number(T value) {
        return new Matrix<>(1, 1, List.of(value));
    }

    static <T> Matrix<T> column(List<T> entries) {
        return new Matrix<>(entries.size(), 1, entries);
    }

    static <T> Matrix<T> multipleOfIdentity(T factor) {
        return new Matrix<>(0, 0, List.of(factor));
    }

    boolean isOpen() {
        return rows == 0;
    }

    boolean isNumber() {
        return rows == 1 && columns == 1;
    }

    boolean isSquare() {
        return rows == columns;
    }

    T get(int row, int column) {
        return entries.get(row * columns + column);
    }

    /** @throws Unevaluated if this is no number */
    T scalar() {
        if (entries.size() != 1) {
            throw new Unevaluated("a " + size() + " matrix where a number is expected");
        }
        return entries.get(0);
    }

    String size() {
        return isOpen() ? "square" : rows + "x" + columns;
    }

    boolean sameSize(Matrix<?> other) {
        return rows == other.rows && columns == other.columns;
    }

    <S> Matrix<S> mapped(Function<T, S> change) {
        List<S> changed = entries.stream().map(change).toList();
        return new Matrix<>(rows, columns, changed);
    }

    Matrix<T> transposed() {
        List<T> turned = new ArrayList<>();
        for (int j = 0; j < columns; j++) {
            for (int i = 0; i < rows; i++) {
                turned.add(get(i, j));
            }
        }
        return isOpen() ? this : new Matrix<>(columns, rows, turned);
    }

    /** Without a row and a column. */
    Matrix<T> minor(int row, int column) {
        List<T> rest = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                if (i != row && j != column) {
                    rest.add(get(i, j));
                }
            }
        }
        return new Matrix<>(rows - 1, columns - 1, rest);
    }
}
