package org.sharpbound.rewrite.model;

import java.util.List;
import org.sharpbound.term.Op;
import org.sharpbound.term.Rational;

/**
 * What the entries of a matrix can be: numbers of some kind, with the operations on them.
 *
 * @param <T> the numbers
 */
interface MatrixEntries<T> {

    T number(Rational value);

    /** @throws Unevaluated if the operation has no value there */
    T apply(Op op, List<T> arguments);

    default T number(long value) {
        return number(Rational.of(value));
    }

    default T add(T a, T b) {
        return apply(Op.ADD, List.of(a, b));
    }

    default T sub(T a, T b) {
        return apply(Op.SUB, List.of(a, b));
    }

    default T mul(T a, T b) {
        return apply(Op.MUL, List.of(a, b));
    }

    default T div(T a, T b) {
        return apply(Op.DIV, List.of(a, b));
    }

    default T neg(T a) {
        return apply(Op.NEG, List.of(a));
    }

    default T sqrt(T a) {
        return apply(Op.SQRT, List.of(a));
    }

    default T square(T a) {
        return apply(Op.POW, List.of(a, number(2)));
    }
}
