package org.sharpbound.enclose.implicit;

import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.sharpbound.enclose.Interval;
import org.sharpbound.term.Implicit;

/** Flows as the validated integrator encloses them in doubles. */
final class Integration implements Integrator {

    @Override
    public Trajectories solve(
            Implicit.Flow flow,
            Map<String, Interval> parameters,
            double until,
            Optional<Grid> grid,
            boolean slopes,
            BooleanSupplier stop)
            throws Unsolved {
        throw new Unsolved("flows are not integrated yet", 0);
    }
}
