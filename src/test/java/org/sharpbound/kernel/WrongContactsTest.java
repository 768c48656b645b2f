package org.sharpbound.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sharpbound.kernel.Stated.leaf;
import static org.sharpbound.kernel.Stated.plain;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sharpbound.term.Statement;

/** Points of contact and branches of piecewise parts that do not show what they should. */
class WrongContactsTest {

    private static Judgement touching(String text, String variable, String at, int order) {
        Statement statement = Stated.of(text);
        Node touch = Node.of(new Step.Touch(variable, at, order), leaf(Method.MONOTONE), leaf(Method.MONOTONE));
        return Kernel.check(statement, Stated.cover(statement, touch));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    x in [-1, 1]; show exp(x) >= 1 + x                        | x | 0    | 2
                    x in [0, 1]; show exp(x) >= 1 + x                         | x | 0    | 1
                    x in [-1, 0]; show exp(x) >= 1 + x                        | x | 0    | 1
                    x in (0, 1]; show exp(x) > 1 + x                          | x | 0    | 2
                    x in [0, 1]; y in [1, 2]; show y*exp(x) >= y + y*x        | x | 0    | 2
                    x in [pi/2, 3]; show sin(x) <= 1                          | x | pi/2 | 2
                    x in [0, 1]; y in [0, 1]; show (x - y)^2 >= 0             | x | y    | 2
                    x in (0, inf); y in (-inf, inf); show x*y <= x*log(x) + exp(y - 1) | y | 1 + log(x) | 2
                    x in [0, 1]; assume x > 1/2; show exp(x) > 1 + x          | x | 1/2  | 1
                    """)
    void the_tables_below_start_from_contacts_like_these(String text, String variable, String at, int order) {
        boolean vanishes = !at.equals("1/2");
        assertThat(touching(text, variable, at, order)).isInstanceOf(vanishes ? Proved.class : Rejected.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    # false, or true only in part
                    x in [-1, 1]; show x^3 >= 0                               | x | 0    | 3
                    x in [-1, 1]; show exp(x) > 1 + x                         | x | 0    | 2
                    x in [0, 1]; show exp(x) > 1 + x                          | x | 0    | 2
                    x in [-1, 0]; show x >= 0                                 | x | 0    | 1
                    x in [0, 1]; show x <= 0                                  | x | 0    | 1
                    x in [0, 1]; show x^2 - 2*x^3 >= 0                        | x | 0    | 2
                    x in [-1, 1]; show x^2 <= 0                               | x | 0    | 2
                    x in [-1, 1]; show -abs(x) >= 0                           | x | 0    | 1
                    x in [-1, 1]; show cbrt(x) >= 0                           | x | 0    | 1
                    x in [0, 1]; show -sqrt(x) >= 0                           | x | 0    | 1
                    x in [-1, 1]; show relu(x) - x/2 >= 0                     | x | 0    | 1
                    x in [0, 2]; show (x - 1)*floor(x) >= 0                   | x | 1    | 1
                    x in [0, 2]; show if(x < 1, x, x - 1) >= x                | x | 0    | 1
                    x in [-1, 1]; show log(x^2)*0 >= 0                        | x | 1    | 1
                    x in [-1, 1]; show x^2/x >= 0                             | x | 0    | 1
                    x in [-1, 1]; y in [-1, 1]; show x^2*y >= 0               | x | 0    | 2
                    x in [-1, 1]; y in [-1, 1]; show x^2 + y >= 0             | x | 0    | 2
                    # true, but not touching so
                    x in [-1, 1]; show exp(x) >= 1 + x                        | x | 0    | 1
                    x in [-1, 1]; show exp(x) >= 1 + x                        | x | 0    | 3
                    x in [-1, 1]; show exp(x) >= 1 + x                        | x | 0    | 0
                    x in [-1, 1]; show exp(x) >= 1 + x                        | x | 0    | -2
                    x in [-1, 1]; show exp(x) >= 1 + x                        | x | 0    | 14
                    x in [-1, 1]; show exp(x) >= 1 + x                        | x | 1/10 | 2
                    x in [-1, 1]; show exp(x) >= 1 + x                        | x | 2    | 2
                    x in [-1, 1]; show exp(x) >= 1 + x                        | y | 0    | 2
                    x in [-1, 1]; show exp(x) >= 1 + x                        | x | x    | 2
                    x in [0, 1]; y in [0, 2]; show (x - y)^2 >= 0             | x | y    | 2
                    x in [0, 1]; y in [0, 1]; show (x - y)^3 >= 0             | x | y    | 3
                    x in [0, 1]; y in [0, 1]; show (x - y)^2 > 0              | x | y    | 2
                    x in [-1, 1]; show exp(x) >= 1 + x                        | x | 1/0  | 2
                    x in [-1, 1]; show exp(x) >= 1 + x                        | x | f(0) | 2
                    x in [-1, 1]; show exp(x) >= 1 + x                        | x | +    | 2
                    x in [-1, 1]; show exp(x) >= 1 + x or x > 2               | x | 0    | 2
                    x in [-1, 1]; show exp(x) == 1 + x                        | x | 0    | 2
                    x in [0, 1]; assume x > 2; show exp(x) >= 1 + x           | x | 0    | 2
                    x in [0, 1]; assume exp(x) < 1/2; show exp(x) >= 1 + x    | x | 0    | 2
                    """)
    void is_rejected(String text, String variable, String at, int order) {
        assertThat(touching(text, variable, at, order)).isInstanceOf(Rejected.class);
    }

