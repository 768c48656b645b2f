package org.sharpbound.claim.shape;

import java.util.List;

/**
 * What an expression is: a number, a vector or a matrix.
 *
 * @param sizes none for a number, the length of a vector, rows and columns of a matrix; each at least 1
 */
public record Shape(List<Integer> sizes) {

    public static final Shape NUMBER = new Shape(List.of());

    public Shape {
        sizes = List.copyOf(sizes);
    }

    public static Shape vector(int length) {
        return new Shape(List.of(length));
    }

    public static Shape matrix(int rows, int columns) {
        return new Shape(List.of(rows, columns));
    }

    public boolean isNumber() {
        return sizes.isEmpty();
    }

    public boolean isVector() {
        return sizes.size() == 1;
    }

    public boolean isMatrix() {
        return sizes.size() == 2;
    }

    public boolean isSquare() {
        return isMatrix() && rows() == columns();
    }

    /** A vector stands upright: it has as many rows as entries. */
    public int rows() {
        return isNumber() ? 1 : sizes.get(0);
    }

    public int columns() {
        return isMatrix() ? sizes.get(1) : 1;
    }

    /** The number of entries. */
    public int size() {
        return Math.multiplyExact(rows(), columns());
    }

    /** In words: "a number", "a vector of 3", "a 2x3 matrix". */
    @Override
    public String toString() {
        return isNumber() ? "a number" : isVector() ? "a vector of " + rows() : "a " + sign() + " matrix";
    }

    /** For a message about two: "3", "2x3". */
    String sign() {
        return isMatrix() ? rows() + "x" + columns() : String.valueOf(rows());
    }
}
