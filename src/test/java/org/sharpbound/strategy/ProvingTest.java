package org.sharpbound.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sharpbound.kernel.Refuted;
import org.sharpbound.kernel.Stated;
import org.sharpbound.kernel.Supported;
import org.sharpbound.kernel.Undecided;
import org.sharpbound.term.Rational;
import org.sharpbound.term.Statement;

class ProvingTest {

    private static final long SEED = 1;

    private static Proving proving(Statement statement, long boxes, String... hints) {
        Allowance allowance = Allowance.of(Duration.ofSeconds(20), boxes, () -> false);
        return new Proving(statement, List.of(hints), 60, SEED, allowance);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "both sides touch at a simple number      | x in (0, inf); show log(x) <= x - 1                 | cover",
                "both sides touch at e                    | x in (0, inf); show log(x) <= x/e                   | cover",
                "both sides touch at an end               | x in [0, inf); show exp(-x) <= 1 - x + x^2/2        | cover",
                "strict, and touching at an open end only | x in (0, pi/2]; show sin(x) < x                     | cover",
                "touching at a kink                       | x in (-inf, inf); show abs(sin(x)) <= abs(x)        | cover",
                "touching along a face                    | K in (0, 10]; l in [0, 5]; show 2/(K + l) <= 2/K    | cover",
                "a tail that tends to 0 from infinity * 0 | x in [0, inf); show x*exp(-x) <= 0.4                | cover",
                "a tail that is rational                  | x in (-inf, inf); show x/(1 + x^2) <= 0.51          | cover",
                "0/0 at an open end, once the factor cancels | x in (0, 1]; show (exp(x)*x - x)/x >= x      | cover",
                "an identity                              | x in (-inf, inf); show sin(x)^2 == 1 - cos(x)^2     | identity",
                "finitely many cases                      | n in 1..20; show n^2 >= 2*n - 1                     | enumeration",
                "cases and a range                        | n in {1, 2, 3}; x in [0, 1]; show x^n <= 1 + x/1000 | cover",
            })
    void a_true_statement_is_proved(String why, String statement, String strategy) {
        Proving.Result result = proving(Stated.of(statement), 20_000).prove();

        assertThat(result.verdict().word()).as(why).isEqualTo("proved");
        assertThat(result.strategy()).isEqualTo(strategy);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "x in [0, 2]; show x^2 >= x                   | x | 1/2",
                "x in [0, 1]; show x*(1 - x) < 1/4            | x | 1/2",
                "x in (0, 10); show (x - 22/7)^2 >= 1/10^12   | x | 22/7",
                "n in 0..50; show n^2 != 49                   | n | 7",
                "n in 1..10000000; show n*(9000000 - n) <= 20249999999999 | n | 4500000",
                "n in 1..1000000000; show (n - 12345678)^2 > 0 | n | 12345678",
            })
    void a_false_statement_is_refuted_at_the_simplest_point_that_was_met(String statement, String name, String value) {
        Proving.Result result = proving(Stated.of(statement), 20_000).prove();

        assertThat(((Refuted) result.verdict()).witness()).containsEntry(name, Rational.parse(value));
    }

    @Test
    void quantities_that_do_not_matter_do_not_matter_together() {
        Proving proving = proving(Stated.of("x in [0, 1]; y in [0, 1]; z in [0, 1]; show x*y + z < z"), 20_000);

        Refuted refuted = (Refuted) proving.prove().verdict();

        assertThat(proving.irrelevant(refuted)).containsExactly("x", "y", "z");
    }

    @Test
    void of_two_quantities_that_matter_in_turn_only_one_is_said_not_to() {
        Proving proving = proving(Stated.of("x in [0, 1]; y in [0, 1]; show x*y > 0"), 20_000);

        Refuted refuted = (Refuted) proving.prove().verdict();

        assertThat(refuted.witness().values()).allMatch(Rational::isZero);
        assertThat(proving.irrelevant(refuted)).containsExactly("x");
    }

    @Test
    void what_nothing_settles_is_undecided_and_says_what_is_left() {
        Undecided open = (Undecided) proving(Stated.of("x in [-1, 1]; show sqrt(x) >= 0"), 2_000)
                .prove()
                .verdict();

        assertThat(open.reason()).contains("defined");
        assertThat(open.shareSettled().orElseThrow()).isBetween(0.4, 0.6);
        assertThat(open.hardestBox()).hasValueSatisfying(box -> assertThat(box).contains("x in ["));
    }

    @Test
    void a_sample_supports_only_where_it_is_asked_for() {
        Statement open = Stated.of("x in [0, 1]; show x < 1 + 1/10^30 - sin(x)^2 - cos(x)^2 + x");

        assertThat(proving(open, 300).prove().verdict()).isNotInstanceOf(Supported.class);
        Statement narrow =
                Stated.of("x in [0, 9]; y in [0, 9]; show sin(20*x + y)^2 - sin(20*x + y)*cos(21*y) >= -0.2500001");
        assertThat(proving(narrow, 1, Proving.SAMPLE).prove().verdict()).isInstanceOf(Supported.class);
    }

    @Test
    void an_empty_domain_is_nothing_to_judge() {
        assertThat(proving(Stated.of("x in [pi, e]; show x >= 5"), 100).prove().vacuous())
                .isTrue();
        assertThat(proving(Stated.of("x in [0, 1]; assume x^2 < 0; show x >= 5"), 100)
                        .prove()
                        .vacuous())
                .isTrue();
    }
}
