package org.sharpbound.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a leaf by Taylor models settles or refutes, beside what is a little more, and what the method before it does not. */
class TaylorLeavesTest {

    private static LeafJudge judged(String text, Method method) {
        Scope scope = Scope.of(Stated.of(text));
        LeafJudge judge = scope.judge();
        assertThat(judge.settles(scope.box(), method, 0)).isEqualTo(judge.isSettled());
        return judge;
    }

    /** With exp(x) - 0.6 x², which grows from 1 to 2.1183 on [0, 1], as its gradient does not show, and the same of y. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            x in [0, 1]; y in [0, 1]; show exp(x) - 3/5*x^2 + exp(y) - 3/5*y^2 >= 1.99   | true
            x in [0, 1]; y in [0, 1]; show exp(x) - 3/5*x^2 + exp(y) - 3/5*y^2 >= 2.0001   | false
            x in [0, 1]; y in [0, 1]; show exp(x) - 3/5*x^2 + exp(y) - 3/5*y^2 <= 4.25   | true
            x in [0, 1]; y in [0, 1]; show exp(x) - 3/5*x^2 + exp(y) - 3/5*y^2 <= 4.2364   | false
            x in [0, 1]; y in [0, 1]; show exp(x) - 3/5*x^2 + exp(y) - 3/5*y^2 != 1.99   | true
            x in [0, 1]; y in [0, 1]; show exp(x) - 3/5*x^2 + exp(y) - 3/5*y^2 != 2.0001   | false
            x in [0, 1]; y in [0, 1]; show exp(x) - 3/5*x^2 + exp(y) - 3/5*y^2 != 4.3      | true
            x in (0, 1); y in [0, 1); show exp(x) - 3/5*x^2 + exp(y) - 3/5*y^2 >= 1.99   | true
            x in [0, 1]; y in [0, 1]; assume exp(x) - 3/5*x^2 + exp(y) - 3/5*y^2 >= 4.25; show x + y >= 9 | true
            x in [0, 1]; y in [0, 1]; assume exp(x) - 3/5*x^2 + exp(y) - 3/5*y^2 >= 4.2364; show x + y >= 9 | false
            x in [0, 1]; y in [0, 1]; assume exp(x) - 3/5*x^2 + exp(y) - 3/5*y^2 <= 1.99; show x + y >= 9 | true
            x in [0, 1]; y in [0, 1]; assume exp(x) - 3/5*x^2 + exp(y) - 3/5*y^2 <= 2.0001; show x + y >= 9 | false
            # by a form that is smooth where the margin as it stands is not
            x in [-1, 1]; y in [0, 1]; show exp(abs(x)^2) - abs(x)^2 + y >= 0.3            | true
            x in [-1, 1]; y in [0, 1]; show exp(abs(x)^2) - abs(x)^2 + y >= 1.1            | false
            # defined everywhere, as the model tells
            x in [-1, 2]; y in [0, 1]; show sqrt(x^2 - x + 1 + y) >= 0                     | true
            x in [-1, 2]; y in [0, 1]; show sqrt(x^2 - x + 1/8 + y) >= 0                   | false
            """)
    void a_model_settles_what_faces_do_not(String text, boolean settled) {
        assertThat(judged(text, Method.TAYLOR_MODEL).isSettled()).isEqualTo(settled);
        assertThat(judged(text, Method.MONOTONE).isSettled()).isFalse();
    }

    /** Each is false, or not defined, somewhere. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            x in [-1, 1]; y in [0, 1]; show x/x + y >= 1
            x in [-1, 1]; y in [0, 1]; show sqrt(x)^2 + y + 2 >= x
            x in [-1, 1]; y in [0, 1]; show log(x) - log(x) + y >= 0
            x in [0, 1); y in [0, 1]; show floor(x)/2 - x + y >= -1/2
            x in (0, 1]; y in [0, 1]; show if(x > 0, x + y, 1) >= 1
            x in (0, 1]; y in (0, 1]; show if(x > 0, exp(x) - 3/5*x^2 + y, 2) >= 2
            x in (0, 1]; y in [0, 1]; assume if(x > 0, y - x, -1/2) >= 1/4; show x >= 9
            x in [0, inf); y in [0, 1]; show exp(x) - x + y >= 1.1
            x in (-inf, inf); y in [0, 1]; show exp(x) - x + y >= 1.1
            """)
    void a_model_settles_nothing_that_is_false(String text) {
        assertThat(judged(text, Method.TAYLOR_MODEL).isSettled()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            x in [0, 1]; y in [0, 1]; assume exp(x) - 3/5*x^2 + exp(y) - 3/5*y^2 >= 1.9; show x + y >= 9  | true
            x in [0, 1]; y in [0, 1]; assume exp(x) - 3/5*x^2 + exp(y) - 3/5*y^2 >= 2.1; show x + y >= 9  | false
            x in [0, 1]; y in [0, 1]; show exp(x) - 3/5*x^2 + exp(y) - 3/5*y^2 >= 4.3                     | true
            x in [0, 1]; y in [0, 1]; show exp(x) - 3/5*x^2 + exp(y) - 3/5*y^2 >= 4.2                     | false
            """)
    void a_box_refutes_where_a_model_tells_that_assumptions_hold_or_the_goal_fails(String text, boolean refuted) {
        assertThat(judged(text, Method.TAYLOR_MODEL).refutes()).isEqualTo(refuted);
        assertThat(judged(text, Method.MONOTONE).refutes()).isFalse();
    }
}
