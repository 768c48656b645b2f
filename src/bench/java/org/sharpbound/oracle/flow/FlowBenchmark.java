package org.sharpbound.oracle.flow;

import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.sharpbound.term.Expr;

/**
 * Milliseconds for a flow to many digits: one integration, and the two or more of a value with its error. Peers, where they are
 * installed: {@code gp -q src/bench/peers/flow.gp} (PARI), {@code python3 src/bench/peers/flow.py} (mpmath).
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class FlowBenchmark {

    @Param
    private FlowProblems flow;

    @Param({"30", "50", "60", "100"})
    private int digits;

    private InitialValueProblem problem;
    private List<Reading> readings;

    @Setup
    public void problem() {
        problem = flow.problem();
        readings = List.of(new Reading(problem.states().get(0), Expr.num(flow.end())));
    }

    @Benchmark
    public List<Real> integration() {
        return new Trajectory(problem, Map.of(), digits, 1, () -> false).at(readings);
    }

    @Benchmark
    public List<Reached> valueWithItsError() {
        return new FlowOpinion(problem, digits).at(Map.of(), readings, () -> false);
    }
}
