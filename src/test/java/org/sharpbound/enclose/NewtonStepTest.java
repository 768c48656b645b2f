package org.sharpbound.enclose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Newton's method reaches the least value of a convex quadratic function in one step; elsewhere a step goes down. */
class NewtonStepTest {

    private static double[] numbers(String text) {
        return Arrays.stream(text.split(",")).mapToDouble(Double::parseDouble).toArray();
    }

    private static double[] step(String text, double[] point, double[] lower, double[] upper, int... variables) {
        SecondOrderRun run = new SecondOrderRun(Ends.tape(text));
        for (int v = 0; v < point.length; v++) {
            run.set(v, point[v], point[v], false, false);
        }
        run.evaluate(0);
        return new NewtonStep(run, 0).in(variables, point, lower, upper);
    }

    @ParameterizedTest(name = "{0} from {1} in [{2}] to [{3}]")
    @CsvSource(delimiter = '|', textBlock = """
            (x - 1)^2 + (y + 2)^2    | 0, 0 | -9, -9 | 9, 9 | 1, -2
            (x - 1)^2 + (y + 2)^2    | 3, 3 | -9, -9 | 9, 9 | -2, -5
            x^2 + x*y + y^2 - 3*x    | 0, 0 | -9, -9 | 9, 9 | 2, -1
            x^2 + x*y + y^2 - 3*x    | 1, 1 | -9, -9 | 9, 9 | 1, -2
            5*x^2 + 4*x*y + 8*y^2 - 18*x - 36*y | 0, 0 | -9, -9 | 9, 9 | 1, 2
            x + y^2 - 2*y            | 0, 0 | 0, -9  | 9, 9 | 0, 1
            2*y - x + x^2            | 0, 0 | -9, 0  | 9, 9 | 0.5, 0
            y^2 - 2*y - x            | 0, 0 | -9, -9 | 0, 9 | 0, 1
            x^2 - x - y              | 0, 0 | -9, -9 | 9, 0 | 0.5, 0
            (x - 1)^2 + (y + 1)^2    | 0, 0 | 0, -9  | 9, 0 | 1, -1
            x^2 + x*y + y^2 - 4*y    | 0, 0 | 0, -9  | 9, 9 | -1.3333333333333333, 2.6666666666666665
            x^2 + x*y + y^2 - 4*y    | 0, 0 | -9, -9 | 0, 9 | -1.3333333333333333, 2.6666666666666665
            """)
    void a_quadratic_function_is_least_after_one_step_of_what_is_not_held(
            String text, String point, String lower, String upper, String expected) {
        double[] found = step(text, numbers(point), numbers(lower), numbers(upper), 0, 1);

        assertThat(found).containsExactly(numbers(expected), within(1e-12));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"0, 1.5, 0", "1, 0, 0"})
    void other_variables_are_left_alone(int variable, double byX, double byY) {
        double[] found = step("x^2 + x*y + y^2 - 3*x", new double[2], numbers("-9,-9"), numbers("9,9"), variable);

        assertThat(found).containsExactly(new double[] {byX, byY}, within(1e-12));
    }

    /** The shift is at most four times what makes the Hessian positive definite. */
    @ParameterizedTest(name = "{0} from {1}")
    @CsvSource(delimiter = '|', textBlock = """
            -(x^2) - y^2 - x       | 1, 0 | 3       | 0
            -1e6*x^2 - x + y^2     | 0, 0 | 1       | 0
            x*y                    | 1, 1 | -1      | -1
            x^2 + 4*x*y + y^2      | 1, 1 | -6      | -6
            """)
    void a_step_goes_down_where_the_function_is_not_convex(String text, String point, double byX, double byY) {
        double[] found = step(text, numbers(point), numbers("-9,-9"), numbers("9,9"), 0, 1);
        double curvature = text.startsWith("-1e6") ? 2e6 : 2;

        assertThat(found[0] * byX).isGreaterThanOrEqualTo(byX * byX / (8 * curvature));
        assertThat(found[1] * byY).isGreaterThanOrEqualTo(byY * byY / (8 * curvature));
        assertThat(Math.abs(found[1])).isLessThan(byY == 0 ? 1e-9 : 10);
    }
}
