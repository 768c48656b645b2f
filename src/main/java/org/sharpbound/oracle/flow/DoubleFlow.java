package org.sharpbound.oracle.flow;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.sharpbound.oracle.flow.Branches.Branch;

/**
 * Solutions in doubles, to a relative error of about 1e-12, for searches that integrate thousands of times; compiled once. One
 * thread at a time.
 *
 * <p>By Taylor series too: on the problems of {@code DoubleFlowBenchmark} they take a third of the time of the method of Dormand
 * and Prince of order 8 at this tolerance, though twice its time for the network; they are right to 1e-14.
 */
public final class DoubleFlow {

    /** Each step's error is below 2^-this of the size of the solution. */
    private static final int BITS = 44;

    private static final int DOUBLE_BITS = 53;
    private static final int ORDER = 20;
    private static final int MOST_STEPS = 20_000;

    private final InitialValueProblem problem;
    private final List<String> names;
    private final Map<String, Integer> places = new HashMap<>();
    private final double[] parameters;
    private final Branches<DoubleExpansion> branches;

    /**
     * @param parameters the order in which {@link #at} takes their values; names that the problem does not use are passed over
     * @throws IllegalArgumentException if the problem uses others
     */
    public DoubleFlow(InitialValueProblem problem, List<String> parameters) {
        this.problem = problem;
        for (int i = 0; i < parameters.size(); i++) {
            places.putIfAbsent(parameters.get(i), i);
        }
        this.names = List.copyOf(problem.parameters());
        if (!places.keySet().containsAll(names)) {
            throw new IllegalArgumentException("parameters " + names + ", values for " + parameters);
        }
        this.parameters = new double[names.size()];
        this.branches = new Branches<>(
                problem,
                names,
                DOUBLE_BITS,
                program -> new DoubleExpansion(program, problem.dimension(), ORDER, this.parameters));
    }

    /**
     * All states at each of the times.
     *
     * @param values of the parameters
     * @param times in any order, on either side of the start
     * @return the states at the first time, then at the second, and so on: {@code times.length * dimension} numbers, NaN at times
     *     that the solution does not reach, or not within {@value #MOST_STEPS} steps
     */
    public double[] at(double[] values, double[] times) {
        Map<String, Double> named = new HashMap<>();
        int next = 0;
        for (String name : names) {
            parameters[next++] = values[places.get(name)];
            named.put(name, values[places.get(name)]);
        }
        branches.bind();
        DoubleOperations constants = new DoubleOperations(named);
        double from = constants.value(problem.from());
        double[] start = problem.start().stream().mapToDouble(constants::value).toArray();
        double[] states = new double[times.length * problem.dimension()];
        Arrays.fill(states, Double.NaN);
        int[] ordered = IntStream.range(0, times.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> times[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        int first = 0;
        while (first < ordered.length && times[ordered[first]] < from) {
            first++;
        }
        int[] after = Arrays.copyOfRange(ordered, first, ordered.length);
        int[] before = new int[first];
        for (int i = 0; i < first; i++) {
            before[i] = ordered[first - 1 - i];
        }
        follow(from, start.clone(), times, after, 1, states);
        follow(from, start, times, before, -1, states);
        return states;
    }

    /** Reads the states at the times of the indices, which lie one after the other in the direction. */
    private void follow(double from, double[] x, double[] times, int[] indices, int direction, double[] states) {
        double t = from;
        int next = 0;
        for (int step = 0; next < indices.length && step < MOST_STEPS; step++) {
            double here = t;
            Branch<DoubleExpansion> branch;
            try {
                branch = branches.at(expansion -> expansion.start(here, x), ORDER, direction);
            } catch (FlowException e) {
                return;
            }
            DoubleExpansion expansion = branch.expansion();
            double h = direction * Math.pow(2, StepSize.log2(expansion, ORDER, BITS));
            double last = times[indices[indices.length - 1]];
            if (Math.abs(last - t) < Math.abs(h)) {
                h = last - t;
            }
            h *= untilSwitch(branch, h);
            while (next < indices.length && Math.abs(times[indices[next]] - t) <= Math.abs(h)) {
                double since = times[indices[next]] - t;
                for (int i = 0; i < x.length; i++) {
                    states[indices[next] * x.length + i] = expansion.at(i, ORDER, since);
                }
                next++;
            }
            for (int i = 0; i < x.length; i++) {
                x[i] = expansion.at(i, ORDER, h);
            }
            if (t + h == t || Double.isNaN(h)) {
                return;
            }
            t += h;
        }
    }

    /** The share of a step before the first switch changes its formula. */
    private static double untilSwitch(Branch<DoubleExpansion> branch, double h) {
        DoubleExpansion expansion = branch.expansion();
        double share = 1;
        for (int guard : expansion.program().guards()) {
            double place = FirstZero.of(expansion.scaled(guard, 0, ORDER, h));
            share = place <= 1 ? Math.min(share, StepSize.SHORT * place) : share;
        }
        for (int i = 0; i < branch.first().size(); i++) {
            int first = branch.first().get(i);
            if (first >= 0) {
                share = Math.min(share, FirstZero.of(expansion.scaled(branch.argument(i), first, ORDER, h)));
            }
        }
        return share;
    }
}
