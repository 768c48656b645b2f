package org.sharpbound.lab.dynamics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sharpbound.enclose.Interval;
import org.sharpbound.enclose.flow.Effort;
import org.sharpbound.enclose.flow.FlowEnclosure;
import org.sharpbound.enclose.flow.FlowProblem;
import org.sharpbound.enclose.flow.Integrator;
import org.sharpbound.enclose.flow.Outcome;
import org.sharpbound.enclose.flow.StepObserver;
import org.sharpbound.enclose.flow.VectorField;
import org.sharpbound.lab.linear.Library;
import org.sharpbound.lab.linear.Matrix;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Rational;
import org.sharpbound.term.parse.Parser;

/**
 * The closed form beside enclosures of the flow itself, for the kernel of cases/regularised-ntk/flows.yaml and two test points. The
 * differential equation is written here as text, and the enclosures share nothing with the closed form.
 */
final class ValidatedFlowTest {

    private static final Matrix KERNEL =
            Matrix.ofRows(new double[] {2, 1, 0}, new double[] {1, 3, 1}, new double[] {0, 1, 2});
    private static final Matrix CROSS = Matrix.ofRows(new double[] {1, 0, 1}, new double[] {0.5, 1.5, -0.5});
    private static final Matrix START = Matrix.of(3, 1, new double[] {0.25, 0.5, -0.25});
    private static final Matrix TARGETS = Matrix.of(3, 1, new double[] {1, -1, 2});
    private static final Matrix START_THERE = Matrix.of(2, 1, new double[] {0.75, -1});

    private static final List<String> STATES = List.of("f", "g", "h", "u", "v");
    private static final List<String> RATES = List.of(
            "-(2*(f - 1) + (g + 1)) - l*(f - 1/4)",
            "-((f - 1) + 3*(g + 1) + (h - 2)) - l*(g - 1/2)",
            "-((g + 1) + 2*(h - 2)) - l*(h + 1/4)",
            "-((f - 1) + (h - 2)) - l*(u - 3/4)",
            "-((f - 1)/2 + 3*(g + 1)/2 - (h - 2)/2) - l*(v + 1)");
    private static final List<String> STARTS = List.of("1/4", "1/2", "-1/4", "3/4", "-1");

    /** Far above the rounding of the closed form, and far below any error in it. */
    private static final double ROUNDING = 1e-14;

    private static Expr term(String text) {
        return Parser.expression(text).value().orElseThrow(() -> new IllegalArgumentException(text));
    }

    @ParameterizedTest
    @CsvSource({"0, 1/8", "0, 1", "0, 4", "1/2, 1/8", "1/2, 1", "1/2, 4", "2, 1"})
    void the_closed_form_lies_in_the_enclosures_at_train_and_test_points(String lambda, String time) {
        VectorField field = VectorField.of(
                "t",
                STATES,
                List.of(),
                RATES.stream()
                        .map(rate -> term(rate.replace("l*", "(" + lambda + ")*")))
                        .toList());
        FlowProblem problem = new FlowProblem(
                field,
                STARTS.stream().map(ValidatedFlowTest::term).toList(),
                List.of(),
                Rational.ZERO,
                Rational.parse(time));
        Outcome outcome = Integrator.search(problem, Effort.digits(30, 1000), StepObserver.NONE);
        assertThat(outcome).isInstanceOf(Outcome.Reached.class);
        FlowEnclosure end = ((Outcome.Reached) outcome).end();

        double t = Interval.of(Rational.parse(time)).mid();
        Course course = new KernelDynamics(
                        Library.JAVA.open(),
                        KERNEL,
                        Interval.of(Rational.parse(lambda)).mid())
                .from(START, TARGETS);
        Matrix train = course.train(t);
        Matrix test = course.test(CROSS, START_THERE, t);
        for (int i = 0; i < STATES.size(); i++) {
            double value = i < 3 ? train.get(i, 0) : test.get(i - 3, 0);
            Interval enclosure =
                    Interval.of(end.digits(i).loDouble(), end.digits(i).hiDouble());
            assertThat(enclosure.width()).isLessThan(1e-14);
            assertThat(enclosure.plus(Interval.of(-ROUNDING, ROUNDING)).contains(value))
                    .as("%s = %s in %s", STATES.get(i), value, enclosure)
                    .isTrue();
        }
    }
}
