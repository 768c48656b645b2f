package org.sharpbound.term.normal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sharpbound.term.Comparison;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Op;
import org.sharpbound.term.Relation;

/** Hostile expressions get no normal form, or one, but quickly. */
class NormalFormLimitsTest {

    private static final Expr X = Expr.variable("x");
    private static final Expr Y = Expr.variable("y");
    private static final Expr ONE = Expr.num(1);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(x + y + z + 1)^50",
                "(x + 1)^1000000000",
                "2^(2^(2^99))",
                "factorial(1000000000)",
                "(2/3)^1000000000",
                "((x + y + z + 1)^20 + 1)*((x + y + z + 2)^20 + 1)",
                "(sqrt(x + 1) + sqrt(y + 1))^1000000",
                "1/x + 1/(x - x)",
                "log(0 - 1)",
                "sqrt(-2)",
                "log(x - x)",
                "asin(2)",
                "factorial(-1)",
                "0^-1"
            })
    void what_is_too_large_or_defined_nowhere_has_no_normal_form(String text) {
        assertTimeoutPreemptively(
                Duration.ofSeconds(10),
                () -> assertThat(NormalForm.of(Formula.of(text))).isEmpty());
    }

    static Stream<Arguments> towers() {
        return Stream.of(
                tower("sine", 100_000, e -> Expr.apply(Op.SIN, e)),
                tower("sum", 100_000, e -> e.plus(ONE)),
                tower("square root", 300, e -> Expr.apply(Op.SQRT, e.plus(ONE))),
                tower("exponential", 300, e -> Expr.apply(Op.EXP, e.negated())),
                tower("logistic map", 60, e -> e.times(ONE.minus(e)).times(Y)),
                tower("square", 60, e -> e.times(e)),
                tower("sine and cosine", 60, e -> Expr.apply(Op.SIN, e).times(Expr.apply(Op.COS, e))),
                tower("continued fraction", 200, e -> ONE.over(Y.plus(e))),
                tower("absolute value", 200, e -> Expr.apply(Op.ABS, e.minus(ONE))),
                tower("maximum", 60, e -> Expr.apply(Op.MAX, e, Y.times(e).plus(ONE))),
                tower("power", 60, e -> e.pow(e)),
                tower("choice", 200, e -> new Expr.If(new Relation.Compare(e, Comparison.LT, Y), e, e.plus(ONE))));
    }

    private static Arguments tower(String name, int height, UnaryOperator<Expr> step) {
        return Arguments.of(name, height, step);
    }

    @ParameterizedTest(name = "{0}, {1} times")
    @MethodSource("towers")
    void a_tower_is_normalised_and_simplified_quickly(String name, int height, UnaryOperator<Expr> step) {
        Expr tower = Stream.iterate(X, step).skip(height).findFirst().orElseThrow();
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
            if (NormalForm.of(tower).isPresent()) {
                Expr simplified = NormalForm.of(tower).orElseThrow().simplified();
                assertThat(Nodes.measure(simplified).size())
                        .isLessThanOrEqualTo(Nodes.measure(tower).size());
            }
        });
    }

    @Test
    void shared_graphs_are_walked_once() {
        Expr iterate = X;
        for (int i = 0; i < 200; i++) {
            iterate = iterate.plus(iterate);
        }
        Expr doubled = X.times(Expr.num(2).pow(200));
        Expr same = iterate;
        assertTimeoutPreemptively(
                Duration.ofSeconds(10),
                () -> assertThat(NormalForm.equal(same, doubled)).isTrue());
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource({"(x - x)^8000000, 0", "1^8000000, 1", "abs(-x)^8000000, x^8000000", "exp(x)^8000000, exp(8000000*x)"})
    void large_exponents_cost_little_where_nothing_is_multiplied_out(String left, String right) {
        assertTimeoutPreemptively(
                Duration.ofSeconds(10),
                () -> assertThat(NormalForm.equal(Formula.of(left), Formula.of(right)))
                        .isTrue());
    }

    @Test
    void what_is_not_core_has_no_normal_form() {
        assertThat(NormalForm.of(new Expr.Call("f", List.of(X)))).isEmpty();
    }

    @Test
    void a_search_whose_time_is_over_gives_up_and_another_does_not() {
        Expr identity = Formula.of("(x + y + z)^12*(x - y)^5 - (x - y)^5*(x + y + z)^12");
        AtomicInteger looks = new AtomicInteger();

        assertThat(NormalForm.of(identity, Set.of(), () -> looks.incrementAndGet() > 1))
                .isEmpty();
        assertThat(looks).hasValueGreaterThan(1);
        assertThat(NormalForm.of(identity, Set.of(), () -> false))
                .hasValueSatisfying(form -> assertThat(form.isZero()).isTrue());
    }
}
