package org.sharpbound.enclose.flow;

import org.sharpbound.term.Rational;

/** What an integration came to. */
public sealed interface Outcome {

    /**
     * The end was reached: for every parameter of the box there is one solution up to there.
     *
     * @param end the solutions at the end
     * @param grid the steps that led there; {@link Integrator#replay} goes them again
     */
    record Reached(FlowEnclosure end, Grid grid) implements Outcome {}

    /**
     * The integration stopped; nothing is known of later times.
     *
     * @param time up to here, for every parameter of the box, there is a solution
     */
    record Stopped(Rational time, Reason reason) implements Outcome {}
}
