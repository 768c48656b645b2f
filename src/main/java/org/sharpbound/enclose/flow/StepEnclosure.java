package org.sharpbound.enclose.flow;

import java.util.ArrayList;
import java.util.List;
import org.sharpbound.enclose.Interval;
import org.sharpbound.term.Rational;

/** All solutions during one validated step. */
public final class StepEnclosure {

    private final FlowProblem problem;
    private final List<Stretch> blocks;
    private final List<BlockStart> starts;
    private final Rational from;
    private final Rational to;

    StepEnclosure(FlowProblem problem, List<BlockStart> starts, List<Stretch> blocks, Rational from, Rational to) {
        this.problem = problem;
        this.starts = starts;
        this.blocks = blocks;
        this.from = from;
        this.to = to;
    }

    public Rational from() {
        return from;
    }

    public Rational to() {
        return to;
    }

    /** The same, to be asked at any time. */
    public StepEnclosure kept() {
        return new StepEnclosure(
                problem, starts, blocks.stream().map(Stretch::kept).toList(), from, to);
    }

    /** The states during the whole step: the a-priori box, which costs nothing but is coarse. */
    public List<Interval> hull() {
        Interval[] result = new Interval[problem.field().states().size()];
        for (int b = 0; b < blocks.size(); b++) {
            int[] places = problem.field().blocks().get(b).states();
            for (int i = 0; i < places.length; i++) {
                result[places[i]] = blocks.get(b).box(i);
            }
        }
        return List.of(result);
    }

    /**
     * The solutions at all the times from {@code first} to {@code last}.
     *
     * @throws IllegalArgumentException unless these are within the step, and in order
     */
    public FlowEnclosure during(Rational first, Rational last) {
        if (first.compareTo(from) < 0 || last.compareTo(to) > 0 || first.compareTo(last) > 0) {
            throw new IllegalArgumentException("[" + first + ", " + last + "] is not within the step");
        }
        List<SliceOfBlock> slices = new ArrayList<>();
        for (Stretch block : blocks) {
            slices.add(new SliceOfBlock(block, first.minus(from), last.minus(from)));
        }
        return Assembly.of(problem, starts, slices);
    }
}
