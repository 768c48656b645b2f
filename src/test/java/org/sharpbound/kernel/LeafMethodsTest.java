package org.sharpbound.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The bounds that each method of a leaf gives, what contraction leaves, and which method the search is told to take. */
class LeafMethodsTest {

    private static LeafJudge judged(String text, Method method) {
        Scope scope = Scope.of(Stated.of(text));
        LeafJudge judge = scope.judge();
        judge.settles(scope.box(), method, 0);
        return judge;
    }

    /**
     * With f(x) = exp(x) - 2x, least at log 2: the mean value form gives f(c) ± r max|f'|, the faces give f at the ends where f
     * is monotone.
     */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            x in [7/8, 9/8]; show exp(x) - 2*x >= 9                                   | PLAIN      | 0.148875 | 1.330217
            x in [7/8, 9/8]; show exp(x) - 2*x >= 9                                   | MEAN_VALUE | 0.583255 | 0.853309
            x in [7/8, 9/8]; show exp(x) - 2*x >= 9                                   | MONOTONE   | 0.648875 | 0.830217
            x in [7/8, 9/8]; show 2*x - exp(x) >= 9                                   | MEAN_VALUE | -0.853309 | -0.583255
            x in [7/8, 9/8]; show 2*x - exp(x) >= 9                                   | MONOTONE   | -0.830217 | -0.648875
            x in [5/8, 7/8]; show exp(x) - 2*x >= 9                                   | MEAN_VALUE | 0.567141 | 0.666859
            x in [5/8, 7/8]; show exp(x) - 2*x >= 9                                   | MONOTONE   | 0.567141 | 0.666859
            # monotone in x alone: the face in x, and there the mean value form in y
            x in [7/8, 9/8]; y in [5/8, 7/8]; show exp(x) - 2*x + exp(y) - 2*y >= 9   | MEAN_VALUE | 1.150396 | 1.520168
            x in [7/8, 9/8]; y in [5/8, 7/8]; show exp(x) - 2*x + exp(y) - 2*y >= 9   | MONOTONE   | 1.216016 | 1.497076
            x in [5/8, 7/8]; y in [7/8, 9/8]; show exp(x) - 2*x + 2*y - exp(y) >= 9   | MONOTONE   | -0.263076 | 0.017984
            # monotone in y only where x is at its end: the face is shrunk in rounds
            x in [0, 1]; y in [1, 2]; show exp(x) + x*(y - 3/2) >= 9                  | MONOTONE   | 1        | 3.218282
            # a gradient that is 0 at an end has a sign
            x in [0, 1]; y in [3/5, 4/5]; show x^2 + exp(y) - 2*y >= 9                | MONOTONE   | 0.591199 | 1.636307
            x in [0, 1]; y in [3/5, 4/5]; show 2*y - exp(y) - x^2 >= 9                | MONOTONE   | -1.636307 | -0.591199
            x in [-1, 0]; y in [3/5, 4/5]; show x^2 + exp(y) - 2*y >= 9               | MONOTONE   | 0.591199 | 1.636307
            # what is left has no centre
            x in [0, 1]; y in (-inf, inf); show exp(x) - x/2 + y^2 >= 9               | MONOTONE   | 1        | Infinity
            x in [0, 1]; y in (-inf, inf); show x/2 - exp(x) - y^2 >= 9               | MONOTONE   | -Infinity | -1
            # no centre, but faces
            x in [1, inf); show exp(x) - x >= 9                                       | MONOTONE   | 1.718282 | Infinity
            x in (-inf, -1]; show x - exp(-x) >= 9                                    | MONOTONE   | -Infinity | -3.718282
            x in [1, inf); show exp(x) - x >= 9                                       | MEAN_VALUE | -Infinity | Infinity
            # a jump is not differentiated
            x in [0, 3]; show exp(x) - 2*x + floor(x) >= 99                           | MONOTONE   | -5       | 23.085537
            """)
    void bounds_are_those_of_the_method(String text, Method method, double lower, double upper) {
        double right = Double.parseDouble(text.substring(text.lastIndexOf(' ')));
        LeafJudge judge = judged(text, method);
        assertBound(judge.lower(0) + right, lower);
        assertBound(judge.upper(0) + right, upper);
    }

    private static void assertBound(double bound, double expected) {
        if (Double.isInfinite(expected)) {
            assertThat(bound).isEqualTo(expected);
        } else {
            assertThat(bound).isCloseTo(expected, within(1e-5));
        }
    }

    /** Second-order forms overestimate little: the bounds lie between the true range and a slightly wider one. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            x in [5/8, 7/8]; show exp(x) - 2*x == 0.63                               | 0.613705 | 0.648875 | 0.01
            x in [7/8, 9/8]; show exp(x) - 2*x == 0.7                                | 0.648875 | 0.830217 | 1e-2
            x in [7/8, 9/8]; show 2*x - exp(x) == -0.7                                  | -0.830217 | -0.648875 | 1e-2
            x in [7/8, 9/8]; y in [5/8, 7/8]; show exp(x) - 2*x + exp(y) - 2*y == 1.3  | 1.262581 | 1.479092 | 0.02
            x in [7/8, 9/8]; y in [7/8, 9/8]; show exp(x) - 2*x - exp(y) + 2*y == 0  | -0.181342 | 0.181342 | 0.01
            """)
    void second_order_bounds_are_close(String text, double least, double most, double slack) {
        double right = Double.parseDouble(text.substring(text.lastIndexOf(' ')));
        LeafJudge judge = judged(text, Method.SECOND_ORDER);
        assertThat(judge.lower(0) + right).isBetween(least - slack, least + 1e-5);
        assertThat(judge.upper(0) + right).isBetween(most - 1e-5, most + slack);
    }

    /** Taylor models enclose f and what f - f comes to, and the faces where they show a margin monotone. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            x in [7/8, 9/8]; y in [5/8, 7/8]; show exp(x) - 2*x + exp(y) - 2*y >= 1.4  | 1.262581 | 1.479092 | 0.001
            x in [0, 1]; y in [0, 1]; show sin(x + y) - sin(x)*cos(y) - cos(x)*sin(y) >= 1 | 0 | 0 | 0.15
            x in [3/8, 1/2]; y in [3/8, 1/2]; show x^3*y - x*exp(y - 1) >= 0 | -0.240765 | -0.180948 | 0.03
            # open ends: the faces are those of the closed box, where the margin must be continuous
            x in (0, 1/4]; y in (0, 1/4]; show exp(x + y)*(1 + x*y) + y >= 9 | 1 | 2.001766 | 0.01
            x in (0, 1/4]; y in (0, 1/4]; show x*y - log(1 + x) - sqrt(y) >= 0 | -0.660644 | 0 | 0.01
            """)
    void bounds_of_taylor_models_are_close(String text, double least, double most, double slack) {
        double right = Double.parseDouble(text.substring(text.lastIndexOf(' ')));
        LeafJudge judge = judged(text, Method.TAYLOR_MODEL);
        assertThat(judge.lower(0) + right).isBetween(least - slack, least + 1e-5);
        assertThat(judge.upper(0) + right).isGreaterThan(most - 1e-5);
    }

    /** What is left is where the assumptions can hold and the goal can fail. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            x in [0, 4]; assume 2*x <= 4; show exp(x) >= 100                         | x in [0, 2]
            x in [0, 4]; assume 2*x < 4; show exp(x) >= 100                          | x in [0, 2]
            x in [0, 4]; assume 2*x == 4; show exp(x) >= 100                         | x in [2, 2]
            x in [0, 4]; assume 2*x != 4; show exp(x) >= 100                         | x in [0, 4]
            x in [0, 4]; assume 2*x <= 4 and 2*x >= 1; show exp(x) >= 100            | x in [0.5, 2]
            x in (0, 4); assume 2*x <= 4; show exp(x) >= 100                         | x in (0, 2]
            # of an "or", the only part that may hold
            x in [0, 4]; assume 2*x <= 4 or 2*x >= 9; show exp(x) >= 100             | x in [0, 2]
            x in [0, 4]; assume 2*x >= 9 or 2*x <= 4; show exp(x) >= 100             | x in [0, 2]
            x in [0, 4]; assume 2*x <= 4 or 2*x >= 7; show exp(x) >= 100             | x in [0, 4]
            # nothing is cut off by what is not defined on the whole box
            x in [0, 4]; assume 1/(x - 3) < 0 and 2*x <= 4; show exp(x) >= 100       | x in [0, 4]
            x in [0, 4]; assume 2*x <= 4 and sqrt(x - 1) >= 0; show exp(x) >= 100    | x in [0, 4]
            x in [0, 4]; show sqrt(x - 1) >= 1                                       | x in [0, 4]
            # the goal
            x in [0, 4]; show 2*x >= 4                                               | x in [0, 2]
            x in [0, 4]; show 2*x > 4                                                | x in [0, 2]
            x in [0, 4]; show 2*x == 4                                               | x in [0, 4]
            x in [0, 4]; show 2*x != 4                                               | x in [2, 2]
            x in [0, 4]; show 2*x >= 4 or 2*x <= 1                                   | x in [0.5, 2]
            x in [0, 4]; show 2*x >= 4 and 2*x >= -1                                 | x in [0, 2]
            x in [0, 4]; show 2*x >= -1 and 2*x >= 4                                 | x in [0, 2]
            x in [0, 4]; show 2*x >= 4 and 2*x <= 5                                  | x in [0, 4]
            x in [0, 4]; y in [0, 4]; assume x + y <= 1; show x*y >= 2               | x in [0, 1], y in [0, 1]
            # another form of an assumption, or of the goal
            x in [0, 4]; y in [0, 4]; assume x - y + y <= 1; show exp(x) >= 100      | x in [0, 1], y in [0, 4]
            x in [0, 4]; y in [0, 4]; show x - y + y >= 1                            | x in [0, 1], y in [0, 4]
            """)
    void contraction_leaves_where_the_goal_can_fail(String text, String left) {
        LeafJudge judge = judged(text, Method.CONTRACTION);
        assertThat(judge.isSettled()).isFalse();
        assertThat(judge.rest()).hasToString(left);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            x in [0, 1]; show x >= 0                                                 | PLAIN
            x in [0, 1]; assume exp(x) > 3; show x >= 9                              | PLAIN
            x in [0, 4]; y in [0, 4]; assume x^2 + y^2 <= 1; show exp(x) + y <= 4    | CONTRACTION
            x in [0, 1]; y in [0, 1]; show 2*exp(x) - x - x^2/2 + y^2 >= 2           | CONTRACTION
            x in [0, 1]; y in [0, 1]; show exp(x) - 2*x + exp(y) - 2*y > 1.1         | TAYLOR_MODEL
            x in [-1, 1]; y in [-1, 1]; show exp(x) + exp(y) >= x + y + 2            | SECOND_ORDER
            x in [5/8, 7/8]; show exp(x) - 2*x != 0.653                              | SECOND_ORDER
            x in [5/8, 7/8]; y in [5/8, 7/8]; show exp(x) - 2*x + exp(y) - 2*y > 1.13 | MEAN_VALUE
            x in [-7/8, -5/8]; y in [-7/8, -5/8]; show exp(-x) + 2*x + exp(-y) + 2*y > 1.13 | MEAN_VALUE
            x in [7/8, 9/8]; y in [5/8, 7/8]; show exp(x) - 2*x + exp(y) - 2*y > 1.21 | MONOTONE
            x in [5/8, 7/8]; y in [5/8, 7/8]; z in [1, 1]; show exp(x) - 2*x + exp(y) - 2*y > 1.13*z | MEAN_VALUE
            x in [0, 4]; show exp(x) >= 2                                            | none
            """)
    void the_cheapest_method_that_settles_is_told(String text, String method) {
        Scope scope = Scope.of(Stated.of(text));
        Optional<Method> told = scope.judge().settlingMethod(scope.box());
        assertThat(told.map(Method::name).orElse("none")).isEqualTo(method);
        told.ifPresent(m -> assertThat(scope.judge().settles(scope.box(), m, 0)).isTrue());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            x in [0, 1]; show x >= 0                         | settled defined
            x in [0, 1]; show x >= 1/2                       | defined
            x in [0, 1]; show x >= 2                         | refuted defined
            x in [0, 1]; show log(x) <= 0                    |
            x in [0, 1]; assume exp(x) > 0; show x >= 2      | refuted defined
            x in [0, 1]; assume exp(x) > 2; show x >= 2      | defined
            x in [0, 1]; assume exp(x) > 2; show x >= 0      | settled defined
            x in [0, 1]; assume exp(x) > 3; show x >= 2      | excluded settled defined
            x in [0, 1]; assume exp(x) > 3; show log(x) >= 2 | excluded settled
            x in [0, 1]; assume log(x) <= 0; show x >= 2     | defined
            x in [0, 1]; assume log(x) <= 0; assume exp(x) > 3; show x >= 2 | excluded settled defined
            """)
    void a_box_is_settled_excluded_or_refuted(String text, String words) {
        LeafJudge judge = judged(text, Method.PLAIN);
        String found = (judge.excluded() ? "excluded " : "")
                + (judge.isSettled() ? "settled " : "")
                + (judge.refutes() ? "refuted " : "")
                + (judge.defined() ? "defined" : "");
        assertThat(found.strip()).isEqualTo(words == null ? "" : words);
    }

    @Test
    void margins_are_those_of_the_assumptions_and_then_of_the_goal() {
        LeafJudge judge = judged(
                "x in [0, 1]; y in [0, 1]; z in [0, 1]; assume x + z < 9 and x > -1; show x <= 2 or z >= 0",
                Method.PLAIN);
        assertThat(judge.margins()).isEqualTo(4);
        assertThat(new boolean[] {judge.isOfGoal(0), judge.isOfGoal(1), judge.isOfGoal(2), judge.isOfGoal(3)})
                .containsExactly(false, false, true, true);
        assertThat(new boolean[] {judge.dependsOn(0), judge.dependsOn(1), judge.dependsOn(2)})
                .containsExactly(true, false, true);
    }

    @Test
    void the_variable_in_which_the_goal_bends_has_the_greater_influence() {
        LeafJudge judge =
                judged("x in [-1, 1]; y in [-1, 1]; show exp(x) + exp(3*y) - 4*y >= x + 2", Method.TAYLOR_MODEL);
        assertThat(judge.influence(0) + judge.influence(1)).isCloseTo(1, within(1e-9));
        assertThat(judge.influence(1)).isGreaterThan(5 * judge.influence(0)).isPositive();
        assertThat(judge.influence(0)).isPositive();
        assertThat(judged("x in [0, 1]; show x >= 0", Method.PLAIN).influence(0))
                .isZero();
    }
}
