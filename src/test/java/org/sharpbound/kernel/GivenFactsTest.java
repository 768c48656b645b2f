package org.sharpbound.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sharpbound.term.Statement;

/** Which comparisons an assumption, or an end of a range, gives; and which it does not. */
class GivenFactsTest {

    private static boolean isGiven(String text) {
        Statement statement = Stated.of(text);
        Node given = Node.of(new Step.Given(), Stated.plain());
        return Kernel.check(statement, Stated.cover(statement, given)) instanceof Proved;
    }

    /** The columns: what follows with {@code x > y}, {@code >=}, {@code <}, {@code <=}, {@code ==} and {@code !=}. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            >,  true,  true,  false, false, false, true
            >=, false, true,  false, false, false, false
            <,  false, false, true,  true,  false, false
            <=, false, false, false, true,  false, false
            ==, false, true,  false, false, true,  false
            !=, false, false, false, false, false, true
            """)
    void a_comparison_gives_those_that_are_weaker(
            String fact, boolean gt, boolean ge, boolean lt, boolean le, boolean eq, boolean ne) {
        String[] comparisons = {">", ">=", "<", "<=", "==", "!="};
        boolean[] given = {gt, ge, lt, le, eq, ne};
        for (int i = 0; i < comparisons.length; i++) {
            String text = "x in [0, 1]; y in [0, 1]; assume x " + fact + " y; show x " + comparisons[i] + " y";
            assertThat(isGiven(text)).as(text).isEqualTo(given[i]);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x in [0, 1]; y in [0, 1]; assume x > y and x < 2*y; show y - x < 0",
                "x in [0, 1]; y in [0, 1]; assume x > 2*y; assume x > y; show x - y > 0",
                "x in [0, 1]; y in [0, 1]; assume x > 2*y and x > y; show x - y > 0",
                "x in [pi, 4]; y in [0, 1]; show x - pi >= 0",
                "x in (pi, 4]; y in [0, 1]; show x - pi > 0",
                "x in [0, pi]; y in [0, 1]; show pi - x >= 0",
                "x in [0, pi); y in [0, 1]; show pi - x > 0",
                "y in [0, 1]; x in [0, pi); show pi - x > 0"
            })
    void a_fact_in_other_words_is_found(String text) {
        assertThat(isGiven(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x in [pi, 4]; y in [0, 1]; show x - pi > 0",
                "x in [0, pi]; y in [0, 1]; show pi - x > 0",
                "x in [0, pi]; y in [0, 1]; show x - pi >= 0",
                "x in [0, 1]; y in [0, 1]; assume not x <= y; show x > 2*y",
                "x in [0, 1]; y in [0, 1]; assume x > y implies y > 2; show x > y",
                "x in [0, 1]; y in [0, 1]; assume x > y; show x - y > 0*log(x)"
            })
    void what_nothing_says_is_not_given(String text) {
        assertThat(isGiven(text)).isFalse();
    }
}
