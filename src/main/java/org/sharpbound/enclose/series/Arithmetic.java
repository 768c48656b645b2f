package org.sharpbound.enclose.series;

/**
 * One kind of intervals. Operations follow the set-based flavour of IEEE 1788-2015: over all points where they are defined.
 *
 * @param <T> the intervals
 */
public interface Arithmetic<T> extends Numbers<T> {

    /** The intervals of doubles with these ends, which may be infinite. */
    T between(double lower, double upper);

    T hull(T a, T b);

    /** What both hold; where that is nothing, either. */
    T intersect(T a, T b);

    T min(T a, T b);

    T max(T a, T b);

    /** All powers of numbers that are not negative, 0 only by positive ones. */
    T power(T base, T exponent);

    /** Whether this is the point 0. */
    boolean isZero(T a);

    boolean isPoint(T a);

    boolean isPositive(T a);

    boolean isNonnegative(T a);

    /** Whether both ends are finite. */
    boolean isBounded(T a);

    /** The lower end as a point; all where it is infinite. */
    T least(T a);

    /** The upper end as a point; all where it is infinite. */
    T most(T a);

    /** A double that is not above the lower end. */
    double lower(T a);

    /** A double that is not below the upper end. */
    double upper(T a);

    default boolean isNegative(T a) {
        return isPositive(neg(a));
    }

    default boolean holdsZero(T a) {
        return !isPositive(a) && !isNegative(a);
    }

    default T zero() {
        return number(0);
    }

    default T one() {
        return number(1);
    }
}
