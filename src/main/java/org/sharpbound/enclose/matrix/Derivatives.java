package org.sharpbound.enclose.matrix;

import java.util.Optional;
import org.sharpbound.enclose.series.Arithmetic;

/**
 * Derivatives of the values of matrix functions with respect to the entries, for all matrices between the bounds: one row for
 * each entry of the result, one column for each entry of the arguments.
 *
 * <p>d(A⁻¹) = −A⁻¹ dA A⁻¹; d det A = Σ cofactors times dA; of a simple eigenvalue with the unit vector v, dλ = vᵀ dA v ({@link
 * Eigenvector}); of the exponential see {@link Perturbation}.
 *
 * <p>Soundness: where a derivative may not exist for some matrix there is no result.
 */
final class Derivatives {

    private Derivatives() {}

    static <T> Optional<IntervalMatrix<T>> ofInverse(IntervalMatrix<T> a) {
        return LinearSystem.inverse(a).map(inverse -> ofProduct(inverse, inverse));
    }

    /** Of X in A X = B, the entries of A first, then those of B. */
    static <T> Optional<IntervalMatrix<T>> ofSolution(IntervalMatrix<T> a, IntervalMatrix<T> b) {
        return LinearSystem.inverse(a)
                .flatMap(inverse -> LinearSystem.solve(a, b).map(x -> {
                    IntervalMatrix<T> left = ofProduct(inverse, x);
                    int columns = b.columns();
                    return IntervalMatrix.of(a.kind(), left.rows(), left.columns() + b.rows() * columns, (r, e) -> {
                        int right = e - left.columns();
                        if (right < 0) {
                            return left.at(r, e);
                        }
                        return r % columns == right % columns
                                ? inverse.at(r / columns, right / columns)
                                : a.kind().arithmetic().number(0);
                    });
                }));
    }

    /** −inverse dA x. */
    private static <T> IntervalMatrix<T> ofProduct(IntervalMatrix<T> inverse, IntervalMatrix<T> x) {
        Kind<T> kind = inverse.kind();
        int size = inverse.rows();
        int columns = x.columns();
        return IntervalMatrix.of(
                kind,
                size * columns,
                size * size,
                (r, e) -> kind.arithmetic()
                        .neg(kind.mul(inverse.at(r / columns, e / size), x.at(e % size, r % columns))));
    }

    static <T> IntervalMatrix<T> ofDeterminant(IntervalMatrix<T> a) {
        int size = a.rows();
        return IntervalMatrix.of(a.kind(), 1, size * size, (r, e) -> Determinant.cofactor(a, e / size, e % size));
    }

    /** Of eigenvalues of a symmetric matrix, from one on, so many: both entries across the diagonal have a share. */
    static <T> Optional<IntervalMatrix<T>> ofEigenvalues(IntervalMatrix<T> a, int from, int count) {
        Kind<T> kind = a.kind();
        int size = a.rows();
        Optional<Eigenvector<T>> eigenvectors = Eigenvector.of(a);
        IntervalMatrix<T> all = null;
        for (int k = from; k < from + count; k++) {
            int index = k;
            Optional<IntervalMatrix<T>> vector = eigenvectors.flatMap(known -> known.unit(index));
            if (vector.isEmpty()) {
                return Optional.empty();
            }
            IntervalMatrix<T> v = vector.get();
            IntervalMatrix<T> row = IntervalMatrix.of(
                    kind,
                    1,
                    size * size,
                    (r, e) -> e / size == e % size
                            ? kind.square(v.at(e / size, 0))
                            : kind.mul(v.at(e / size, 0), v.at(e % size, 0)));
            all = all == null ? row : all.above(row);
        }
        return Optional.of(all);
    }

    /** Of the largest singular value, where it is positive and simple. */
    static <T> Optional<IntervalMatrix<T>> ofNorm(IntervalMatrix<T> a) {
        Kind<T> kind = a.kind();
        Arithmetic<T> arithmetic = kind.arithmetic();
        int columns = a.columns();
        if (a.rows() == 1 || columns == 1) {
            T norm = Eigenvalues.norm(a).at(0, 0);
            return Optional.of(IntervalMatrix.of(
                            kind, 1, a.rows() * columns, (r, e) -> kind.div(a.at(e / columns, e % columns), norm)))
                    .filter(row -> arithmetic.isPositive(norm));
        }
        int size = a.rows() + columns;
        return ofEigenvalues(Eigenvalues.doubled(a), size - 1, 1)
                .map(row -> IntervalMatrix.of(kind, 1, a.rows() * columns, (r, e) -> {
                    int entry = e / columns * size + a.rows() + e % columns;
                    return kind.mul(arithmetic.number(2), row.at(0, entry));
                }));
    }
}
