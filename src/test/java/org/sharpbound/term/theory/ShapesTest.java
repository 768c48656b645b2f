package org.sharpbound.term.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Terms and their shapes, and beside them terms that have none. */
final class ShapesTest {

    private static final Shapes SHAPES = new Shapes(Declared.THEORY);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            dot(x, y)               | 1 | 1
            A*x                     | V | 1
            M*x                     | W | 1
            transpose(M)*C*M        | V | V
            outer(M*x, y)           | W | V
            transpose(x)            | 1 | V
            inv(A)                  | V | V
            expm(s*A + 0)           | V | V
            expm(0*A)               | V | V
            A + identity            | V | V
            identity*x              | V | 1
            A + 0                   | V | V
            if(s < 1, x, 0)         | V | 1
            integral(u*x, u, 0, 1)  | V | 1
            sum(M*x*i, i, 1, 3)     | W | 1
            diff(F(u), u, 1, s)     | V | V
            opnorm(identity)        | 1 | 1
            """)
    void a_term_has_the_shape_of_what_it_is(String term, String rows, String columns) {
        assertThat(SHAPES.of(Declared.term(term))).isEqualTo(new Shape(rows, columns));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x + 1",
                "A + 1",
                "identity + 1",
                "x*y",
                "A*M",
                "M*C",
                "M + A",
                "dot(x, M*x)",
                "dot(A, x)",
                "norm(A)",
                "normsq(transpose(x))",
                "norm(identity)",
                "1/x",
                "x/A",
                "exp(x)",
                "abs(A)",
                "max(x, y)",
                "A^2",
                "transpose(x)*x*x + A",
                "inv(M)",
                "expm(M)",
                "trace(M)",
                "det(x)",
                "outer(A, x)",
                // the dimension of its space is not known
                "trace(identity)",
                "det(identity)",
                "frobenius(identity)",
                "trace(identity + 0)",
                "det(2*identity)",
                "trace(inv(identity))",
                "expm(0)",
                "trace(expm(0))",
                "inv(0)",
                "expm(outer(0, 0))",
                "expm(0 + 0)",
                "trace(expm(sum(0, i, 1, 3)))",
                "expm(if(s < 1, 0, 0))",
                // names
                "q",
                "f",
                "q(s)",
                "f(s, s)",
                "f(x)",
                "f(A)",
                "x(s)",
                "integral(s, s, 0, 1)",
                "sum(1, x, 1, 2)",
                "integral(1, u, 0, x)",
                "gauss(u, u)*x*x",
                "diff(f(u), u, -1, s)",
                "diff(f(u), u, 1/2, s)",
                "diff(f(u), u, s, s)",
                "prod(x, i, 1, 2)",
                "if(x < 1, 1, 2)",
                "if(s < 1, x, 1)"
            })
    void a_term_that_fits_no_space_has_no_shape(String term) {
        assertThatThrownBy(() -> SHAPES.of(Declared.term(term))).isInstanceOf(IllFormed.class);
    }
}
