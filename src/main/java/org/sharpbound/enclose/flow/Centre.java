package org.sharpbound.enclose.flow;

import org.sharpbound.enclose.BigInterval;
import org.sharpbound.term.Rational;

/**
 * The solution from one exact point, expanded in time: the part of a step that carries the precision.
 *
 * <p>The point is a double or a number of many digits for each state; everything that deviates from it is kept in doubles.
 */
interface Centre extends Arc {

    /** A double near the point; {@link #offset} bounds how near. */
    double near(int state);

    double offset(int state);

    /** Computes Taylor coefficients of the states up to an order, in powers of (t − start)/unit. */
    void expand(Rational start, double unit, int order);

    /** The size of a coefficient in powers of unit, roughly. */
    double size(int state, int order);

    /** Whether all coefficients are known. */
    boolean known();

    /**
     * Prepares the next point, near the sum of the series at a time.
     *
     * @param time in units, exactly
     * @param remainder bounds the rest of the series
     * @param residual filled with how far the solution is from that point, up to {@code error}
     */
    void advance(Rational time, double[] remainder, double[] residual, double[] error);

    /** The arc of the step that was last expanded. */
    @Override
    Arc kept();

    /** The point with a deviation and a radius about it. */
    BigInterval about(int state, double deviation, double radius);

    /** Goes to the point that was prepared. */
    void commit();
}
