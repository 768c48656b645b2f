package org.sharpbound.enclose.matrix;

/**
 * How many rows and columns a matrix has; a vector is one column.
 *
 * @param rows at least 1
 * @param columns at least 1
 */
public record Shape(int rows, int columns) {

    public static final Shape SCALAR = new Shape(1, 1);

    /** @throws IllegalArgumentException if there are no entries */
    public Shape {
        if (rows < 1 || columns < 1) {
            throw new IllegalArgumentException("a matrix has entries, not " + rows + " by " + columns);
        }
    }

    public static Shape vector(int length) {
        return new Shape(length, 1);
    }

    public static Shape square(int size) {
        return new Shape(size, size);
    }

    public boolean isSquare() {
        return rows == columns;
    }

    /** The number of entries. */
    public int size() {
        return Math.multiplyExact(rows, columns);
    }

    /** {@code 2 by 3}. */
    @Override
    public String toString() {
        return rows + " by " + columns;
    }
}
