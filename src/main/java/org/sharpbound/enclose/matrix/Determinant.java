package org.sharpbound.enclose.matrix;

import java.util.List;
import java.util.Optional;
import org.sharpbound.enclose.series.Arithmetic;

/**
 * Determinants.
 *
 * <p>A determinant is affine in each entry. Where its slope, a cofactor, has one sign over all matrices between the bounds, its
 * least and largest value are taken where the entry is at an end; these are put in, until only points are left, or no
 * more signs are known.
 */
final class Determinant<T> {

    /** Up to this size determinants and cofactors are expanded along a row. */
    private static final int SMALL = 3;

    private final Kind<T> kind;
    private final Arithmetic<T> arithmetic;
    private final IntervalMatrix<T> a;

    private Determinant(IntervalMatrix<T> a) {
        this.kind = a.kind();
        this.arithmetic = kind.arithmetic();
        this.a = a;
    }

    /** One entry. */
    static <T> IntervalMatrix<T> of(IntervalMatrix<T> a) {
        return IntervalMatrix.of(a.kind(), Shape.SCALAR, List.of(value(a)));
    }

    private static <T> T value(IntervalMatrix<T> a) {
        Determinant<T> determinant = new Determinant<>(a);
        T plain = determinant.plain();
        boolean isSettled = a.rows() < SMALL || !a.isBounded() || a.exact().isPresent();
        return isSettled ? plain : determinant.sharpened(plain);
    }

    private T plain() {
        Optional<RationalMatrix> exact = a.exact();
        if (exact.isPresent()) {
            return arithmetic.number(exact.get().det());
        }
        return a.rows() <= SMALL ? expanded(a) : arithmetic.intersect(product(), preconditioned());
    }

    private static <T> T expanded(IntervalMatrix<T> a) {
        Kind<T> kind = a.kind();
        if (a.rows() == 1) {
            return a.at(0, 0);
        }
        T sum = kind.arithmetic().number(0);
        for (int j = 0; j < a.columns(); j++) {
            sum = kind.add(sum, kind.mul(a.at(0, j), cofactor(a, 0, j)));
        }
        return sum;
    }

    /** The derivative with respect to one entry. */
    static <T> T cofactor(IntervalMatrix<T> a, int row, int column) {
        int less = a.rows() - 1;
        if (less == 0) {
            return a.kind().arithmetic().number(1);
        }
        T minor = value(
                IntervalMatrix.of(a.kind(), less, less, (i, j) -> a.at(i < row ? i : i + 1, j < column ? j : j + 1)));
        return (row + column) % 2 == 0 ? minor : a.kind().arithmetic().neg(minor);
    }

    /** Hadamard's inequality, with sums in place of Euclidean lengths. */
    private T product() {
        return kind.symmetric(
                arithmetic.most(a.rowSums().entries().stream().reduce(kind::mul).orElseThrow()));
    }

    /** det A = det(CA) / det C, where CA is near the identity and needs no pivoting. */
    private T preconditioned() {
        T unknown = kind.everything();
        Optional<IntervalMatrix<T>> inverse = a.isBounded() ? Approximation.inverse(a.mid()) : Optional.empty();
        Optional<RationalMatrix> exact = inverse.flatMap(IntervalMatrix::exact);
        if (exact.isEmpty() || exact.get().det().isZero()) {
            return unknown;
        }
        T outer = arithmetic.number(exact.get().det());
        return eliminated(inverse.get().times(a))
                .map(inner -> kind.div(inner, outer))
                .orElse(unknown);
    }

    /** By elimination without pivoting, if no pivot may be 0. */
    private static <T> Optional<T> eliminated(IntervalMatrix<T> a) {
        Kind<T> kind = a.kind();
        T pivot = a.at(0, 0);
        if (a.rows() == 1) {
            return Optional.of(pivot);
        }
        if (kind.arithmetic().holdsZero(pivot)) {
            return Optional.empty();
        }
        IntervalMatrix<T> rest = IntervalMatrix.of(
                kind,
                a.rows() - 1,
                a.rows() - 1,
                (i, j) -> kind.sub(a.at(i + 1, j + 1), kind.mul(kind.div(a.at(i + 1, 0), pivot), a.at(0, j + 1))));
        return eliminated(rest).map(value -> kind.mul(pivot, value));
    }

    private T sharpened(T plain) {
        Optional<IntervalMatrix<T>> slopes = slopes(plain);
        if (slopes.isEmpty()) {
            return plain;
        }
        T lower = new Determinant<>(withEnds(slopes.get(), false)).plain();
        T upper = new Determinant<>(withEnds(slopes.get(), true)).plain();
        T between = arithmetic.hull(arithmetic.least(lower), arithmetic.most(upper));
        return arithmetic.intersect(plain, between);
    }

    /** Numbers with the signs of the derivatives with respect to the entries. */
    private Optional<IntervalMatrix<T>> slopes(T plain) {
        if (a.rows() <= SMALL) {
            return Optional.of(IntervalMatrix.of(kind, a.rows(), a.rows(), (i, j) -> cofactor(a, i, j)));
        }
        return arithmetic.holdsZero(plain)
                ? Optional.empty()
                : LinearSystem.inverse(a).map(inverse -> inverse.transpose().map(entry -> kind.mul(plain, entry)));
    }

    /** The entries at the ends where the determinant is largest, or least, as far as signs are known. */
    private IntervalMatrix<T> withEnds(IntervalMatrix<T> slopes, boolean largest) {
        return IntervalMatrix.of(kind, a.rows(), a.rows(), (i, j) -> {
            T slope = slopes.at(i, j);
            boolean up = arithmetic.isNonnegative(slope);
            boolean isKnown = up || arithmetic.isNonnegative(arithmetic.neg(slope));
            return !isKnown ? a.at(i, j) : up == largest ? arithmetic.most(a.at(i, j)) : arithmetic.least(a.at(i, j));
        });
    }
}
