package org.sharpbound.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sharpbound.term.Statement;

/** Leaves by series about a point: tight truths are proved in one, and what is false, or not defined, never. */
class ExpansionsTest {

    private static Judgement judged(
            String statement, String variable, String at, int ramification, int order, int digits) {
        Statement stated = Stated.of(statement);
        Certificate cover = Stated.cover(stated, new Node.Expansion(variable, at, ramification, order, digits));
        return Kernel.check(stated, cover);
    }

    @ParameterizedTest(name = "{0} about {1}")
    @CsvSource(delimiter = '|', textBlock = """
            x in (0, 1/4]; show abs(sin(x)/x) < log(x+sqrt(x^2+1))/x            | 0    | 1 | 8
            x in (0, 1/2]; show cosh(x) <= (sinh(x)/x)^3                        | 0    | 1 | 8
            x in (0, 1/2]; show ((2-x^2)*sin(x)-2*x*cos(x))/x^3 > -1/3          | 0    | 1 | 8
            x in (0, 1/8]; show sqrt(1-cos(pi*x)^2)/(x*(1-x)) > pi              | 0    | 1 | 8
            x in [6, 2*pi); show 1/(2*tan(x/4)) >= sin(x)+sin(2*x)              | 2*pi | 1 | 4
            x in [0, 1/8]; show asin(pi*x*(1-x)) <= pi*x                        | 0    | 1 | 8
            x in (1000, inf); show exp(1/(x-1)^(1/3)) - 2*exp(1/x^(1/3)) + exp(1/(x+1)^(1/3)) > 0 | inf | 3 | 16
            x in [16, inf); show atan(x) <= (pi/2)^2*x/(1+pi/2*x)               | inf  | 1 | 6
            x in (1, 3/2]; show log(x)/(x-1) <= 1/sqrt(x)                       | 1    | 1 | 8
            x in [3/4, 1); show log(x)/(x-1) <= 1/sqrt(x)                       | 1    | 1 | 8
            x in [0, 1]; assume x != 0; show (exp(x)-1)/x >= 1                  | 0    | 1 | 8
            x in [-1, 1]; assume x != 0; show (1-cos(x))/x^2 < 1/2              | 0    | 1 | 12
            x in [2, 4]; show e*log(x) <= x                                     | e    | 1 | 6
            x in [0, 1/8]; show x - x^3/6 <= sin(x)                             | 0    | 1 | 6
            x in (0, 1/8]; show x*log(x) > -sqrt(x)                             | 0    | 4 | 6
            x in [1/2, 1]; y in [1/2, 1]; show exp(x) >= exp(y)*(1+x-y)         | y    | 1 | 4
            x in [7/8, 1]; y in [7/8, 1]; assume y < x; show (exp(x)-exp(y))/(x-y) > exp(y)  | y    | 1 | 6
            x in [7/8, 1]; y in [7/8, 1]; assume x != y; show (x-y)*(log(x)-log(y)) > 0       | y    | 1 | 6
            x in [7/8, 1]; y in [7/8, 1]; assume y < x; show (x-y)/log(x/y) < (x+y)/2 | y | 1 | 6
            x in [15/16, 1]; y in [15/16, 1]; assume x < y; show (x-y)/(log(x)-log(y)) > sqrt(x*y) | y | 1 | 6
            x in [-1/16, 1/16]; y in [1/2, 1]; show exp(y) <= exp(sqrt(x^2 + y^2)) | 0 | 1 | 6
            x in [3.75, 3.8]; show 1/(2*tan(x/4)) >= sin(x) + sin(2*x)          | 6*pi/5 | 1 | 6
            x in [0.6, 0.65]; show abs(1/2 + cos(x) + cos(2*x)) <= 1/abs(2*sin(x/2)) | pi/5 | 1 | 6
            x in [-1/30, 1/30]; show abs(x*(1-x*x*(11184811/33554432-x*x*(13421773/67108864)))-atan(x)) < 1e-7 | 0 | 1 | 8
            x in [1, 5/4]; show exp(x)*sin(x) - log(x) + x^5 > 3                | 9/8  | 1 | 8
            x in [-1/4, 1/4]; show x^2*(1+x) >= 0                               | 0    | 1 | 4
            x in [-1/4, 1/4]; show 1 <= cosh(x)                                 | 0    | 1 | 6
            x in [0, 1/16]; show acos(1-x) >= sqrt(2*x)                         | 0    | 2 | 8
            x in (0, 1/4]; show (exp(x)-1)/x != 2                               | 0    | 1 | 8
            x in (0, 1/16]; show sin(x)/x <= 2                                  | 0    | 1 | 1
            x in [-1/4, 1/4]; show cos(x) >= 1 - abs(x)^2/2                     | 0    | 1 | 6
            x in [-1/4, 1/4]; show cos(x) >= 1 - sqrt(x^2)^2/2                  | 0    | 1 | 6
            """)
    void a_tight_truth_is_one_leaf(String statement, String at, int ramification, int order) {
        for (int digits : new int[] {0, 30}) {
            assertThat(judged(statement, "x", at, ramification, order, digits)).isInstanceOf(Proved.class);
        }
    }

