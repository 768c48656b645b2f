package org.sharpbound.enclose.flow;

import java.util.ArrayList;
import java.util.List;
import org.sharpbound.term.Rational;

/**
 * Validated integration: every step is shown to be right before it is gone; see the package for how.
 *
 * <p>{@link #search} chooses steps and orders; {@link #replay} takes them from a {@link Grid} and does the very same checks, so that
 * it gives the same enclosures bit by bit, without a search. Neither says anything of a problem but what it has shown.
 */
public final class Integrator {

    private final FlowProblem problem;
    private final StepObserver observer;
    private final List<BlockStart> starts;
    private final List<BlockFlow> blocks = new ArrayList<>();
    private Rational time;

    private Integrator(FlowProblem problem, StepObserver observer, int digits, int mostOrder, int mostSlopeOrder) {
        this.problem = problem;
        this.observer = observer;
        this.time = problem.from();
        this.starts = new ArrayList<>();
        for (VectorField.Block block : problem.field().blocks()) {
            BlockStart start = BlockStart.of(problem, block, mostOrder, digits);
            if (start == null) {
                return;
            }
            starts.add(start);
            blocks.add(new BlockFlow(block.program(), start, mostOrder, mostSlopeOrder, problem.from()));
        }
    }

    private boolean started() {
        return blocks.size() == problem.field().blocks().size();
    }

    /** Integrates to the end, choosing the steps. */
    public static Outcome search(FlowProblem problem, Effort effort, StepObserver observer) {
        StepChooser chooser = new StepChooser(effort.digits());
        Integrator integrator =
                new Integrator(problem, observer, effort.digits(), chooser.order(), chooser.slopeOrder());
        if (!integrator.started()) {
            return new Outcome.Stopped(problem.from(), Reason.UNDEFINED);
        }
        List<Grid.Step> steps = new ArrayList<>();
        while (integrator.time.compareTo(problem.to()) < 0) {
            if (steps.size() >= effort.steps()) {
                return integrator.stopped(Reason.OUT_OF_WORK);
            }
            if (effort.interrupted().getAsBoolean()) {
                return integrator.stopped(Reason.INTERRUPTED);
            }
            Reason reason = chooser.choose(integrator.blocks, integrator.time, problem);
            if (reason == null) {
                reason = integrator.go(chooser.size());
            }
            if (reason != null) {
                return integrator.stopped(reason);
            }
            steps.add(chooser.step());
        }
        return integrator.reached(new Grid(effort.digits(), steps));
    }

    /** Goes the steps of a grid; they must lead to the end. */
    public static Outcome replay(FlowProblem problem, Grid grid, StepObserver observer) {
        int order = grid.steps().stream().mapToInt(Grid.Step::order).max().orElse(1);
        int slopeOrder =
                grid.steps().stream().mapToInt(Grid.Step::slopeOrder).max().orElse(1);
        Integrator integrator = new Integrator(problem, observer, grid.digits(), order, slopeOrder);
        if (!integrator.started()) {
            return new Outcome.Stopped(problem.from(), Reason.UNDEFINED);
        }
        for (int k = 0; k < grid.steps().size(); k++) {
            Grid.Step step = grid.steps().get(k);
            Rational rest = problem.to().minus(integrator.time);
            Rational size = k == grid.steps().size() - 1 ? rest : Rational.of(step.size());
            if (size.compareTo(rest) > 0 || rest.signum() <= 0) {
                return integrator.stopped(Reason.STEP_TOO_SMALL);
            }
            double unit = BlockFlow.unit(size);
            for (BlockFlow block : integrator.blocks) {
                Reason reason = block.attempt(size, unit, step.order(), step.slopeOrder());
                if (reason != null) {
                    return integrator.stopped(reason);
                }
            }
            Reason reason = integrator.go(size);
            if (reason != null) {
                return integrator.stopped(reason);
            }
        }
        return integrator.time.equals(problem.to())
                ? integrator.reached(grid)
                : integrator.stopped(Reason.STEP_TOO_SMALL);
    }

    /** Goes the step that every block has validated. */
    private Reason go(Rational size) {
        Rational end = time.plus(size);
        boolean further = observer.see(new StepEnclosure(
                problem, starts, blocks.stream().map(BlockFlow::stretch).toList(), time, end));
        blocks.forEach(BlockFlow::commit);
        time = end;
        return further ? null : Reason.INTERRUPTED;
    }

    private Outcome stopped(Reason reason) {
        return new Outcome.Stopped(time, reason);
    }

    private Outcome reached(Grid grid) {
        return new Outcome.Reached(
                Assembly.of(problem, starts, blocks.stream().map(BlockEnd::new).toList()), grid);
    }
}
