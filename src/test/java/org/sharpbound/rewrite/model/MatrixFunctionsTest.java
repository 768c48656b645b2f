package org.sharpbound.rewrite.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sharpbound.enclose.BigInterval;
import org.sharpbound.term.Domain;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Rational;
import org.sharpbound.term.theory.Shape;
import org.sharpbound.term.theory.Symbol;
import org.sharpbound.term.theory.Theory;

/** Enclosures hold the exact values, and are narrow. */
final class MatrixFunctionsTest {

    private static final int DIGITS = 60;
    private static final Theory THEORY = new Theory(
            Map.of("t", Domain.REALS),
            Set.of("t"),
            Map.of("v", new Symbol("v", Shape.vector("W"), List.of(), false, false)),
            List.of());

    private static Matrix<Jet> value(String text, int digits) throws ModelReader.Unreadable {
        Model model = new ModelReader(THEORY).read(Map.of("v", text));
        return EvaluatingNumbers.at(model, Map.of("t", Expr.num(Rational.of(3, 4))), digits)
                .of(Expr.variable("v"));
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = ';', textBlock = """
            opnorm([[1, 0, 0], [0, 2, 0], [0, 0, -3]]); 3; 50
            opnorm([[1, 1, 1], [1, 1, 1], [1, 1, 1]]); 3; 50
            opnorm([[0, 0, 0], [0, 0, 0], [0, 0, 0]]); 0; 50
            opnorm([[1, 1, 0], [0, 1, 1], [1, 0, 1]]); 2; 50
            opnorm([[3, 0], [4, 5]]); 3*sqrt(5); 50
            opnorm([[1, 2], [3, 4], [5, 6]]); sqrt((91 + sqrt(8185))/2); 50
            opnorm([[1, 2, 2]]); 3; 50
            opnorm(-2*identity); 2; 50
            frobenius([[1, 2], [2, 4]]); 5; 50
            det([[2, 1, 0], [1, 3, 1], [0, 1, 4]]); 18; 50
            inv([[2, 1], [1, 3]]); [[3/5, -1/5], [-1/5, 2/5]]; 50
            inv([[1, 2, 3], [0, 1, 4], [5, 6, 0]]); [[-24, 18, 5], [20, -15, -4], [-5, 4, 1]]; 50
            expm([[0, 1, 0], [0, 0, 1], [0, 0, 0]]); [[1, 1, 1/2], [0, 1, 1], [0, 0, 1]]; 50
            expm([[0, -t], [t, 0]]); [[cos(t), -sin(t)], [sin(t), cos(t)]]; 50
            expm(40*[[0, 1], [1, 0]]); [[cosh(40), sinh(40)], [sinh(40), cosh(40)]]; 30
            expm([[-300, 0], [0, 1]]); [[exp(-300), 0], [0, e]]; 50
            diff(expm(s*[[0, 1, 0], [0, 0, 1], [0, 0, 0]]), s, 2, t); [[0, 0, 1], [0, 0, 0], [0, 0, 0]]; 45
            diff(expm([[0, -s], [s, 0]]), s, 3, t); [[sin(t), cos(t)], [-cos(t), sin(t)]]; 45
            diff(diff(exp(s*u)*[1, s], s, 1, t), u, 1, 0); [1, 2*t]; 45
            integral(expm(s*[[0, 1, 0], [0, 0, 1], [0, 0, 0]]), s, 0, t); [[t, t^2/2, t^3/6], [0, t, t^2/2], [0, 0, t]]; 20
            integral(expm(s*[[0, -1], [1, 0]]), s, 0, t); [[sin(t), cos(t) - 1], [1 - cos(t), sin(t)]]; 11
            integral(expm(s*[[-2, 1], [1, -2]])*[1, 1], s, 0, inf); [1, 1]; 11
            integral(expm(s*[[-1, 1], [0, -1]])*[0, 1], s, 0, inf); [1, 1]; 11
            diff(integral(norm(expm(s*[[0, 1, 0], [0, 0, 1], [0, 0, 0]])*[0, 1, u]), s, 0, u), u, 1, 0); 1; 15
            """)
    void values_are_enclosed(String text, String exact, int decimals) throws Exception {
        Matrix<Jet> value = value(text, DIGITS);
        Matrix<Jet> expected = value(exact, 2 * DIGITS);
        assertThat(value.size()).isEqualTo(expected.size());
        for (int i = 0; i < value.entries().size(); i++) {
            BigInterval enclosure = value.entries().get(i).base();
            assertThat(enclosure.intersect(expected.entries().get(i).base()).isEmpty())
                    .as(enclosure.toString())
                    .isFalse();
            assertThat(enclosure.hi().subtract(enclosure.lo())).isLessThan(BigDecimal.ONE.movePointLeft(decimals));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            inv([[1, 2], [2, 4]]); a division by 0
            [1, 2] + [1, 2, 3]; a sum of matrices 2x1 and 3x1
            [[1, 2]]*[[1, 2]]; a product of matrices 1x2 and 1x2
            det([[1, 2]]); a square matrix is expected
            trace(identity); dimension is not known
            diff(opnorm(s*[[1, 0, 0], [0, 1, 0], [0, 0, 1]]), s, 1, 1); a derivative of the norm
            diff(sqrt(s), s, 1, 0); a derivative of a root at 0
            diff(floor(s), s, 1, 2); a derivative at a jump
            sum(k, k, 1, t); no integer
            sum(k, k, 1, 10^6); more than
            diff(s, s, 31, 0); order 31
            exp(exp(exp(100))); too large
            """)
    void what_has_no_value_says_why(String text, String words) {
        assertThatThrownBy(() -> value(text, DIGITS))
                .isInstanceOf(Unevaluated.class)
                .hasMessageContaining(words);
    }
}
