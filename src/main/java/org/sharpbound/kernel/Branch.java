package org.sharpbound.kernel;

import java.util.List;
import org.sharpbound.enclose.flow.Grid;
import org.sharpbound.enclose.implicit.Solving;

/** A part of the domain of a statement that speaks of flows and functions of matrices, in its certificate. */
public sealed interface Branch
        permits Branch.Cut, Branch.Cases, Branch.Scaled, Branch.Solve, Branch.Leaf, Branch.Start, Branch.Exact {

    /** Where a quantity is at most a number, and where it is at least that. */
    record Cut(String quantity, double at, Branch below, Branch above) implements Branch {}

    /** One quantity is made 1 by a scaling that keeps the statement; the rest is about that. */
    record Scaled(Scaling scaling, Branch rest) implements Branch {}

    /**
     * A quantity of a finite domain takes each of its values in turn.
     *
     * @param values all elements of the domain, in its order
     */
    record Cases(String quantity, List<String> values, List<Branch> parts) implements Branch {
        public Cases {
            values = List.copyOf(values);
            parts = List.copyOf(parts);
        }
    }

    /** What is implicit is enclosed on the whole part, and by that on parts of it. */
    record Solve(Solving solving, Branch rest) implements Branch {}

    /**
     * A part on which a cover shows the statement, with what is enclosed as further quantities: each number in its range or, in
     * centred form, with slopes. Where nothing has been enclosed yet, no point of the part may satisfy the assumptions.
     */
    record Leaf(boolean centred, Node cover) implements Branch {}

    /**
     * A point, all quantities being fixed: what is implicit is enclosed with digits, and a cover shows the statement for numbers m + r d,
     * with d in [-1, 1] under the names of the numbers.
     *
     * @param grids of the flows, each to each of the times at which it is read
     */
    record Exact(int digits, List<Grid> grids, Node cover) implements Branch {
        public Exact {
            grids = List.copyOf(grids);
        }
    }

    /**
     * A part on which a cover shows the statement with each state as its Taylor polynomial in time from the start, and a tail.
     *
     * @param order of the tail
     */
    record Start(int order, Node cover) implements Branch {}

    /** Whether a flow is solved. */
    default boolean solvesFlows() {
        if (this instanceof Cut cut) {
            return cut.below().solvesFlows() || cut.above().solvesFlows();
        } else if (this instanceof Cases cases) {
            return cases.parts().stream().anyMatch(Branch::solvesFlows);
        } else if (this instanceof Scaled scaled) {
            return scaled.rest().solvesFlows();
        }
        if (this instanceof Exact exact) {
            return !exact.grids().isEmpty();
        }
        return this instanceof Solve solve
                && (!solve.solving().whole().isEmpty() || solve.rest().solvesFlows());
    }
}