    @ParameterizedTest(name = "{0} about {1}")
    @CsvSource(delimiter = '|', textBlock = """
            x in (0, 1/4]; show abs(sin(x)/x) < log(x+sqrt(x^2+1))/x - 1e-9     | 0    | 1 | 8
            x in (0, 1/2]; show cosh(x) <= (sinh(x)/x)^3 - 1e-9                 | 0    | 1 | 8
            x in [0, 1/2]; show cosh(x) <= (sinh(x)/x)^3                        | 0    | 1 | 8
            x in [0, 1/8]; show sqrt(1-cos(pi*x)^2)/(x*(1-x)) >= pi             | 0    | 1 | 8
            x in [6, 2*pi]; show 1/(2*tan(x/4)) >= sin(x)+sin(2*x)              | 2*pi | 1 | 4
            x in [0, 1/8]; show asin(pi*x*(1-x)) < pi*x                         | 0    | 1 | 8
            x in [-1/8, 1/8]; show asin(pi*x*(1-x)) >= pi*x                     | 0    | 1 | 8
            x in (1000, inf); show exp(1/(x-1)^(1/3)) - 2*exp(1/x^(1/3)) + exp(1/(x+1)^(1/3)) > 1e-9 | inf | 3 | 16
            x in [16, inf); show atan(x) <= (pi/2)^2*x/(1+pi/2*x) - 1e-9        | inf  | 1 | 6
            x in [1, 3/2]; show log(x)/(x-1) <= 1/sqrt(x)                       | 1    | 1 | 8
            x in [-1, 1]; show (exp(x)-1)/x > 0                                 | 0    | 1 | 8
            x in [2, 4]; show e*log(x) < x                                      | e    | 1 | 6
            x in [2, 4]; show e*log(x) <= x - 1e-9                              | e    | 1 | 6
            x in [2, 4]; show 2.71828182845904523536*log(x) <= x                | e    | 1 | 6
            x in [0, 1/8]; show x - x^3/6 < sin(x)                              | 0    | 1 | 6
            x in [-1/8, 1/8]; show x - x^3/6 <= sin(x)                          | 0    | 1 | 6
            x in [0, 1/8]; show x*log(x) > -1                                   | 0    | 4 | 6
            x in [1/2, 1]; y in [1/2, 1]; show exp(x) > exp(y)*(1+x-y)          | y    | 1 | 4
            x in [-1/16, 1/16]; y in [-1, -1/2]; show exp(-y) <= exp(sqrt(x^2 + y^2) - x^2/100) | 0 | 1 | 6
            x in [-1/16, 1/16]; y in [-1, 1]; show y >= sqrt(x^2 + y^2)         | 0    | 1 | 6
            x in [1/2, 1]; y in [1/2, 1]; show (x-y)/log(x/y) <= (x+y)/2        | y    | 1 | 6
            x in [1/2, 1]; y in [1/2, 1]; assume y <= x; show (x-y)/log(x/y) <= (x+y)/2 | y | 1 | 6
            x in [-1/4, 1/4]; show x^2*(1+x) > 0                                | 0    | 1 | 4
            x in [3.75, 3.8]; show 1/(2*tan(x/4)) >= sin(x) + sin(2*x) + 1e-9   | 6*pi/5 | 1 | 6
            x in [3.75, 3.8]; show 1/(2*tan(x/4)) > sin(x) + sin(2*x)           | 6*pi/5 | 1 | 6
            x in [-1/4, 1/4]; show x^3 >= 0                                     | 0    | 1 | 4
            x in [-1/4, 1/4]; show sqrt(x) >= 0                                 | 0    | 1 | 4
            x in [-1/4, 1/4]; show sqrt(x^2) >= x                               | 0    | 1 | 4
            x in [-1/4, 1/4]; show x^(1/3) >= -1                                | 0    | 3 | 4
            x in [-1/4, 1/4]; show sign(x) >= 0                                 | 0    | 1 | 4
            x in [0, 1/4]; show sign(x) > 0                                     | 0    | 1 | 4
            x in [-1/4, 1/4]; show x/x == 1                                     | 0    | 1 | 4
            x in [-1/4, 1/4]; show cos(x) > 1 - abs(x)^2/2                      | 0    | 1 | 6
            x in [-1/4, 1/4]; show cos(x) >= 1 - abs(x)^2/2 + x^4/20            | 0    | 1 | 6
            x in [-1/4, 1/4]; show cos(x) >= 1 - sqrt(x)^4/2                    | 0    | 1 | 6
            x in [-1, 1]; show 1/x^2 >= 1                                       | 0    | 1 | 4
            x in [-1, 1]; show 1/x >= x                                         | 0    | 1 | 4
            x in [0, 1/4]; show 0*log(x) == 0                                   | 0    | 1 | 4
            x in [-1/4, 1/4]; show floor(1+x) == 1                              | 0    | 1 | 4
            x in [1, inf); show sin(x) < 1                                      | inf  | 1 | 4
            x in [1, inf); show exp(x) > x^2                                    | inf  | 1 | 4
            x in [-1/30, 1/30]; show abs(x*(1-x*x*(11184811/33554432-x*x*(13421773/67108864)))-atan(x)) < 1e-14 | 0 | 1 | 8
            x in [0, 1]; show exp(-x) >= 1 - x + x^2/2 - x^3/6 + 1/25           | 0    | 1 | 3
            """)
    void what_is_false_or_undefined_is_not_proved(String statement, String at, int ramification, int order) {
        for (int digits : new int[] {0, 30}) {
            assertThat(judged(statement, "x", at, ramification, order, digits)).isInstanceOf(Rejected.class);
        }
    }

