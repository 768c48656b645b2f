package org.sharpbound.oracle.flow;

import java.util.List;

/**
 * Solutions in doubles, to a relative error of about 1e-12, for searches that integrate thousands of times; compiled once. One
 * thread at a time.
 */
public final class DoubleFlow {

    private final InitialValueProblem problem;
    private final List<String> parameters;

    /** @param parameters the order in which {@link #at} takes their values; names that the problem does not use are passed over */
    public DoubleFlow(InitialValueProblem problem, List<String> parameters) {
        this.problem = problem;
        this.parameters = List.copyOf(parameters);
    }

    /**
     * All states at each of the times.
     *
     * @param values of the parameters
     * @param times in any order, on either side of the start
     * @return the states at the first time, then at the second, and so on: {@code times.length * dimension} numbers, NaN at times
     *     that the solution does not reach
     */
    public double[] at(double[] values, double[] times) {
        throw new UnsupportedOperationException(problem + " in " + parameters);
    }
}
