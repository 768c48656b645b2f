package org.sharpbound.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sharpbound.kernel.Stated.cover;
import static org.sharpbound.kernel.Stated.leaf;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sharpbound.json.Json;
import org.sharpbound.term.Statement;

/**
 * One function at two places, the first below the second by an assumption: right uses, and wrong ones that must not be accepted. Its
 * parts but the first are each settled by one leaf.
 */
class OrderedTest {

    private static Judgement judged(String text, String lesser, String greater) {
        Statement statement = Stated.of(text);
        Json.Obj json = Json.object().with("order", lesser).with("below", greater);
        Step step = StepJson.read(json).orElseThrow();
        Node given = Node.of(new Step.Given(), leaf(Method.MONOTONE));
        List<Node> parts = List.of(given, leaf(Method.MONOTONE), leaf(Method.MONOTONE));
        return Kernel.check(statement, cover(statement, new Node.Inner(step, parts)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            x in [0, 1]; y in [0, 1]; assume x < y; show x^3 + exp(x) < y^3 + exp(y)
            x in [0, 2]; y in [1, 3]; assume x <= y; show exp(x) <= exp(y)
            x in (0, inf); y in (0, inf); assume x < y; show 1/x > 1/y
            y in (0, inf); x in (0, inf); assume y > x; show log(y) - log(x) > 0
            x in [-1, 0]; y in [-1, 0]; assume x <= y; show x^2 >= y^2
            x in [0, 1]; y in [0, 1]; a in [1, 2]; assume x < y; show a*x < a*y
            x in [0, 1]; y in [0, 1]; assume x < y; show exp(x) <= exp(y)
            """)
    void of_a_function_that_grows(String text) {
        assertThat(judged(text, "x", "y")).isInstanceOf(Proved.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # it falls, or falls somewhere between, outside of the ranges of both
            x in [0, 1]; y in [0, 1]; assume x < y; show exp(-x) < exp(-y)               | x | y
            x in [-2, -1]; y in [1, 2]; assume x <= y; show x^2 <= y^2                   | x | y
            x in [-2, -1]; y in [0, 2]; assume x <= y; show x^2 <= y^2                   | x | y
            # it jumps in between
            x in [-2, -1]; y in [1, 2]; assume x <= y; show -1/x <= -1/y                 | x | y
            x in [-1, 1]; y in [-1, 1]; assume x <= y; show x - 2*sign(x) <= y - 2*sign(y) | x | y
            # not below, or not strictly
            x in [0, 1]; y in [0, 1]; show exp(x) <= exp(y)                              | x | y
            x in [0, 1]; y in [0, 1]; assume x <= y; show exp(x) < exp(y)                | x | y
            x in [0, 1]; y in [0, 1]; assume x > y; show exp(x) < exp(y)                 | x | y
            # the sides differ where the places are the same
            x in [0, 1]; y in [0, 1]; assume x < y; show exp(x) + 1/100 <= exp(y)        | x | y
            x in [-2, 1]; y in [0, 2]; assume x <= y; show abs(x) <= abs(y)              | x | y
            x in [-2, 1]; y in [0, 2]; assume x <= y; show sqrt(x^2) <= sqrt(y^2)        | x | y
            # flat at a point
            x in [-1, 1]; y in [-1, 1]; assume x < y; show 0*x < 0*y                     | x | y
            # the rate depends on the lesser, or its sign on something else
            x in [-1, 1]; y in [-1, 1]; assume x < y; show x^2 <= x*y                    | x | y
            x in [0, 1]; y in [0, 1]; a in [-1, 2]; assume x < y; show a*x <= a*y        | x | y
            # not defined
            x in [-1, 1]; y in [-1, 1]; assume x < y; show log(x) - log(y) < 0           | x | y
            x in [0, 1]; y in [0, 1]; assume x < y; show sqrt(x) + 0/x < sqrt(y) + 0/x   | x | y
            # no inequality, no two variables
            x in [0, 1]; y in [0, 1]; assume x < y; show x != y                          | x | y
            x in [0, 1]; y in [0, 1]; assume x < y; show x < y                           | x | x
            x in [0, 1]; y in [0, 1]; assume x < y; show x < y                           | x | z
            """)
    void not_where_that_proves_too_much(String text, String lesser, String greater) {
        assertThat(judged(text, lesser, greater)).isInstanceOf(Rejected.class);
    }
}
