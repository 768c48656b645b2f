package org.sharpbound.enclose.quadrature;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sharpbound.term.Expr;
import org.sharpbound.term.parse.Parser;
import org.sharpbound.term.print.ClaimText;

/** What is seen to be affine in x. */
class AffineTest {

    private static Expr expr(String text) {
        return Affine.folded(Parser.expression(text).value().orElseThrow());
    }

    @ParameterizedTest(name = "{0} = {1} + ({2}) x")
    @CsvSource(delimiter = '|', textBlock = """
            x               | 0          | 1        | 0
            x + 2           | 2          | 1        | -2
            2 - 3*x         | 2          | -3       | 2/3
            -x              | 0          | -1       | 0
            -(x - 4)        | 4          | -1       | 4
            (x + 1)/2       | 1/2        | 1/2      | -1
            x/y             | 0/y        | 1/y      | -(0/y)/(1/y)
            (x + y)/z       | y/z        | 1/z      | -(y/z)/(1/z)
            y*x + z         | 0*y + z    | y        | -(0*y + z)/y
            x*y - z*x       | 0*y + (-(0*z)) | y + (-z) | -(0*y + (-(0*z)))/(y + (-z))
            sin(y)*x + pi   | 0*sin(y) + pi | sin(y) | -(0*sin(y) + pi)/sin(y)
            x + abs(y)      | abs(y)     | 1        | -abs(y)/1
            x - x + x       | 0          | 1        | 0
            """)
    void coefficients(String text, String constant, String slope, String root) {
        Affine found = Affine.of(expr(text), "x").orElseThrow();

        assertThat(ClaimText.of(found.constant())).isEqualTo(ClaimText.of(expr(constant)));
        assertThat(ClaimText.of(found.slope())).isEqualTo(ClaimText.of(expr(slope)));
        assertThat(ClaimText.of(found.root())).isEqualTo(ClaimText.of(expr(root)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1",
                "y",
                "pi",
                "sin(y)",
                "x*x",
                "y/x",
                "sin(x)",
                "abs(x)",
                "x^2",
                "x - x",
                "max(x, y)",
                "y^x",
                "x + sin(x)",
                "sin(x) + x",
                "x - x^2",
                "x*abs(x)",
                "x/sin(x)",
                "min(x, 1)",
                "if(y > 0, x, 1)"
            })
    void what_is_not_affine_or_does_not_depend_on_it(String text) {
        assertThat(Affine.of(expr(text), "x")).isEqualTo(Optional.empty());
    }

    @ParameterizedTest
    @CsvSource({"101, true", "102, false"})
    void what_is_nested_too_deeply_is_not_looked_into(int depth, boolean expected) {
        Expr nested = Expr.variable("x");
        for (int i = 0; i < depth; i++) {
            nested = nested.plus(Expr.num(1));
        }
        assertThat(Affine.of(nested, "x").isPresent()).isEqualTo(expected);
    }
}
