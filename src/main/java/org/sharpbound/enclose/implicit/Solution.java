package org.sharpbound.enclose.implicit;

import java.util.List;
import java.util.Map;
import org.sharpbound.enclose.Interval;

/** The flows of a problem, enclosed on a box. */
record Solution(Problem problem, List<Trajectories> trajectories, boolean slopes) {

    List<Grid> grids() {
        return trajectories.stream().map(Trajectories::grid).toList();
    }

    /** @param part of the box: the same, or smaller in swept quantities and in those on which no solution depends */
    Map<String, Known> over(Map<String, Interval> part) throws Unsolved {
        return problem.on(part, trajectories, slopes);
    }
}
