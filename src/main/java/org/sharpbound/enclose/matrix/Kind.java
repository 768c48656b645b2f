package org.sharpbound.enclose.matrix;

import java.util.Optional;
import org.sharpbound.enclose.BigInterval;
import org.sharpbound.enclose.Interval;
import org.sharpbound.enclose.Precision;
import org.sharpbound.enclose.series.Arithmetic;
import org.sharpbound.enclose.series.Decimals;
import org.sharpbound.enclose.series.Doubles;
import org.sharpbound.term.Op;
import org.sharpbound.term.Rational;

/**
 * One kind of intervals, as the entries of matrices.
 *
 * @param <T> the intervals
 * @param arithmetic on them, rounded outward
 * @param ends their ends as exact numbers
 * @param digits how many decimal digits the ends of results have, or 16 for doubles
 */
record Kind<T>(Arithmetic<T> arithmetic, Ends<T> ends, int digits) {

    static final Kind<Interval> DOUBLES = new Kind<>(new Doubles(), new DoubleEnds(), 16);

    static Kind<BigInterval> decimals(Precision precision) {
        return new Kind<>(new Decimals(precision), new DecimalEnds(precision), precision.digits());
    }

    /** The number that a point is, where it can be written out in moderate space. */
    Optional<Rational> exact(T a) {
        return isPoint(a) ? ends.exact(a) : Optional.empty();
    }

    /** About as many bits as results have. */
    int bits() {
        return (int) (digits * 3.33) + 4;
    }

    T everything() {
        return arithmetic.between(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    }

    boolean isPoint(T a) {
        return arithmetic.isPoint(a);
    }

    T add(T a, T b) {
        return arithmetic.add(a, b);
    }

    T sub(T a, T b) {
        return arithmetic.sub(a, b);
    }

    T mul(T a, T b) {
        return arithmetic.mul(a, b);
    }

    T div(T a, T b) {
        return arithmetic.div(a, b);
    }

    T abs(T a) {
        return arithmetic.apply(Op.ABS, a);
    }

    T sqrt(T a) {
        return arithmetic.apply(Op.SQRT, a);
    }

    /** The largest absolute value, as a point; all where there is none. */
    T mag(T a) {
        return arithmetic.most(abs(a));
    }

    /** A point inside near the middle; nothing is said of how near. */
    T mid(T a) {
        return isPoint(a) || !arithmetic.isBounded(a) ? arithmetic.least(a) : middle(a);
    }

    private T middle(T a) {
        T half = arithmetic.number(Rational.HALF);
        T lower = arithmetic.least(a);
        T inside = arithmetic.least(add(lower, mul(half, sub(arithmetic.most(a), lower))));
        return arithmetic.isBounded(inside) ? arithmetic.least(arithmetic.max(inside, lower)) : lower;
    }

    /** All numbers from -r to r, for a point r that is not negative. */
    T symmetric(T r) {
        return arithmetic.hull(arithmetic.neg(r), r);
    }

    /** The squares, none negative. */
    T square(T a) {
        T size = abs(a);
        return mul(size, size);
    }

    /** The least interval of doubles around this one. */
    Interval doubles(T a) {
        return Interval.of(arithmetic.lower(a), arithmetic.upper(a));
    }

    /** A double near a point. */
    double near(T point) {
        return arithmetic.lower(point);
    }
}
