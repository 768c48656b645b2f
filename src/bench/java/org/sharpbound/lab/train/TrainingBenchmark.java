package org.sharpbound.lab.train;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.sharpbound.lab.kernel.EmpiricalKernel;
import org.sharpbound.lab.linear.Library;
import org.sharpbound.lab.linear.LinearAlgebra;
import org.sharpbound.lab.linear.Matrix;
import org.sharpbound.lab.network.Architecture;
import org.sharpbound.lab.network.Network;
import org.sharpbound.lab.network.Parametrisation;
import org.sharpbound.lab.network.StandardActivation;
import org.sharpbound.lab.random.RandomNumbers;

/**
 * Seconds of wall time for two large pieces of work: 50 epochs of 784-128-10 on 1000 random points with the whole spectrum of the kernel after
 * each, and the whole kernel of 784-512-512-10 on 500 points, of 5000 rows.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(value = 1, jvmArgs = "-Xmx2g")
@Warmup(iterations = 0)
@Measurement(iterations = 1)
public class TrainingBenchmark {

    private static final int PIXELS = 784;
    private static final int CLASSES = 10;

    /** A name of {@link Library}. */
    @Param({"java"})
    public String library;

    /** That measure while training goes on. */
    @Param({"2"})
    public int threads;

    @Benchmark
    public double[] spectraOfTraining() {
        LinearAlgebra algebra = Library.named(library);
        Network network =
                new Network(Architecture.of(StandardActivation.RELU, Parametrisation.STANDARD, PIXELS, 128, CLASSES)
                        .withWeightVariances(2)
                        .withBiases(0));
        Matrix inputs = inputs(1000);
        Matrix targets = Matrix.zeros(1000, CLASSES);
        RandomNumbers numbers = RandomNumbers.of(2, 0);
        for (int i = 0; i < targets.rows(); i++) {
            targets.set(i, numbers.below(CLASSES), 1);
        }
        Objective objective = new Objective(
                network,
                Loss.crossEntropy(),
                List.of(new Penalty(Penalty.Kind.L2, 1e-3)),
                inputs,
                targets,
                network.start(1),
                algebra);
        Recording recording = Recording.of(
                        Metric.LOSS,
                        Metric.ACCURACY,
                        new KernelWatcher(objective, KernelWatcher.Form.AVERAGED, KernelWatcher.Measure.values()))
                .withThreads(threads);
        Run run = Descent.batches(0.05, 50, 32, 1).run(objective, recording);
        if (run.ending() != Run.Ending.FINISHED) {
            throw new IllegalStateException(run.explanation());
        }
        return run.table().column("largest eigenvalue");
    }

    @Benchmark
    public Matrix wholeKernel() {
        LinearAlgebra algebra = Library.named(library);
        Network network =
                new Network(Architecture.of(StandardActivation.RELU, Parametrisation.NTK, PIXELS, 512, 512, CLASSES));
        return new EmpiricalKernel(algebra).full(network.forward(network.start(1), inputs(500), algebra));
    }

    /** Numbers of [0, 1), as brightnesses are. */
    private static Matrix inputs(int count) {
        RandomNumbers numbers = RandomNumbers.of(1, 0);
        Matrix inputs = Matrix.zeros(count, PIXELS);
        Arrays.setAll(inputs.values(), i -> numbers.uniform());
        return inputs;
    }
}
