package org.sharpbound.enclose.flow;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Milliseconds for the validated integration of the problems L, C and N, by which peers are compared. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
public class FlowBenchmark {

    private static final int STEPS = 10_000;

    private final FlowProblem quadratic = Problems.quadratic("1 1", "2 2");
    private final FlowProblem quadraticBox = Problems.quadratic("0.9 1.1", "1.9 2.1");
    private final FlowProblem linear = Problems.linear();
    private final FlowProblem network = Problems.network(5);
    private final FlowProblem longNetwork = Problems.network(500);
    private final Grid quadraticGrid = grid(quadratic);
    private final Grid networkGrid = grid(network);

    private static Grid grid(FlowProblem problem) {
        return ((Outcome.Reached) doubles(problem)).grid();
    }

    private static Outcome doubles(FlowProblem problem) {
        return Integrator.search(problem, Effort.doubles(STEPS), StepObserver.NONE);
    }

    private static Outcome digits(FlowProblem problem, int digits) {
        return Integrator.search(problem, Effort.digits(digits, STEPS), StepObserver.NONE);
    }

    @Benchmark
    public Outcome quadraticInDoubles() {
        return doubles(quadratic);
    }

    @Benchmark
    public Outcome quadraticReplayed() {
        return Integrator.replay(quadratic, quadraticGrid, StepObserver.NONE);
    }

    @Benchmark
    public Outcome quadraticTo50Digits() {
        return digits(quadratic, 50);
    }

    @Benchmark
    public Outcome quadraticTo100Digits() {
        return digits(quadratic, 100);
    }

    @Benchmark
    public Optional<MonotoneHull> quadraticOverTheBox() {
        return MonotoneHull.search(quadraticBox, Effort.doubles(STEPS), 64);
    }

    @Benchmark
    public Outcome linearInDoubles() {
        return doubles(linear);
    }

    @Benchmark
    public Outcome linearTo50Digits() {
        return digits(linear, 50);
    }

    @Benchmark
    public Outcome networkInDoubles() {
        return doubles(network);
    }

    @Benchmark
    public Outcome networkReplayed() {
        return Integrator.replay(network, networkGrid, StepObserver.NONE);
    }

    @Benchmark
    public Outcome networkTo50Digits() {
        return digits(network, 50);
    }

    @Benchmark
    public Outcome networkToTime500() {
        return doubles(longNetwork);
    }
}
