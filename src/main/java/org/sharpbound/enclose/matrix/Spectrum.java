package org.sharpbound.enclose.matrix;

import java.util.Optional;
import org.sharpbound.enclose.series.Arithmetic;

/**
 * Eigenvalues of symmetric matrices, by a change of basis.
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

    /** Of symmetric bounded matrices, with vectors as good as the entries deserve. */
    static <T> Spectrum<T> around(IntervalMatrix<T> a) {
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
                : Optional.of(around(Eigenvalues.symmetric(a)))
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

    /** Eigenvalue k of A, the least being number 0. */
    T eigenvalue(int k) {
        T lower = DominanceBound.least(form, k, form.rows());
        T upper = arithmetic.neg(DominanceBound.least(form.map(arithmetic::neg), 0, k + 1));
        T within = arithmetic.hull(lower, upper);
        boolean isNearOrthogonal = arithmetic.isPositive(stretch);
        return isNearOrthogonal ? kind.div(within, stretch) : kind.everything();
    }
}
