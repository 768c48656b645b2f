package org.sharpbound.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sharpbound.json.Json;
import org.sharpbound.term.Expr;
import org.sharpbound.term.parse.Parser;
import org.sharpbound.term.print.ClaimText;

/** What a scope tells of itself. */
class ScopeTest {

    private static Scope scope(String text) {
        return Scope.of(Stated.of(text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            x in [0, 1]                | exp(x) - x/2 >= 1     | true
            x in [0, 1]                | exp(x) - x/2 > 1      | false
            x in [0, 1]                | log(x) <= 1           | false
            x in (0, 1]                | log(x) <= 1           | true
            x in [0, 1]; n in {1, 2}   | exp(x) >= 1           | false
            x in [0, 1]; n in {1}      | exp(x) >= 1           | true
            """)
    void a_relation_is_evident_where_faces_show_it(String domain, String relation, boolean evident) {
        assertThat(scope(domain + "; show x >= 0")
                        .isEvident(Parser.relation(relation).value().orElseThrow()))
                .isEqualTo(evident);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            x in [1, inf)     | true
            x in (0, inf)     | true
            x in (-inf, -1]   | true
            x in (-inf, 0)    | true
            x in [0, inf)     | false
            x in [-1, inf)    | false
            x in (-inf, 0]    | false
            x in (-inf, inf)  | false
            x in [1, 2]       | false
            x in [-2, -1]     | false
            """)
    void a_half_bounded_range_is_unbounded_on_one_side_and_clear_of_0(String domain, boolean half) {
        assertThat(scope(domain + "; show x >= 0").isHalfBounded(0)).isEqualTo(half);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            abs(x) >= relu(x) - min(x, 1)                        | abs(x), relu(x), min(x, 1)
            max(abs(x), step(x)) + abs(x) >= 0                   | abs(x), step(x), max(abs(x), step(x))
            if(x > 0, abs(x), relu(x) + exp(x)) >= 0             | abs(x), relu(x), if(x > 0, abs(x), relu(x) + exp(x))
            exp(x) + floor(x) + pi >= sqrt(x)                    |
            abs(x) >= 0 and abs(x) >= x                          |
            """)
    void the_piecewise_parts_of_a_comparison_are_listed_innermost_first(String goal, String pieces) {
        assertThat(scope("x in [-1, 1]; show " + goal).pieces().stream()
                        .map(ClaimText::of)
                        .collect(Collectors.joining(", ")))
                .isEqualTo(pieces == null ? "" : pieces);
    }

    /** Other forms are looked for only where the expressions as they stand do not tell. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            show exp(1) < 3                             | settled | false
            show exp(1) > 3                             | refuted | false
            show exp(1)*exp(-1) == 1                    | settled | true
            show exp(1)*exp(-1) != 1                    | refuted | true
            show exp(1)*exp(-1) > 1                     | refuted | true
            """)
    void a_point_is_settled_as_it_stands_where_that_tells(String text, String how, boolean withForms) {
        LeafJudge judge = scope(text).settlePoint(0);
        assertThat(judge.isSettled() ? "settled" : judge.refutes() ? "refuted" : "open")
                .isEqualTo(how);
        assertThat(judge.compiled().otherForms(0).length > 0).isEqualTo(withForms);
    }

    @Test
    void only_a_finite_domain_has_elements_and_cases() {
        Scope scope = scope("n in 2..4; m in {3, 1}; x in [0, 1]; show n*m*x >= 0");
        assertThat(Scope.elements(scope.finite().get("n")).stream().map(ClaimText::of))
                .containsExactly("2", "3", "4");
        assertThat(Scope.elements(scope.finite().get("m")).stream().map(ClaimText::of))
                .containsExactly("3", "1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Scope.elements(scope.range("x").orElseThrow()));
        assertThatIllegalArgumentException().isThrownBy(() -> scope.with("x", Expr.num(1)));
        assertThat(scope.with("n", Expr.num(3)).with("m", Expr.num(1)).finite()).isEmpty();
        assertThat(ClaimText.of(scope.with("n", Expr.num(3)).goal())).isEqualTo("3*m*x >= 0");
        assertThat(List.copyOf(scope.finite().keySet())).containsExactly("n", "m");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            x in [0, 1]; show x <= 1  | {"chart": "x", "base": "0", "unit": "1", "range": "[1, 0]"}  | an empty range: [1, 0]
            x in [0, 1]; show x <= 1  | {"chart": "x", "base": "0", "unit": "1", "range": "[0, 0)"}  | an empty range: [0, 0)
            x in [0, 1]; show x <= 1  | {"chart": "x", "base": "0", "unit": "1", "range": "[0, 1]"}  |
            """)
    void a_change_of_variable_has_a_range(String text, String step, String refusal) {
        Step read = StepJson.read((Json.Obj) Json.read(step)).orElseThrow();
        assertThat(scope(text).reduce(read).refusal()).isEqualTo(refusal == null ? "" : refusal);
    }
}
