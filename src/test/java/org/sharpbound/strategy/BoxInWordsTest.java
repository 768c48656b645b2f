package org.sharpbound.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sharpbound.kernel.Box;
import org.sharpbound.kernel.LeafJudge;
import org.sharpbound.kernel.Method;
import org.sharpbound.kernel.Scope;
import org.sharpbound.kernel.Stated;

class BoxInWordsTest {

    private static Scope scope(String text) {
        return Scope.of(Stated.of(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "x in [0, 1/3]                     | x in [0, 0.334)",
                "x in (-1/3, 1/7]                  | x in (-0.334, 0.143)",
                "x in [1, inf)                     | x in [1, inf)",
                "x in (-inf, inf)                  | x in (-inf, inf)",
                "x in [123456789, 123456790]       | x in [123456789, 123456790]",
                "x in [0.1234567891, 0.1234567892] | x in (0.123456789099, 0.123456789201)",
                "x in [0, 10^300]                  | x in [0, 1.01E+300)",
                "x in [1/10^20, 1]                 | x in (9.99E-21, 1]",
                "x in [0, 1]; y in (0, 2]          | x in [0, 1], y in (0, 2]",
            })
    void boxes_are_told_with_few_digits_rounded_outward(String box, String words) {
        String told = BoxInWords.of(scope(box + "; show x >= 0").box());

        assertThat(told.replaceAll("0+([])])", "$1")).isEqualTo(words.replaceAll("0+([])])", "$1"));
    }

    @Test
    void the_enclosures_are_those_of_both_sides_and_of_the_margin() {
        Scope scope = scope("x in [0, 1]; show x^2 <= x + 1/3");
        LeafJudge judge = scope.judge();
        Box box = scope.box();
        judge.settles(box, Method.PLAIN, 0);

        assertThat(BoxInWords.enclosures(scope, box, judge))
                .isEqualTo("left in [0, 1], right in [0.333, 1.34], margin in [0.333, 0.584]");
    }

    @Test
    void what_is_not_shown_to_be_defined_is_told_so() {
        Scope scope = scope("x in [-1, 1]; show sqrt(x) >= x");
        LeafJudge judge = scope.judge();
        judge.settles(scope.box(), Method.PLAIN, 0);

        assertThat(BoxInWords.enclosures(scope, scope.box(), judge))
                .startsWith("left not shown to be defined, right in [-1, 1], margin in ");
    }
}
