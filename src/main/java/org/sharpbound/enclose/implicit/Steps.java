package org.sharpbound.enclose.implicit;

import java.util.ArrayList;
import java.util.List;
import org.sharpbound.enclose.Interval;
import org.sharpbound.enclose.flow.FlowEnclosure;
import org.sharpbound.enclose.flow.Grid;
import org.sharpbound.enclose.flow.StepEnclosure;
import org.sharpbound.enclose.flow.VectorField;
import org.sharpbound.term.Rational;

/**
 * All steps of an integration, one after the other.
 *
 * <p>Soundness: at a time within a step, the solutions are in what is known of that step; times are taken from as many steps as hold them.
 */
final class Steps implements Trajectories {

    private final VectorField field;
    private final List<StepEnclosure> steps;
    private final Grid grid;

    /** What was asked for last, which is mostly asked for again, for another state. */
    private volatile Part last = new Part(Interval.EMPTY, List.of());

    private record Part(Interval times, List<FlowEnclosure> enclosures) {}

    Steps(VectorField field, List<StepEnclosure> steps, Grid grid) {
        this.field = field;
        this.steps = List.copyOf(steps);
        this.grid = grid;
    }

    @Override
    public Grid grid() {
        return grid;
    }

    @Override
    public Interval value(String state, Interval times) throws Unsolved {
        int index = field.states().indexOf(state);
        return during(times).stream().map(part -> part.state(index)).reduce(Interval.EMPTY, Interval::hull);
    }

    @Override
    public Interval reference(String state, Interval times) throws Unsolved {
        int index = field.states().indexOf(state);
        return during(times).stream().map(part -> part.reference(index)).reduce(Interval.EMPTY, Interval::hull);
    }

    @Override
    public Interval slope(String state, String parameter, Interval times) throws Unsolved {
        int index = field.states().indexOf(state);
        int by = field.parameters().indexOf(parameter);
        return during(times).stream().map(part -> part.derivative(index, by)).reduce(Interval.EMPTY, Interval::hull);
    }

    private List<FlowEnclosure> during(Interval times) throws Unsolved {
        Part known = last;
        if (!known.times().equals(times)) {
            known = new Part(times, enclosures(times));
            last = known;
        }
        return known.enclosures();
    }

    private List<FlowEnclosure> enclosures(Interval times) throws Unsolved {
        Rational from = Rational.of(times.lo());
        Rational to = Rational.of(times.hi());
        if (from.signum() < 0
                || steps.isEmpty()
                || to.compareTo(steps.get(steps.size() - 1).to()) > 0) {
            throw new Unsolved("the solution does not cover the times " + times);
        }
        List<FlowEnclosure> parts = new ArrayList<>();
        for (StepEnclosure step : steps) {
            boolean within = step.from().compareTo(to) < 0 && step.to().compareTo(from) > 0;
            boolean touches = from.equals(to)
                    && parts.isEmpty()
                    && step.from().compareTo(from) <= 0
                    && step.to().compareTo(from) >= 0;
            if (within || touches) {
                parts.add(step.during(step.from().max(from), step.to().min(to)));
            }
        }
        return parts;
    }
}
