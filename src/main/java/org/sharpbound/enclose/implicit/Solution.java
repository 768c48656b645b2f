package org.sharpbound.enclose.implicit;

import java.util.List;
import java.util.Map;
import org.sharpbound.enclose.Interval;
import org.sharpbound.enclose.flow.Grid;

/** The flows of a problem, enclosed on a box. */
record Solution(Problem problem, List<Trajectories> trajectories) {

    List<Grid> grids() {
        return trajectories.stream().map(Trajectories::grid).toList();
    }

    /** @param part of the box: the same, or smaller in swept quantities and in those on which no solution depends */
    Map<String, Known> over(Map<String, Interval> part) throws Unsolved {
        return problem.on(part, trajectories, false);
    }

    /** The values alone, where the parameters have their middle values, if these are quantities. */
    Map<String, Known> middle(Map<String, Interval> part) throws Unsolved {
        return problem.on(part, trajectories, true);
    }
}
