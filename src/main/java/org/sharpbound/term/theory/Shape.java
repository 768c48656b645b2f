package org.sharpbound.term.theory;

/**
 * The space that a term maps into and the one that it maps from: a vector of W is a map from {@link #ONE} to W, a number
 * one from {@code ONE} to {@code ONE}.
 *
 * <p>{@link #ANY} stands for a space that the term leaves open, as the identity and 0 do.
 */
public record Shape(String rows, String columns) {

    /** The space of numbers. */
    public static final String ONE = "1";

    /** A space left open. */
    static final String ANY = "?";

    public static final Shape SCALAR = new Shape(ONE, ONE);

    /** Of 0, which is a number, a vector or an operator. */
    static final Shape ZERO = new Shape(ANY, ANY);

    public static Shape vector(String space) {
        return new Shape(space, ONE);
    }

    public static Shape operator(String from, String to) {
        return new Shape(to, from);
    }

    public boolean isScalar() {
        return equals(SCALAR);
    }

    /** Neither a number nor a vector, written as a column. */
    public boolean isOperator() {
        return !columns.equals(ONE);
    }

    Shape transposed() {
        return new Shape(columns, rows);
    }

    static boolean agree(String a, String b) {
        return a.equals(b) || a.equals(ANY) || b.equals(ANY);
    }

    boolean agrees(Shape other) {
        return agree(rows, other.rows) && agree(columns, other.columns);
    }

    /** Both at once, where they agree. */
    Shape joined(Shape other) {
        return new Shape(rows.equals(ANY) ? other.rows : rows, columns.equals(ANY) ? other.columns : columns);
    }
}