    private static Judgement sloping(String text, String variable, boolean least) {
        Statement statement = Stated.of(text);
        Node slope = Node.of(
                new Step.Slope(variable, least), leaf(Method.MONOTONE), leaf(Method.MONOTONE), leaf(Method.MONOTONE));
        return Kernel.check(statement, Stated.cover(statement, slope));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    x in [0, inf); show x + exp(x) >= 1                  | x | true
                    x in (-inf, 0]; show x + exp(x) <= 1                 | x | false
                    x in [0, 1]; y in [0, 1]; show x + exp(x)*y >= 0     | x | true
                    x in (0, inf); assume x > 1; show x + exp(x) > 3     | x | true
                    """)
    void a_monotone_margin_is_settled_at_the_end_where_it_is_least(String text, String variable, boolean least) {
        assertThat(sloping(text, variable, least)).isInstanceOf(Proved.class);
        assertThat(sloping(text, variable, !least)).isInstanceOf(Rejected.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    x in [0, inf); show x + exp(x) > 1                    | x | true
                    x in [0, inf); show exp(-x) >= 1                      | x | true
                    x in [-1, 1]; show x^2 >= 1                           | x | true
                    x in [-1, 1]; show x^2 >= 1                           | x | false
                    x in [0, 2]; show x - 2*step(x - 1) >= 0              | x | true
                    x in [0, 2]; show x - 2*floor(x) >= 0                 | x | true
                    x in [0, 2]; show if(x < 1, x, x - 3) >= 0            | x | true
                    x in [-1, 1]; show -1/x >= 1                          | x | true
                    x in [0, 2]; show tan(x) >= 0                         | x | true
                    x in [-1, 1]; show x + 0*log(x) >= -1                 | x | true
                    x in [0, 1]; show x + 0*log(x) >= 0                   | x | true
                    x in [0, 1]; y in [-1, 1]; show x*y >= 0              | x | true
                    x in [0, 1]; y in [-1, 1]; show x + y >= 0            | x | true
                    x in [0, 1]; show x >= 0                              | y | true
                    x in [0, 1]; show x + exp(x) == 1                     | x | true
                    x in [0, 1]; assume exp(x) < 1/2; show exp(x) >= 1    | x | true
                    n in {1, 2}; x in [0, 1]; show n*x >= 0               | x | true
                    """)
    void a_slope_shows_nothing_here(String text, String variable, boolean least) {
        assertThat(sloping(text, variable, least)).isInstanceOf(Rejected.class);
    }

    private static Judgement resolved(String text, int piece, int branch) {
        Statement statement = Stated.of(text);
        Node resolve = Node.of(new Step.Resolve(piece, branch), leaf(Method.MONOTONE), leaf(Method.MONOTONE));
        return Kernel.check(statement, Stated.cover(statement, resolve));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    x in [0, 1]; show abs(x) >= x                      | 0 | 0 | 1
                    x in [-1, 0]; show abs(x) == -x                    | 0 | 1 | 0
                    x in [0, 1]; show relu(x) == x                     | 0 | 0 | 1
                    x in [-1, 0]; show relu(x) == 0                    | 0 | 1 | 0
                    x in [0, 1]; y in [2, 3]; show min(x, y) == x      | 0 | 0 | 1
                    x in [0, 1]; y in [2, 3]; show min(y, x) == x      | 0 | 1 | 0
                    x in [0, 1]; y in [2, 3]; show max(x, y) == y      | 0 | 1 | 0
                    x in [0, 1]; y in [2, 3]; show max(y, x) == y      | 0 | 0 | 1
                    """)
    void a_piece_is_resolved_by_the_branch_that_its_premise_allows(String text, int piece, int right, int wrong) {
        assertThat(resolved(text, piece, right)).isInstanceOf(Proved.class);
        assertThat(resolved(text, piece, wrong)).isInstanceOf(Rejected.class);
        assertThat(resolved(text, piece, 2)).isInstanceOf(Rejected.class);
        assertThat(resolved(text, piece, -1)).isInstanceOf(Rejected.class);
        assertThat(resolved(text, 1, right)).isInstanceOf(Rejected.class);
        assertThat(resolved(text, -1, right)).isInstanceOf(Rejected.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    x in [-1, 1]; show abs(x) == x                     | 0 | 0
                    x in [-1, 1]; show abs(x) == -x                    | 0 | 1
                    x in [0, 1]; show relu(x + 0*log(x)) == x          | 0 | 0
                    x in [-1, 0]; show relu(x + 0*log(x)) == 0         | 0 | 1
                    x in [0, 1]; y in [0, 1]; show min(x - 2, 1/y) < 0 | 0 | 0
                    x in [0, 1]; show if(x > 2, abs(x), 1) == x        | 0 | 0
                    x in [0, 1]; show abs(x) >= x and x >= 0           | 0 | 0
                    """)
    void a_piece_is_not_resolved_where_the_premise_fails_or_something_is_undefined(String text, int piece, int branch) {
        assertThat(resolved(text, piece, branch)).isInstanceOf(Rejected.class);
    }

    @Test
    void a_resolved_piece_does_not_hide_that_the_assumptions_exclude_everything() {
        assertThat(resolved("x in [0, 1]; assume exp(x) < 1/2; show abs(x) >= x", 0, 0))
                .isInstanceOf(Rejected.class);
        assertThat(resolved("x in [0, 1]; assume exp(x) > 1/2; show abs(x) >= x", 0, 0))
                .isInstanceOf(Proved.class);
        Statement statement = Stated.of("x in [0, 1]; assume exp(x) < 1/2; show abs(x) >= x");
        assertThat(Kernel.check(statement, Stated.cover(statement, plain()))).isInstanceOf(Rejected.class);
    }
}
