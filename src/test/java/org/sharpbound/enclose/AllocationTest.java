package org.sharpbound.enclose;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sharpbound.term.Expr;
import org.sharpbound.term.parse.Parser;

/** Evaluation and differentiation over boxes of doubles make no objects, so that no collector ever pauses a search. */
class AllocationTest {

    private static final int RUNS = 20_000;
    /** For the measurement itself, and what a compiler thread may bill to this one. */
    private static final long SLACK = 4_096;

    /** Some ten calls of a power in a run, at about 190 bytes each, and some forty of a sine, at about 70. */
    private static final long MOST_BYTES_OF_THE_PLATFORM = 8_192;

    private static final List<String> TERMS = List.of(
            "x*y + x/(2 + y) - x^5 + x^2",
            "exp(x) + log(1 + x) + sqrt(y) + cbrt(x) + abs(x - y) + min(x, y) - max(x, 1/3)",
            "asin(x/4) + acos(y/4) + atan(x)",
            "sinh(x) + cosh(y) + tanh(x) + erf(y) - erfc(x) + relu(x - 1) + step(y) + sign(x) + floor(y)",
            "if(x < y and y > 1/2 or x == 1, x*pi, y*e)");

    @Test
    void evaluating_and_differentiating_allocates_nothing() {
        assertThat(allocated(TERMS)).as("bytes in %d runs", RUNS).isLessThan(SLACK);
    }

    /**
     * {@link StrictMath#pow} makes small arrays of its own on JDK 17, and {@link StrictMath#sin} and its kin where they reduce
     * an angle on JDK 25.
     */
    @Test
    void powers_and_angles_allocate_no_more_than_the_platform_does() {
        List<String> terms = List.of("x^(2/3) + x^(1/2) + y^(-1) + y^(-3) + (1 + x)^y", "sin(x) + cos(y) + tan(x/4)");

        assertThat(allocated(terms)).as("bytes in %d runs", RUNS).isLessThan(RUNS * MOST_BYTES_OF_THE_PLATFORM);
    }

    private static long allocated(List<String> texts) {
        Expr[] terms = texts.stream()
                .map(text -> Parser.expression(text).value().orElseThrow())
                .toArray(Expr[]::new);
        IntervalRun run = new IntervalRun(Tape.of(List.of("x", "y"), List.of(terms)));
        GradientRun gradient = new GradientRun(run);
        com.sun.management.ThreadMXBean threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        double sum = evaluate(run, gradient, terms.length);
        long before = threads.getCurrentThreadAllocatedBytes();
        sum += evaluate(run, gradient, terms.length);
        long allocated = threads.getCurrentThreadAllocatedBytes() - before;
        assertThat(sum).isNotNaN();
        return allocated;
    }

    private static double evaluate(IntervalRun run, GradientRun gradient, int roots) {
        double sum = 0;
        for (int n = 0; n < RUNS; n++) {
            double lo = 0.25 + n / (2.0 * RUNS);
            run.set(0, lo, lo + 0.5, n % 2 == 0, false);
            run.set(1, lo, lo + 1, false, n % 3 == 0);
            run.evaluate();
            for (int root = 0; root < roots; root++) {
                gradient.differentiate(root);
                sum += run.lower(root) / 1e6;
            }
        }
        return sum;
    }
}
