package org.sharpbound.enclose.matrix;

import java.math.BigInteger;
import java.util.Optional;
import org.sharpbound.term.Rational;

/**
 * Ends of intervals as exact numbers, and back.
 *
 * @param <T> the intervals
 */
interface Ends<T> {

    /** The number that a point is, where it can be written out in moderate space. */
    Optional<Rational> exact(T point);

    /** The largest integer that is not above a point times 2^bits; that must be of moderate size. */
    BigInteger units(T point, int bits);

    /** An interval that holds all numbers from {@code lower} to {@code upper}, both in units of 2^-bits. */
    T between(BigInteger lower, BigInteger upper, int bits);
}
