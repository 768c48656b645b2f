package org.sharpbound.enclose.matrix;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
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
import org.sharpbound.enclose.BigInterval;
import org.sharpbound.enclose.Interval;
import org.sharpbound.enclose.Precision;

/**
 * Microseconds for an enclosure: at a point in doubles, at a point with so many digits, and over a box of entries; and
 * problem L, r' = −[[2, 1], [1, 3]] r from (1, −1) to time 10.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
public class MatrixBenchmark {

    private static final double[] TWO = {-20, -10, -10, -30};
    private static final double[] THREE = {4, -1, 0.5, -1, 3, 1, 0.5, 1, 5};
    private static final BigInterval ZERO = BigInterval.ZERO;

    @Param({"50"})
    private int digits;

    @Param({"0.01"})
    private double radius;

    private static Interval[] points(double[] entries) {
        return around(entries, 0);
    }

    private static Interval[] around(double[] entries, double radius) {
        return DoubleStream.of(entries)
                .mapToObj(entry -> Interval.of(entry - radius, entry + radius))
                .toArray(Interval[]::new);
    }

    private static BigInterval[] decimals(double[] entries) {
        return DoubleStream.of(entries).mapToObj(BigInterval::of).toArray(BigInterval[]::new);
    }

    private static Optional<Interval[]> enclosed(MatrixFunction function, Interval[] entries) {
        return function.enclose(List.of(square(entries.length)), entries);
    }

    private Optional<BigInterval[]> withDigits(MatrixFunction function, double[] entries) {
        return function.enclose(List.of(square(entries.length)), decimals(entries), Precision.ofDigits(digits));
    }

    private static Shape square(int entries) {
        return Shape.square(IntStream.rangeClosed(1, entries)
                .filter(n -> n * n == entries)
                .findFirst()
                .orElseThrow());
    }

    @Benchmark
    public Object expmOfTwoByTwo() {
        return enclosed(MatrixFunction.EXPM, points(TWO));
    }

    @Benchmark
    public Object expmOfTwoByTwoWithDigits() {
        return withDigits(MatrixFunction.EXPM, TWO);
    }

    @Benchmark
    public Object expmOfThreeByThreeOverABox() {
        return enclosed(MatrixFunction.EXPM, around(THREE, radius));
    }

    @Benchmark
    public Object eigenvaluesOfThreeByThree() {
        return enclosed(MatrixFunction.EIGENVALUES, points(THREE));
    }

    @Benchmark
    public Object eigenvaluesOfThreeByThreeOverABox() {
        return enclosed(MatrixFunction.EIGENVALUES, around(THREE, radius));
    }

    @Benchmark
    public Object eigenvaluesOfThreeByThreeWithDigits() {
        return withDigits(MatrixFunction.EIGENVALUES, THREE);
    }

    @Benchmark
    public Object invOfThreeByThree() {
        return enclosed(MatrixFunction.INV, points(THREE));
    }

    @Benchmark
    public Object invOfThreeByThreeOverABox() {
        return enclosed(MatrixFunction.INV, around(THREE, radius));
    }

    @Benchmark
    public Object problemL() {
        double[] rate = {-2, -1, -1, -3};
        return LinearFlow.at(Interval.of(10), points(rate), points(new double[2]), points(new double[] {1, -1}));
    }

    @Benchmark
    public Object problemLWithDigits() {
        BigInterval[] rate = decimals(new double[] {-2, -1, -1, -3});
        BigInterval[] start = decimals(new double[] {1, -1});
        BigInterval[] none = {ZERO, ZERO};
        return LinearFlow.at(BigInterval.point(10), rate, none, start, Precision.ofDigits(digits));
    }
}
