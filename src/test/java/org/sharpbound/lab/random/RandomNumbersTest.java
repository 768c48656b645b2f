package org.sharpbound.lab.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Seeds are fixed, so that a bound of five standard errors is either always met or never. */
final class RandomNumbersTest {

    private static final int COUNT = 100_000;

    /** Written down when they were first drawn: a change of them changes what every seed means. */
    private static final double[] FIRST = {
        0.2809036490271882, -0.7403749143735769, 0.645455112314967, -0.2072403096168176
    };

    private static double moment(int power) {
        RandomNumbers numbers = RandomNumbers.of(7, 1);
        return IntStream.range(0, COUNT)
                .mapToDouble(i -> Math.pow(numbers.normal(), power))
                .average()
                .orElseThrow();
    }

    /** E zᵏ = 1, 0, 1, 0, 3, 0, 15; its standard error is √((E z²ᵏ − (E zᵏ)²)/n). */
    @ParameterizedTest
    @CsvSource({"1, 0, 1", "2, 1, 2", "3, 0, 15", "4, 3, 96", "6, 15, 10170"})
    void normal_numbers_have_the_moments_of_the_standard_normal_distribution(int power, double mean, double variance) {
        assertThat(moment(power)).isEqualTo(mean, within(5 * Math.sqrt(variance / COUNT)));
    }

    @Test
    void the_same_seed_and_stream_give_the_same_numbers_to_the_last_bit() {
        RandomNumbers numbers = RandomNumbers.of(20260101, 3);
        assertThat(new double[] {numbers.uniform(), numbers.normal(), numbers.normal(), numbers.uniform(-2, 3)})
                .containsExactly(FIRST);
    }

    @Test
    void another_stream_gives_other_numbers() {
        assertThat(RandomNumbers.of(1, 2).uniform())
                .isNotEqualTo(RandomNumbers.of(1, 3).uniform());
    }

    @Test
    void whole_numbers_below_a_bound_are_equally_likely() {
        RandomNumbers numbers = RandomNumbers.of(5, 0);
        int[] counts = new int[7];
        for (int i = 0; i < COUNT; i++) {
            counts[numbers.below(7)]++;
        }
        double error = Math.sqrt(COUNT * (1.0 / 7) * (6.0 / 7));
        assertThat(Arrays.stream(counts))
                .allSatisfy(count -> assertThat((double) count).isEqualTo(COUNT / 7.0, within(5 * error)));
    }

    @Test
    void a_permutation_holds_every_number_once_and_all_orders_are_equally_likely() {
        RandomNumbers numbers = RandomNumbers.of(9, 0);
        int[] counts = new int[6];
        for (int i = 0; i < 6000; i++) {
            int[] order = numbers.permutation(3);
            assertThat(order).containsExactlyInAnyOrder(0, 1, 2);
            counts[2 * order[0] + (order[1] > order[2] ? 1 : 0)]++;
        }
        assertThat(Arrays.stream(counts)).allSatisfy(count -> assertThat(count).isBetween(856, 1144));
    }

    @Test
    void nothing_is_drawn_below_0() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RandomNumbers.of(1, 1).below(0));
    }
}
