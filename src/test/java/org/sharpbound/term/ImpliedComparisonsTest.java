package org.sharpbound.term;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What one comparison of two numbers says of another. */
final class ImpliedComparisonsTest {

    @ParameterizedTest
    @CsvSource({"LT, LE", "EQ, LE", "GT, GE", "EQ, GE", "LT, NE", "GT, NE", "NE, NE", "EQ, EQ"})
    void a_stronger_comparison_shows_a_weaker_one(Comparison shown, Comparison claimed) {
        assertThat(shown.implies(claimed)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"LE, LT", "LE, NE", "GE, NE", "EQ, NE", "NE, LT", "NE, GT", "LE, EQ", "GE, LE", "LT, GT", "NE, LE"})
    void a_weaker_comparison_does_not_show_a_stronger_one(Comparison shown, Comparison claimed) {
        assertThat(shown.implies(claimed)).isFalse();
    }
}
