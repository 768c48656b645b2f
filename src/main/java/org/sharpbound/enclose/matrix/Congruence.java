package org.sharpbound.enclose.matrix;

import org.sharpbound.enclose.series.Arithmetic;

/** Vᵀ A V for symmetric matrices A, whose entries across the diagonal are the same number. */
final class Congruence {

    private Congruence() {}

    /**
     * Encloses Vᵀ (A + D) V for all symmetric D between bounds, if this is known for D = 0.
     *
     * <p>Soundness: entry (k, l) is linear in the entries of D; that of (i, j), i ≠ j, stands with v(i,k) v(j,l) + v(j,k) v(i,l),
     * for it is the entry (j, i) too.
     *
     * @param vectors V
     * @param form encloses Vᵀ A V for a symmetric A
     * @param deviation symmetric
     */
    static <T> IntervalMatrix<T> of(IntervalMatrix<T> vectors, IntervalMatrix<T> form, IntervalMatrix<T> deviation) {
        Arithmetic<T> arithmetic = vectors.kind().arithmetic();
        IntervalMatrix<T> whole = form.intersect(form.transpose());
        for (int i = 0; i < deviation.rows(); i++) {
            for (int j = 0; j <= i; j++) {
                T entry = deviation.at(i, j);
                if (!arithmetic.isZero(entry)) {
                    whole = whole.plus(share(vectors, i, j, entry));
                }
            }
        }
        return whole;
    }

    private static <T> IntervalMatrix<T> share(IntervalMatrix<T> v, int i, int j, T entry) {
        Kind<T> kind = v.kind();
        return IntervalMatrix.of(kind, v.columns(), v.columns(), (k, l) -> {
            T weight = kind.mul(v.at(i, k), v.at(j, l));
            return kind.mul(entry, i == j ? weight : kind.add(weight, kind.mul(v.at(j, k), v.at(i, l))));
        });
    }
}
