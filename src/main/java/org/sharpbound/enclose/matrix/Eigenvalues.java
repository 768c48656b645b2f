package org.sharpbound.enclose.matrix;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sharpbound.enclose.series.Arithmetic;

/**
 * Eigenvalues of symmetric matrices, and largest singular values.
 *
 * <p>A matrix that falls into blocks has the eigenvalues of all of them; blocks of one and two rows are solved in closed form
 * ({@link OfTwo}), larger ones by {@link Spectrum}.
 *
 * <p>Soundness: the k-th of several numbers in order does not decrease in any of them, so it is bounded by the k-th of their lower
 * and of their upper bounds. What is meant by a symmetric matrix, see {@link MatrixFunction}.
 */
final class Eigenvalues {

    /** Where a matrix has more rows and columns together, its product with its transpose is smaller by enough. */
    private static final int LARGE = 16;

    private Eigenvalues() {}

    /** All of them, in one column, the least first. */
    static <T> IntervalMatrix<T> of(IntervalMatrix<T> a) {
        IntervalMatrix<T> symmetric = symmetric(a);
        List<T> all = new ArrayList<>();
        for (List<Integer> block : Blocks.of(symmetric)) {
            all.addAll(ofBlock(symmetric.minor(block)));
        }
        return IntervalMatrix.of(
                a.kind(), Shape.vector(a.rows()), sorted(a.kind().arithmetic(), all));
    }

    static <T> IntervalMatrix<T> least(IntervalMatrix<T> a) {
        Arithmetic<T> arithmetic = a.kind().arithmetic();
        return largest(a.map(arithmetic::neg)).map(arithmetic::neg);
    }

    static <T> IntervalMatrix<T> largest(IntervalMatrix<T> a) {
        IntervalMatrix<T> symmetric = symmetric(a);
        T largest = Blocks.of(symmetric).stream()
                .map(block -> largestOfBlock(symmetric.minor(block)))
                .reduce(a.kind().arithmetic()::max)
                .orElseThrow();
        return IntervalMatrix.of(a.kind(), Shape.SCALAR, List.of(largest));
    }

    /** The largest singular value: the largest eigenvalue of {@link #doubled}, or the root of that of AᵀA. */
    static <T> IntervalMatrix<T> norm(IntervalMatrix<T> a) {
        Kind<T> kind = a.kind();
        if (a.rows() == 1 || a.columns() == 1) {
            T squares = a.entries().stream().map(kind::square).reduce(kind::add).orElseThrow();
            return IntervalMatrix.of(kind, Shape.SCALAR, List.of(kind.sqrt(squares)));
        }
        if (a.rows() + a.columns() > LARGE) {
            IntervalMatrix<T> transposed = a.transpose();
            return largest(a.rows() < a.columns() ? a.times(transposed) : transposed.times(a))
                    .map(kind::sqrt);
        }
        return largest(doubled(a))
                .map(largest -> kind.arithmetic().max(kind.arithmetic().number(0), largest));
    }

    /** The symmetric matrix with A and its transpose off the diagonal, whose eigenvalues are the singular values and their negatives. */
    static <T> IntervalMatrix<T> doubled(IntervalMatrix<T> a) {
        int rows = a.rows();
        int size = rows + a.columns();
        return IntervalMatrix.of(a.kind(), size, size, (i, j) -> {
            if (i < rows == j < rows) {
                return a.kind().arithmetic().number(0);
            }
            return i < rows ? a.at(i, j - rows) : a.at(j, i - rows);
        });
    }

    /** What both entries across the diagonal hold, for both are the same number. */
    static <T> IntervalMatrix<T> symmetric(IntervalMatrix<T> a) {
        return a.intersect(a.transpose());
    }

    private static <T> List<T> ofBlock(IntervalMatrix<T> a) {
        List<T> values = new ArrayList<>();
        Spectrum<T> spectrum = a.rows() > 2 && a.isBounded() ? Spectrum.around(a) : null;
        for (int k = 0; k < a.rows(); k++) {
            values.add(spectrum == null ? small(a, k) : spectrum.eigenvalue(k));
        }
        return values;
    }

    /** Where signs make all entries off the diagonal nonnegative, it does not decrease in any (Perron and Frobenius). */
    private static <T> T largestOfBlock(IntervalMatrix<T> a) {
        Kind<T> kind = a.kind();
        if (a.rows() <= 2 || !a.isBounded()) {
            return small(a, a.rows() - 1);
        }
        Optional<int[]> signs = a.entries().stream().allMatch(kind::isPoint) ? Optional.empty() : Signature.of(a);
        if (signs.isEmpty()) {
            return Spectrum.around(a).eigenvalue(a.rows() - 1);
        }
        IntervalMatrix<T> turned = Signature.turned(a, signs.get());
        return kind.arithmetic()
                .hull(
                        largestOfBlock(turned.map(kind.arithmetic()::least)),
                        largestOfBlock(turned.map(kind.arithmetic()::most)));
    }

    /** Sizes 1 and 2, and all that is unbounded. */
    private static <T> T small(IntervalMatrix<T> a, int k) {
        if (a.rows() == 1) {
            return a.at(0, 0);
        }
        return a.rows() == 2 && a.isBounded()
                ? OfTwo.eigenvalue(a.kind(), a.at(0, 0), a.at(0, 1), a.at(1, 1), k == 1)
                : a.kind().everything();
    }

    /** By exchanges of neighbours, each of which sorts both ends. */
    private static <T> List<T> sorted(Arithmetic<T> arithmetic, List<T> values) {
        List<T> sorted = new ArrayList<>(values);
        for (int last = sorted.size() - 1; last > 0; last--) {
            for (int i = 0; i < last; i++) {
                T left = sorted.get(i);
                T right = sorted.get(i + 1);
                sorted.set(i, arithmetic.min(left, right));
                sorted.set(i + 1, arithmetic.max(left, right));
            }
        }
        return sorted;
    }
}
