package org.sharpbound.kernel;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.sharpbound.enclose.IntervalRun;
import org.sharpbound.enclose.SecondOrderRun;
import org.sharpbound.enclose.Tape;
import org.sharpbound.term.Expr;
import org.sharpbound.term.parse.Parser;

/**
 * Boxes per second: an expression in 1, 2 or 6 quantities enclosed over boxes, plainly and in second-order forms, and the same
 * enclosed plainly by Arb at 53 bits ({@code src/bench/c/boxes.c}), where a C compiler and Arb's headers are installed.
 * The figures of one run are to be compared as ratios.
 */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
public class BoxesBenchmark {

    private static final int BOXES = 4096;
    private static final double WIDTH = 0x1p-10;

    /** The square root of delta, the polynomial of the Flyspeck inequalities, and two test functions. */
    private static String expression(int dimension) {
        return switch (dimension) {
            case 1 -> "exp(x1) - x1*sin(3*x1)";
            case 2 -> "(x1*x1 + x2 - 11)^2 + (x1 + x2*x2 - 7)^2";
            default ->
                "sqrt(x1*x4*(-x1 + x2 + x3 - x4 + x5 + x6) + x2*x5*(x1 - x2 + x3 + x4 - x5 + x6)"
                        + " + x3*x6*(x1 + x2 - x3 + x4 + x5 - x6) - x2*x3*x4 - x1*x3*x5 - x1*x2*x6 - x4*x5*x6)";
        };
    }

    /** Boxes spread over the range by multiples of irrational numbers, the same in C. */
    private static double lower(int dimension, int box, int variable) {
        double x = (box + 1) * Math.sqrt(2.0 + variable);
        double part = x - Math.floor(x);
        return dimension == 6 ? 4 + 2 * part : 1 + part;
    }

    /** The runs of Sharpbound. */
    @State(Scope.Thread)
    public static class Runs {

        @Param({"1", "2", "6"})
        int dimension;

        private IntervalRun plain;
        private SecondOrderRun secondOrder;

        @Setup
        public void compile() {
            List<String> names = List.of("x1", "x2", "x3", "x4", "x5", "x6").subList(0, dimension);
            Expr expr = Parser.expression(expression(dimension)).value().orElseThrow();
            Tape tape = Tape.of(names, List.of(expr));
            plain = new IntervalRun(tape);
            secondOrder = new SecondOrderRun(tape);
        }
    }

    /** The process that computes with Arb. */
    @State(Scope.Thread)
    public static class Arb {

        @Param({"1", "2", "6"})
        int dimension;

        private Process process;
        private BufferedReader answers;
        private PrintStream questions;

        @Setup(Level.Trial)
        public void start() throws IOException, InterruptedException {
            Path program = Files.createTempDirectory("boxes").resolve("boxes");
            Process compiler = new ProcessBuilder(
                            "cc",
                            "-O2",
                            "-o",
                            program.toString(),
                            "src/bench/c/boxes.c",
                            "-lflint-arb",
                            "-lflint",
                            "-lm")
                    .redirectErrorStream(true)
                    .start();
            String messages = new String(compiler.getInputStream().readAllBytes());
            if (compiler.waitFor() != 0) {
                throw new IllegalStateException("skipped, for want of Arb (Debian: libflint-arb-dev): " + messages);
            }
            process = new ProcessBuilder(program.toString()).start();
            answers = process.inputReader();
            questions = new PrintStream(process.getOutputStream(), true);
        }

        @TearDown(Level.Trial)
        public void stop() {
            process.destroy();
        }
    }

    @Benchmark
    @OperationsPerInvocation(BOXES)
    public double plain(Runs runs) {
        double sum = 0;
        for (int box = 0; box < BOXES; box++) {
            for (int v = 0; v < runs.dimension; v++) {
                double lower = lower(runs.dimension, box, v);
                runs.plain.set(v, lower, lower + WIDTH, false, false);
            }
            runs.plain.evaluate();
            sum += runs.plain.lower(0);
        }
        return sum;
    }

    @Benchmark
    @OperationsPerInvocation(BOXES)
    public double secondOrder(Runs runs) {
        double sum = 0;
        for (int box = 0; box < BOXES; box++) {
            for (int v = 0; v < runs.dimension; v++) {
                double lower = lower(runs.dimension, box, v);
                runs.secondOrder.set(v, lower, lower + WIDTH, false, false);
            }
            runs.secondOrder.evaluate(0);
            sum += runs.secondOrder.lower(0);
        }
        return sum;
    }

    @Benchmark
    @OperationsPerInvocation(BOXES)
    public String arb(Arb arb) throws IOException {
        arb.questions.println(arb.dimension + " " + BOXES);
        return arb.answers.readLine();
    }
}
