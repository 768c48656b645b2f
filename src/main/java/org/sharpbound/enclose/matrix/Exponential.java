package org.sharpbound.enclose.matrix;

import java.util.Optional;
import org.sharpbound.enclose.series.Arithmetic;
import org.sharpbound.term.Op;

/**
 * The exponential of interval matrices.
 *
 * <p>If SAS has no negative entry off the diagonal, for signs S on the diagonal, then e^(SAS) = S e^A S has none at all and does
 * not decrease in any entry of SAS; the ends of the range are then the exponentials of two matrices of points. In general it is the
 * exponential of the middle and what {@link Perturbation} adds.
 *
 * <p>Soundness: e^(B + c) = e^B e^c, and for B ≥ 0 every term of the series is a polynomial with coefficients that are not negative.
 */
final class Exponential {

    private Exponential() {}

    static <T> IntervalMatrix<T> of(IntervalMatrix<T> a) {
        Kind<T> kind = a.kind();
        if (a.rows() == 1) {
            return a.map(entry -> kind.arithmetic().apply(Op.EXP, entry));
        }
        if (!a.isBounded()) {
            return unknown(a);
        }
        Optional<int[]> signs = Signature.of(a);
        boolean isPoint = a.entries().stream().allMatch(kind::isPoint);
        Optional<IntervalMatrix<T>> value = isPoint
                ? new PointExponential<>(a).value()
                : signs.isPresent() ? monotone(a, signs.get()) : Perturbation.exponential(a);
        IntervalMatrix<T> known = value.orElseGet(() -> unknown(a));
        return signs.isPresent()
                ? Signature.turned(nonnegative(Signature.turned(known, signs.get())), signs.get())
                : known;
    }

    private static <T> IntervalMatrix<T> nonnegative(IntervalMatrix<T> a) {
        Arithmetic<T> arithmetic = a.kind().arithmetic();
        return a.map(entry -> arithmetic.max(entry, arithmetic.number(0)));
    }

    /** 0 where that is known, everything elsewhere. */
    private static <T> IntervalMatrix<T> unknown(IntervalMatrix<T> a) {
        return PointExponential.onPaths(a, a.map(entry -> a.kind().everything()));
    }

    /** One row for each entry of the result, one column for each of the argument; nothing where numbers grow too large. */
    static <T> Optional<IntervalMatrix<T>> derivatives(IntervalMatrix<T> a) {
        Kind<T> kind = a.kind();
        if (!a.isBounded()) {
            return Optional.empty();
        }
        return a.rows() == 1
                ? Optional.of(a.map(entry -> kind.arithmetic().apply(Op.EXP, entry)))
                : Perturbation.derivatives(a);
    }

    private static <T> Optional<IntervalMatrix<T>> monotone(IntervalMatrix<T> a, int[] signs) {
        Arithmetic<T> arithmetic = a.kind().arithmetic();
        IntervalMatrix<T> turned = Signature.turned(a, signs);
        Optional<IntervalMatrix<T>> lower = new PointExponential<>(turned.map(arithmetic::least)).value();
        Optional<IntervalMatrix<T>> upper = new PointExponential<>(turned.map(arithmetic::most)).value();
        return lower.flatMap(from -> upper.map(to -> Signature.turned(from.with(to, arithmetic::hull), signs)));
    }
}
