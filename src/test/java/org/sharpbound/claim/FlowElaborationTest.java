package org.sharpbound.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.sharpbound.term.Domain;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Implicit;
import org.sharpbound.term.Statement;
import org.sharpbound.term.print.ClaimText;

/** What a claim with a flow is taken to say. */
class FlowElaborationTest {

    private static final String CATAPULT = """
            claim: a
            for: {k: '[1, 2]', B: '[0, 1]', r0: '[1/2, 1]', T: '[1, 4]', u: '[0, 5]'}
            assume: [u <= T/2]
            flow:
              time: t in [0, T]
              state: {r: '-(k - s)*damped', s: 'B*r + t'}
              start: {r: r0, s: 0}
            let: {damped: r - t, V: r^2 + s^2, 'U(x)': x*s}
            """;

    private static Statement statement(String text) {
        return Reading.goals(text).get(0).statement();
    }

    private static Implicit.Flow flow(Statement statement) {
        assertThat(statement.implicits()).hasSize(1);
        return (Implicit.Flow) statement.implicits().get(0);
    }

    private static String readings(Statement statement) {
        return statement.implicits().isEmpty()
                ? ""
                : flow(statement).readings().stream()
                        .map(r -> r.name() + " = " + r.state() + " at " + ClaimText.of(r.at()))
                        .collect(Collectors.joining("; "));
    }

