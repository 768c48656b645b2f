package org.sharpbound.lab;

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
import org.sharpbound.lab.kernel.InfiniteWidth;
import org.sharpbound.lab.kernel.Relu;
import org.sharpbound.lab.linear.EigenvalueBounds;
import org.sharpbound.lab.linear.Lanczos;
import org.sharpbound.lab.linear.Library;
import org.sharpbound.lab.linear.LinearAlgebra;
import org.sharpbound.lab.linear.Matrix;
import org.sharpbound.lab.linear.Spectrum;
import org.sharpbound.lab.random.RandomNumbers;

/**
 * Milliseconds for the tangent kernel of a relu network of infinite width with three hidden layers, on points of the unit sphere, beside the product
 * of all inputs with all inputs; for its 20 largest eigenvalues, beside all of them, with vectors and without; and for a bound of the largest.
 * {@code -p library=…} chooses the libraries; {@code -jvmArgs --add-modules=jdk.incubator.vector} is for the one on vectors.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgs = "-Xmx6g")
@Warmup(iterations = 3, time = 100, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 100, timeUnit = TimeUnit.MILLISECONDS)
public class KernelBenchmark {

    private static final int TOP = 20;

    @Param({"java", "ejml", "netlib-java"})
    private String library;

    @Param({"4000"})
    private int points;

    @Param({"784"})
    private int dimension;

    private LinearAlgebra algebra;
    private InfiniteWidth kernel;
    private Matrix inputs;
    private Matrix transposed;
    private Matrix gram;
    private double[] vector;
    private double value;

    @Setup
    public void prepare() {
        algebra = Library.named(library);
        kernel = new InfiniteWidth(new Relu(), 3, 2, 0, algebra);
        RandomNumbers numbers = RandomNumbers.of(1, 0);
        inputs = Matrix.zeros(points, dimension);
        for (int i = 0; i < points; i++) {
            double squares = 0;
            for (int j = 0; j < dimension; j++) {
                double entry = numbers.normal();
                inputs.set(i, j, entry);
                squares += entry * entry;
            }
            for (int j = 0; j < dimension; j++) {
                inputs.set(i, j, inputs.get(i, j) / Math.sqrt(squares));
            }
        }
        transposed = inputs.transpose();
        gram = kernel.ntk(inputs);
        Lanczos.Pairs pairs = Lanczos.largest(algebra, gram, 1, 1e-10, 1);
        value = pairs.values()[0];
        vector = pairs.vectors().row(0);
    }

    @Benchmark
    public Matrix product() {
        return algebra.product(inputs, transposed);
    }

    @Benchmark
    public Matrix tangentKernel() {
        return kernel.ntk(inputs);
    }

    @Benchmark
    public Lanczos.Pairs largestEigenvalues() {
        return Lanczos.largest(algebra, gram, TOP, 1e-8, 1);
    }

    @Benchmark
    public double[] allEigenvalues() {
        return algebra.eigenvalues(gram);
    }

    @Benchmark
    public Spectrum decomposition() {
        return algebra.spectrum(gram);
    }

    @Benchmark
    public EigenvalueBounds.Enclosure boundOfTheLargest() {
        return EigenvalueBounds.largest(gram, value, vector);
    }
}
