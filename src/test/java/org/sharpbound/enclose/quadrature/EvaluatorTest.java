package org.sharpbound.enclose.quadrature;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sharpbound.enclose.Interval;
import org.sharpbound.enclose.series.Doubles;
import org.sharpbound.term.parse.Parser;

/** Ranges of expressions for x in [-1, 1] and y = 2; unknown where an expression is not shown to be defined. */
class EvaluatorTest {

    private static final Map<String, Interval> VARIABLES = Map.of("x", Interval.of(-1, 1), "y", Interval.of(2));

    private static String value(String text) {
        try {
            Effort none = new Effort(1, 2, 0);
            Interval value = new Evaluator<>(new Ranges<>(new Doubles()), VARIABLES, none)
                    .of(Affine.folded(Parser.expression(text).value().orElseThrow()));
            return value.lo() + ".." + value.hi();
        } catch (Unknown why) {
            return "unknown";
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            x + y               | 1.0..3.0
            x - y               | -3.0..-1.0
            x*y                 | -2.0..2.0
            x/y                 | -0.5..0.5
            y/x                 | unknown
            y/(x + 1)           | unknown
            y/(x + 3)           | 0.5..1.0
            y/(x - 3)           | -1.0..-0.5
            -x                  | -1.0..1.0
            x*(x + 0)           | -1.0..1.0
            min(x, y - 2)       | -1.0..0.0
            max(x, y - 2)       | 0.0..1.0
            x + z               | unknown
            floor(y + 1/2)      | 2.0..2.0
            sqrt(x)             | unknown
            sqrt(x + 3)^2 - sqrt(x + 1)*0 | 1.9999999999999996..4.0
            log(x + 1)          | unknown
            log(y - 1)          | 0.0..0.0
            asin(x)*0           | 0.0..0.0
            asin(x + 1/64)      | unknown
            acos(x - 1/64)      | unknown
            tan(x)*0            | 0.0..0.0
            tan(2*x)            | unknown
            factorial(y + 1)    | 6.0..6.0
            factorial(y + 1/2)  | unknown
            factorial(x)        | unknown
            factorial(y - 3)    | unknown
            factorial(200*y)    | unknown
            x^2                 | 0.0..1.0
            x^0                 | 1.0..1.0
            x^(-1)              | unknown
            (x + 1)^(-1)        | unknown
            (x + 3)^(-1)        | 0.25..0.5
            (x - 3)^(-1)        | -0.5..-0.25
            x^(1/2)             | unknown
            (x + 1)^(1/2)*0     | 0.0..0.0
            (x + 1)^(-1/2)      | unknown
            (x + 5)^(-1/2)*0    | 0.0..0.0
            (x + 1)^y           | 0.0..4.0
            (x + 1)^(y - 2)     | unknown
            (x + 3)^(y - 2)     | 1.0..1.0
            (x + 1)^x           | unknown
            x^y                 | unknown
            if(x > -2, y, 1/x)  | 2.0..2.0
            if(x > 2, 1/x, y)   | 2.0..2.0
            if(x > 0, y, 3)     | 2.0..3.0
            if(x > 0, y, 1/x)   | unknown
            if(x < 2, 1, 3)     | 1.0..1.0
            if(x >= 1, 1, 3)    | 1.0..3.0
            if(x <= 2, 1, 3)    | 1.0..1.0
            if(y >= 2, 1, 3)    | 1.0..1.0
            if(y > 2, 1, 3)     | 3.0..3.0
            if(y <= 2, 1, 3)    | 1.0..1.0
            if(y == 2, 1, 3)    | 1.0..1.0
            if(y != 2, 1, 3)    | 3.0..3.0
            if(x == 2, 1, 3)    | 3.0..3.0
            if(x != 2, 1, 3)    | 1.0..1.0
            if(x == 0, 1, 3)    | 1.0..3.0
            if(not x > 2, 1, 3) | 1.0..1.0
            if(not x > 0, 1, 3) | 1.0..3.0
            if(y > 1 and x > -2, 1, 3)    | 1.0..1.0
            if(y > 1 and x > 0, 1, 3)     | 1.0..3.0
            if(x > 0 and y > 1, 1, 3)     | 1.0..3.0
            if(x > 0 and y > 3, 1, 3)     | 3.0..3.0
            if(y > 3 and 1/x > 0, 1, 3)   | 3.0..3.0
            if(y > 1 and 1/x > 0, 1, 3)   | unknown
            if(y > 3 or x > 2, 1, 3)      | 3.0..3.0
            if(y > 3 or x > 0, 1, 3)      | 1.0..3.0
            if(x > 0 or y > 3, 1, 3)      | 1.0..3.0
            if(x > 0 or y > 1, 1, 3)      | 1.0..1.0
            if(y > 1 or 1/x > 0, 1, 3)    | 1.0..1.0
            if(y > 3 or 1/x > 0, 1, 3)    | unknown
            if(y > 3 implies 1/x > 0, 1, 3) | 1.0..1.0
            if(y > 1 implies 1/x > 0, 1, 3) | unknown
            if(y > 1 implies x > -2, 1, 3)  | 1.0..1.0
            if(y > 1 implies x > 2, 1, 3)   | 3.0..3.0
            if(y > 1 implies x > 0, 1, 3)   | 1.0..3.0
            if(x > 0 implies x > -2, 1, 3)  | 1.0..1.0
            if(x > 0 implies x > 2, 1, 3)   | 1.0..3.0
            if(0 < x < 2, 1, 3)             | unknown
            """)
    void ranges(String text, String expected) {
        assertThat(value(text)).isEqualTo(expected);
    }
}
