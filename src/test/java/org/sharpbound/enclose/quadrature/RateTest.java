package org.sharpbound.enclose.quadrature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sharpbound.enclose.Interval;

/** Bounds factor · w^p exp(q w + r w²), written {@code factor p q r}, with the exponents of a second variable behind. */
class RateTest {

    private static final double INFINITY = Double.POSITIVE_INFINITY;

    private static Rate rate(String text) {
        double[] numbers =
                Arrays.stream(text.split(" ")).mapToDouble(Double::parseDouble).toArray();
        return new Rate(numbers[0], Arrays.copyOfRange(numbers, 1, numbers.length));
    }

    private static void assertNear(Rate found, String expected) {
        Rate rate = rate(expected);
        assertThat(found.factor()).isEqualTo(rate.factor(), within(1e-12 * (1 + rate.factor())));
        assertThat(found.exponents()).containsExactly(rate.exponents(), within(1e-12));
    }

    @ParameterizedTest(name = "the integral of {0} from {1} on is at most {2}")
    @CsvSource({
        "1 -2 0 0, 3, 0.33333333333333333",
        "5 -2 0 0, 4, 1.25",
        "1 -1.5 0 0, 4, 1",
        "1 0 -1 0, 3, 0.049787068367863944",
        "2 0 -4 0, 1, 0.009157819444367090",
        "1 2 -1 0, 3, 1.3442508459323265",
        "1 0 0 -0.5, 3, 0.0037029988460869",
        "1 0 1 -1, 3, 0.00049575043533327",
        "1 -3 -1 0, 4, 0.00028618185763647",
        "1 -9 -0.125 0, 2, 0.00038027381985909",
        "0 -2 0 0, 3, 0",
    })
    void an_integral_is_bounded_by_the_value_at_the_end(String text, double from, double expected) {
        assertThat(rate(text).integral(from).factor()).isEqualTo(expected, within(1e-13));
    }

    @ParameterizedTest
    @CsvSource({
        "1 -1 0 0, 3",
        "1 0 0 0, 3",
        "1 -2 1 0, 3",
        "1 -2 0 1, 3",
        "1 0 -1 1, 3",
        "1 3 -1 0, 3",
        "1 0 6 -1, 3",
        "Infinity -2 0 0, 3",
        "Infinity 0 -1 0, 3"
    })
    void what_may_diverge_has_no_integral(String text, double from) {
        assertThatThrownBy(() -> rate(text).integral(from)).isInstanceOf(Unknown.class);
    }

    @Test
    void an_integral_leaves_the_other_variable() {
        assertNear(rate("6 1 -2 3 -2 0 0").integral(2), "3 1 -2 3");
    }

    @ParameterizedTest(name = "{0} and {1}")
    @CsvSource({
        "2 1 -1 0, 3 2 0 1, 6 3 -1 1, 5 2 0 1, 3 2 0 1",
        "0.5 -1 0 0, 0.25 0 -2 0, 0.125 -1 -2 0, 0.75 0 0 0, 0.5 0 0 0",
        "0 1 0 0, Infinity 1 0 0, 0 2 0 0, Infinity 1 0 0, Infinity 1 0 0",
        "2 0 0 0, Infinity 1 0 0, Infinity 1 0 0, Infinity 1 0 0, Infinity 1 0 0",
    })
    void two_are_joined(String a, String b, String product, String sum, String either) {
        assertNear(rate(a).timesUp(rate(b)), product);
        assertNear(rate(b).timesUp(rate(a)), product);
        assertNear(rate(a).plus(rate(b)), sum);
        assertNear(rate(b).plus(rate(a)), sum);
        assertNear(rate(a).or(rate(b)), either);
        assertNear(rate(b).or(rate(a)), either);
    }

    @ParameterizedTest(name = "{0} to the power {1} to {2}")
    @CsvSource({
        "4 2 -2 0, 0.5, 0.5, 2 1 -1 0, 2 1 -1 0",
        "4 2 -2 0, 0.5, 2, 16 4 -1 0, 2 1 -4 0",
        "4 2 -2 0, -1, -1, 0.25 -2 2 0, 0.25 -2 2 0",
        "0.25 1 0 0, 1, 2, 0.25 2 0 0, 0.0625 1 0 0",
        "0 1 0 0, 1, 2, 0 2 0 0, 0 1 0 0",
        "0 1 0 0, 0, 2, Infinity 2 0 0, 0 0 0 0",
        "Infinity 1 0 0, 1, 2, Infinity 2 0 0, 0 1 0 0",
    })
    void powers(String base, double least, double most, String up, String down) {
        assertNear(rate(base).powerUp(Interval.of(least, most)), up);
        assertNear(rate(base).powerDown(Interval.of(least, most)), down);
    }

    @ParameterizedTest(name = "{0} from {1} on")
    @CsvSource({
        "2 -1 0 0, 4, 0.5, 0, true, true",
        "2 1 0 0, 4, Infinity, 8, false, false",
        "2 0 0 0, 4, 2, 2, true, false",
        "1 0 -1 0, 1, 0.36787944117144233, 0, true, true",
        "1 0 0 -1, 1, 0.36787944117144233, 0, true, true",
        "1 0 0 1, 1, Infinity, 2.718281828459045, false, false",
        "1 1 -1 0, 1, Infinity, 0, false, false",
        "Infinity -1 0 0, 1, Infinity, 0, false, false",
    })
    void values(String text, double from, double most, double least, boolean bounded, boolean decays) {
        assertThat(rate(text).atMost(new double[] {from}))
                .isIn(most, Math.nextUp(most), Math.nextUp(Math.nextUp(most)));
        assertThat(rate(text).atLeast(new double[] {from})).isBetween(least - 1e-14 * least, least);
        assertThat(rate(text).isBounded()).isEqualTo(bounded);
        assertThat(rate(text).decays()).isEqualTo(decays);
    }

    @Test
    void values_are_taken_where_all_variables_begin() {
        assertThat(rate("3 -1 0 0 -2 0 0").atMost(new double[] {2, 4})).isEqualTo(3.0 / 32, within(1e-15));
        assertThat(rate("3 1 0 0 2 0 0").atLeast(new double[] {2, 4})).isEqualTo(96, within(1e-12));
    }

    @ParameterizedTest(name = "{0} over {1} is at most {2}")
    @CsvSource({"6 1 0 0, 2 2 0 0, 0.75", "6 2 0 0, 2 2 0 0, 3", "6 3 0 0, 2 2 0 0, Infinity"})
    void a_quotient_is_largest_at_the_beginning(String a, String b, double expected) {
        double found = rate(a).quotientUp(rate(b), new double[] {4});
        assertThat(found == INFINITY ? found : Math.rint(found * 1e9) / 1e9).isEqualTo(expected);
    }

    @Test
    void directed_products_and_shares_bound_the_exact_ones() {
        Rate third = rate("0.1 0.1 0 0").timesDown(rate("0.1 0.2 0 0"));
        assertThat(third.factor()).isLessThan(0.010000000000000002).isGreaterThan(0.0099);
        assertThat(third.exponents()[0])
                .isLessThanOrEqualTo(0.30000000000000004)
                .isGreaterThan(0.2999);
        assertNear(rate("3 1 0 0").scaledDown(0.5), "1.5 1 0 0");
    }
}
