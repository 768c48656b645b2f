package org.sharpbound.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sharpbound.kernel.Stated.cover;
import static org.sharpbound.kernel.Stated.leaf;

import java.util.Collections;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sharpbound.json.Json;
import org.sharpbound.term.Statement;

/**
 * Margins that decline towards an end which they do not reach, and exponentials of both sides: right uses, and wrong ones that must
 * not be accepted. Each part is settled by one leaf.
 */
class DeclineTest {

    private static Judgement judged(String text, Step step) {
        Statement statement = Stated.of(text);
        Node node = new Node.Inner(step, Collections.nCopies(step.parts(), leaf(Method.MONOTONE)));
        return Kernel.check(statement, cover(statement, node));
    }

    private static Step step(String variable, String towards) {
        Json.Obj json = Json.object().with("decline", variable).with("towards", towards);
        return StepJson.read(json).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            x in (0, inf); show exp(-x) > 0                                        | x | upper
            x in [1, inf); show 1/x >= 0                                           | x | upper
            x in (-inf, -1]; show -1/x > 0                                         | x | lower
            x in (0, inf); show atan(x) + atan(1/x) <= pi/2                        | x | lower
            x in (0, inf); show atan(x) + atan(1/x) >= pi/2                        | x | upper
            x in (0, 1/4]; show -x*log(x) > 0                                      | x | lower
            x in [3/4, 1); show -(1 - x)*log(1 - x) > 0                            | x | upper
            x in [1, inf); show erfc(x) > 0                                        | x | upper
            x in (0, inf); y in [1, 2]; show y*exp(-x) + y > 1/2                   | x | upper
            """)
    void at_least_the_limit(String text, String variable, String towards) {
        assertThat(judged(text, step(variable, towards))).isInstanceOf(Proved.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # the limit is too small, or there is none
            x in (0, inf); show exp(-x) > 1/100                                    | x | upper
            x in (0, inf); show atan(x) + atan(1/x) <= 3/2                         | x | lower
            x in (0, inf); show -1/x >= 1                                          | x | lower
            x in [1, inf); show sin(x) >= 0                                        | x | upper
            # it rises towards the end, or does neither
            x in [1, inf); show -1/x >= 0                                          | x | upper
            x in (0, inf); show exp(-x) >= 1/2                                     | x | lower
            x in (0, inf); show x*exp(-x) - x^2*exp(-x) >= 0                       | x | upper
            # an end that is reached
            x in [0, 1]; show x > 0                                                | x | lower
            x in [0, 1]; show if(x > 0, 1, 0) >= 1                                 | x | lower
            # it only comes near the limit for a strict inequality if it is nowhere flat
            x in (0, inf); show atan(x) + atan(1/x) < pi/2                         | x | lower
            # not defined in between: at a pole, or at one that an assumption takes out
            x in (-1, 1); show -1/x >= 1                                           | x | lower
            x in (-1, 1); assume x^2 >= 1/4; show -1/x >= 1                        | x | lower
            x in (-1, 1); assume x != 0; show x/abs(x) + 1 <= 0                    | x | upper
            x in (-1, 1); show sign(x) >= 0                                        | x | upper
            x in (-1, 1); show log(x) + 10 >= 0                                    | x | upper
            # one value of a parameter
            x in (0, inf); y in [-1, 2]; show y*exp(-x) + y >= 0                   | x | upper
            x in (0, inf); y in [1, 2]; show y*exp(-x) + y > 3/2                   | x | upper
            # no inequality, no such variable
            x in (0, inf); show exp(-x) == 0                                       | x | upper
            x in (0, inf); show exp(-x) != 0                                       | x | upper
            x in (0, inf); show exp(-x) > 0                                        | y | upper
            """)
    void not_where_that_proves_too_much(String text, String variable, String towards) {
        assertThat(judged(text, step(variable, towards))).isInstanceOf(Rejected.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            x in [-5, 5]; show log(1 + exp(x)) > x
            x in [1, 2]; show 2*log(x) - log(1 + x) <= log(x)
            x in [1, 2]; show -log(x) <= 1 - x/4
            x in [1, 2]; show log(x)/2 + 1 >= 1/2
            """)
    void exponentials_of_both_sides(String text) {
        assertThat(judged(text, new Step.Transform(Growth.EXP))).isInstanceOf(Proved.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # false
            x in [-5, 5]; show log(1 + exp(x)) <= x
            x in [1, 2]; show log(x) >= x
            # not defined, though the exponentials are
            x in [0, 1]; show log(x) <= x
            x in [-1, 1]; show log(x) - log(x) <= 1
            x in [-2, -1]; show 2*log(x) >= 0
            # no inequality
            x in [1, 2]; show log(x) == log(x)
            """)
    void exponentials_prove_nothing_else(String text) {
        assertThat(judged(text, new Step.Transform(Growth.EXP))).isInstanceOf(Rejected.class);
    }
}