    /** What a certificate of a stranger may say; the statement itself is true and settled by the first row's leaf. */
    @ParameterizedTest(name = "{0} about {1}, {2}, {3}, {4}")
    @CsvSource(delimiter = '|', textBlock = """
            y | 1     | 1   | 6   | 0
            x | 0     | 1   | 6   | 0
            x | x     | 1   | 6   | 0
            x | y     | 1   | 6   | 0
            x | 1/0   | 1   | 6   | 0
            x | log(0) | 1  | 6   | 0
            x |       | 1   | 6   | 0
            x | inf   | 1   | 6   | 0
            x | -inf  | 1   | 6   | 0
            x | -1    | 1   | 6   | 0
            x | 1     | 0   | 6   | 0
            x | 1     | -1  | 6   | 0
            x | 1     | 2   | 6   | 0
            x | 1     | 100 | 6   | 0
            x | 1     | 1   | 0   | 0
            x | 1     | 1   | 1   | 0
            x | 1     | 1   | -5  | 0
            x | 1     | 1   | 1000 | 0
            x | 1     | 1   | 6   | -1
            x | 1     | 1   | 6   | 100000
            x | 1.0000001 | 1 | 6 | 0
            """)
    void a_wrong_leaf_is_refused(String variable, String at, int ramification, int order, int digits) {
        String statement = "x in [1/2, 3/2]; show log(x) <= x - 1";
        assertThat(judged(statement, "x", "1", 1, 6, 0)).isInstanceOf(Proved.class);
        assertThat(judged(statement, variable, at == null ? "" : at, ramification, order, digits))
                .isInstanceOf(Rejected.class);
    }

