package org.sharpbound.enclose.implicit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.sharpbound.enclose.Interval;
import org.sharpbound.enclose.flow.Bounds;
import org.sharpbound.enclose.flow.Effort;
import org.sharpbound.enclose.flow.FlowProblem;
import org.sharpbound.enclose.flow.Grid;
import org.sharpbound.enclose.flow.Integrator;
import org.sharpbound.enclose.flow.Outcome;
import org.sharpbound.enclose.flow.Reason;
import org.sharpbound.enclose.flow.StepEnclosure;
import org.sharpbound.enclose.flow.VectorField;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Implicit;
import org.sharpbound.term.Rational;

/** Flows as the validated {@link Integrator} encloses them; every step is kept, so that it can be asked for any times. */
final class Integration implements FlowSolver {

    /** A search that takes more steps than this is given up. */
    static final int MOST_STEPS = 20_000;

    /** A flow that is read at its start alone is followed for so long. */
    private static final double SHORTEST = 0x1p-20;

    @Override
    public Trajectories solve(
            Implicit.Flow flow,
            Map<String, Interval> parameters,
            double until,
            Optional<Grid> grid,
            BooleanSupplier stop)
            throws Unsolved {
        List<Bounds> box = parameters.values().stream()
                .map(range -> Bounds.of(range.lo(), range.hi()))
                .toList();
        parameters.forEach((name, range) -> requireMiddle(Bounds.of(range.lo(), range.hi()), range));
        Rational end = Rational.of(Math.max(until, SHORTEST));
        FlowProblem problem = problem(flow, List.copyOf(parameters.keySet()), box, end);
        List<StepEnclosure> steps = new ArrayList<>();
        Outcome outcome = grid.isPresent()
                ? Integrator.replay(problem, grid.get(), step -> steps.add(step.kept()))
                : Integrator.search(
                        problem, new Effort(Grid.DOUBLES, MOST_STEPS, stop), step -> steps.add(step.kept()));
        return new Steps(problem.field(), steps, reached(outcome).grid());
    }

    /** References are taken for the values at the middle of a box. */
    private static void requireMiddle(Bounds bounds, Interval range) {
        if (!bounds.reference().equals(Rational.of(range.mid()))) {
            throw new IllegalStateException("the reference is not the middle of " + range);
        }
    }

    /** @throws Unsolved if the flow is not one that can be integrated */
    static FlowProblem problem(Implicit.Flow flow, List<String> parameters, List<Bounds> box, Rational until)
            throws Unsolved {
        List<Expr> rates =
                flow.states().values().stream().map(Implicit.Equation::rate).toList();
        List<Expr> starts =
                flow.states().values().stream().map(Implicit.Equation::start).toList();
        List<String> states = List.copyOf(flow.states().keySet());
        try {
            VectorField field = VectorField.of(flow.time(), states, parameters, rates);
            return new FlowProblem(field, starts, box, Rational.ZERO, until);
        } catch (IllegalArgumentException refused) {
            throw new Unsolved("the flow cannot be integrated: " + refused.getMessage());
        }
    }

    /** @throws Unsolved if the end was not reached */
    static Outcome.Reached reached(Outcome outcome) throws Unsolved {
        if (outcome instanceof Outcome.Reached reached) {
            return reached;
        }
        Outcome.Stopped stopped = (Outcome.Stopped) outcome;
        double time = Interval.of(stopped.time()).lo();
        throw new Unsolved(
                "the solution is enclosed up to the time " + (float) time + " only: " + why(stopped.reason()), time);
    }

    private static String why(Reason reason) {
        return switch (reason) {
            case BLOW_UP_SUSPECTED -> "it may end soon after";
            case KINK -> "it meets a place where a rate has no derivative";
            case UNDEFINED -> "it meets a place where a rate is not defined, or too large";
            case STEP_TOO_SMALL -> "no step of a sensible size could be validated";
            case OUT_OF_WORK -> "too many steps";
            case INTERRUPTED -> "no time was left";
        };
    }
}
