package org.sharpbound.enclose.matrix;

import java.util.Comparator;
import java.util.stream.IntStream;
import org.sharpbound.enclose.series.Arithmetic;

/**
 * Approximate eigenvectors of symmetric matrices by Jacobi's rotations (G. H. Golub, C. F. Van Loan, Matrix Computations, 4th
 * ed., section 8.5.2), with the digits of the kind. They serve as a change of basis; nothing is claimed of them.
 */
final class Jacobi<T> {

    private static final int MOST_SWEEPS = 40;

    private final Kind<T> kind;
    private final Arithmetic<T> arithmetic;
    private final int size;
    private final T one;
    private final T tiny;
    private final Object[][] a;
    private final Object[][] vectors;

    private Jacobi(IntervalMatrix<T> points, IntervalMatrix<T> start) {
        this.kind = points.kind();
        this.arithmetic = kind.arithmetic();
        this.size = points.rows();
        this.one = arithmetic.number(1);
        this.tiny = kind.tiny();
        this.a = rows(start.transpose().times(points).times(start).mid());
        this.vectors = rows(start);
    }

    private static Object[][] rows(IntervalMatrix<?> matrix) {
        Object[][] rows = new Object[matrix.rows()][matrix.columns()];
        for (int i = 0; i < matrix.rows(); i++) {
            for (int j = 0; j < matrix.columns(); j++) {
                rows[i][j] = matrix.at(i, j);
            }
        }
        return rows;
    }

    /**
     * A matrix of points with nearly orthonormal columns, near the eigenvectors, the least eigenvalue first; the identity
     * where numbers grow out of range.
     *
     * @param points a symmetric matrix
     * @param start points, a first guess of the same kind
     */
    static <T> IntervalMatrix<T> vectors(IntervalMatrix<T> points, IntervalMatrix<T> start) {
        Jacobi<T> jacobi = new Jacobi<>(points, start);
        for (int sweep = 0; sweep < MOST_SWEEPS && jacobi.sweep(); sweep++) {
            // Each sweep squares what is left off the diagonal.
        }
        IntervalMatrix<T> vectors = jacobi.sorted();
        return vectors.isBounded() ? vectors : IntervalMatrix.identity(points.kind(), points.rows());
    }

    /** Whether a rotation was worth while. */
    private boolean sweep() {
        boolean rotated = false;
        for (int p = 0; p < size; p++) {
            for (int q = p + 1; q < size; q++) {
                if (matters(p, q)) {
                    rotate(p, q);
                    rotated = true;
                }
            }
        }
        return rotated;
    }

    private boolean matters(int p, int q) {
        T offDiagonal = kind.abs(at(a, p, q));
        T diagonal = kind.add(kind.abs(at(a, p, p)), kind.abs(at(a, q, q)));
        T small = kind.mul(diagonal, tiny);
        return arithmetic.isBounded(offDiagonal) && !arithmetic.isNonnegative(kind.sub(small, offDiagonal));
    }

    /** The tangent t of the angle solves t² + 2 tau t = 1; the smaller root. */
    private void rotate(int p, int q) {
        T tau = point(kind.div(kind.sub(at(a, q, q), at(a, p, p)), kind.mul(arithmetic.number(2), at(a, p, q))));
        T root = kind.add(kind.abs(tau), kind.sqrt(kind.add(one, kind.mul(tau, tau))));
        T size = point(kind.div(one, root));
        T t = arithmetic.isNonnegative(tau) ? size : arithmetic.neg(size);
        T c = point(kind.div(one, kind.sqrt(kind.add(one, kind.mul(t, t)))));
        T s = point(kind.mul(t, c));
        rotateColumns(a, p, q, c, s);
        for (int j = 0; j < this.size; j++) {
            T up = at(a, p, j);
            T low = at(a, q, j);
            a[p][j] = point(kind.sub(kind.mul(c, up), kind.mul(s, low)));
            a[q][j] = point(kind.add(kind.mul(s, up), kind.mul(c, low)));
        }
        a[p][q] = arithmetic.number(0);
        a[q][p] = arithmetic.number(0);
        rotateColumns(vectors, p, q, c, s);
    }

    private void rotateColumns(Object[][] matrix, int p, int q, T c, T s) {
        for (int i = 0; i < size; i++) {
            T left = at(matrix, i, p);
            T right = at(matrix, i, q);
            matrix[i][p] = point(kind.sub(kind.mul(c, left), kind.mul(s, right)));
            matrix[i][q] = point(kind.add(kind.mul(s, left), kind.mul(c, right)));
        }
    }

    private T point(T value) {
        return arithmetic.least(value);
    }

    @SuppressWarnings("unchecked") // only values of this type are put in
    private T at(Object[][] matrix, int i, int j) {
        return (T) matrix[i][j];
    }

    private IntervalMatrix<T> sorted() {
        int[] order = IntStream.range(0, size)
                .boxed()
                .sorted(Comparator.comparingDouble(k -> kind.near(at(a, k, k))))
                .mapToInt(Integer::intValue)
                .toArray();
        return IntervalMatrix.of(kind, size, size, (i, j) -> at(vectors, i, order[j]));
    }
}
