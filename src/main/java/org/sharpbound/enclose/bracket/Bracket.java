package org.sharpbound.enclose.bracket;

import java.util.ArrayList;
import java.util.List;
import org.sharpbound.enclose.Interval;

/**
 * Bounds of all solutions of a system over time, for all parameters of a box: lines between the times of a grid.
 *
 * <p>Soundness: during a step from a time t, each component stays between {@code low + s·fall} and {@code high + s·rise} at t + s.
 */
public final class Bracket {

    /** The bounds at the start of a step, and how they move during it. */
    record Step(double from, double to, double[] low, double[] high, double[] fall, double[] rise) {}

    private final BracketSystem system;
    private final List<Step> steps = new ArrayList<>();

    Bracket(BracketSystem system) {
        this.system = system;
    }

    void add(Step step) {
        steps.add(step);
    }

    /** The lengths of the steps. */
    public List<Double> sizes() {
        return steps.stream().map(step -> step.to() - step.from()).toList();
    }

    /** How far it reaches. */
    public double end() {
        return steps.isEmpty() ? 0 : steps.get(steps.size() - 1).to();
    }

    /** The values of a state at some times; empty where they are not covered. */
    public Interval value(String state, Interval times) {
        return component(system.place(state), times);
    }

    /** The derivatives of a state by a parameter at some times. */
    public Interval slope(String state, String parameter, Interval times) {
        return component(system.place(state, parameter), times);
    }

    private Interval component(int i, Interval times) {
        Interval hull = Interval.EMPTY;
        if (times.lo() < 0 || times.hi() > end()) {
            return hull;
        }
        for (Step step : steps) {
            if (step.from() <= times.hi() && step.to() >= times.lo()) {
                Interval since = Interval.of(Math.max(times.lo(), step.from()), Math.min(times.hi(), step.to()))
                        .minus(Interval.of(step.from()));
                double low = Interval.of(step.low()[i])
                        .plus(Interval.of(step.fall()[i]).times(since))
                        .lo();
                double high = Interval.of(step.high()[i])
                        .plus(Interval.of(step.rise()[i]).times(since))
                        .hi();
                hull = hull.hull(Interval.of(low, high));
            }
        }
        return hull;
    }
}
