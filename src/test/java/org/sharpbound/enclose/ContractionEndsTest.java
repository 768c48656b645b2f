package org.sharpbound.enclose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where the ranges of variables are cut by what is required of roots, operation by operation. */
class ContractionEndsTest {

    private static Contraction begun(IntervalRun run) {
        Contraction contraction = new Contraction(run);
        contraction.begin();
        return contraction;
    }

    private static String shown(Contraction contraction, int variable, String expected) {
        return Ends.of(expected).likewise(contraction.lower(variable), contraction.upper(variable), false, false);
    }

    /** For x in [-10, 10] and y in [-2, 2]. */
    @ParameterizedTest(name = "{0} in [{1}, {2}]")
    @CsvSource(delimiter = '|', textBlock = """
            x + y         | 10   | 20  | [8, 10]    | [0, 2]
            x - y         | 11   | 30  | [9, 10]    | [-2, -1]
            y - x         | 11   | 30  | [-10, -9]  | [1, 2]
            x*(y + 4)     | 30   | 99  | [5, 10]    | [-1, 2]
            (y + 4)*x     | 30   | 99  | [5, 10]    | [-1, 2]
            x/(y + 4)     | 4    | 9   | [8, 10]    | [-2, -1.5]
            (y + 4)/x     | 2    | 4   | [0.5, 3]   | [-2, 2]
            (y + 4)/(x + 20) | 0.5 | 1 | [-10, -8]  | [1, 2]
            min(x, y)     | 1    | 5   | [1, 10]    | [1, 2]
            max(x, y)     | -50  | 1   | [-10, 1]   | [-2, 1]
            min(x, y + 20) | -50 | -4  | [-10, -4]  | [-2, 2]
            max(y - 20, x) | 4   | 50  | [4, 10]    | [-2, 2]
            -x            | 3    | 9   | [-9, -3]   | [-2, 2]
            abs(x)        | 4    | 9   | [-9, 9]    | [-2, 2]
            abs(x + 10)   | 4    | 9   | [-6, -1]   | [-2, 2]
            x^2           | 4    | 9   | [-3, 3]    | [-2, 2]
            (x + 10)^2    | 4    | 9   | [-8, -7]   | [-2, 2]
            sqrt(x)       | 1    | 2   | [1, 4]     | [-2, 2]
            sqrt(x)       | -5   | 2   | [0, 4]     | [-2, 2]
            cbrt(x)       | -2   | 1   | [-8, 1]    | [-2, 2]
            exp(x)        | 1    | 1   | [0, 0]     | [-2, 2]
            log(x)        | 0    | 9   | [1, 10]    | [-2, 2]
            sin(y)        | 0    | 1   | [-10, 10]  | [0, 2]
            cos(y)        | 1    | 2   | [-10, 10]  | [0, 0]
            tan(y/4)      | 0    | 9   | [-10, 10]  | [0, 2]
            asin(x)       | 0    | 9   | [0, 1]     | [-2, 2]
            acos(x)       | 0    | 0   | [1, 1]     | [-2, 2]
            atan(x)       | 0    | 9   | [0, 10]    | [-2, 2]
            sinh(x)       | 0    | Infinity | [0, 10] | [-2, 2]
            cosh(x)       | 0    | 1   | [0, 0]     | [-2, 2]
            tanh(x)       | 0    | 1   | [0, 10]    | [-2, 2]
            erf(x)        | 0    | 1   | [-10, 10]  | [-2, 2]
            relu(x)       | 2    | 5   | [2, 5]     | [-2, 2]
            relu(x)       | 0    | 3   | [-10, 3]   | [-2, 2]
            step(x)       | 1    | 1   | [-10, 10]  | [-2, 2]
            floor(x)      | 2    | 4   | [2, 5]     | [-2, 2]
            x^3           | -8   | 27  | [-2, 3]    | [-2, 2]
            x^(-1)        | 0.25 | 0.5 | [2, 4]     | [-2, 2]
            x^(3/2)       | 1    | 8   | [1, ~]     | [-2, 2]
            2^y           | 1    | 9   | [-10, 10]  | [0, 2]
            (x + 11)^(y + 3) | 0 | 1   | [-10, -10] | [-2, 2]
            (x + 12)^(y + 2) | 0 | 1   | [-10, 10]  | [-2, -2]
            if(y > -3, x, 7) | 2 | 5   | [2, 5]     | [-2, 2]
            if(y < -3, 7, x) | 2 | 5   | [2, 5]     | [-2, 2]
            if(y > -3, x, 7) - y | 11 | 30 | [9, 10] | [-2, -1]
            if(y > 0, x, x - 1) | 2 | 5 | [-10, 10] | [-2, 2]
            if(sqrt(y - 2) > 1, 7, x) | 2 | 5 | [-10, 10] | [-2, 2]
            x*(4 + y^2) - 8  | -Infinity | 0 | [-10, 2] | [-2, 2]
            x^2 + y^2 - 1    | -Infinity | 0 | [-1, 1]  | [-1, 1]
            if(1 < 2, x - 5, sqrt(x)) | 0 | Infinity | [5, 10] | [-2, 2]
            """)
    void ranges_are_cut_where_the_requirement_ends(String text, double lower, double upper, String byX, String byY) {
        Contraction contraction = begun(Ends.run(text, "[-10, 10]", "[-2, 2]"));
        contraction.require(0, lower, upper);

        assertThat(contraction.propagate()).isTrue();
        assertThat(shown(contraction, 0, byX)).isEqualTo(byX);
        assertThat(shown(contraction, 1, byY)).isEqualTo(byY);
    }

