package org.sharpbound.enclose.matrix;

import org.sharpbound.enclose.series.Arithmetic;
import org.sharpbound.term.Rational;

/**
 * The eigenvalues of [[a, b], [b, d]] in closed form, (a + d)/2 ± √(((a − d)/2)² + b²).
 *
 * <p>Soundness: both do not decrease in a and d (Weyl's inequalities), and in |b| the larger one increases and the smaller one
 * decreases, so the ends of the range are their values at ends.
 */
final class OfTwo {

    private OfTwo() {}

    /** The range for bounded entries. */
    static <T> T eigenvalue(Kind<T> kind, T a, T b, T d, boolean larger) {
        Arithmetic<T> arithmetic = kind.arithmetic();
        if (!larger) {
            return arithmetic.neg(eigenvalue(kind, arithmetic.neg(a), b, arithmetic.neg(d), true));
        }
        T size = kind.abs(b);
        T lower = largest(kind, arithmetic.least(a), arithmetic.least(size), arithmetic.least(d));
        T upper = largest(kind, arithmetic.most(a), arithmetic.most(size), arithmetic.most(d));
        return arithmetic.hull(lower, upper);
    }

    /** At points; the smaller of two roots of unlike size comes from their product, which loses less. */
    private static <T> T largest(Kind<T> kind, T a, T b, T d) {
        Arithmetic<T> arithmetic = kind.arithmetic();
        T half = arithmetic.number(Rational.HALF);
        T mean = kind.mul(half, kind.add(a, d));
        T root = kind.sqrt(kind.add(kind.square(kind.mul(half, kind.sub(a, d))), kind.square(b)));
        T sum = kind.add(mean, root);
        T other = kind.sub(mean, root);
        T product = kind.sub(kind.mul(a, d), kind.square(b));
        return arithmetic.isNegative(other) ? arithmetic.intersect(sum, kind.div(product, other)) : sum;
    }
}
