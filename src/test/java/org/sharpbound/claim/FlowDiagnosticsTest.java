package org.sharpbound.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Mistakes in a flow are shown where they are, all of a claim together. */
class FlowDiagnosticsTest {

    private static final String HEAD = "claim: a\nfor: {a: '[0, 1]', T: '(0, inf)'}\n";

    /** On line 3. */
    private static String flow(String time, String state, String start) {
        return HEAD + "flow: {time: '" + time + "', state: {" + state + "}, start: {" + start + "}}\n";
    }

    private static final String GOOD = flow("t in [0, 3]", "x: -x", "x: a");

    static Stream<Arguments> mistakes() {
        return Stream.of(
                Arguments.of(
                        HEAD + "flow: {time: t}\nshow: a < 2\n",
                        List.of("3:1+4 missing-key", "3:1+4 missing-key", "3:15+1 unexpected-end")),
                Arguments.of(flow("t in [0, 3]", "x: -x", "y: a") + "show: a < 2\n", List.of("3:45+5 state-mismatch")),
                Arguments.of(
                        flow("t in (0, 3]", "x: -x", "x: a") + "show: x < 2\n", List.of("3:15+11 time-without-ends")),
                Arguments.of(
                        flow("t in [0, inf)", "x: -x", "x: a") + "show: x < 2\n", List.of("3:15+13 time-without-ends")),
                Arguments.of(flow("t in 0..3", "x: -x", "x: a") + "show: x < 2\n", List.of("3:15+9 time-without-ends")),
                Arguments.of(
                        flow("t in [0, 3]", "x: -y, z: q*z", "x: a, z: x") + "show: 'x + w < 2'\n",
                        List.of(
                                "3:41+1 unknown-name",
                                "3:47+1 unknown-name",
                                "3:70+1 state-at-start",
                                "4:12+1 unknown-name")),
                Arguments.of(flow("t in [0, x]", "x: -x", "x: a") + "show: x < 2\n", List.of("3:24+1 state-at-start")),
                Arguments.of(flow("t in [0, 3]", "x: -x", "x: t") + "show: x < 2\n", List.of("3:56+1 state-at-start")),
                Arguments.of(
                        flow("t in [0, 3]", "x: x(1)", "x: a") + "show: x < 2\n", List.of("3:40+4 state-with-index")),
                Arguments.of(
                        flow("t in [0, 3]", "x: v", "x: a") + "let: {v: x(1)}\nshow: x < 2\n",
                        List.of("4:10+4 state-with-index")),
                Arguments.of(
                        flow("t in [0, 3]", "x: x", "x: v") + "let: {v: 2*x}\nshow: x < 2\n",
                        List.of("4:12+1 state-outside")),
                Arguments.of(flow("a in [0, 3]", "x: -x", "x: 1") + "show: x < 2\n", List.of("3:15+11 duplicate-name")),
                Arguments.of(
                        flow("t in [0, 3]", "a: -x", "a: 1") + "show: a < 2\n",
                        List.of("3:15+11 duplicate-name", "3:41+1 unknown-name")),
                Arguments.of(GOOD + "let: {x: 2}\nshow: x < 2\n", List.of("4:7+1 duplicate-name")),
                Arguments.of(GOOD + "show: x(4) < 2\n", List.of("4:7+4 time-outside")),
                Arguments.of(GOOD + "show: x(-1) < 2\n", List.of("4:7+5 time-outside")),
                Arguments.of(GOOD + "show: x(1, 2) < 2\n", List.of("4:7+7 wrong-arity")),
                Arguments.of(GOOD + "show: 'sum(x(i), i, 3, 4) < 2'\n", List.of("4:12+4 time-outside")),
                Arguments.of(GOOD + "show: {at: t, b: x < 1}\n", List.of("4:12+1 state-at-start")),
                Arguments.of(GOOD + "show: {at: 2}\n", List.of("4:8+2 empty-value")),
                Arguments.of(GOOD + "assume: [x < t]\nshow: x < 1\n", List.of("4:10+5 time-in-assumption")),
                Arguments.of(HEAD + "show: {throughout: a < 2}\n", List.of("3:20+5 no-flow")),
                Arguments.of(
                        flow("t in [0, T]", "x: -x", "x: a") + "show: {throughout: x < 2}\n",
                        List.of("4:20+5 unbounded-time")),
                Arguments.of(GOOD + "show: 'integral(x(u), u, 0, 1) < 2'\n", List.of("4:17+4 not-supported")),
                Arguments.of(GOOD + "show: 'sup(a*x, a in [0, 1]) < 2'\n", List.of("4:8+21 not-supported")),
                Arguments.of(GOOD + "show: diff(x, a) < 2\n", List.of("4:7+10 not-supported")),
                Arguments.of(
                        flow("t in [0, 3]", "x: '[-x, 1]'", "x: a") + "show: x < 2\n",
                        List.of("3:41+7 shape-mismatch")),
                Arguments.of(
                        flow("t in [0, [1, 2]]", "x: x", "x: a") + "show: x < 2\n", List.of("3:24+6 shape-mismatch")),
                Arguments.of(
                        GOOD + "iterate: {index: i in 0..3, state: {f: f/2}, start: {f: 1}}\nshow: x < f\n",
                        List.of("3:1+4 two-motions")));
    }