    private static IntervalRun run(double left, double right, String... roots) {
        IntervalRun run = new IntervalRun(Ends.tape(roots));
        run.set(0, left, right, false, false);
        run.set(1, 0, 10, false, false);
        run.evaluate();
        return run;
    }

    @Test
    void of_a_root_of_which_nothing_is_required_nothing_is_concluded() {
        Contraction contraction = begun(run(-4, 4, "sqrt(x)", "x + y"));
        contraction.require(1, Double.NEGATIVE_INFINITY, 2);

        assertThat(contraction.propagate()).isTrue();
        assertThat(contraction.lower(0)).isEqualTo(-4);
        assertThat(contraction.upper(0)).isEqualTo(2);
    }

    @Test
    void what_was_required_before_it_began_anew_is_forgotten() {
        IntervalRun run = run(-4, 4, "sqrt(x)", "x + y");
        Contraction contraction = begun(run);
        contraction.require(0, 0, 1);
        assertThat(contraction.propagate()).isTrue();
        assertThat(contraction.lower(0)).isZero();

        run.evaluate();
        contraction.begin();
        contraction.require(1, Double.NEGATIVE_INFINITY, 2);
        assertThat(contraction.propagate()).isTrue();
        assertThat(contraction.lower(0)).isEqualTo(-4);
    }

    @Test
    void what_cannot_be_leaves_nothing() {
        Contraction contraction = begun(run(0, 10, "x + y", "x - y"));
        contraction.require(0, Double.NEGATIVE_INFINITY, 1);
        contraction.require(1, 2, Double.POSITIVE_INFINITY);

        assertThat(contraction.propagate()).isFalse();
    }

    @ParameterizedTest(name = "{0} is not from {1} to {2}")
    @CsvSource({"x, 11, 12", "x, -3, -1", "'min(x, y)', 11, 12", "'sqrt(x) + 1', -9, 0", "'exp(x) + y', -9, 0"})
    void a_requirement_that_no_value_meets_leaves_nothing(String text, double lower, double upper) {
        Contraction contraction = begun(run(0, 10, text));
        contraction.require(0, lower, upper);

        assertThat(contraction.propagate()).isFalse();
    }

    @Test
    void all_that_is_required_counts_until_it_begins_anew() {
        IntervalRun run = run(0, 10, "x", "2*x", "y");
        Contraction contraction = begun(run);
        contraction.require(0, 2, 20);
        contraction.require(1, 0, 8);
        assertThat(contraction.propagate()).isTrue();
        assertThat(List.of(contraction.lower(0), contraction.upper(0), contraction.upper(1)))
                .containsExactly(2.0, 4.0, 10.0);

        run.evaluate();
        contraction.begin();
        contraction.require(2, 3, 5);
        assertThat(contraction.propagate()).isTrue();
        assertThat(List.of(contraction.lower(0), contraction.upper(0))).containsExactly(0.0, 10.0);
        assertThat(List.of(contraction.lower(1), contraction.upper(1))).containsExactly(3.0, 5.0);
        contraction.require(2, 6, 7);
        assertThat(contraction.propagate()).isFalse();

        run.evaluate();
        contraction.begin();
        assertThat(contraction.propagate()).isTrue();
    }
}
