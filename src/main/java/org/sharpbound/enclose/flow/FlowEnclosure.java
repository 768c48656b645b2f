package org.sharpbound.enclose.flow;

import java.util.Arrays;
import java.util.List;
import org.sharpbound.enclose.BigInterval;
import org.sharpbound.enclose.Interval;

/**
 * All solutions of a problem at one time. States and parameters are numbered as in the {@link VectorField}.
 *
 * <p>Soundness: for every p in the box of the problem, x(p) is in {@link #state}, its derivatives are in {@link #derivative}, and
 * x(ẑ) at the reference point is in {@link #reference}. Where a range of times was asked for, this holds at each of them.
 */
public final class FlowEnclosure {

    private final List<Interval> states;
    private final List<Interval> references;
    private final List<BigInterval> digits;
    private final Interval[][] derivatives;

    FlowEnclosure(
            List<Interval> states, List<Interval> references, List<BigInterval> digits, Interval[][] derivatives) {
        this.states = List.copyOf(states);
        this.references = List.copyOf(references);
        this.digits = List.copyOf(digits);
        this.derivatives = Arrays.stream(derivatives).map(Interval[]::clone).toArray(Interval[][]::new);
    }

    public int size() {
        return states.size();
    }

    /** Where the state is, for any parameters of the box. */
    public Interval state(int index) {
        return states.get(index);
    }

    /** Where the state is for the reference parameters, {@link Bounds#reference}. */
    public Interval reference(int index) {
        return references.get(index);
    }

    /** The same with all the digits that the integration has; during a step, no more than doubles hold. */
    public BigInterval digits(int index) {
        return digits.get(index);
    }

    /** The derivative of a state by a parameter, for any parameters of the box; zero for one that is a constant there. */
    public Interval derivative(int state, int parameter) {
        return derivatives[state][parameter];
    }
}
