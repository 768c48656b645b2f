package org.sharpbound.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sharpbound.enclose.IntervalRun;
import org.sharpbound.term.parse.Parser;

/** Parts and images of boxes, written as they print: which ends belong to them is what proofs hang on. */
class BoxTest {

    /** A box such as {@code x in (0, 1]; y in [2, inf)}, whose ends are doubles. */
    private static Box box(String text) {
        return Scope.of(Stated.of(text + "; show 0 <= 1")).box();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            x in [0, 1]                     | x in [0, 1]
            x in (-1, 1/2)                  | x in (-1, 0.5)
            x in (-inf, inf)                | x in (-inf, inf)
            x in [-3, 4); y in (2, inf)     | x in [-3, 4), y in (2, inf)
            x in [1e9, 2e9]                 | x in [1.0E9, 2.0E9]
            x in [-1e9, 999999999]          | x in [-1.0E9, 999999999]
            """)
    void prints_its_ends(String text, String printed) {
        assertThat(box(text)).hasToString(printed);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            x in [0, 1]                          | true  | false
            x in (0, 1)                          | true  | false
            x in [1, 1]                          | true  | false
            x in [1, 1)                          | true  | true
            x in (1, 1]                          | true  | true
            x in (1, 1)                          | true  | true
            x in [2, 1]                          | true  | true
            x in (-inf, 1]                       | false | false
            x in [1, inf)                        | false | false
            x in [0, 1]; y in [0, inf)           | false | false
            x in [0, 1]; y in [2, 1]             | true  | true
            x in [0, 1]; y in [3, 4]             | true  | false
            """)
    void is_bounded_and_empty(String text, boolean bounded, boolean empty) {
        assertThat(box(text).isBounded()).isEqualTo(bounded);
        assertThat(box(text).isEmpty()).isEqualTo(empty);
    }

    @ParameterizedTest
    @CsvSource({"0, false", "0.5, true", "1, false", "-1, false", "2, false", "NaN, false", "4.9E-324, true"})
    void can_be_cut_inside_only(double at, boolean inside) {
        assertThat(box("x in [0, 1]").holdsInside(0, at)).isEqualTo(inside);
        assertThat(box("x in (0, 1)").holdsInside(0, at)).isEqualTo(inside);
    }

    @Test
    void both_parts_of_a_cut_hold_it() {
        Box box = box("x in [0, 1]; y in (0, 2)");
        assertThat(box.below(1, 1)).hasToString("x in [0, 1], y in (0, 1]");
        assertThat(box.above(1, 1)).hasToString("x in [0, 1], y in [1, 2)");
        assertThat(box).as("the whole stays as it was").hasToString("x in [0, 1], y in (0, 2)");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            x in (0, 4) | 1    | 3    | x in [1, 3]
            x in (0, 4) | 0    | 4    | x in (0, 4)
            x in (0, 4) | -1   | 5    | x in (0, 4)
            x in (0, 4) | 1    | 4    | x in [1, 4)
            x in (0, 4) | 0    | 3    | x in (0, 3]
            """)
    void an_end_that_is_moved_is_not_open(String text, double lower, double upper, String narrowed) {
        assertThat(box(text).narrowed(0, lower, upper)).hasToString(narrowed);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            x in [1, 2]      | true
            x in [-2, -1]    | true
            x in (0, 1]      | true
            x in [-1, 0)     | true
            x in [0, 1]      | false
            x in [-1, 0]     | false
            x in [-1, 1]     | false
            x in (-1, 1)     | false
            x in [0, 1)      | false
            x in (-1, 0]     | false
            """)
    void has_a_sign_where_1_over_x_is_defined(String text, boolean sign) {
        assertThat(box(text).hasSign(0)).isEqualTo(sign);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            x in [1/4, 4]     | x in [0.25, 4]
            x in (1/4, 4]     | x in [0.25, 4)
            x in [1/4, 4)     | x in (0.25, 4]
            x in (1/4, 4)     | x in (0.25, 4)
            x in [2, inf)     | x in (0, 0.5]
            x in (0, 2]       | x in [0.5, inf)
            x in [-4, -2)     | x in (-0.5, -0.25]
            x in (-inf, -2]   | x in [-0.5, 0)
            # the reciprocals of 3 and 10 are no doubles: the ends are moved outward and not attained
            x in [3, 10]      | x in (0.09999999999999999, 0.33333333333333337)
            x in [3, 4]       | x in [0.25, 0.33333333333333337)
            x in [2, 3]       | x in (0.3333333333333333, 0.5]
            """)
    void reciprocals_swap_the_ends(String text, String image) {
        assertThat(box(text).reciprocal(0)).hasToString(image);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            x in [0, 2] | t in [1, 3] | x in [1, 2]
            x in [0, 2] | t in (1, 3) | x in (1, 2]
            x in [1, 3] | t in [0, 2) | x in [1, 2)
            x in (0, 2) | t in [0, 2] | x in (0, 2)
            x in [0, 2] | t in (0, 2) | x in (0, 2)
            x in (0, 2) | t in (0, 2) | x in (0, 2)
            x in [0, 2] | t in [0, 2] | x in [0, 2]
            x in (0, 2) | t in [1, 1] | x in [1, 1]
            x in [1, 1] | t in (0, 2) | x in [1, 1]
            x in [0, 1] | t in [2, 3] | x in [2, 1]
            """)
    void the_common_part_has_an_end_where_both_have_it(String text, String one, String part) {
        assertThat(box(text).meet(0, box(one))).hasToString(part);
    }

    @Test
    void variables_come_and_go() {
        Box box = box("x in [0, 1); y in (2, 3]; z in [4, 5]");
        assertThat(box.without(0)).hasToString("y in (2, 3], z in [4, 5]");
        assertThat(box.without(1)).hasToString("x in [0, 1), z in [4, 5]");
        assertThat(box.with(1, box("t in [7, 8)"))).hasToString("x in [0, 1), y in [7, 8), z in [4, 5]");
        assertThat(box.with(0, box("t in (7, 8]"))).hasToString("x in (7, 8], y in (2, 3], z in [4, 5]");
        assertThat(box.joined(box("t in (7, 8]"))).hasToString("x in [0, 1), y in (2, 3], z in [4, 5], t in (7, 8]");
        assertThat(box.joined(box("t in [7, 8)"))).hasToString("x in [0, 1), y in (2, 3], z in [4, 5], t in [7, 8)");
        assertThat(box.closed(0)).hasToString("x in [0, 1], y in (2, 3], z in [4, 5]");
        assertThat(box.closed(1)).hasToString("x in [0, 1), y in [2, 3], z in [4, 5]");
    }

    @Test
    void an_expression_is_evaluated_on_the_box_with_its_open_ends() {
        Box box = box("x in (0, 1]; y in [1, 2)");
        IntervalRun run = box.evaluate(Parser.expression("1/x + y").value().orElseThrow());
        assertThat(run.defined(0)).isTrue();
        assertThat(run.lower(0)).isEqualTo(2);
        assertThat(run.upper(0)).isInfinite();
        IntervalRun closed =
                box.closed(0).evaluate(Parser.expression("1/x").value().orElseThrow());
        assertThat(closed.defined(0)).isFalse();
    }
}
