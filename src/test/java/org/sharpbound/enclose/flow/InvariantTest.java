package org.sharpbound.enclose.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sharpbound.enclose.Interval;
import org.sharpbound.enclose.IntervalRun;
import org.sharpbound.enclose.Tape;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Rational;

/** Flows without a closed form keep what they must keep: the invariant's range over the enclosure holds its value at the start. */
final class InvariantTest {

    private static final int STEPS = 4000;

    /**
     * A flow of x and y.
     *
     * @param invariant in x and y
     */
    private record Kept(
            String name, String xRate, String yRate, String x, String y, String to, String invariant, double width) {

        FlowProblem problem() {
            VectorField field =
                    VectorField.of("t", List.of("x", "y"), List.of(), Specimen.terms(List.of(xRate, yRate)));
            return new FlowProblem(field, Specimen.terms(List.of(x, y)), List.of(), Rational.ZERO, Rational.parse(to));
        }

        Interval of(Interval xRange, Interval yRange) {
            Expr term = Specimen.term(invariant);
            IntervalRun run = new IntervalRun(Tape.of(List.of("x", "y"), List.of(term)));
            run.set(0, xRange.lo(), xRange.hi(), false, false);
            run.set(1, yRange.lo(), yRange.hi(), false, false);
            run.evaluate();
            return Interval.of(run.lower(0), run.upper(0));
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static List<Kept> flows() {
        return List.of(
                new Kept("Lotka-Volterra", "x*(1 - y)", "y*(x - 1)", "2", "1", "7", "x - log(x) + y - log(y)", 1e-12),
                new Kept("pendulum", "y", "-sin(x)", "1", "0.5", "20", "y^2/2 - cos(x)", 1e-12),
                new Kept("pendulum that turns over", "y", "-sin(x)", "0", "2.5", "6", "y^2/2 - cos(x)", 1e-11),
                new Kept("two factors", "-(x*y - 1)*y", "-(x*y - 1)*x", "3", "0.1", "2", "x^2 - y^2", 1e-12),
                new Kept("Duffing", "y", "x - x^3", "0.5", "0", "15", "y^2/2 - x^2/2 + x^4/4", 1e-11),
                new Kept(
                        "two logistic in a race",
                        "x*(1 - x)",
                        "2*y*(1 - y)",
                        "0.2",
                        "0.1",
                        "2",
                        "(y/(1 - y))/(x/(1 - x))^2",
                        1e-12),
                new Kept("Hamiltonian with an exponential", "exp(y)", "-x", "1", "0", "3", "exp(y) + x^2/2", 1e-12));
    }

    @ParameterizedTest
    @MethodSource("flows")
    void what_a_flow_keeps_is_kept_at_every_step_and_at_the_end(Kept kept) {
        Interval before = kept.of(Interval.of(Rational.parse(kept.x())), Interval.of(Rational.parse(kept.y())));
        Outcome outcome = Integrator.search(kept.problem(), Effort.doubles(STEPS), step -> {
            Rational middle = step.from().plus(step.to()).times(Rational.HALF);
            FlowEnclosure then = step.during(middle, middle);
            assertThat(kept.of(then.state(0), then.state(1)).intersect(before).isEmpty())
                    .isFalse();
            return true;
        });
        FlowEnclosure end = ((Outcome.Reached) outcome).end();
        Interval after = kept.of(end.state(0), end.state(1));
        assertThat(after.intersect(before).isEmpty()).isFalse();
        assertThat(after.width()).isLessThan(kept.width());
    }
}
