package org.sharpbound.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sharpbound.term.Constants;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Relation;
import org.sharpbound.term.parse.Parser;
import org.sharpbound.term.print.ClaimText;

/** What must hold for an expression to be defined, operation by operation; a condition that lacks makes theorems false. */
class DefinednessTest {

    /** As a statement has it, its constant parts computed. */
    private static Expr expr(String text) {
        return new Constants().fold(Parser.expression(text).value().orElseThrow());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            sqrt(x)                      | x >= 0
            log(x)                       | x > 0
            1/x                          | x != 0
            y/x                          | x != 0
            tan(x)                       | cos(x) != 0
            asin(x)                      | 1 - x >= 0 and 1 + x >= 0
            acos(x)                      | 1 - x >= 0 and 1 + x >= 0
            factorial(x)                 | 0*factorial(x) == 0
            if(x < 1, log(x), y)         | 0*if(x < 1, log(x), y) == 0
            x^-1                         | x != 0
            x^-2                         | x != 0
            x^(1/2)                      | x >= 0
            x^(-1/2)                     | x > 0
            x^(1/3)                      | x >= 0
            x^y                          | x > 0
            x^pi                         | x > 0
            # inner conditions come before outer ones
            sqrt(log(x))                 | x > 0 and log(x) >= 0
            1/(1 - sqrt(x))              | x >= 0 and 1 - sqrt(x) != 0
            1/x + log(y)                 | x != 0 and y > 0
            min(sqrt(x), 1/y)            | x >= 0 and y != 0
            log(x)^2 + 1/log(x)          | x > 0 and log(x) != 0
            0*log(x)                     | x > 0
            """)
    void conditions_are_those_of_the_operations(String text, String conditions) {
        Relation relation = Definedness.of(expr(text), new Forms());
        assertThat(ClaimText.of(relation)).isEqualTo(conditions);
        assertThat(Definedness.isTotal(expr(text), new Forms())).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            x
            3/7
            pi
            x + y*x - 2
            abs(x) + cbrt(x) + exp(x) + sin(x) + cos(x) + atan(x)
            sinh(x) + cosh(x) + tanh(x) + erf(x) + erfc(x)
            relu(x) + step(x) + sign(x) + floor(x) + min(x, y) + max(x, y)
            x^2
            x^0
            x^3000000000
            sqrt(2)
            sqrt(0)
            log(2)
            x/2
            x/(-2)
            2^-1
            2^(-1/2)
            0^(1/2)
            2^y
            """)
    void what_is_defined_everywhere_asks_nothing(String text) {
        assertThat(Definedness.isTotal(expr(text), new Forms())).isTrue();
        assertThat(ClaimText.of(Definedness.of(expr(text), new Forms()))).isEqualTo("0*0 == 0");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            sqrt(-1)    | -1 >= 0
            log(0)      | 0 > 0
            log(-1)     | -1 > 0
            1/0         | 0 != 0
            0^-1        | 0 != 0
            0^(-1/2)    | 0 > 0
            (-2)^(1/2)  | -2 >= 0
            (-2)^y      | -2 > 0
            """)
    void a_number_beyond_what_is_allowed_is_a_condition_that_fails(String text, String condition) {
        assertThat(ClaimText.of(Definedness.of(expr(text), new Forms()))).isEqualTo(condition);
    }

    @Test
    void very_many_conditions_are_one_evaluation() {
        Expr sum = expr("0");
        for (int n = 1; n <= 200; n++) {
            sum = sum.plus(Expr.num(1).over(expr("x").plus(Expr.num(n))));
        }
        assertThat(((Relation.And) Definedness.of(sum, new Forms())).parts()).hasSize(200);
        Expr more = sum.plus(expr("log(x)"));
        assertThat(Definedness.of(more, new Forms())).isEqualTo(Definedness.evaluated(more));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            x^y <= 1                                     | "x > 0 or x >= 0 and y > 0"
            x^2 <= 1                                     | ""
            x^y + y^x <= 1                               | "x > 0 or x >= 0 and y > 0; y > 0 or y >= 0 and x > 0"
            x <= (x - 1)^y                               | "x - 1 > 0 or x - 1 >= 0 and y > 0"
            x > 0 and x^y < 1                            | "x > 0 or x >= 0 and y > 0"
            x > 0 or x^y < 1                             | "x > 0 or x >= 0 and y > 0"
            not x^y < 1                                  | "x > 0 or x >= 0 and y > 0"
            x^y < 1 implies x > 0                        | "x > 0 or x >= 0 and y > 0"
            x > 0 implies x^y < 1                        | "x > 0 or x >= 0 and y > 0"
            if(x^y < 1, x, y) > 0                        | "x > 0 or x >= 0 and y > 0"
            if(x < 1, x^y, y) > 0                        | "x > 0 or x >= 0 and y > 0"
            if(x < 1, x, x^y) > 0                        | "x > 0 or x >= 0 and y > 0"
            sqrt(x^y) > 0                                | "x > 0 or x >= 0 and y > 0"
            (x^y)^2 > 0                                  | "x > 0 or x >= 0 and y > 0"
            2^(x^y) > 0                                  | "x > 0 or x >= 0 and y > 0; 2 > 0 or 2 >= 0 and x^y > 0"
            x^pi > 0                                     | "x > 0 or x >= 0 and pi > 0"
            """)
    void powers_of_varying_exponents_ask_for_their_bases(String text, String conditions) {
        List<Relation> found =
                VaryingPowers.conditions(List.of(Parser.relation(text).value().orElseThrow()));
        assertThat(String.join("; ", found.stream().map(ClaimText::of).toList()))
                .isEqualTo(conditions);
    }

    @Test
    void of_powers_only_those_in_a_quantity_are_asked_for() {
        List<Relation> relations =
                List.of(Parser.relation("x^n + n^x + x^(2*n) <= 1").value().orElseThrow());
        assertThat(VaryingPowers.conditions(relations, "n").stream().map(ClaimText::of))
                .containsExactly("x > 0 or x >= 0 and n > 0", "x > 0 or x >= 0 and 2*n > 0");
        assertThat(VaryingPowers.conditions(relations, "y")).isEmpty();
    }
}
