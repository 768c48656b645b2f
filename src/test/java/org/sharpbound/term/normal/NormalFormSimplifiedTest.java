package org.sharpbound.term.normal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sharpbound.term.Apply;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Rational;

/** What simplified expressions look like: fewer occurrences of quantities, never a larger tree. */
class NormalFormSimplifiedTest {

    @ParameterizedTest(name = "{0} becomes {1}")
    @CsvSource(delimiter = '|', textBlock = """
            x*x                             | x^2
            (x^2 - 1)/(x - 1)               | x + 1
            (1 + k*a)/k - 1/k               | a
            x^3 + 2*x^3 - x^3               | 2*x^3
            x^2 + 3*x + 5 + x               | (x + 2)^2 + 1
            x^3 + 3*x + 5 + x               | (x^2 + 4)*x + 5
            x^2 - 2*x*y + y^2               | (x - y)^2
            exp(2*x) - 2*exp(x) + 1         | (exp(x) - 1)^2
            x*x*x + 2*x*x                   | (x + 2)*x^2
            exp(x)*exp(y)*exp(-x)           | exp(y)
            max(x, y) + z - x + x           | max(x, y) + z
            tanh(x) + x - x                 | tanh(x)
            relu(x)*relu(x)                 | relu(x)^2
            relu(x) - relu(-x)              | x
            sqrt(x)*sqrt(x)                 | x
            cbrt(x)*cbrt(x)                 | cbrt(x)^2
            if(x < y, z - z, x/x)           | if(x - y < 0, 0, 1)
            sin(x)^2 + cos(x)^2             | 1
            x/(x*y)                         | 1/y
            log(exp(x*y))                   | x*y
            """)
    void a_smaller_normal_form_replaces_the_original(String original, String expected) {
        Expr simplified = NormalForm.of(Formula.of(original)).orElseThrow().simplified();
        assertThat(simplified)
                .satisfiesAnyOf(
                        found -> assertThat(found).isEqualTo(Formula.of(expected)),
                        found -> assertThat(found).isEqualTo(commuted(Formula.of(expected))));
    }

    private static Expr commuted(Expr expr) {
        return expr instanceof Apply apply && apply.arguments().size() == 2
                ? Expr.apply(apply.op(), apply.argument(1), apply.argument(0))
                : expr;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(x + y)^10",
                "tanh(x)",
                "max(x, y)",
                "x*y + z",
                "1/(1 + exp(-x))",
                "sin(x + y)",
                "relu(x + 1)",
                "acos(x)",
                "log(x/y)",
                "sqrt(x^2 + y^2)"
            })
    void an_expression_that_normalises_to_a_larger_one_stays(String text) {
        Expr original = Formula.of(text);
        assertThat(NormalForm.of(original).orElseThrow().simplified()).isSameAs(original);
    }

    @Test
    void a_constant_is_given_as_a_number() {
        assertThat(NormalForm.of(Formula.of("(sqrt(5) + 1)*(sqrt(5) - 1)/8"))
                        .orElseThrow()
                        .constant())
                .contains(Rational.HALF);
        assertThat(NormalForm.of(Formula.of("x/y")).orElseThrow().constant()).isEmpty();
    }
}
