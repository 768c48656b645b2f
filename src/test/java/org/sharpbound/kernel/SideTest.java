package org.sharpbound.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sharpbound.term.parse.Parser;

/** On which side of a point a variable lies, as far as its range and the assumptions tell; no more must be told. */
class SideTest {

    private static String told(String text, String at) {
        Scope scope = Scope.of(Stated.of(text + "; show 0 <= 1"));
        return Side.of(scope, 0, Parser.expression(at).value().orElseThrow())
                .map(side -> {
                    List<String> words = new ArrayList<>();
                    words.add(side.right() ? "right" : "");
                    words.add(side.left() ? "left" : "");
                    words.add(side.both() ? "both" : "");
                    words.add(side.excluded() ? "excluded" : "");
                    words.add(side.within() ? "within" : "");
                    words.removeIf(String::isEmpty);
                    return String.join(" ", words);
                })
                .orElse("undefined");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # the ends of the range
            x in [0, 1]                                 | 0        | right within
            x in (0, 1]                                 | 0        | right excluded within
            x in [0, 1]                                 | 1        | left within
            x in [0, 1)                                 | 1        | left excluded within
            x in [0, 1]                                 | 1/2      | both within
            x in [0, 1]                                 | -1       | right excluded
            x in [0, 1]                                 | 2        | left excluded
            x in [1, 1]                                 | 1        | right left within
            x in [pi, 4]                                | pi       | right within
            x in (pi, 4]                                | pi       | right excluded within
            x in [0, pi]                                | pi       | left within
            x in [0, pi)                                | pi       | left excluded within
            x in [0, pi)                                | 4*atan(1) | left excluded within
            x in [0, 2*pi)                              | pi       | both within
            x in [0, 1/3)                               | 1/3      | left excluded within
            x in [0, 1/3)                               | 0.3333333333333333333 | both within
            x in (sqrt(2), 2]                           | 2^(1/2)  | right excluded within
            # in space, where no assumption tells of rounded ends
            x in [pi, 4]; y in [0, 1]                   | pi       | right within
            x in (pi, 4]; y in [0, 1]                   | pi       | right excluded within
            x in (sqrt(2), 2]; y in [0, 1]              | 2^(1/2)  | right excluded within
            x in (sqrt(2), 2]; y in [0, 1]              | sqrt(2)  | right excluded within
            x in [0, pi); y in [0, 1]                   | 4*atan(1) | left excluded within
            x in [0, pi); y in [0, 1]                   | 2*asin(1) | left excluded within
            x in [0, pi); y in [0, 1]                   | pi + 1e-60 | both within
            x in [0, 1/3); y in [0, 1]                  | 1/3      | left excluded within
            x in [0, 1/3); y in [0, 1]                  | 0.3333333333333333333 | both within
            x in [1/3, 1]; y in [0, 1]                  | 1/3      | right within
            x in [0, pi); y in [3, 4]                   | y        | both
            # the box, which assumptions have narrowed
            x in [0, 1]; assume x > 0                   | 0        | right excluded within
            x in [-1, 1]; assume x > 0                  | 0        | right excluded within
            x in [-1, 1]; assume x >= 0                 | 0        | right within
            x in [-1, 1]; assume x < 0                  | 0        | left excluded within
            x in [-1, 1]; assume x <= 0                 | 0        | left within
            # assumptions that compare with the point
            x in [-1, 1]; assume x != 0                 | 0        | both excluded within
            x in [-1, 1]; assume x != 1                 | 0        | both within
            x in [-1, 1]; assume x == 0                 | 0        | right left within
            x in [-1, 1]; assume 2*x > 0                | 0        | both within
            x in [0, 1]; y in [0, 1]                    | y        | both within
            x in [0, 1]; y in [0, 1]; assume x > y      | y        | right excluded within
            x in [0, 1]; y in [0, 1]; assume y < x      | y        | right excluded within
            x in [0, 1]; y in [0, 1]; assume x >= y     | y        | right within
            x in [0, 1]; y in [0, 1]; assume x < y      | y        | left excluded within
            x in [0, 1]; y in [0, 1]; assume y >= x     | y        | left within
            x in [0, 1]; y in [0, 1]; assume x != y     | y        | both excluded within
            x in [0, 1]; y in [0, 1]; assume y != x     | y        | both excluded within
            x in [0, 1]; y in [0, 1]; assume x == y     | y        | both within
            x in [0, 1]; y in [0, 1]; assume x - y > 0  | y        | right excluded within
            x in [0, 1]; y in [0, 1]; assume x > 2*y    | y        | both within
            x in [0, 1]; y in [0, 1]; assume x > 2*y    | 2*y      | right excluded
            x in [0, 1]; y in [0, 1]; assume x > y and x != 1 | y  | right excluded within
            x in [0, 1]; y in [0, 1]; assume x < 2 and x > y | y   | right excluded within
            x in [0, 1]; y in [0, 1]; assume x > y or x < 2  | y   | both within
            x in [0, 1]; y in [0, 1]; assume not x <= y | y        | both within
            # a point that depends on others
            x in [2, 3]; y in [0, 1]                    | y        | right excluded
            x in [0, 1]; y in [2, 3]                    | y        | left excluded
            x in [1, 3]; y in [0, 1]                    | y        | right
            x in [0, 1]; y in [1, 3]                    | y        | left
            x in (1, 3]; y in [0, 1]                    | y        | right excluded
            x in [0, 1); y in [1, 3]                    | y        | left excluded
            x in [0, 3]; y in [1, 2]                    | y        | both within
            x in [0, 3]; y in [1, 2]                    | 1/y      | both within
            x in [0, 3]; y in [0, 2]                    | 1/y      | undefined
            x in [0, 3]; y in [-1, 1]                   | log(y)   | undefined
            """)
    void is_told_of_a_point(String text, String at, String sides) {
        assertThat(told(text, at)).isEqualTo(sides);
    }
}
