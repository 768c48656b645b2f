package org.sharpbound.enclose.flow;

import java.util.List;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Rational;

/**
 * An initial value problem x′ = f(t, x; p), x(from) = x₀(p), for parameters p in a box.
 *
 * <p>A start value that is free is a parameter of its own: derivatives by start values are derivatives by parameters.
 *
 * @param start for each state an expression in the parameters of the field
 * @param box for each parameter of the field where it lies
 * @param from the time of the start
 * @param to the time of interest, later
 */
public record FlowProblem(VectorField field, List<Expr> start, List<Bounds> box, Rational from, Rational to) {

    /** @throws IllegalArgumentException if the lists do not fit the field, or no time lies between start and end */
    public FlowProblem {
        start = List.copyOf(start);
        box = List.copyOf(box);
        if (start.size() != field.states().size()
                || box.size() != field.parameters().size()) {
            throw new IllegalArgumentException("a start value for each state and bounds for each parameter, please");
        }
        if (from.compareTo(to) >= 0) {
            throw new IllegalArgumentException("the end " + to + " is not after the start " + from);
        }
    }

    /** The same flows for other parameters. */
    public FlowProblem on(List<Bounds> other) {
        return new FlowProblem(field, start, other, from, to);
    }
}
