package org.sharpbound.enclose.quadrature;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sharpbound.term.Expr;
import org.sharpbound.term.parse.Parser;
import org.sharpbound.term.print.ClaimText;

/** An end of an integral over x is moved to 0: what vanishes there is a multiple of the distance y. */
class ShiftTest {

    private static Expr expr(String text) {
        return Affine.folded(Parser.expression(text).value().orElseThrow());
    }

    @ParameterizedTest(name = "{0} on the {1} of {2}")
    @CsvSource(delimiter = '|', textBlock = """
            x | right | 0 | y
            x | left | 0 | -1*y
            1 - x | left | 1 | y
            x - 1 | right | 1 | y
            1 - x^2 | left | 1 | (-y + 2)*y
            1 - x^2 | right | -1 | (-y + 2)*y
            sqrt(x*(1 - x)) | left | 1 | sqrt((-y + 1)*y)
            1/sqrt(pi - x) | left | pi | 1/sqrt(y)
            2*pi - 2*x | left | pi | 2*y
            pi*e - x | left | pi*e | y
            sqrt(2) - x | left | sqrt(2) | sqrt(2) + (-1*sqrt(2)) + y
            k - x | left | k | k + (-1*k) + y
            x^2 - pi | left | pi | (pi + (-1*y))^2 - pi
            sin(x) | right | 1 | sin(1 + y)
            x^8 - 1 | left | 1 | (((((((y - 8)*y + 28)*y - 56)*y + 70)*y - 56)*y + 28)*y - 8)*y
            x^9 - 1 | left | 1 | (1 + (-1*y))^9 - 1
            x^(-1) - 1 | left | 1 | (1 + (-1*y))^-1 - 1
            (x - 1)*log(x) | right | 1 | y*log(1 + y)
            if(x < 1, x, -(x^2)) | left | 1 | if(1 + (-1*y) < 1, 1 + (-1*y), (-y + 2)*y - 1)
            """)
    void what_cancels_at_the_end_is_worked_out(String text, String side, String end, String expected) {
        Expr found = new Shift("x", expr(end), "y", side.equals("right")).of(expr(text));

        assertThat(ClaimText.of(found)).isEqualTo(expected);
    }
}
