package org.sharpbound.enclose.matrix;

import java.util.HashSet;
import java.util.List;

/**
 * The rank of a matrix A, with its witness: a minor that does not vanish (the rank is no less) and a factorisation A = left
 * right through as many dimensions (the rank is no more).
 *
 * @param rows the rows of the minor, counted from 0, none twice
 * @param columns the columns of the minor
 * @param left as many rows as A, as many columns as the rank
 * @param right as many rows as the rank, as many columns as A; has no rows if the rank is 0
 */
public record Rank(List<Integer> rows, List<Integer> columns, RationalMatrix left, RationalMatrix right) {

    /** The rank that is claimed. */
    public int value() {
        return rows.size();
    }

    /**
     * Whether this shows the rank of the matrix.
     *
     * <p>Soundness: without search, by one product and one determinant. rank(LR) is at most the inner dimension, and a
     * submatrix has no larger rank than the whole.
     */
    public boolean shows(RationalMatrix matrix) {
        if (value() == 0) {
            return columns.isEmpty() && matrix.entries().stream().allMatch(entry -> entry.isZero());
        }
        return columns.size() == value()
                && areDistinctBelow(matrix.shape().rows(), rows)
                && areDistinctBelow(matrix.shape().columns(), columns)
                && left.shape().columns() == value()
                && right.shape().rows() == value()
                && left.times(right).equals(matrix)
                && !matrix.minor(rows, columns).det().isZero();
    }

    private static boolean areDistinctBelow(int bound, List<Integer> numbers) {
        return new HashSet<>(numbers).size() == numbers.size()
                && numbers.stream().allMatch(number -> 0 <= number && number < bound);
    }
}
