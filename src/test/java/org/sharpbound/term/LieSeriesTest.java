package org.sharpbound.term;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sharpbound.term.normal.NormalForm;
import org.sharpbound.term.parse.Parser;

class LieSeriesTest {

    private final Sharing build = new Sharing(10_000, 500);

    private Expr read(String text) {
        return build.substitute(Parser.expression(text).value().orElseThrow(), Map.of());
    }

    private LieSeries series(String... equations) {
        Map<String, Implicit.Equation> states = new LinkedHashMap<>();
        for (int i = 0; i < equations.length; i += 3) {
            states.put(equations[i], new Implicit.Equation(read(equations[i + 1]), read(equations[i + 2])));
        }
        return new LieSeries(new Implicit.Flow("t", states, List.of()), build);
    }

    /** Exact solutions: c e^(at), 1/(1/c - t), c + sin, c e^(t²/2), and the logistic curve. */
    @ParameterizedTest
    @CsvSource({
        "a*x, c, 3, c*a^3/6",
        "x^2, c, 4, c^5",
        "cos(t), c, 3, -1/6",
        "cos(t), c, 4, 0",
        "t*x, c, 4, c/8",
        "x*(1 - x), 1/2, 3, -1/48",
        "1 + x^2, 0, 5, 2/15",
        "a*x, c, 0, c"
    })
    void coefficients_at_the_start_are_those_of_the_exact_solution(String rate, String start, int order, String exact)
            throws Exception {
        Expr coefficient = series("x", rate, start).atStart(order).get("x");

        assertThat(NormalForm.equal(coefficient, read(exact))).isTrue();
    }

    @Test
    void states_are_taken_along_together() throws Exception {
        LieSeries rotation = series("x", "-y", "c", "y", "x", "0");

        assertThat(NormalForm.equal(rotation.atStart(4).get("x"), read("c/24"))).isTrue();
        assertThat(NormalForm.equal(rotation.atStart(3).get("y"), read("-c/6"))).isTrue();
    }

    @Test
    void what_a_flow_keeps_has_no_rate() throws Exception {
        Expr rate = series("x", "-y", "c", "y", "x", "0").rate(read("x^2 + y^2"));

        assertThat(NormalForm.equal(rate, read("0"))).isTrue();
    }

    @Test
    void at_a_kink_there_is_no_second_coefficient() throws Exception {
        Expr second = series("x", "-abs(x)", "0").atStart(2).get("x");

        assertThat(new ExactEvaluation(Map.of(), 100).truth(new Relation.Compare(second, Comparison.GE, second)))
                .isEqualTo(Truth.UNDEFINED);
    }
}
