package org.sharpbound.enclose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sharpbound.term.Expr;
import org.sharpbound.term.parse.Parser;

/** Lower bounds of convex functions: never above a value, and next to the least one. */
class TangentPlaneTest {

    private static final int TERMS = 3_000;
    private static final int POINTS = 20;
    private static final double[] WIDTHS = {1e-3, 0.1, 1};

    private static double below(Tape tape, double[] lo, double[] hi) {
        SecondOrderRun run = new SecondOrderRun(tape);
        for (int v = 0; v < lo.length; v++) {
            run.set(v, lo[v], hi[v], false, false);
        }
        run.evaluate(0);
        return run.smooth(0) ? new TangentPlane(tape).below(run, 0, lo, hi) : Double.NEGATIVE_INFINITY;
    }

    @ParameterizedTest(name = "{0} from ({1}, {2}) to ({3}, {4})")
    @CsvSource(delimiter = '|', textBlock = """
            x^2 + y^2                         | -1  | -1  | 2   | 1   | 0
            x^2 + x*y + y^2 - 3*x + 4         | -9  | -9  | 9   | 9   | 1
            exp(x) + exp(y) + exp(-x-y)       | -0.1 | -0.1 | 0.1 | 0.1 | 3
            exp(x) + exp(y) + exp(-x-y)       | 0.5 | 0.5 | 2   | 2   | 3.6653219825717
            x^2 + y^2                         | 1   | -1  | 2   | 1   | 1
            x^2 + y^2                         | 1   | 2   | 1   | 3   | 5
            x - y                             | 0   | 0   | 1   | 1   | -1
            x^2 - y^2                         | -1  | -1  | 1   | 1   | -Infinity
            x^2 + y^2 + 2.5*x*y               | -1  | -1  | 1   | 1   | -Infinity
            abs(x) + y^2                      | -1  | -1  | 1   | 1   | -Infinity
            """)
    void the_bound_is_nearly_the_least_value_of_what_is_convex(
            String text, double xlo, double ylo, double xhi, double yhi, double least) {
        Tape tape = Tape.of(
                List.of("x", "y"), List.of(Parser.expression(text).value().orElseThrow()));
        double bound = below(tape, new double[] {xlo, ylo}, new double[] {xhi, yhi});
        if (Double.isInfinite(least)) {
            assertThat(bound).isEqualTo(least);
        } else {
            assertThat(bound).isBetween(least - 1e-7, least + 1e-13);
        }
    }

    @Test
    void the_bound_is_never_above_a_value() {
        RandomTerm random = new RandomTerm(20261124);
        int bounded = 0;
        for (int n = 0; n < TERMS; n++) {
            Expr term = random.next(1 + n % 4);
            Tape tape = Tape.of(RandomTerm.VARIABLES, List.of(term));
            double[] lo = new double[2];
            double[] hi = new double[2];
            for (int v = 0; v < 2; v++) {
                RandomTerm.Range range = random.range();
                lo[v] = Double.isInfinite(range.lo()) ? Math.min(range.hi(), 0) - 1 : range.lo();
                hi[v] = Math.max(lo[v], Math.min(range.hi(), lo[v] + WIDTHS[n % WIDTHS.length]));
            }
            double bound = below(tape, lo, hi);
            bounded += Double.isInfinite(bound) ? 0 : 1;
            IntervalRun at = new IntervalRun(tape);
            for (int p = 0; p < POINTS && !Double.isInfinite(bound); p++) {
                for (int v = 0; v < 2; v++) {
                    double x = Math.min(hi[v], lo[v] + p * 7 % POINTS * (hi[v] - lo[v]) / (v == 0 ? POINTS - 1 : 7));
                    at.set(v, x, x, false, false);
                }
                at.evaluate();
                assertThat(at.upper(0))
                        .as(term + Arrays.toString(lo) + Arrays.toString(hi))
                        .isGreaterThanOrEqualTo(bound);
            }
        }
        assertThat(bounded).isGreaterThan(TERMS / 20);
    }
}
