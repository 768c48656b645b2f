package org.sharpbound.enclose.implicit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.sharpbound.enclose.BigInterval;
import org.sharpbound.enclose.Interval;
import org.sharpbound.enclose.flow.Bounds;
import org.sharpbound.enclose.flow.Effort;
import org.sharpbound.enclose.flow.FlowEnclosure;
import org.sharpbound.enclose.flow.FlowProblem;
import org.sharpbound.enclose.flow.Grid;
import org.sharpbound.enclose.flow.Integrator;
import org.sharpbound.enclose.flow.LinearSolution;
import org.sharpbound.enclose.flow.Outcome;
import org.sharpbound.enclose.flow.StepEnclosure;
import org.sharpbound.term.Constants;
import org.sharpbound.term.Expr;
import org.sharpbound.term.FreeVariables;
import org.sharpbound.term.Implicit;
import org.sharpbound.term.Rational;

/**
 * A flow without quantities, integrated to each of the times at which it is read.
 *
 * <p>Soundness: what the flow depends on lies in its bounds, so that a state is what it is for the reference values, and for each
 * deviation from these the derivative times it. A time that is known up to a radius only lies in an interval, at whose end the flow
 * is solved; on the way there the state changes by the rate times what is left.
 */
final class PointFlow {

    private static final int DIGITS_OF_DOUBLES = 16;

    private final PointValues point;
    private final Implicit.Flow flow;
    private final List<String> parameters;
    private final List<Bounds> bounds;
    private final Map<Rational, Solved> solved = new HashMap<>();
    private final Map<Rational, Optional<List<BigInterval>>> exponentials = new HashMap<>();

    /** The end, and the last steps. */
    private record Solved(FlowEnclosure end, List<StepEnclosure> steps) {}

    PointFlow(PointValues point, Implicit.Flow flow) {
        this.point = point;
        this.flow = flow;
        Set<String> names = new TreeSet<>();
        flow.states().values().forEach(equation -> {
            names.addAll(FreeVariables.of(equation.rate()));
            names.addAll(FreeVariables.of(equation.start()));
        });
        names.remove(flow.time());
        names.removeAll(flow.states().keySet());
        this.parameters = List.copyOf(names);
        this.bounds = parameters.stream()
                .map(name ->
                        new Bounds(point.known(name).lower(), point.known(name).upper()))
                .toList();
    }

    Approximate read(Implicit.Reading reading) throws Unsolved {
        String what = "the time at which the flow is read";
        Optional<Rational> exact = Constants.value(reading.at());
        Approximate time =
                exact.isPresent() ? Approximate.of(exact.get()) : Approximate.of(point.value(reading.at(), what), what);
        if (time.lower().signum() < 0) {
            throw new Unsolved(what + " is not shown to be not before 0");
        } else if (time.upper().isZero()) {
            Expr start = flow.states().get(reading.state()).start();
            Optional<Rational> number = Constants.value(start);
            return number.isPresent()
                    ? Approximate.of(number.get())
                    : Approximate.of(point.value(start, "a start value"), "a start value");
        }
        int state = List.copyOf(flow.states().keySet()).indexOf(reading.state());
        Optional<List<BigInterval>> exponential =
                time.radius().signum() == 0 ? exponential(time.upper()) : Optional.empty();
        if (exponential.isPresent()) {
            return Approximate.of(exponential.get().get(state), "a state");
        }
        Solved there = solved.get(time.upper());
        if (there == null) {
            there = solve(time.upper());
            solved.put(time.upper(), there);
        }
        BigInterval value = end(there.end(), state);
        if (time.radius().signum() > 0) {
            value = value.add(way(there, reading.state(), time), point.precision());
        }
        return Approximate.of(value, "a state");
    }

    /** Where the states are if the flow is affine, without steps. */
    private Optional<List<BigInterval>> exponential(Rational until) throws Unsolved {
        Optional<List<BigInterval>> known = exponentials.get(until);
        if (known == null) {
            known = LinearSolution.toDigits(Integration.problem(flow, parameters, bounds, until), point.precision());
            exponentials.put(until, known);
        }
        return known;
    }

    private Solved solve(Rational until) throws Unsolved {
        FlowProblem problem = Integration.problem(flow, parameters, bounds, until);
        List<StepEnclosure> last = new ArrayList<>();
        int digits = point.digits() > DIGITS_OF_DOUBLES ? Math.min(point.digits(), Grid.MOST_DIGITS) : Grid.DOUBLES;
        Optional<Grid> grid = point.next();
        Outcome outcome = grid.isPresent()
                ? Integrator.replay(problem, grid.get(), step -> keep(last, step))
                : Integrator.search(
                        problem, new Effort(digits, Integration.MOST_STEPS, point.stop()), step -> keep(last, step));
        Outcome.Reached reached = Integration.reached(outcome);
        point.took(reached.grid());
        return new Solved(reached.end(), last);
    }

    private static boolean keep(List<StepEnclosure> last, StepEnclosure step) {
        last.clear();
        last.add(step.kept());
        return true;
    }

    private BigInterval end(FlowEnclosure end, int state) {
        BigInterval sum = end.digits(state);
        for (int j = 0; j < bounds.size(); j++) {
            Bounds range = bounds.get(j);
            if (!range.isPoint()) {
                Rational reference = range.reference();
                BigInterval way =
                        BigInterval.of(range.lo().minus(reference), range.hi().minus(reference), point.precision());
                BigInterval slope = BigInterval.of(
                        end.derivative(state, j).lo(), end.derivative(state, j).hi());
                sum = sum.add(slope.mul(way, point.precision()), point.precision());
            }
        }
        return sum;
    }

    /** What the state changes from the end back to the time. */
    private BigInterval way(Solved there, String state, Approximate time) throws Unsolved {
        StepEnclosure step = there.steps().get(0);
        if (time.lower().compareTo(step.from()) < 0) {
            throw new Unsolved("the time at which the flow is read is not known well enough");
        }
        FlowEnclosure during = step.during(time.lower(), time.upper());
        List<String> inside = new ArrayList<>(parameters);
        inside.add(flow.time());
        inside.addAll(flow.states().keySet());
        Map<String, Interval> box = new HashMap<>();
        for (int j = 0; j < parameters.size(); j++) {
            box.put(parameters.get(j), bounds.get(j).enclosure());
        }
        box.put(flow.time(), new Bounds(time.lower(), time.upper()).enclosure());
        int place = 0;
        for (String each : flow.states().keySet()) {
            box.put(each, during.state(place++));
        }
        Expr rate = flow.states().get(state).rate();
        Interval speed = new Compiled(inside, List.of(rate))
                .values(box, "the rate of " + state)
                .get(0);
        BigInterval back = BigInterval.of(time.lower().minus(time.upper()), Rational.ZERO, point.precision());
        return BigInterval.of(speed.lo(), speed.hi()).mul(back, point.precision());
    }
}
