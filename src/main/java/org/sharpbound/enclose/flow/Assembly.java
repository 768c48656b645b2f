package org.sharpbound.enclose.flow;

import java.util.Arrays;
import java.util.List;
import org.sharpbound.enclose.BigInterval;
import org.sharpbound.enclose.Interval;

/** Puts what is known of the blocks in the order of the whole field. */
final class Assembly {

    /** What is known of the states of a block, by their places in it. */
    interface Part {

        Interval state(int index);

        Interval reference(int index);

        BigInterval digits(int index);

        /** @param direction among those of the block */
        Interval derivative(int index, int direction);
    }

    private Assembly() {}

    static FlowEnclosure of(FlowProblem problem, List<BlockStart> starts, List<? extends Part> parts) {
        int n = problem.field().states().size();
        Interval[] states = new Interval[n];
        Interval[] references = new Interval[n];
        BigInterval[] digits = new BigInterval[n];
        Interval[][] derivatives = new Interval[n][problem.box().size()];
        for (int b = 0; b < parts.size(); b++) {
            int[] places = problem.field().blocks().get(b).states();
            int[] directions = starts.get(b).directions();
            for (int i = 0; i < places.length; i++) {
                states[places[i]] = parts.get(b).state(i);
                references[places[i]] = parts.get(b).reference(i);
                digits[places[i]] = parts.get(b).digits(i);
                Arrays.fill(derivatives[places[i]], Interval.ZERO);
                for (int j = 0; j < directions.length; j++) {
                    derivatives[places[i]][directions[j]] = parts.get(b).derivative(i, j);
                }
            }
        }
        return new FlowEnclosure(List.of(states), List.of(references), List.of(digits), derivatives);
    }
}
