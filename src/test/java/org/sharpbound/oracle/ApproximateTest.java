package org.sharpbound.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Optional;
import org.apfloat.Apfloat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sharpbound.term.Rational;

class ApproximateTest {

    private static Optional<BigDecimal> decimals(String number) {
        return Approximate.decimals(new Approximate.Rounded(new Apfloat(number, 30), -1e9), 30);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1", "-2.5", "1.25e-99000", "-3e99000"})
    void numbers_of_moderate_size_have_decimals(String number) {
        assertThat(decimals(number).orElseThrow()).isEqualByComparingTo(number);
    }

    /** The last one is beyond the exponents of BigDecimal. */
    @ParameterizedTest
    @ValueSource(strings = {"1e-400000000", "1e400000000", "-1e-400000000000"})
    void decimals_that_would_fill_the_memory_are_not_formed(String number) {
        assertThat(decimals(number)).isEmpty();
    }

    @Test
    void a_fraction_has_as_many_decimals_as_are_asked_for() {
        assertThat(Approximate.decimals(new Approximate.Exact(Rational.of(1, 3)), 5))
                .hasValueSatisfying(third -> assertThat(third).isEqualByComparingTo("0.33333"));
    }
}
