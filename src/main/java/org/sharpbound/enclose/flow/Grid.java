package org.sharpbound.enclose.flow;

import java.util.List;

/**
 * What a search decided and a check need not decide again: the steps, and the orders of their series.
 *
 * <p>Soundness: a grid is only a proposal. With any grid whatever an integration gives right enclosures or none.
 *
 * @param digits of the solution at the reference parameters; {@link #DOUBLES} for what doubles give
 */
public record Grid(int digits, List<Step> steps) {

    /** The centre is a point of doubles. */
    public static final int DOUBLES = 0;

    /** What deviates from the centre is kept in doubles, which end near 1e-300. */
    public static final int MOST_DIGITS = 240;

    /** Orders beyond this are refused. */
    public static final int MOST_ORDER = 400;

    /** @throws IllegalArgumentException if there are too many digits */
    public Grid {
        if (digits < 0 || digits > MOST_DIGITS) {
            throw new IllegalArgumentException("not from 0 to " + MOST_DIGITS + " digits: " + digits);
        }
        steps = List.copyOf(steps);
    }

    /**
     * A step.
     *
     * @param size its length; that of the last one does not count, as it goes to the end
     * @param order of the Taylor polynomial at the centre
     * @param slopeOrder of that for derivatives, at most {@code order}
     */
    public record Step(double size, int order, int slopeOrder) {

        /** @throws IllegalArgumentException if the size is not positive and finite, or an order is out of range */
        public Step {
            if (!(size > 0 && size <= Double.MAX_VALUE)) {
                throw new IllegalArgumentException("no step of the size " + size);
            }
            if (slopeOrder < 1 || order < slopeOrder || order > MOST_ORDER) {
                throw new IllegalArgumentException("no step of the orders " + order + " and " + slopeOrder);
            }
        }
    }
}