    @ParameterizedTest
    @CsvSource({
        "64, 1, 0, true",
        "65, 1, 0, false",
        "6, 24, 0, true",
        "6, 25, 0, false",
        "6, 1, 1000, true",
        "6, 1, 1001, false"
    })
    void a_leaf_may_be_as_large_as_this_and_no_larger(int order, int ramification, int digits, boolean right) {
        String statement = "x in (0, 1/16]; show sin(x)/x <= 1";
        assertThat(judged(statement, "x", "0", ramification, order, digits) instanceof Proved)
                .isEqualTo(right);
    }

    /** x = 1 + s² has two sides for one s: that is refused where the domain lies on both sides. */
    @Test
    void an_even_root_is_taken_on_one_side_only() {
        assertThat(judged("x in [1, 17/16]; show log(x) <= x - 1", "x", "1", 2, 4, 0))
                .isInstanceOf(Proved.class);
        assertThat(judged("x in [15/16, 1]; show log(x) <= x - 1", "x", "1", 2, 4, 0))
                .isInstanceOf(Proved.class);
        assertThat(judged("x in [15/16, 17/16]; show log(x) <= x - 1", "x", "1", 2, 4, 0))
                .isInstanceOf(Rejected.class);
        assertThat(judged("x in [15/16, 17/16]; show log(x) <= x - 1", "x", "1", 3, 4, 0))
                .isInstanceOf(Proved.class);
    }

    /** A form that is defined where the margin is not must not show it defined: the first form says where. */
    @Test
    void a_series_of_a_form_does_not_make_the_margin_defined() {
        assertThat(judged("x in [0, 1/4]; show x/x <= 1", "x", "0", 1, 4, 0)).isInstanceOf(Rejected.class);
        assertThat(judged("x in (0, 1/4]; show x/x <= 1", "x", "0", 1, 4, 0)).isInstanceOf(Proved.class);
    }

    /** On the wrong side of 0 there is nothing of the neighbourhood of that infinity, and of nothing all is true. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            x in (-inf, -16]; show 1/x > 0                        | inf
            x in (-inf, -16]; show x/(1 + x) <= 1 - 1/x           | inf
            x in (-inf, -16]; show 1/x > 1                        | inf
            x in (-inf, 0); show 1/x > 0                          | inf
            x in [-9, -8]; show 1/x > 0                           | inf
            x in [16, inf); show 1/x < 0                          | -inf
            x in (0, inf); show 1/x < 0                           | -inf
            x in [-1, inf); show x >= 0                           | inf
            x in [-1, inf); show x^3 >= 0                         | inf
            x in (-inf, 1]; show x <= 0                           | -inf
            x in (-inf, inf); show x >= 0                         | inf
            x in [0, inf); show 1/x >= 0                          | inf
            x in [0, inf); show x/x >= 1                          | inf
            x in (-inf, 0]; show 1/x <= 0                         | -inf
            x in (-inf, 0]; show x/x >= 1                         | -inf
            """)
    void a_box_on_the_other_side_has_no_series_about_infinity(String statement, String at) {
        assertThat(judged(statement, "x", at, 1, 6, 0)).isInstanceOf(Rejected.class);
        assertThat(judged(statement, "x", at, 1, 6, 30)).isInstanceOf(Rejected.class);
    }

    @Test
    void a_box_has_a_series_about_the_infinity_on_its_side() {
        String left = "x in (-inf, -16]; show atan(-x) <= -(pi/2)^2*x/(1 - pi/2*x)";
        String right = "x in [16, inf); show atan(x) <= (pi/2)^2*x/(1 + pi/2*x)";
        assertThat(judged(left, "x", "-inf", 1, 6, 0)).isInstanceOf(Proved.class);
        assertThat(judged(left, "x", "inf", 1, 6, 0)).isInstanceOf(Rejected.class);
        assertThat(judged(right, "x", "inf", 1, 6, 0)).isInstanceOf(Proved.class);
        assertThat(judged(right, "x", "-inf", 1, 6, 0)).isInstanceOf(Rejected.class);
    }

    @Test
    void a_curve_of_contact_that_is_undefined_somewhere_is_refused() {
        String statement = "x in [-1/4, 1/4]; y in [-1/4, 1/4]; show exp(x) >= exp(y)*(1+x-y)";
        assertThat(judged(statement, "x", "y", 1, 3, 0)).isInstanceOf(Proved.class);
        assertThat(judged(statement, "x", "y*y/y", 1, 3, 0)).isInstanceOf(Rejected.class);
    }
}
