package org.sharpbound.enclose.matrix;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.sharpbound.term.Rational;

/**
 * A matrix of exact numbers, immutable. Nothing rounds; the time is that of {@link Elimination}.
 *
 * <p>Soundness: results are exact; {@link #rank} brings a witness that multiplication and one determinant check.
 */
public final class RationalMatrix {

    private final int rows;
    private final int columns;
    private final Rational[] entries;

    private RationalMatrix(int rows, int columns, Rational[] entries) {
        this.rows = rows;
        this.columns = columns;
        this.entries = entries;
    }

    /**
     * @param entries row by row
     * @throws IllegalArgumentException if there are not as many as the shape has
     */
    public static RationalMatrix of(Shape shape, List<Rational> entries) {
        if (entries.size() != shape.size()) {
            throw new IllegalArgumentException(shape + " is not the shape of " + entries.size() + " entries");
        }
        return new RationalMatrix(shape.rows(), shape.columns(), entries.toArray(Rational[]::new));
    }

    static RationalMatrix of(int rows, int columns, BiFunction<Integer, Integer, Rational> entry) {
        Rational[] entries = new Rational[rows * columns];
        for (int i = 0; i < entries.length; i++) {
            entries[i] = entry.apply(i / columns, i % columns);
        }
        return new RationalMatrix(rows, columns, entries);
    }

    public static RationalMatrix identity(int size) {
        return of(size, size, (i, j) -> i.equals(j) ? Rational.ONE : Rational.ZERO);
    }

    public Shape shape() {
        return new Shape(rows, columns);
    }

    /** The entry of a row and a column, both counted from 0. */
    public Rational at(int row, int column) {
        return entries[row * columns + column];
    }

    /** Row by row. */
    public List<Rational> entries() {
        return List.of(entries);
    }

    /** @throws IllegalArgumentException if the shapes do not fit */
    public RationalMatrix times(RationalMatrix other) {
        if (columns != other.rows) {
            throw new IllegalArgumentException("no product of " + shape() + " and " + other.shape());
        }
        return of(rows, other.columns, (i, j) -> {
            Rational sum = Rational.ZERO;
            for (int k = 0; k < columns; k++) {
                sum = sum.plus(at(i, k).times(other.at(k, j)));
            }
            return sum;
        });
    }

    /** The rows and columns of these numbers, in this order. */
    public RationalMatrix minor(List<Integer> rowsKept, List<Integer> columnsKept) {
        return of(rowsKept.size(), columnsKept.size(), (i, j) -> at(rowsKept.get(i), columnsKept.get(j)));
    }

    /** @throws IllegalArgumentException unless this is square */
    public Rational det() {
        requireSquare();
        Elimination done = Elimination.of(integers(null), columns);
        return done.rank() < rows ? Rational.ZERO : new Rational(done.determinant(), product(denominators()));
    }

    /**
     * The inverse; nothing if there is none.
     *
     * @throws IllegalArgumentException unless this is square
     */
    public Optional<RationalMatrix> inv() {
        return solve(identity(rows));
    }

    /**
     * The X with this X = right; nothing if this is singular.
     *
     * @throws IllegalArgumentException unless this is square, with as many rows as the right-hand side
     */
    public Optional<RationalMatrix> solve(RationalMatrix right) {
        requireSquare();
        if (right.rows != rows) {
            throw new IllegalArgumentException(
                    "no system has " + shape() + " on the left, " + right.shape() + " right");
        }
        Elimination done = Elimination.of(integers(right), columns);
        return done.rank() < rows
                ? Optional.empty()
                : Optional.of(of(rows, right.columns, (i, j) -> done.quotient(i, columns + j)));
    }

    /** The rank, with what shows it. */
    public Rank rank() {
        Elimination done = Elimination.of(integers(null), columns);
        List<Integer> pivots = done.columns();
        RationalMatrix left = of(rows, pivots.size(), (i, j) -> at(i, pivots.get(j)));
        RationalMatrix right = of(pivots.size(), columns, done::quotient);
        return new Rank(done.rows(), pivots, left, right);
    }

    /** This beside the right-hand side (or nothing), each row times a number that makes it integers. */
    private BigInteger[][] integers(RationalMatrix right) {
        BigInteger[] common = denominators();
        if (right != null) {
            for (int i = 0; i < rows; i++) {
                for (int j = 0; j < right.columns; j++) {
                    common[i] = leastCommonMultiple(common[i], right.at(i, j).denominator());
                }
            }
        }
        int width = right == null ? columns : columns + right.columns;
        BigInteger[][] integers = new BigInteger[rows][width];
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < width; j++) {
                Rational entry = j < columns ? at(i, j) : right.at(i, j - columns);
                integers[i][j] = entry.numerator().multiply(common[i].divide(entry.denominator()));
            }
        }
        return integers;
    }

    private BigInteger[] denominators() {
        BigInteger[] common = new BigInteger[rows];
        Arrays.fill(common, BigInteger.ONE);
        for (int i = 0; i < entries.length; i++) {
            common[i / columns] = leastCommonMultiple(common[i / columns], entries[i].denominator());
        }
        return common;
    }

    private static BigInteger leastCommonMultiple(BigInteger a, BigInteger b) {
        return a.equals(b) || b.equals(BigInteger.ONE) ? a : a.divide(a.gcd(b)).multiply(b);
    }

    private static BigInteger product(BigInteger[] factors) {
        return Arrays.stream(factors).reduce(BigInteger.ONE, BigInteger::multiply);
    }

    private void requireSquare() {
        if (rows != columns) {
            throw new IllegalArgumentException("a square matrix is needed, not " + shape());
        }
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof RationalMatrix other
                && rows == other.rows
                && columns == other.columns
                && Arrays.equals(entries, other.entries);
    }

    @Override
    public int hashCode() {
        return 31 * rows + Arrays.hashCode(entries);
    }

    @Override
    public String toString() {
        return rows + " by " + columns + " " + Arrays.toString(entries);
    }
}
