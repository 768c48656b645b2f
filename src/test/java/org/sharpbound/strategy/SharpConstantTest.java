package org.sharpbound.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sharpbound.kernel.Stated;
import org.sharpbound.term.Rational;
import org.sharpbound.term.Statement;

class SharpConstantTest {

    private static final Rational WIDTH = Rational.of(new BigDecimal("1e-9"));

    private static BestConstant.Outcome explored(String text) {
        Statement statement = Stated.of(text);
        Allowance allowance = Allowance.ofProcessor(Duration.ofSeconds(10), Long.MAX_VALUE, () -> false);
        return new SharpConstant(statement, "C", WIDTH, 1, allowance).find();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "C in (0, inf); x in [0, inf); show x*exp(-x) <= C      | true  | 0.36787944117144232 | attained near x = 1",
                "C in (0, inf); x in [0, 5]; show x*exp(-x)*sin(x) <= C | true  | 0.34160675016467    | attained near x = 1.328",
                "C in (0, inf); x in (0, 1]; show sin(x) >= C*x         | false | 0.84147098480789651 | attained at x = 1",
                "C in (0, inf); x in (0, 3]; show 1 - cos(x) <= C*x^2   | true  | 0.5                 | approached as x -> 0",
                "C in (0, inf); x in [0, inf); show x <= C*(1 + x)      | true  | 1                   | approached as x -> inf",
                "C in (0, inf); x in (0, 1]; y in [1, 2]; show x*y <= C*(x^2 + y^2) | true | 0.5      | attained near x = 1, y = 1",
                "C in (0, inf); x in [0, 4]; n in {1, 2}; show x^n <= C*(1 + x)     | true | 3.2      | attained near",
                "C in (0, inf); x in [0, 2]; assume x <= 1; show x^2 <= C           | true | 1        | attained near x = 1",
            })
    void the_best_constant_lies_between_one_that_serves_and_one_that_does_not(
            String text, boolean least, String expected, String place) {
        BestConstant found = explored(text).found().orElseThrow();

        Rational value = Rational.of(new BigDecimal(expected));
        Rational slack = Rational.of(new BigDecimal("1e-13"));
        assertThat(found.least()).isEqualTo(least);
        assertThat(found.lower()).isLessThanOrEqualTo(value.plus(slack));
        assertThat(found.upper()).isGreaterThanOrEqualTo(value.minus(slack));
        assertThat(found.width()).isLessThanOrEqualTo(WIDTH);
        assertThat(found.allBeyond()).isTrue();
        assertThat(found.place()).startsWith(place);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "C in (0, inf); x in [-1, 1]; show C*x <= 1                | at some points a larger",
                "C in (0, inf); x in [0, 1]; show x <= C^2                 | not seen to be linear",
                "C in (0, inf); x in [0, 1]; show x == C                   | not a single inequality",
                "C in (0, inf); x in [0, 1]; show x <= C and x^2 <= C      | not a single inequality",
                "C in (0, inf); x in [0, inf); show x <= C                 | no constant serves: what is asked of it grows beyond all bounds, approached as x -> inf",
            })
    void where_there_is_no_best_constant_none_is_found_and_the_reason_is_told(String text, String why) {
        BestConstant.Outcome outcome = explored(text);

        assertThat(outcome.found()).isEmpty();
        assertThat(outcome.why()).contains(why == null ? "" : why).isNotBlank();
    }
}
