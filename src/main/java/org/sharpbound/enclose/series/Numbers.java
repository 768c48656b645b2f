package org.sharpbound.enclose.series;

import org.sharpbound.term.Op;
import org.sharpbound.term.Rational;

/**
 * What the coefficients of elementary functions are computed in: enclosures, or exact expressions.
 *
 * @param <T> a number, an interval that holds it, or an expression that has it as value
 */
public interface Numbers<T> {

    T number(Rational value);

    T add(T a, T b);

    T mul(T a, T b);

    /** The quotient by what is not 0. */
    T div(T a, T b);

    T neg(T a);

    /** A constant or a function of one argument. */
    T apply(Op op, T argument);

    /** A power of what is positive, or an integer power of what is not 0. */
    T power(T base, Rational exponent);

    default T number(long value) {
        return number(Rational.of(value));
    }

    default T sub(T a, T b) {
        return add(a, neg(b));
    }
}
