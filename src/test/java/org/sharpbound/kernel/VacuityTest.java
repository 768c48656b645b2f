package org.sharpbound.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A statement is called vacuous only if no point satisfies its assumptions, whatever the leaves of its cover cut away. */
class VacuityTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            x in [-2, 2]; y in [-2, 2]; assume x^2 + y^2 <= 1; show x + y < 3/2
            x in [-2, 2]; y in [-2, 2]; assume x + y >= 3; show x >= 1
            x in [0, 4]; assume x^2 >= 9; show x >= 3
            x in [0, 4]; assume exp(x) <= 2; show x < 1
            x in [0, 1]; y in [0, 1]; assume x*y >= 1; show x + y >= 2
            """)
    void what_some_point_satisfies_is_not_vacuous(String text) {
        Judgement judgement = Stated.searched(Stated.of(text), 20_000);

        assertThat(judgement instanceof Rejected rejected && rejected.vacuous()).isFalse();
        assertThat(judgement).isNotInstanceOf(Refuted.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            x in [-2, 2]; y in [-2, 2]; assume x^2 + y^2 <= -1; show x + y < 3/2
            x in [0, 1]; assume exp(x) < 1/2; show x >= 0
            x in [0, 1]; assume x > 2; show x >= 0
            """)
    void what_no_point_satisfies_is_not_proved(String text) {
        assertThat(Stated.searched(Stated.of(text), 20_000)).isInstanceOf(Rejected.class);
    }
}
