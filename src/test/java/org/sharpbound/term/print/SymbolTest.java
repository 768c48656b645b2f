package org.sharpbound.term.print;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SymbolTest {

    /** What has no plain form stays as it is written, the names of states at times among it. */
    @ParameterizedTest
    @CsvSource({"kappa, κ", "R0, R₀", "x_12, x₁₂", "wbar, wbar", "w(T), w(T)", "t^, t^", "u', u'", "'v[1]', v₁"})
    void names_are_set_in_plain_text(String name, String expected) {
        assertThat(Symbol.of(name)).isEqualTo(expected);
    }
}
