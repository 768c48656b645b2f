package org.sharpbound.enclose.implicit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import org.sharpbound.enclose.Interval;
import org.sharpbound.enclose.flow.Grid;
import org.sharpbound.term.Expr;
import org.sharpbound.term.FreeVariables;
import org.sharpbound.term.Implicit;

/**
 * The readings of a flow.
 *
 * <p>Soundness: a reading is the state at all times that its time may be, which are covered by the solution and not negative. It changes
 * with what the solution depends on by the derivatives of that, and with its time by the rate.
 */
final class FlowReadings {

    private final Implicit.Flow flow;
    private final Set<String> parameters = new TreeSet<>();
    private final List<String> states;
    private final Compiled times;
    private final Compiled rates;

    /** @param names of quantities, and of what is enclosed before */
    FlowReadings(Implicit.Flow flow, List<String> names) {
        this.flow = flow;
        this.states = List.copyOf(flow.states().keySet());
        flow.states().values().forEach(equation -> {
            parameters.addAll(FreeVariables.of(equation.rate()));
            parameters.addAll(FreeVariables.of(equation.start()));
        });
        parameters.remove(flow.time());
        parameters.removeAll(flow.states().keySet());
        times = new Compiled(
                names, flow.readings().stream().map(Implicit.Reading::at).toList());
        List<String> inside = new ArrayList<>(parameters);
        inside.add(flow.time());
        inside.addAll(flow.states().keySet());
        List<Expr> expressions =
                flow.states().values().stream().map(Implicit.Equation::rate).toList();
        rates = new Compiled(inside, expressions);
    }

    /** What rates and start values depend on. */
    Set<String> parameters() {
        return parameters;
    }

    /** @param known on the whole box */
    Trajectories solve(FlowSolver solver, Map<String, Known> known, Optional<Grid> grid, BooleanSupplier stop)
            throws Unsolved {
        double until = 0;
        for (Known time : times(known)) {
            until = Math.max(until, time.value().hi());
        }
        Map<String, Interval> box = new TreeMap<>();
        for (String parameter : parameters) {
            Interval value = known.get(parameter).value();
            if (!value.isBounded()) {
                throw new Unsolved(parameter + " is not bounded");
            }
            box.put(parameter, value);
        }
        return solver.solve(flow, box, until, grid, stop);
    }

    /**
     * @param known on a part of the box on which the trajectories were found
     * @param middle whether the parameters have their middle values
     */
    void read(Trajectories trajectories, Map<String, Known> known, boolean middle, Map<String, Known> readings)
            throws Unsolved {
        List<Known> at = times(known);
        Map<Interval, List<Interval>> speeds = new HashMap<>();
        for (int r = 0; r < at.size(); r++) {
            Implicit.Reading reading = flow.readings().get(r);
            Interval times = at.get(r).value();
            if (middle) {
                readings.put(reading.name(), Known.of(trajectories.reference(reading.state(), times), known));
                continue;
            }
            Map<String, Interval> total = new TreeMap<>();
            for (String parameter : parameters) {
                Interval slope = trajectories.slope(reading.state(), parameter, times);
                Compiled.chain(total, slope, known.get(parameter));
            }
            if (!at.get(r).slopes().isEmpty()) {
                List<Interval> speed = speeds.get(times);
                if (speed == null) {
                    speed = rates(trajectories, times, known);
                    speeds.put(times, speed);
                }
                Compiled.chain(total, speed.get(states.indexOf(reading.state())), at.get(r));
            }
            readings.put(reading.name(), new Known(trajectories.value(reading.state(), times), total));
        }
    }

    private List<Known> times(Map<String, Known> known) throws Unsolved {
        List<Known> at = times.on(known, "a time at which the flow is read");
        for (Known time : at) {
            if (!(time.value().lo() >= 0) || !time.value().isBounded()) {
                throw new Unsolved("a time at which the flow is read is not shown to be bounded and not before 0");
            }
        }
        return at;
    }

    /** Of all states, in their order. */
    private List<Interval> rates(Trajectories trajectories, Interval times, Map<String, Known> known) throws Unsolved {
        Map<String, Interval> inside = new TreeMap<>();
        for (String parameter : parameters) {
            inside.put(parameter, known.get(parameter).value());
        }
        inside.put(flow.time(), times);
        for (String each : flow.states().keySet()) {
            inside.put(each, trajectories.value(each, times));
        }
        return rates.values(inside, "a rate of the flow");
    }
}
