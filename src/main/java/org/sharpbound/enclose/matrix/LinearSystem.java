package org.sharpbound.enclose.matrix;

import java.util.Optional;
import org.sharpbound.enclose.series.Arithmetic;

/**
 * Solutions of linear systems with intervals on both sides.
 *
 * <p>With an approximate inverse C of the middle, G = CA is near the identity. If for some v > 0 the comparison matrix
 * ⟨G⟩ of G (least absolute values on the diagonal, the negatives of the largest off it) has ⟨G⟩v > 0, then every matrix in G,
 * and so in A, is not singular, and ⟨G⟩u ≥ |c| bounds every solution of Gx = c by |x| ≤ u; one step of Gauss and Seidel's sharpens that
 * (A. Neumaier, Interval Methods for Systems of Equations, 1990, sections 3.7 and 4.1).
 *
 * <p>Soundness: ⟨G⟩v > 0 is checked with outward rounding, and C may be any matrix: GX = CB has the solutions of AX = B among
 * its own, and no others, for G is not singular.
 */
final class LinearSystem<T> {

    private static final int STEPS = 2;

    private final Kind<T> kind;
    private final Arithmetic<T> arithmetic;
    private final IntervalMatrix<T> preconditioner;
    private final IntervalMatrix<T> near;
    private final IntervalMatrix<T> comparison;
    private final IntervalMatrix<T> weights;
    private final IntervalMatrix<T> gain;

    /** @param preconditioner any */
    LinearSystem(IntervalMatrix<T> a, IntervalMatrix<T> preconditioner) {
        this.kind = a.kind();
        this.arithmetic = kind.arithmetic();
        this.preconditioner = preconditioner;
        this.near = preconditioner.times(a);
        this.comparison = comparison(near);
        this.weights = weights();
        this.gain = comparison.times(weights);
    }

    /** The inverses, if no matrix between the bounds is singular, as far as this sees. */
    static <T> Optional<IntervalMatrix<T>> inverse(IntervalMatrix<T> a) {
        Optional<IntervalMatrix<T>> inverse = solve(a, IntervalMatrix.identity(a.kind(), a.rows()));
        boolean isClosed = a.rows() == 2 && a.exact().isEmpty();
        return isClosed ? inverse.map(found -> found.intersect(closedForm(a, found))) : inverse;
    }

    /**
     * For [[a, b], [c, d]] the first entry d / (ad − bc) of the inverse is 1 / (a − bc/d) where d is not 0, and so are the others;
     * each entry stands there once, so that the range is exact. Where d may be 0, what is known.
     */
    private static <T> IntervalMatrix<T> closedForm(IntervalMatrix<T> a, IntervalMatrix<T> known) {
        Kind<T> kind = a.kind();
        return IntervalMatrix.of(kind, 2, 2, (i, j) -> {
            T numerator = a.at(1 - j, 1 - i);
            if (kind.arithmetic().holdsZero(numerator)) {
                return known.at(i, j);
            }
            T cross = kind.div(kind.mul(a.at(j, 1 - i), a.at(1 - j, i)), numerator);
            return kind.div(kind.arithmetic().number(1), kind.sub(a.at(j, i), cross));
        });
    }

    /** The solutions X of AX = B. */
    static <T> Optional<IntervalMatrix<T>> solve(IntervalMatrix<T> a, IntervalMatrix<T> b) {
        Optional<RationalMatrix> exact = a.exact();
        Optional<RationalMatrix> right = exact.isPresent() ? b.exact() : Optional.empty();
        if (right.isPresent()) {
            return exact.get().solve(right.get()).map(solution -> IntervalMatrix.of(a.kind(), solution));
        }
        return exact.isPresent()
                ? exact.get()
                        .inv()
                        .map(inverse -> IntervalMatrix.of(a.kind(), inverse).times(b))
                : prepared(a).map(system -> system.solution(b));
    }

    private static <T> Optional<LinearSystem<T>> prepared(IntervalMatrix<T> a) {
        return !a.isBounded()
                ? Optional.empty()
                : Approximation.inverse(a.mid())
                        .map(inverse -> new LinearSystem<>(a, inverse))
                        .filter(LinearSystem::isRegular);
    }

    /** Whether every matrix between the bounds is shown to have an inverse. */
    static <T> boolean isRegular(IntervalMatrix<T> a) {
        Optional<RationalMatrix> exact = a.exact();
        return exact.isPresent() ? !exact.get().det().isZero() : prepared(a).isPresent();
    }

    private static <T> IntervalMatrix<T> comparison(IntervalMatrix<T> g) {
        Kind<T> kind = g.kind();
        return IntervalMatrix.of(
                kind,
                g.rows(),
                g.rows(),
                (i, j) -> i.equals(j)
                        ? kind.arithmetic().least(kind.abs(g.at(i, i)))
                        : kind.arithmetic().neg(kind.mag(g.at(i, j))));
    }

    /** About ⟨G⟩⁻¹ e, made positive. */
    private IntervalMatrix<T> weights() {
        IntervalMatrix<T> ones = IntervalMatrix.of(kind, near.rows(), 1, (i, j) -> arithmetic.number(1));
        return Approximation.inverse(comparison)
                .map(inverse -> inverse.times(ones).map(arithmetic::least))
                .filter(vector -> vector.entries().stream().allMatch(arithmetic::isPositive))
                .orElse(ones);
    }

    boolean isRegular() {
        return gain.entries().stream().allMatch(arithmetic::isPositive);
    }

    /** The solutions with this right-hand side, if this is regular. */
    IntervalMatrix<T> solution(IntervalMatrix<T> b) {
        IntervalMatrix<T> right = preconditioner.times(b);
        IntervalMatrix<T> x = bound(right);
        for (int step = 0; step < STEPS; step++) {
            x = improved(x, right);
        }
        return x;
    }

    /** All numbers up to u, for each column, where u is v times what makes ⟨G⟩u at least the right-hand side. */
    private IntervalMatrix<T> bound(IntervalMatrix<T> right) {
        return IntervalMatrix.of(kind, right.rows(), right.columns(), (i, j) -> {
            T factor = arithmetic.number(0);
            for (int k = 0; k < right.rows(); k++) {
                factor = arithmetic.max(factor, kind.div(kind.mag(right.at(k, j)), gain.at(k, 0)));
            }
            return kind.symmetric(arithmetic.most(kind.mul(factor, weights.at(i, 0))));
        });
    }

    /** Each row solved for its own unknown, which lies in what was known of it before too. */
    private IntervalMatrix<T> improved(IntervalMatrix<T> x, IntervalMatrix<T> right) {
        return IntervalMatrix.of(kind, x.rows(), x.columns(), (i, j) -> {
            T rest = right.at(i, j);
            for (int k = 0; k < x.rows(); k++) {
                rest = k == i ? rest : kind.sub(rest, kind.mul(near.at(i, k), x.at(k, j)));
            }
            return arithmetic.intersect(x.at(i, j), kind.div(rest, near.at(i, i)));
        });
    }
}
