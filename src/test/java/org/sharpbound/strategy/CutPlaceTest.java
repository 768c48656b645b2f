package org.sharpbound.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CutPlaceTest {

    @ParameterizedTest
    @CsvSource({
        "-1, 3, 0",
        "0, 0.5, 0.125",
        "0, 3, 1",
        "1, 2, 1.5",
        "2, 200, 20",
        "-200, -2, -20",
        "1.5, Infinity, 2",
        "-Infinity, Infinity, 0",
        "0, 0, 0",
        "-2, -2, -2",
        "7, 7, 7"
    })
    void a_range_is_cut_at_a_simple_number_and_a_point_at_itself(double lo, double hi, double at) {
        assertThat(CutPlace.place(lo, hi)).isEqualTo(at);
    }
}
