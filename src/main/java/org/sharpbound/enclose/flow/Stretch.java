package org.sharpbound.enclose.flow;

import org.sharpbound.enclose.Interval;

/**
 * One validated step of a block of states: the series of its centre, how what deviates is carried along, and a box for all of it.
 *
 * @param unit of time
 * @param set the solutions at the start of the step
 * @param low of the box that no solution leaves during the step
 * @param remainder of the series of the centre
 */
record Stretch(
        int states,
        double unit,
        Transport transport,
        FlowSet set,
        double[] low,
        double[] high,
        Arc centre,
        double[] remainder) {

    /** The same, to be asked when the step is gone. */
    Stretch kept() {
        return new Stretch(states, unit, transport.kept(), set, low, high, centre.kept(), remainder);
    }

    Interval box(int state) {
        return Interval.of(low[state], high[state]);
    }

    Interval centre(int state, double first, double last) {
        return centre.range(state, first, last, remainder[state]);
    }
}
