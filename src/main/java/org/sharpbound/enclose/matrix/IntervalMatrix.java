package org.sharpbound.enclose.matrix;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import org.sharpbound.term.Rational;

/**
 * All matrices whose entries lie in given intervals, immutable.
 *
 * <p>Soundness: an operation holds its results for all matrices of the operands, since it is made of operations on intervals
 * that do; entries are taken to vary independently.
 *
 * @param <T> the intervals
 */
final class IntervalMatrix<T> {

    private final Kind<T> kind;
    private final int rows;
    private final int columns;
    private final Object[] entries;

    private IntervalMatrix(Kind<T> kind, int rows, int columns, Object[] entries) {
        this.kind = kind;
        this.rows = rows;
        this.columns = columns;
        this.entries = entries;
    }

    /** @param entries row by row */
    static <T> IntervalMatrix<T> of(Kind<T> kind, Shape shape, List<T> entries) {
        if (entries.size() != shape.size()) {
            throw new IllegalArgumentException(shape + " is not the shape of " + entries.size() + " entries");
        }
        return new IntervalMatrix<>(kind, shape.rows(), shape.columns(), entries.toArray());
    }

    static <T> IntervalMatrix<T> of(Kind<T> kind, int rows, int columns, BiFunction<Integer, Integer, T> entry) {
        Object[] entries = new Object[rows * columns];
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                entries[i * columns + j] = entry.apply(i, j);
            }
        }
        return new IntervalMatrix<>(kind, rows, columns, entries);
    }

    static <T> IntervalMatrix<T> of(Kind<T> kind, RationalMatrix exact) {
        Shape shape = exact.shape();
        return of(
                kind, shape.rows(), shape.columns(), (i, j) -> kind.arithmetic().number(exact.at(i, j)));
    }

    /** What a matrix in fixed point holds, entry by entry, where its unit is taken to be 2^-bits. */
    static <T> IntervalMatrix<T> of(Kind<T> kind, FixedMatrix fixed, int bits) {
        return of(kind, fixed.size(), fixed.size(), (i, j) -> {
            BigInteger mid = fixed.mid(i, j);
            return kind.ends().between(mid.subtract(fixed.error()), mid.add(fixed.error()), bits);
        });
    }

    static <T> IntervalMatrix<T> identity(Kind<T> kind, int size) {
        return of(kind, size, size, (i, j) -> kind.arithmetic().number(i.equals(j) ? 1 : 0));
    }

    Kind<T> kind() {
        return kind;
    }

    int rows() {
        return rows;
    }

    int columns() {
        return columns;
    }

    @SuppressWarnings("unchecked") // only values of this type are put in
    T at(int row, int column) {
        return (T) entries[row * columns + column];
    }

    @SuppressWarnings("unchecked")
    List<T> entries() {
        return (List<T>) Arrays.asList(entries.clone());
    }

    List<T> row(int row) {
        return entries().subList(row * columns, (row + 1) * columns);
    }

    boolean isBounded() {
        return entries().stream().allMatch(kind.arithmetic()::isBounded);
    }

    /**
     * A square matrix of points times 2^(power − bits), in fixed point with so many bits.
     *
     * @param power the power of two that entries are multiplied by and then cut down to integers
     */
    FixedMatrix fixed(int bits, int power) {
        BigInteger[] units = new BigInteger[entries.length];
        for (int i = 0; i < units.length; i++) {
            units[i] = kind.ends().units(at(i / columns, i % columns), power);
        }
        return FixedMatrix.of(rows, bits, units, BigInteger.valueOf(rows));
    }

    /** The matrix of numbers that this is, if it is one. */
    Optional<RationalMatrix> exact() {
        Rational[] exact = new Rational[entries.length];
        for (int i = 0; i < exact.length; i++) {
            Optional<Rational> entry = kind.exact(at(i / columns, i % columns));
            if (entry.isEmpty()) {
                return Optional.empty();
            }
            exact[i] = entry.get();
        }
        return Optional.of(RationalMatrix.of(new Shape(rows, columns), List.of(exact)));
    }

    IntervalMatrix<T> map(UnaryOperator<T> function) {
        return of(kind, rows, columns, (i, j) -> function.apply(at(i, j)));
    }

    /** Entry by entry. */
    IntervalMatrix<T> with(IntervalMatrix<T> other, BinaryOperator<T> function) {
        if (rows != other.rows || columns != other.columns) {
            throw new IllegalArgumentException("shapes differ");
        }
        return of(kind, rows, columns, (i, j) -> function.apply(at(i, j), other.at(i, j)));
    }

    IntervalMatrix<T> plus(IntervalMatrix<T> other) {
        return with(other, kind::add);
    }

    IntervalMatrix<T> minus(IntervalMatrix<T> other) {
        return with(other, kind::sub);
    }

    IntervalMatrix<T> times(IntervalMatrix<T> other) {
        if (columns != other.rows) {
            throw new IllegalArgumentException("no product of " + columns + " columns and " + other.rows + " rows");
        }
        return of(kind, rows, other.columns, (i, j) -> {
            T sum = kind.mul(at(i, 0), other.at(0, j));
            for (int k = 1; k < columns; k++) {
                sum = kind.add(sum, kind.mul(at(i, k), other.at(k, j)));
            }
            return sum;
        });
    }

    IntervalMatrix<T> transpose() {
        return of(kind, columns, rows, (i, j) -> at(j, i));
    }

    /** The rows of these numbers, and the columns of the same. */
    IntervalMatrix<T> minor(List<Integer> kept) {
        return of(kind, kept.size(), kept.size(), (i, j) -> at(kept.get(i), kept.get(j)));
    }

    /** The columns from one on, so many of them. */
    IntervalMatrix<T> columns(int from, int count) {
        return of(kind, rows, count, (i, j) -> at(i, from + j));
    }

    /** This, and below it the rows of the other matrix. */
    IntervalMatrix<T> above(IntervalMatrix<T> other) {
        return of(kind, rows + other.rows, columns, (i, j) -> i < rows ? at(i, j) : other.at(i - rows, j));
    }

    /** Points near the middles. */
    IntervalMatrix<T> mid() {
        return map(kind::mid);
    }

    /** The largest absolute values, as points. */
    IntervalMatrix<T> mag() {
        return map(kind::mag);
    }

    /** What both hold, entry by entry, where that is not nothing. */
    IntervalMatrix<T> intersect(IntervalMatrix<T> other) {
        return with(other, kind.arithmetic()::intersect);
    }

    /** Sums of absolute values along the rows, as points that are no smaller. */
    IntervalMatrix<T> rowSums() {
        return of(kind, rows, 1, (i, j) -> {
            T sum = kind.mag(at(i, 0));
            for (int k = 1; k < columns; k++) {
                sum = kind.add(sum, kind.mag(at(i, k)));
            }
            return kind.arithmetic().most(sum);
        });
    }

    /** A point that is no smaller than the largest sum of absolute values along a row, for every matrix in this. */
    T norm() {
        return rowSums().entries().stream().reduce(kind.arithmetic()::max).orElseThrow();
    }

    @Override
    public String toString() {
        return rows + " by " + columns + " " + Arrays.toString(entries);
    }
}
