package org.sharpbound.strategy.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sharpbound.enclose.Interval;
import org.sharpbound.lab.random.RandomNumbers;

final class OrderStatisticsTest {

    private static OrderStatistics of(double... values) {
        return new OrderStatistics(values.clone(), values.clone());
    }

    private static double[] upTo(int n) {
        return IntStream.rangeClosed(1, n).mapToDouble(i -> n + 1 - i).toArray();
    }

    /** The ranks of the tables for the sign test: the largest k with 2 P(Bin(n, 1/2) <= k - 1) <= level. */
    @ParameterizedTest
    @CsvSource({
        "6, 0.05, 1, 6",
        "10, 0.05, 2, 9",
        "20, 0.05, 6, 15",
        "25, 0.01, 6, 20",
        "50, 0.001, 14, 37",
        "100, 0.05, 40, 61"
    })
    void the_interval_goes_between_the_ranks_of_the_sign_test(int n, double level, double lower, double upper) {
        assertThat(of(upTo(n)).median(level)).contains(Interval.of(lower, upper));
    }

    @ParameterizedTest
    @CsvSource({"5, 0.05", "9, 0.001", "1, 0.5", "2, 0.49"})
    void few_values_bound_no_median_at_a_small_level(int n, double level) {
        assertThat(of(upTo(n)).median(level)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0.05, 6", "0.001, 11", "0.51, 2"})
    void the_least_size_that_bounds_one_is_told(double level, int size) {
        assertThat(OrderStatistics.fewest(level)).isEqualTo(size);
        assertThat(of(upTo(size)).median(level)).isPresent();
    }

    @Test
    void enclosed_values_widen_the_interval_and_unknown_ones_make_it_unbounded() {
        double[] lo = upTo(6);
        double[] hi = upTo(6);
        hi[0] = Double.POSITIVE_INFINITY;
        lo[5] = 0.5;
        assertThat(new OrderStatistics(lo, hi).median(0.05)).contains(Interval.of(0.5, Double.POSITIVE_INFINITY));
    }

    @Test
    void the_middle_is_between_the_two_values_in_the_middle() {
        assertThat(of(4, 1, 3, 2).middle()).isEqualTo(Interval.of(2, 3));
        assertThat(of(5, 1, 3).middle()).isEqualTo(Interval.of(3, 3));
    }

    /** The median of exp(z) is 1. Of 2000 samples at level 1/20 at most 100 are to miss on average; five standard errors are 49. */
    @Test
    void it_misses_the_median_of_a_skew_distribution_no_more_often_than_its_level_says() {
        int missed = 0;
        for (int sample = 0; sample < 2000; sample++) {
            RandomNumbers numbers = RandomNumbers.of(11, sample);
            double[] values = IntStream.range(0, 15)
                    .mapToDouble(i -> StrictMath.exp(numbers.normal()))
                    .toArray();
            missed += of(values).median(0.05).orElseThrow().contains(1) ? 0 : 1;
        }
        assertThat(missed).isBetween(20, 149);
    }
}
