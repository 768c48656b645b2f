package org.sharpbound.term.normal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sharpbound.term.Expr;

/** Sums of logarithms as one logarithm, for positive x and y. */
class LogarithmsTest {

    @ParameterizedTest(name = "{0} is written as {1}")
    @CsvSource(delimiter = '|', textBlock = """
            log(x + 1) - log(x)                       | log(1 + 1/x)
            log((x + y)/2) - log(x)/2 - log(y)/2      | 0.5*log(1 + 0.25*(x - y)^2/(y*x))
            y*log(x + 1) - y*log(x) + y               | y + y*log(1 + 1/x)
            2*log(x + 1) - 2*log(x + 2)               | 2*log(1 + -1/(x + 2))
            """)
    void logarithms_are_joined(String original, String expected) {
        Expr joined = NormalForm.of(Formula.of(original), Set.of("x", "y"), () -> false)
                .flatMap(NormalForm::logarithms)
                .orElseThrow();
        Expr same = Formula.of(expected);
        assertThat(joined.toString().replaceAll("[^a-zA-Z0-9]+", " ").split(" "))
                .as("%s", joined)
                .containsExactlyInAnyOrder(
                        same.toString().replaceAll("[^a-zA-Z0-9]+", " ").split(" "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "log(x)",
                "log(x) + x",
                "log(x)*log(y)",
                "log(x)^2 + log(y)^2",
                "x*log(x) - y*log(y)",
                "13*log(x + 1) - 14*log(x + 2)"
            })
    void what_is_no_sum_of_logarithms_stays(String text) {
        assertThat(NormalForm.of(Formula.of(text), Set.of("x", "y"), () -> false)
                        .orElseThrow()
                        .logarithms())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"log(x*y)", "log(x^2 - 1)", "log(-x) + log(-y)"})
    void a_product_of_negative_quantities_is_not_taken_apart(String text) {
        Expr parts = Formula.of("log(x) + log(y)");
        assertThat(NormalForm.equal(Formula.of(text), parts)).isFalse();
    }
}
