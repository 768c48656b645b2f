package org.sharpbound.enclose.quadrature;

import org.sharpbound.term.Op;
import org.sharpbound.term.Rational;

/**
 * What an integrand is evaluated in: ranges, Taylor coefficients, bounds of growth, or any of them inside another.
 *
 * <p>Soundness: every operation throws {@link Unknown} unless its operands show that it is defined for all that they stand
 * for, and as smooth there as the kind of value speaks of.
 *
 * @param <V> one value
 */
interface Values<V> {

    V number(Rational value);

    /** An unknown number between these ends. */
    V between(double lower, double upper);

    V add(V a, V b);

    V mul(V a, V b);

    V div(V a, V b);

    V neg(V a);

    /** A constant or a function of one argument. */
    V apply(Op op, V argument);

    /** A power with a fixed exponent. */
    V power(V base, Rational exponent);

    /** A power of what is positive. */
    V power(V base, V exponent);

    V min(V a, V b);

    V max(V a, V b);

    /** What is one or the other, where it cannot be told which by what {@link #isFixed is fixed}. */
    V either(V a, V b);

    /** Whether it is no function of a variable whose derivatives the values hold. */
    boolean isFixed(V a);

    /** 1 for what is positive throughout, -1 for what is negative throughout, 0 for what is neither or is not known. */
    int sign(V a);

    /** Whether it is known to be 0 and nothing else. */
    boolean isZero(V a);

    /** How wide the enclosure is, about; infinite where there is no bound. */
    double width(V a);

    /** How large the value is at most, about; infinite where there is no bound. */
    double magnitude(V a);

    /** Values that are functions of one variable more, which goes to infinity. */
    Tail<V, ?> tail(double from);

    /** How much an operation costs, as a multiple of one on doubles, about. */
    int cost();

    /** The same values in faster arithmetic. */
    Rough<V, ?> rough();

    default V number(long value) {
        return number(Rational.of(value));
    }

    default V sub(V a, V b) {
        return add(a, neg(b));
    }
}
