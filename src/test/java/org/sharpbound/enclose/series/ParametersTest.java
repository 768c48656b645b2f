package org.sharpbound.enclose.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sharpbound.enclose.Interval;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Op;
import org.sharpbound.term.parse.Parser;

/** Coefficients over the ranges of parameters: y in [1, 4], and z, of which nothing is known. */
class ParametersTest {

    private static final Parameters<Interval> PARAMETERS =
            new Parameters<>(new Doubles(), Map.of("y", Interval.of(1, 4), "z", Interval.ENTIRE));

    private static String enclosed(Expr expr) {
        return PARAMETERS
                .enclosed(expr)
                .map(value -> value.lo() + ".." + value.hi())
                .orElse("none");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            2              | 2.0..2.0
            y              | 1.0..4.0
            -y             | -4.0..-1.0
            y + 1          | 2.0..5.0
            y - 2*y        | -7.0..2.0
            y/2            | 0.5..2.0
            1/y            | 0.25..1.0
            sqrt(y)        | 1.0..2.0
            y^2            | 1.0..16.0
            y^(1/2 + 0)    | 1.0..2.0
            2^y            | 2.0..16.0
            min(y, 2)      | 1.0..2.0
            max(y, 2)      | 2.0..4.0
            pi - pi        | -4.440892098500626E-16..4.440892098500626E-16
            z              | none
            z*0            | none
            0*z            | none
            sin(z)         | none
            z^2            | none
            1/(y - 2)      | none
            x              | none
            x + 1          | none
            1 + x          | none
            sqrt(x)        | none
            if(y > 0, 1, 2) | none
            1 + if(y > 0, 1, 2) | none
            """)
    void coefficients(String text, String expected) {
        assertThat(enclosed(Parser.expression(text).value().orElseThrow())).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"101, 1.0..4.0", "102, none"})
    void what_is_nested_too_deeply_is_not_enclosed(int depth, String expected) {
        Expr nested = Expr.variable("y");
        for (int i = 0; i < depth; i++) {
            nested = Expr.apply(Op.ABS, nested);
        }
        assertThat(enclosed(nested)).isEqualTo(expected);
    }

    @Test
    void points_do_not_vary() {
        assertThat(PARAMETERS.vary()).isTrue();
        assertThat(new Parameters<>(new Doubles(), Map.of("y", Interval.of(2))).vary())
                .isFalse();
    }
}
