package org.sharpbound.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sharpbound.term.Rational;

/** What people read of a sample. */
class SampleTestTest {

    private static SampleTest.Estimate estimate(double mean, double lower, double upper) {
        return new SampleTest.Estimate("P_1", "P(x <= 1)", "Clopper-Pearson (1934)", mean, lower, upper);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "0.78539; 0.7822900356990058; 0.7908266098821144; [0.78229, 0.79083]; 0.78539",
                "0; 0; 0.0001234567; [0, 0.000124]; 0",
                "0.5; 0.5; 0.5; [0.5, 0.5]; 0.5",
                "-1234.5; -1300.25; -1200.75; [-1300.3, -1200.7]; -1234.5",
                "2e-9; -1.4999e-9; 5.9999e-9; [-0.0000000015, 0.000000006]; 0.000000002",
                "1; 0.999999995; 1; [0.999999995, 1]; 1",
                "123456789; 100000000; 150000000; [100000000, 150000000]; 123500000",
            })
    void intervals_are_rounded_outwards_to_digits_that_tell_their_ends_apart(
            double mean, double lower, double upper, String interval, String middle) {
        SampleTest.Estimate estimate = estimate(mean, lower, upper);
        assertThat(estimate.interval()).isEqualTo(interval);
        assertThat(estimate.estimate()).isEqualTo(middle);
        String[] ends = interval.replaceAll("[\\[\\]]", "").split(", ");
        assertThat(new BigDecimal(ends[0])).isLessThanOrEqualTo(new BigDecimal(lower));
        assertThat(new BigDecimal(ends[1])).isGreaterThanOrEqualTo(new BigDecimal(upper));
    }

    @Test
    void the_level_is_told_as_a_share_of_runs() {
        List<SampleTest.Estimate> one = List.of(estimate(0.5, 0.4, 0.6));
        assertThat(new SampleTest(SampleTest.Unit.DRAWS, 100, 1, Rational.of(1, 1000), one).runs())
                .isEqualTo("1 of 1000 runs");
        assertThat(new SampleTest(SampleTest.Unit.DRAWS, 100, 1, Rational.of(3, 100), one).runs())
                .isEqualTo("a share of 0.03 of the runs");
        assertThat(new SampleTest(SampleTest.Unit.DRAWS, 100, 1, Rational.of(1, 20), one).confidence())
                .isEqualTo(
                        "The interval misses its mean in at most 1 of 20 runs (seeds); no more often does the test support a"
                                + " false claim, or speak against a true one.");
        assertThat(new SampleTest(SampleTest.Unit.DRAWS, 100, 7, Rational.of(1, 20), one).sample())
                .contains("100 draws", "seed 7");
    }

    @Test
    void runs_of_an_experiment_are_told_as_such() {
        SampleTest test =
                new SampleTest(SampleTest.Unit.RUNS, 40, 7, Rational.of(1, 20), List.of(estimate(0.5, 0.4, 0.6)));
        assertThat(test.gives()).isEqualTo("40 runs of the experiment (L64X128MixRandom, seed 7) give");
        assertThat(test.confidence()).startsWith("The interval misses what it is to hold in at most 1 of 20 runs");
        assertThat(test.estimated()).isEqualTo("medians and probabilities");
    }
}