    @Test
    void rates_stand_in_the_states_and_the_time_with_definitions_expanded() {
        Implicit.Flow flow = flow(statement(CATAPULT + "show: s < 1\n"));
        assertThat(flow.time()).isEqualTo("t'");
        assertThat(flow.states().keySet()).containsExactly("r", "s");
        assertThat(ClaimText.of(flow.states().get("r").rate())).isEqualTo("-(k - s)*(r - t')");
        assertThat(ClaimText.of(flow.states().get("s").rate())).isEqualTo("B*r + t'");
        assertThat(flow.states().get("r").start()).isEqualTo(Expr.variable("r0"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "s < 1; s(T) < 1; s(T) = s at T",
                "s(3/4) < 1; s(0.75) < 1; s(0.75) = s at 0.75",
                "s(0) < r(0); 0 < r0; ''",
                "s(T/2) + s(T/2) < r(T); s(T/2) + s(T/2) < r(T); r(T) = r at T, s(T/2) = s at T/2",
                "V < 1; r(T)^2 + s(T)^2 < 1; r(T) = r at T, s(T) = s at T",
                "U(r) < t; r(T)*s(T) < T; r(T) = r at T, s(T) = s at T",
                "s(u) < 1; s(u) < 1; s(u) = s at u",
                "s(2*u) < 1; if(2*u <= T, s(2*u), 1/0) < 1; s(2*u) = s at 2*u",
                "diff(s, t) < 1; B*r(T) + T < 1; r(T) = r at T",
                "diff(s*t, t) < 1; s(T) + T*(B*r(T) + T) < 1; r(T) = r at T, s(T) = s at T",
                "diff(r*damped, r) < 1; r(T) - T + r(T) < 1; r(T) = r at T",
            })
    void a_state_is_the_one_at_its_time(String shown, String goal, String readings) {
        Statement statement = statement(CATAPULT + "show: '" + shown + "'\n");
        assertThat(ClaimText.of(statement.goal())).isEqualTo(goal);
        assertThat(Stream.of(readings(statement).split("; ")).sorted().collect(Collectors.joining(", ")))
                .isEqualTo(readings);
    }

    @Test
    void a_relation_throughout_is_about_every_time() {
        Statement statement = statement(CATAPULT + "show: {throughout: s <= t + V}\n");
        assertThat(ClaimText.of(statement.goal())).isEqualTo("s(t) <= t + (r(t)^2 + s(t)^2)");
        assertThat(statement.quantities().get("t")).isEqualTo(range("0", "4"));
        assertThat(statement.assumptions().stream().map(ClaimText::of)).containsExactly("u <= T/2", "t <= T");
    }

    private static Domain range(String lower, String upper) {
        return Reading.goals("claim: a\nfor: {x: '[" + lower + ", " + upper + "]'}\nshow: x < 9\n")
                .get(0)
                .statement()
                .quantities()
                .get("x");
    }

    /** The end of the time, the domains and assumptions around it, and how far a time of the statement reaches. */
    static Stream<Arguments> ends() {
        return Stream.of(
                Arguments.of("2", "{a: '[0, 1]'}", "", "2"),
                Arguments.of("a", "{a: '[1, 3]'}", "", "3"),
                Arguments.of("a", "{a: '(0, 3)'}", "", "3"),
                Arguments.of("a", "{a: '(0, inf)'}", "assume: 5 >= a\n", "5"),
                Arguments.of("a", "{a: '(0, inf)', b: '[1, 2]'}", "assume: a <= b^2\n", "4"),
                Arguments.of("a^2/b", "{a: '[-3, 2]', b: '[1/2, 1]'}", "", "18"),
                Arguments.of("sqrt(a)", "{a: '[1, 4]'}", "", null),
                Arguments.of("max(a, 7) - b", "{a: '[1, 4]', b: '[-1, 4]'}", "", "8"),
                Arguments.of("c", "{c: '{1, 5, 2}'}", "", "5"));
    }

    @ParameterizedTest
    @MethodSource("ends")
    void a_time_reaches_to_the_greatest_end(String end, String domains, String assume, String greatest) {
        Statement statement = statement("claim: a\nfor: " + domains + "\n" + assume + "flow:\n  time: t in [0, " + end
                + "]\n  state: {x: -x}\n  start: {x: 1}\nshow: {throughout: x <= 1}\n");
        Domain.Range range = (Domain.Range) statement.quantities().get("t");
        if (greatest != null) {
            assertThat(range).isEqualTo(range("0", greatest));
        } else {
            double upper =
                    ((Expr.Num) range.upper().orElseThrow()).value().numerator().doubleValue()
                            / ((Expr.Num) range.upper().orElseThrow())
                                    .value()
                                    .denominator()
                                    .doubleValue();
            assertThat(upper).isBetween(2.0, 2.001);
        }
    }

    @Test
    void a_start_other_than_zero_is_shifted_away() {
        List<Goal> goals = Reading.goals("""
                claim: a
                flow:
                  time: t in [1, 3]
                  state: {x: 't*x'}
                  start: {x: 1/2}
                show: {at: 5/2, now: x + t < 9, later: x(3) < 9, first: x(1) < 9}
                """);
        assertThat(readings(goals.get(0).statement())).isEqualTo("x(2.5) = x at 1.5");
        assertThat(ClaimText.of(goals.get(0).statement().goal())).isEqualTo("x(2.5) + 2.5 < 9");
        assertThat(ClaimText.of(flow(goals.get(0).statement()).states().get("x").rate()))
                .isEqualTo("(t' + 1)*x");
        assertThat(readings(goals.get(1).statement())).isEqualTo("x(3) = x at 2");
        assertThat(ClaimText.of(goals.get(2).statement().goal())).isEqualTo("0.5 < 9");
        assertThat(goals.get(2).statement().implicits()).isEmpty();
    }

    @Test
    void relations_throughout_may_be_several_beside_others() {
        List<Goal> goals = Reading.goals(
                CATAPULT + "show: {throughout: {a: s < t, b: r < t}, c: s < 1}\nexpect: {b: refuted}\nbecause: b\n");
        assertThat(goals.stream()
                        .collect(Collectors.toMap(
                                Goal::show, g -> ClaimText.of(g.statement().goal()))))
                .isEqualTo(Map.of("a", "s(t) < t", "b", "r(t) < t", "c", "s(T) < 1"));
        assertThat(goals.get(2).statement().quantities()).doesNotContainKey("t");
    }

    @Test
    void a_supremum_over_times_is_about_every_time() {
        Statement statement = statement(CATAPULT + "show: 'sup(s(x), x in [0, 1]) <= 3'\n");
        assertThat(ClaimText.of(statement.goal())).isEqualTo("s(x) <= 3");
        assertThat(statement.quantities().get("x")).isEqualTo(range("0", "1"));
    }

    @Test
    void states_may_be_vectors_and_matrices() {
        Statement statement = statement("""
                claim: a
                for: {x0: '[0, 1]^2'}
                let: {A: '[[2, 1], [1, 3]]'}
                flow:
                  time: t in [0, 3]
                  state: {x: '-M*x', M: 'A*M + outer(x, x)'}
                  start: {x: x0, M: A}
                show: {throughout: norm(x) <= 2, b: 'x(1)[2] + M[1, 2] + dot(x(0), x(0)) < 9', c: 'diff(x, t) == -M*x', d: 'diff(normsq(x), x) == 2*x'}
                """);
        assertThat(flow(statement).states().keySet())
                .containsExactly("x[1]", "x[2]", "M[1,1]", "M[1,2]", "M[2,1]", "M[2,2]");
        assertThat(readings(statement)).isEqualTo("x[1](t) = x[1] at t; x[2](t) = x[2] at t");
        assertThat(flow(statement).states().get("x[1]").start()).isEqualTo(Expr.variable("x0[1]"));
    }
}
