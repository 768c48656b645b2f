package org.sharpbound.enclose.flow;

import org.sharpbound.enclose.Interval;

/** The solution from one exact point during a step. */
@FunctionalInterface
interface Arc {

    /**
     * Where the solution is during a part of the step.
     *
     * @param first of the times, in units
     * @param remainder bounds the rest of the series
     */
    Interval range(int state, double first, double last, double remainder);

    /** The same, to be asked when the step is gone. */
    default Arc kept() {
        return this;
    }
}
