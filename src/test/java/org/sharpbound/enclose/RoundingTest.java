package org.sharpbound.enclose;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Directed rounding where sums and quotients are not ordinary: at the ends of the doubles, and next to powers of two. */
class RoundingTest {

    private static final double LEAST = Double.MIN_VALUE;

    /** In units of the least double: no multiple of it has a unit larger than it is. */
    @ParameterizedTest(name = "{0} least doubles, {1} ulps down")
    @CsvSource({"0, 1, -2", "0, 3, -6", "1, 1, 0", "1, 2, -1", "1, 3, -2", "3, 1, 2", "-1, 1, -2", "-3, 2, -5"})
    void near_zero_steps_are_those_of_the_least_double(long value, int ulps, long expected) {
        double found = Rounding.down(value * LEAST, ulps);

        assertThat(found).isBetween(Math.min(expected, value - 2L * ulps) * LEAST, (value - ulps) * LEAST);
        assertThat(Rounding.up(-value * LEAST, ulps)).isEqualTo(-found);
    }

    @ParameterizedTest(name = "{0}, {1} ulps down")
    @CsvSource({
        "1, 1, 0.9999999999999999",
        "1, 2, 0.9999999999999998",
        "1.5, 1, 1.4999999999999998",
        "-1.5, 1, -1.5000000000000002",
        "-1, 1, -1.0000000000000002",
        "-1.9999999999999998, 1, -2.0000000000000004",
        "-1.9999999999999996, 1, -2",
        "-1.9999999999999996, 2, -2.0000000000000009",
        "Infinity, 1, 1.7976931348623157e308",
        "-1.7976931348623157e308, 1, -Infinity",
        "-Infinity, 1, -Infinity",
    })
    void away_from_zero_steps_are_doubled_across_a_power_of_two(double value, int ulps, double expected) {
        assertThat(Rounding.down(value, ulps)).isEqualTo(expected);
        assertThat(Rounding.up(-value, ulps)).isEqualTo(-expected);
    }

    @ParameterizedTest
    @CsvSource({"1", "2"})
    void what_is_no_number_stays_so(int ulps) {
        assertThat(Rounding.down(Double.NaN, ulps)).isNaN();
        assertThat(Rounding.up(Double.NaN, ulps)).isNaN();
    }

    @ParameterizedTest(name = "{0} + {1}")
    @CsvSource({
        "1, 2, 3, 3",
        "1, 1e-30, 1, 1.0000000000000002",
        "1, -1e-30, 0.9999999999999999, 1",
        "1.7976931348623157e308, 1.7976931348623157e308, 1.7976931348623157e308, Infinity",
        "-1.7976931348623157e308, -1.7976931348623157e308, -Infinity, -1.7976931348623157e308",
        "Infinity, 1, Infinity, Infinity",
        "-Infinity, 1, -Infinity, -Infinity",
        "4.9e-324, -4.9e-324, 0, 0",
    })
    void sums(double a, double b, double down, double up) {
        assertThat(Rounding.addDown(a, b) + 0.0).isEqualTo(down);
        assertThat(Rounding.addDown(b, a) + 0.0).isEqualTo(down);
        assertThat(Rounding.addUp(a, b) + 0.0).isEqualTo(up);
    }

    @ParameterizedTest(name = "{0} * {1}")
    @CsvSource({
        "3, 4, 12, 12",
        "0.1, 0.1, 0.01, 0.010000000000000002",
        "0, Infinity, 0, 0",
        "-0.0, -Infinity, 0, 0",
        "Infinity, 2, Infinity, Infinity",
        "Infinity, -2, -Infinity, -Infinity",
        "1e200, 1e200, 1.7976931348623157e308, Infinity",
        "-1e200, 1e200, -Infinity, -1.7976931348623157e308",
        "1e-200, 1e-200, 0, 4.9e-324",
        "-1e-200, 1e-200, -4.9e-324, 0",
        "4.9e-324, 0.5, 0, 4.9e-324",
        "4.9e-324, 1.5, 4.9e-324, 9.9e-324",
        "1.5e-323, 0.5, 4.9e-324, 9.9e-324",
        "2, 4.9e-324, 9.9e-324, 9.9e-324",
    })
    void products(double a, double b, double down, double up) {
        assertThat(Rounding.mulDown(a, b) + 0.0).isEqualTo(down);
        assertThat(Rounding.mulDown(b, a) + 0.0).isEqualTo(down);
        assertThat(Rounding.mulUp(a, b) + 0.0).isEqualTo(up);
        assertThat(Rounding.mulUp(b, a) + 0.0).isEqualTo(up);
    }

    @ParameterizedTest(name = "{0} / {1}")
    @CsvSource({
        "12, 4, 3, 3",
        "1, 3, 0.3333333333333333, 0.33333333333333337",
        "1, -3, -0.33333333333333337, -0.3333333333333333",
        "-1, 3, -0.33333333333333337, -0.3333333333333333",
        "0, 5, 0, 0",
        "5, Infinity, 0, 0",
        "Infinity, 5, Infinity, Infinity",
        "Infinity, -5, -Infinity, -Infinity",
        "1e308, 1e-10, 1.7976931348623157e308, Infinity",
        "4.9e-324, 2, 0, 4.9e-324",
        "-4.9e-324, 2, -4.9e-324, 0",
        "4.9e-324, 0.5, 9.9e-324, 9.9e-324",
        "1.5e-323, 2, 4.9e-324, 9.9e-324",
        "4.9e-324, 4.9e-324, 1, 1",
        "1e-310, 3e-310, 0.3333333333333333, 0.33333333333333337",
    })
    void quotients(double a, double b, double down, double up) {
        assertThat(Rounding.divDown(a, b) + 0.0).isEqualTo(down);
        assertThat(Rounding.divUp(a, b) + 0.0).isEqualTo(up);
    }

    @ParameterizedTest(name = "the root of {0}")
    @CsvSource({
        "4, 2, 2",
        "2, 1.414213562373095, 1.4142135623730951",
        "3, 1.7320508075688772, 1.7320508075688774",
        "0, 0, 0",
        "Infinity, Infinity, Infinity",
        "4.9e-324, 2.2227587494850775e-162, 2.2227587494850775e-162",
        "9.9e-324, 3.143455569405257e-162, 3.1434555694052576e-162",
    })
    void roots(double a, double down, double up) {
        assertThat(Rounding.sqrtDown(a)).isEqualTo(down);
        assertThat(Rounding.sqrtUp(a)).isEqualTo(up);
    }
}
