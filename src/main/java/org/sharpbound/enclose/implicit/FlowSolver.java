package org.sharpbound.enclose.implicit;

import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.sharpbound.enclose.Interval;
import org.sharpbound.enclose.flow.Grid;
import org.sharpbound.term.Implicit;

/** What encloses the solutions of initial value problems. */
interface FlowSolver {

    /**
     * The solutions for all parameters of a box up to a time.
     *
     * @param grid the steps to take; empty to look for them
     * @param stop asked now and then; once true, it is given up
     * @throws Unsolved if they do not reach the time, as far as is shown
     */
    Trajectories solve(
            Implicit.Flow flow,
            Map<String, Interval> parameters,
            double until,
            Optional<Grid> grid,
            BooleanSupplier stop)
            throws Unsolved;
}