    /** On line 3. */
    private static String train(String model, String more) {
        return HEAD + "train: {weights: {w: a}, model: '" + model + "', target: 1, " + more + "}\n";
    }

    static Stream<Arguments> mistakesOfTraining() {
        return Stream.of(
                Arguments.of(
                        HEAD + "train: {model: a}\nshow: a < 2\n",
                        List.of("3:1+5 missing-key", "3:1+5 missing-key", "3:1+5 missing-key")),
                Arguments.of(
                        train("w^2", "time: 3, loss: hinge, skale: 2") + "show: w < 2\n",
                        List.of("3:66+5 not-supported", "3:73+5 unknown-key")),
                Arguments.of(
                        train("w^2 + q", "time: 3, scale: b") + "show: w < 2\n",
                        List.of("3:40+1 unknown-name", "3:71+1 unknown-name")),
                Arguments.of(
                        train("w*h + t + R0 + wbar + w(1)", "time: 3") + "show: w < 2\n",
                        List.of(
                                "3:36+1 trained-in-model",
                                "3:40+1 trained-in-model",
                                "3:44+2 trained-in-model",
                                "3:49+4 trained-in-model",
                                "3:56+4 state-with-index")),
                Arguments.of(
                        train("w + v", "time: 3") + "let: {v: 2*h}\nshow: w < 2\n", List.of("4:7+1 cyclic-definition")),
                Arguments.of(
                        train("w + v", "time: 3") + "let: {v: 2*t}\nshow: w < 2\n", List.of("3:34+5 trained-in-model")),
                Arguments.of(train("w", "time: w") + "show: w < 2\n", List.of("3:55+1 state-at-start")),
                Arguments.of(train("w", "time: 3, scale: r") + "show: w < 2\n", List.of("3:65+1 state-at-start")),
                Arguments.of(train("w", "time: 3") + "let: {K: 2}\nshow: w < 2\n", List.of("4:7+1 duplicate-name")),
                Arguments.of(
                        "claim: a\nfor: {t: 3, h: 2}\ntrain: {weights: {w: 1}, model: w, target: 1, time: t}\nshow: w < 2\n",
                        List.of("3:1+5 duplicate-name", "3:1+5 duplicate-name", "3:53+1 state-at-start")),
                Arguments.of(train("factorial(w)", "time: 3") + "show: w < 2\n", List.of("3:34+12 not-differentiable")),
                Arguments.of(train("w", "time: 3") + "show: R0(1) < 2\n", List.of("4:7+5 not-a-function")),
                Arguments.of(train("w", "time: 3") + "show: diff(h, h) < 2\n", List.of("4:7+10 not-a-variable")),
                Arguments.of(
                        train("w", "time: 3")
                                + "flow: {time: 't in [0, 3]', state: {x: x}, start: {x: 1}}\nshow: w < 2\n",
                        List.of("3:1+5 two-motions")));
    }

    @ParameterizedTest
    @MethodSource("mistakesOfTraining")
    void a_mistake_in_a_training_is_shown_where_it_is(String text, List<String> expected) {
        assertThat(Reading.problems(text)).extracting(Reading::place).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void a_mistake_is_shown_where_it_is(String text, List<String> expected) {
        assertThat(Reading.problems(text)).extracting(Reading::place).isEqualTo(expected);
    }
}
