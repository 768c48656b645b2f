package org.sharpbound.enclose.matrix;

import java.util.Optional;

/**
 * Unit eigenvectors of symmetric matrices that belong to one eigenvalue.
 *
 * <p>With v = Vx for a matrix V of approximate eigenvectors, (VᵀAV − λVᵀV) x = 0. If the matrix without row and column k is not
 * singular, then x(k) is not 0, for else x would be 0; so it may be 1, and the other components solve a linear system.
 *
 * <p>Soundness: V is not singular, for VᵀV is shown to be near the identity; the eigenvalue is simple, since two independent
 * eigenvectors would leave one with x(k) = 0.
 */
final class Eigenvector<T> {

    private final Kind<T> kind;
    private final Spectrum<T> spectrum;
    private final int size;

    private Eigenvector(Spectrum<T> spectrum, IntervalMatrix<T> a) {
        this.kind = a.kind();
        this.spectrum = spectrum;
        this.size = a.rows();
    }

    /** Nothing where the approximate eigenvectors are not shown to be independent. */
    static <T> Optional<Eigenvector<T>> of(IntervalMatrix<T> a) {
        return Spectrum.of(a).map(spectrum -> new Eigenvector<>(spectrum, a));
    }

    /** One column, of either sign; nothing where the eigenvalue may not be simple. */
    Optional<IntervalMatrix<T>> unit(int k) {
        T value = spectrum.eigenvalue(k);
        IntervalMatrix<T> singular = spectrum.form().minus(spectrum.gram().map(entry -> kind.mul(value, entry)));
        if (size == 1) {
            return Optional.of(normalised(spectrum.vectors()));
        }
        IntervalMatrix<T> rest =
                IntervalMatrix.of(kind, size - 1, size - 1, (i, j) -> singular.at(skip(i, k), skip(j, k)));
        IntervalMatrix<T> right =
                IntervalMatrix.of(kind, size - 1, 1, (i, j) -> kind.arithmetic().neg(singular.at(skip(i, k), k)));
        return LinearSystem.solve(rest, right)
                .map(others -> IntervalMatrix.of(
                        kind,
                        size,
                        1,
                        (i, j) -> i == k ? kind.arithmetic().number(1) : others.at(i < k ? i : i - 1, 0)))
                .map(x -> normalised(spectrum.vectors().times(x)));
    }

    private static int skip(int index, int k) {
        return index < k ? index : index + 1;
    }

    private IntervalMatrix<T> normalised(IntervalMatrix<T> v) {
        T length = Eigenvalues.norm(v).at(0, 0);
        return v.map(entry -> kind.div(entry, length));
    }
}
