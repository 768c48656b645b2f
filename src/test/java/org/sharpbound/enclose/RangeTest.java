package org.sharpbound.enclose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A range is narrowed in place, and stays empty once it is. */
class RangeTest {

    private static final double INFINITY = Double.POSITIVE_INFINITY;

    private final Range range = new Range();

    @Test
    void a_new_range_is_the_whole_line() {
        assertThat(range.toInterval()).isEqualTo(Interval.ENTIRE);
        assertThat(range.isEmpty()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"2, 1", "NaN, 1", "1, NaN", "Infinity, Infinity", "-Infinity, -Infinity"})
    void ends_that_bound_no_number_are_refused(double lo, double hi) {
        assertThatIllegalArgumentException().isThrownBy(() -> range.set(lo, hi));
    }

    /** The range [0, 4], between two numbers. */
    @ParameterizedTest(name = "between {0} and {1}")
    @CsvSource({
        "1, 2, 1, 2",
        "-1, 2, 0, 2",
        "1, 9, 1, 4",
        "4, 9, 4, 4",
        "-9, 0, 0, 0",
        "5, 9, NaN, NaN",
        "3, 2, NaN, NaN",
        "NaN, 2, NaN, NaN",
        "1, NaN, NaN, NaN",
    })
    void what_is_between_two_numbers_is_left(double lower, double upper, double lo, double hi) {
        range.set(0, 4);
        range.narrow(lower, upper);
        assertThat(range.toInterval()).isEqualTo(new Interval(lo, hi));
        assertThat(range.isEmpty()).isEqualTo(lo != lo);
    }

    @Test
    void beyond_every_number_there_is_nothing() {
        range.narrow(INFINITY, INFINITY);
        assertThat(range.isEmpty()).isTrue();
        range.set(-INFINITY, INFINITY);
        range.narrow(-INFINITY, -INFINITY);
        assertThat(range.isEmpty()).isTrue();
    }

    /** The range [0, 4], in either of two intervals. */
    @ParameterizedTest(name = "in [{0}, {1}] or [{2}, {3}]")
    @CsvSource({
        "1, 2, 3, 9, 1, 4",
        "1, 2, 5, 9, 1, 2",
        "-9, -1, 3, 9, 3, 4",
        "-9, -1, 5, 9, NaN, NaN",
        "3, 9, -9, 1, 0, 4",
        "2, 1, 3, 9, 3, 4",
        "1, 2, 9, 3, 1, 2",
        "NaN, NaN, 3, 9, 3, 4",
        "1, 2, NaN, NaN, 1, 2",
        "-9, 0, 4, 9, 0, 4",
    })
    void the_hull_of_what_is_in_either_is_left(double alo, double ahi, double blo, double bhi, double lo, double hi) {
        range.set(0, 4);
        range.narrow(alo, ahi, blo, bhi);
        assertThat(range.toInterval()).isEqualTo(new Interval(lo, hi));
    }

    @Test
    void an_empty_range_stays_empty_until_it_is_set() {
        range.clear();
        range.narrow(-INFINITY, INFINITY);
        range.narrow(0, 1, 2, 3);
        assertThat(range.isEmpty()).isTrue();
        assertThat(range.lo()).isNaN();
        assertThat(range.hi()).isNaN();
        range.set(-0.0, 1);
        assertThat(range.toInterval()).isEqualTo(Interval.of(0, 1));
    }

    @Test
    void a_zero_has_no_sign() {
        range.set(-0.0, -0.0);
        assertThat(1 / range.lo()).isEqualTo(INFINITY);
        assertThat(1 / range.hi()).isEqualTo(INFINITY);
        range.narrow(-0.0, -0.0);
        assertThat(1 / range.lo()).isEqualTo(INFINITY);
        assertThat(1 / range.hi()).isEqualTo(INFINITY);
        range.set(-1, 1);
        range.narrow(-0.0, -0.0);
        assertThat(1 / range.lo()).isEqualTo(INFINITY);
        assertThat(1 / range.hi()).isEqualTo(INFINITY);
    }
}
