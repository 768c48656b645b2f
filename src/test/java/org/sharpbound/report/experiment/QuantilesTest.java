package org.sharpbound.report.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sharpbound.term.Rational;

/** Quantiles of few numbers, which are counted by hand. */
final class QuantilesTest {

    /** Of five fair coins none shows heads with 1/32, at most one with 6/32. */
    @ParameterizedTest
    @CsvSource({"5, 1/16, 1", "5, 1/17, 0", "5, 3/8, 2", "5, 37/100, 1", "2, 1/2, 1", "2, 49/100, 0", "1, 1/2, 0"})
    void the_rank_of_an_interval_is_the_largest_that_keeps_the_level(int runs, String level, int rank) {
        assertThat(Quantiles.rank(runs, Rational.parse(level))).isEqualTo(rank);
    }

    @Test
    void the_median_and_the_quartiles_are_those_of_the_sorted_values() {
        Quantiles found = new Quantiles(new double[] {5, 1, 4, 2, 3});
        assertThat(found.median()).isEqualTo(3);
        assertThat(found.lowerQuartile()).isEqualTo(2);
        assertThat(found.upperQuartile()).isEqualTo(4);
        assertThat(found.lower(1)).isEqualTo(1);
        assertThat(found.upper(1)).isEqualTo(5);
        assertThat(found.lower(0)).isNaN();
    }

    @Test
    void what_could_not_be_measured_may_be_anything() {
        Quantiles few = new Quantiles(new double[] {1, 2, Double.NaN, 2, 3});
        assertThat(few.median()).isEqualTo(2);
        assertThat(few.lower(1)).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(few.upper(1)).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(new Quantiles(new double[] {1, Double.NaN, Double.NaN}).median())
                .isNaN();
    }
}
