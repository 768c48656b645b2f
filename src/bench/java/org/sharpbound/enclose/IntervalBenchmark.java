package org.sharpbound.enclose;

import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * Nanoseconds per operation: on plain doubles ({@link StrictMath} for the functions), on the two ends of intervals without objects ({@code ends…}), and on
 * {@link Interval} records ({@code interval…}).
 *
 * <p>The operands are narrow intervals with ends of both signs, {@value #SIZE} of them, so that no branch is predicted
 * from memory of a single pair.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
public class IntervalBenchmark {

    private static final int SIZE = 1024;

    private final double[] lo = new double[SIZE + 1];
    private final double[] hi = new double[SIZE + 1];
    private final Interval[] intervals = new Interval[SIZE + 1];
    private final double[] positiveLo = new double[SIZE];
    private final double[] positiveHi = new double[SIZE];
    private final Interval[] positive = new Interval[SIZE];

    @Setup
    public void operands() {
        Random random = new Random(1);
        for (int i = 0; i <= SIZE; i++) {
            double middle = (random.nextBoolean() ? 1 : -1) * (0.1 + random.nextDouble());
            lo[i] = middle;
            hi[i] = middle + random.nextDouble() / 16;
            intervals[i] = Interval.of(lo[i], hi[i]);
        }
        for (int i = 0; i < SIZE; i++) {
            positive[i] = intervals[i].abs();
            positiveLo[i] = positive[i].lo();
            positiveHi[i] = positive[i].hi();
        }
    }

    @Benchmark
    @OperationsPerInvocation(SIZE)
    public void doubleAdd(Blackhole sink) {
        for (int i = 0; i < SIZE; i++) {
            sink.consume(lo[i] + lo[i + 1]);
        }
    }

    @Benchmark
    @OperationsPerInvocation(SIZE)
    public void endsAdd(Blackhole sink) {
        for (int i = 0; i < SIZE; i++) {
            sink.consume(Lower.add(lo[i], hi[i], lo[i + 1], hi[i + 1]));
            sink.consume(Upper.add(lo[i], hi[i], lo[i + 1], hi[i + 1]));
        }
    }

    @Benchmark
    @OperationsPerInvocation(SIZE)
    public void intervalAdd(Blackhole sink) {
        for (int i = 0; i < SIZE; i++) {
            consume(intervals[i].plus(intervals[i + 1]), sink);
        }
    }

    @Benchmark
    @OperationsPerInvocation(SIZE)
    public void doubleMul(Blackhole sink) {
        for (int i = 0; i < SIZE; i++) {
            sink.consume(lo[i] * lo[i + 1]);
        }
    }

    @Benchmark
    @OperationsPerInvocation(SIZE)
    public void endsMul(Blackhole sink) {
        for (int i = 0; i < SIZE; i++) {
            sink.consume(Lower.mul(lo[i], hi[i], lo[i + 1], hi[i + 1]));
            sink.consume(Upper.mul(lo[i], hi[i], lo[i + 1], hi[i + 1]));
        }
    }

    @Benchmark
    @OperationsPerInvocation(SIZE)
    public void intervalMul(Blackhole sink) {
        for (int i = 0; i < SIZE; i++) {
            consume(intervals[i].times(intervals[i + 1]), sink);
        }
    }

    @Benchmark
    @OperationsPerInvocation(SIZE)
    public void doubleDiv(Blackhole sink) {
        for (int i = 0; i < SIZE; i++) {
            sink.consume(lo[i] / lo[i + 1]);
        }
    }

    @Benchmark
    @OperationsPerInvocation(SIZE)
    public void endsDiv(Blackhole sink) {
        for (int i = 0; i < SIZE; i++) {
            sink.consume(Lower.div(lo[i], hi[i], lo[i + 1], hi[i + 1]));
            sink.consume(Upper.div(lo[i], hi[i], lo[i + 1], hi[i + 1]));
        }
    }

    @Benchmark
    @OperationsPerInvocation(SIZE)
    public void intervalDiv(Blackhole sink) {
        for (int i = 0; i < SIZE; i++) {
            consume(intervals[i].over(intervals[i + 1]), sink);
        }
    }

    @Benchmark
    @OperationsPerInvocation(SIZE)
    public void doubleExp(Blackhole sink) {
        for (int i = 0; i < SIZE; i++) {
            sink.consume(StrictMath.exp(lo[i]));
        }
    }

    @Benchmark
    @OperationsPerInvocation(SIZE)
    public void endsExp(Blackhole sink) {
        for (int i = 0; i < SIZE; i++) {
            sink.consume(Lower.exp(lo[i], hi[i]));
            sink.consume(Upper.exp(lo[i], hi[i]));
        }
    }

    @Benchmark
    @OperationsPerInvocation(SIZE)
    public void intervalExp(Blackhole sink) {
        for (int i = 0; i < SIZE; i++) {
            consume(intervals[i].exp(), sink);
        }
    }

    @Benchmark
    @OperationsPerInvocation(SIZE)
    public void doubleLog(Blackhole sink) {
        for (int i = 0; i < SIZE; i++) {
            sink.consume(StrictMath.log(positiveLo[i]));
        }
    }

    @Benchmark
    @OperationsPerInvocation(SIZE)
    public void endsLog(Blackhole sink) {
        for (int i = 0; i < SIZE; i++) {
            sink.consume(Lower.log(positiveLo[i], positiveHi[i]));
            sink.consume(Upper.log(positiveLo[i], positiveHi[i]));
        }
    }

    @Benchmark
    @OperationsPerInvocation(SIZE)
    public void intervalLog(Blackhole sink) {
        for (int i = 0; i < SIZE; i++) {
            consume(positive[i].log(), sink);
        }
    }

    @Benchmark
    @OperationsPerInvocation(SIZE)
    public void doubleAtan(Blackhole sink) {
        for (int i = 0; i < SIZE; i++) {
            sink.consume(StrictMath.atan(lo[i]));
        }
    }

    @Benchmark
    @OperationsPerInvocation(SIZE)
    public void endsAtan(Blackhole sink) {
        for (int i = 0; i < SIZE; i++) {
            sink.consume(Lower.atan(lo[i], hi[i]));
            sink.consume(Upper.atan(lo[i], hi[i]));
        }
    }

    @Benchmark
    @OperationsPerInvocation(SIZE)
    public void intervalAtan(Blackhole sink) {
        for (int i = 0; i < SIZE; i++) {
            consume(intervals[i].atan(), sink);
        }
    }

    /** Takes both ends, as a computation that goes on with them does, so that the record need not be allocated. */
    private static void consume(Interval result, Blackhole sink) {
        sink.consume(result.lo());
        sink.consume(result.hi());
    }
}
