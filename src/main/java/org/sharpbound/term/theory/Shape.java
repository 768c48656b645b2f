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

    /** The same space on both sides, left open. */
    private static final String SAME = "=";

    public static final Shape SCALAR = new Shape(ONE, ONE);

    /** Of 0, which is a number, a vector or an operator. */
    static final Shape ZERO = new Shape(ANY, ANY);

    /** Of the identity, of a space that is left open. */
    static final Shape IDENTITY = new Shape(SAME, SAME);

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
        return a.equals(b) || isOpen(a) || isOpen(b);
    }

    /** Whether a space of it is left open that need not be the other one, as those of 0 are. */
    boolean isOpen() {
        return rows.equals(ANY) || columns.equals(ANY);
    }

    private static boolean isOpen(String space) {
        return space.equals(ANY) || space.equals(SAME);
    }

    /** The identity agrees with operators of one space only, and is no number. */
    boolean agrees(Shape other) {
        boolean square = (!equals(IDENTITY) || other.isSquare()) && (!other.equals(IDENTITY) || isSquare());
        return square && agree(rows, other.rows) && agree(columns, other.columns);
    }

    private boolean isSquare() {
        return agree(rows, columns) && !isScalar();
    }

    /** Both at once, where they agree. */
    Shape joined(Shape other) {
        String into = known(rows, other.rows);
        String from = known(columns, other.columns);
        return new Shape(into.equals(SAME) ? from : into, from.equals(SAME) ? into : from);
    }

    private static String known(String a, String b) {
        return isOpen(a) && !b.equals(ANY) ? b : a;
    }
}
