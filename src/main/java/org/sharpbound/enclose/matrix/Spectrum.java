package org.sharpbound.enclose.matrix;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sharpbound.enclose.series.Arithmetic;

/**
 * Eigenvalues of symmetric matrices, and largest singular values.
 *
 * <p>A matrix V of approximate eigenvectors brings all matrices A of the given one near diagonal form M = VᵀAV. By Cauchy's
 * interlacing the k-th eigenvalue of M is at least the least of its trailing part, from row k on, and at most the largest
 * of its leading part ({@link DominanceBound}); by Ostrowski's theorem it is that of A times a number between the least and the
 * largest eigenvalue of VᵀV, which is near the identity (R. A. Horn, C. R. Johnson, Matrix Analysis, 2nd ed., theorems 4.3.28
 * and 4.5.9). In the widths of the entries the bounds are exact to first order where eigenvalues are separated.
 *
 * <p>Soundness: whatever V is, all bounds are evaluated from M and VᵀV in outward-rounded arithmetic.
 */
final class Spectrum<T> {

    private static final double NARROW = 1e-12;

    private final Kind<T> kind;
    private final Arithmetic<T> arithmetic;
    private final IntervalMatrix<T> vectors;
    private final IntervalMatrix<T> form;
    private final IntervalMatrix<T> gram;
    private final T stretch;

    /**
     * @param deviation of the matrices from the one that the basis is for
     * @param basis any
     */
    Spectrum(IntervalMatrix<T> deviation, Basis<T> basis) {
        this.kind = deviation.kind();
        this.arithmetic = kind.arithmetic();
        this.vectors = basis.vectors();
        this.form = Congruence.of(vectors, basis.form(), deviation);
        this.gram = basis.gram();
        this.stretch = kind.add(arithmetic.number(1), kind.symmetric(basis.deviation()));
    }

    /** With vectors as good as the entries deserve. */
    private static <T> Spectrum<T> around(IntervalMatrix<T> a) {
        IntervalMatrix<T> mid = a.mid();
        IntervalMatrix<T> deviation = a.minus(mid);
        boolean isNarrow = a.kind().digits() > Kind.DOUBLES.digits() || isNarrow(deviation, mid);
        return new Spectrum<>(deviation, Basis.of(mid, isNarrow));
    }

    /** Whether entries are known so well that rounding of products would be seen. */
    private static <T> boolean isNarrow(IntervalMatrix<T> deviation, IntervalMatrix<T> mid) {
        Arithmetic<T> arithmetic = mid.kind().arithmetic();
        return arithmetic.upper(deviation.norm()) <= NARROW * arithmetic.upper(mid.norm());
    }

    /** Nothing where the approximate eigenvectors are not shown to be independent. */
    static <T> Optional<Spectrum<T>> of(IntervalMatrix<T> a) {
        return !a.isBounded()
                ? Optional.empty()
                : Optional.of(around(symmetric(a)))
                        .filter(spectrum -> spectrum.arithmetic.isPositive(spectrum.stretch));
    }

    /** The approximate eigenvectors V. */
    IntervalMatrix<T> vectors() {
        return vectors;
    }

    /** VᵀAV. */
    IntervalMatrix<T> form() {
        return form;
    }

    /** VᵀV. */
    IntervalMatrix<T> gram() {
        return gram;
    }

    /** One column, the least first. */
    static <T> IntervalMatrix<T> eigenvalues(IntervalMatrix<T> a) {
        List<T> all = new ArrayList<>();
        Spectrum<T> spectrum = a.isBounded() && a.rows() > 2 ? around(symmetric(a)) : null;
        for (int k = 0; k < a.rows(); k++) {
            all.add(spectrum == null ? small(symmetric(a), k) : spectrum.eigenvalue(k));
        }
        return IntervalMatrix.of(a.kind(), Shape.vector(a.rows()), all);
    }

    static <T> IntervalMatrix<T> least(IntervalMatrix<T> a) {
        return scalar(a.kind(), one(symmetric(a), 0));
    }

    static <T> IntervalMatrix<T> largest(IntervalMatrix<T> a) {
        return scalar(a.kind(), one(symmetric(a), a.rows() - 1));
    }

    /** The largest singular value, which is the largest eigenvalue of the matrix with A and its transpose off the diagonal. */
    static <T> IntervalMatrix<T> norm(IntervalMatrix<T> a) {
        Kind<T> kind = a.kind();
        if (a.rows() == 1 || a.columns() == 1) {
            T squares = a.entries().stream().map(kind::square).reduce(kind::add).orElseThrow();
            return scalar(kind, kind.sqrt(squares));
        }
        T largest = one(doubled(a), a.rows() + a.columns() - 1);
        return scalar(kind, kind.arithmetic().max(kind.arithmetic().number(0), largest));
    }

    /** The symmetric matrix with A and its transpose off the diagonal. */
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

    private static <T> T one(IntervalMatrix<T> a, int k) {
        return a.rows() <= 2 || !a.isBounded() ? small(a, k) : around(a).eigenvalue(k);
    }

    private static <T> IntervalMatrix<T> scalar(Kind<T> kind, T value) {
        return IntervalMatrix.of(kind, Shape.SCALAR, List.of(value));
    }

    /** What both entries across the diagonal hold, for both are the same number. */
    private static <T> IntervalMatrix<T> symmetric(IntervalMatrix<T> a) {
        return a.intersect(a.transpose());
    }

    /** Sizes 1 and 2, and all that is unbounded. */
    private static <T> T small(IntervalMatrix<T> a, int k) {
        if (a.rows() == 1) {
            return a.at(0, 0);
        }
        return a.rows() == 2 && a.isBounded()
                ? OfTwo.eigenvalue(a.kind(), a.at(0, 0), a.at(0, 1), a.at(1, 1), k == 1)
                : a.kind().arithmetic().between(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    }

    /** Eigenvalue k of A, the least being number 0. */
    T eigenvalue(int k) {
        T lower = DominanceBound.least(form, k, form.rows());
        T upper = arithmetic.neg(DominanceBound.least(form.map(arithmetic::neg), 0, k + 1));
        T within = arithmetic.hull(lower, upper);
        boolean isNearOrthogonal = arithmetic.isPositive(stretch);
        return isNearOrthogonal ? kind.div(within, stretch) : kind.everything();
    }
}
