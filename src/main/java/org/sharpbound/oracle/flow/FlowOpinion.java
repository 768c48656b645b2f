package org.sharpbound.oracle.flow;

import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.sharpbound.term.Expr;

/** Values of the solution of an initial value problem to many digits, for any parameters. One thread at a time. */
public final class FlowOpinion {

    private final InitialValueProblem problem;
    private final int digits;

    /** @param digits that are asked for, 16 to 1000, relative to the size of the solution */
    public FlowOpinion(InitialValueProblem problem, int digits) {
        this.problem = problem;
        this.digits = digits;
    }

    /**
     * The values of states at times, in the order of the readings.
     *
     * @param parameters a constant core expression for each of {@link InitialValueProblem#parameters()}, a number as a rule;
     *     further names are passed over
     * @param stop asked now and then; once it says true the integration ends with {@link FlowException.Kind#GIVEN_UP}
     * @throws FlowException if the solution could not be followed to every time
     * @throws IllegalArgumentException if a parameter has no value, or there is no state of a name
     */
    public List<Reached> at(Map<String, Expr> parameters, List<Reading> readings, BooleanSupplier stop) {
        throw new UnsupportedOperationException(problem + " to " + digits + " digits");
    }
}
