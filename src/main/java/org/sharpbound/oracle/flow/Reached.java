package org.sharpbound.oracle.flow;

import java.math.BigDecimal;

/**
 * A value of a solution, with the error that was estimated from two integrations of different order, step and length of numbers.
 *
 * @param value a few digits longer than what is known of it
 * @param logError the decimal logarithm of the absolute error, estimated
 */
public record Reached(BigDecimal value, double logError) {

    /** The number of significant digits that are known; 0 or less if not even the first is. */
    public int digits() {
        return value.signum() == 0 ? 0 : (int) Math.floor(value.precision() - value.scale() - 1 - logError);
    }
}
