package org.sharpbound.enclose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sums from which a summand is taken back. */
class CancellationTest {

    /** The sum, the summand, and what is left of a - b. */
    @ParameterizedTest(name = "[{0}, {1}] less [{2}, {3}]")
    @CsvSource({
        "1, 4, 0, 1, 1, 3",
        "1, 4, 0, 3, 1, 1",
        "1, 4, 0, 3.5, -Infinity, Infinity",
        "-Infinity, 4, 0, 1, -Infinity, Infinity",
        "1, 4, 0, Infinity, -Infinity, Infinity",
        "1, 1, 0.1, 0.1, 0.8999999999999999, 0.9",
        "-1.7976931348623157e308, 1.7976931348623157e308, -1.7976931348623157e308, 1.7976931348623157e308, 0, 0",
        "-1.7976931348623157e308, 1.7976931348623155e308, -1.7976931348623157e308, 1.7976931348623157e308, -Infinity, Infinity",
    })
    void the_rest_is_the_tightest_that_gives_the_sum_again(
            double alo, double ahi, double blo, double bhi, double lo, double hi) {
        Interval sum = Interval.of(alo, ahi);
        Interval summand = Interval.of(blo, bhi);
        assertThat(Cancellation.minus(sum, summand)).isEqualTo(Interval.of(lo, hi));
        assertThat(Cancellation.plus(sum, summand.negate())).isEqualTo(Interval.of(lo, hi));
    }

    @Test
    void empty_sums_leave_nothing_but_for_summands_without_bounds() {
        Interval bounded = Interval.of(1, 2);
        assertThat(Cancellation.minus(Interval.EMPTY, bounded)).isEqualTo(Interval.EMPTY);
        assertThat(Cancellation.minus(Interval.EMPTY, Interval.EMPTY)).isEqualTo(Interval.EMPTY);
        assertThat(Cancellation.minus(Interval.EMPTY, Interval.ENTIRE)).isEqualTo(Interval.ENTIRE);
        assertThat(Cancellation.minus(bounded, Interval.EMPTY)).isEqualTo(Interval.ENTIRE);
    }

    @Test
    void the_rest_and_the_summand_make_a_sum_that_holds_the_first() {
        Random random = new Random(10_56);
        int narrower = 0;
        for (int i = 0; i < 20_000; i++) {
            Interval sum = Doubles.interval(random);
            Interval summand = Doubles.interval(random);
            Interval rest = Cancellation.minus(sum, summand);
            assertThat(summand.plus(rest).contains(sum))
                    .as("%s less %s is %s", sum, summand, rest)
                    .isTrue();
            narrower += rest.isEntire() ? 0 : 1;
        }
        assertThat(narrower).isGreaterThan(1000);
    }
}
