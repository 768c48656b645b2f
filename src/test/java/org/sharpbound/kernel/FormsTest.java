package org.sharpbound.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sharpbound.term.Expr;
import org.sharpbound.term.parse.Parser;

/** Other ways to write an expression. */
class FormsTest {

    private static Expr read(String text) {
        return Parser.expression(text).value().orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            x - x                           | 0
            (x^2 - 1)/(x - 1) - y/(1 + y)   | (x + 1) - y/(1 + y)
            (x^2 - 1)/(x - 1) + y/(1 + y)   | (x + 1) + y/(1 + y)
            y/(1 + y) + (-((x^2 - 1)/(x - 1))) | y/(1 + y) + (-(x + 1))
            """)
    void the_terms_of_a_sum_are_simplified_each_for_itself(String expr, String form) {
        List<Expr> found = new Forms().of(read(expr));
        assertThat(found).contains(read(form)).doesNotContain(read(expr));
    }

    /** In a + (b + (c + …)) the forty-first term and all after it are one. */
    @ParameterizedTest
    @CsvSource({"39, false", "40, true"})
    void a_sum_of_many_terms_is_not_taken_apart(int others, boolean joined) {
        Expr sum = read("x + x");
        Expr end = read("2*x");
        for (int i = others; i > 0; i--) {
            sum = Expr.variable("a" + i).plus(sum);
            end = Expr.variable("a" + i).plus(end);
        }
        assertThat(new Forms().of(sum).contains(end)).isEqualTo(joined);
    }

    @Test
    void what_was_not_found_for_want_of_time_is_looked_for_again() {
        AtomicBoolean stop = new AtomicBoolean(true);
        Forms forms = new Forms(stop::get);
        Expr zero = read("(x + 1)*(x - 1) - x^2 + 1");
        assertThat(forms.best(zero)).isEqualTo(zero);
        stop.set(false);
        assertThat(forms.best(zero)).isEqualTo(Expr.num(0));
        stop.set(true);
        assertThat(forms.best(zero)).as("it is kept").isEqualTo(Expr.num(0));
    }

    @Test
    void where_a_quantity_is_not_negative_there_are_forms_that_hold_nowhere_else() {
        Expr root = read("sqrt(x^2)");
        Box right = Scope.of(Stated.of("x in [0, 1]; show x >= 0")).box();
        Box both = Scope.of(Stated.of("x in [-1, 1]; show x >= 0")).box();
        Forms forms = new Forms();
        assertThat(forms.on(right).of(root)).contains(read("x"));
        assertThat(forms.on(both).of(root)).doesNotContain(read("x"));
        assertThat(forms.on(right).isZero(read("sqrt(x^2) - x"))).isTrue();
        assertThat(forms.on(both).isZero(read("sqrt(x^2) - x"))).isFalse();
    }
}
