package org.sharpbound.term.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sharpbound.term.Expr;

/** Derivatives with respect to s. */
final class RateTest {

    private static Expr rate(String term) throws Rate.Unknown {
        return new Rate(Declared.THEORY, new Algebra(Declared.THEORY)).of(Declared.term(term), "s", Set.of());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            s^3*p                               | 3*s^2*p                                 | s^2*p
            exp(f(s))                           | exp(f(s))*diff(f(u), u, 1, s)           | exp(f(s))
            f(s^2)                              | 2*s*diff(f(u), u, 1, s^2)               | 2*s*diff(f(u), u, 1, s)
            f(p)                                | 0                                       | 1
            abs(s)                              | s/abs(s)                                | 1
            normsq(s*x + y)                     | 2*dot(x, s*x + y)                       | 2*normsq(s*x + y)
            norm(s*x + y)                       | dot(x, s*x + y)/norm(s*x + y)           | norm(x)
            dot(F(s)*x, y)                      | dot(diff(F(u), u, 1, s)*x, y)           | dot(F(s)*x, y)
            F(s)*F(s)                           | diff(F(u), u, 1, s)*F(s) + F(s)*diff(F(u), u, 1, s) | 2*F(s)*diff(F(u), u, 1, s)
            inv(F(s))                           | -inv(F(s))*diff(F(u), u, 1, s)*inv(F(s)) | -inv(F(s))*inv(F(s))*diff(F(u), u, 1, s)
            expm(s*A)                           | A*expm(s*A)                             | expm(s*A)
            expm(s*A + p*A)                     | A*expm(s*A + p*A)                       | (s + p)*A*expm(s*A + p*A)
            outer(s*x, s*y)                     | 2*s*outer(x, y)                         | outer(x, y)
            trace(s^2*A)                        | 2*s*trace(A)                            | trace(A)
            integral(exp(u), u, 0, s)           | exp(s)                                  | exp(s) - 1
            integral(exp(u), u, s, 1)           | -exp(s)                                 | exp(s)
            integral(exp(u), u, 0, s^2)         | 2*s*exp(s^2)                            | exp(s^2)
            integral(f(s*u), u, 0, 1)           | integral(u*diff(f(v), v, 1, s*u), u, 0, 1) | integral(diff(f(v), v, 1, s*u), u, 0, 1)
            integral(s*u, u, s, 2*s)            | integral(u, u, s, 2*s) + 3*s^2          | integral(u, u, s, 2*s)
            integral(sum(s*u*i, i, 1, n), u, 0, 1) | integral(sum(u*i, i, 1, n), u, 0, 1) | sum(n*i, i, 1, n)
            sum(i*s^2, i, 1, n)                     | sum(2*i*s, i, 1, n)                     | 2*s*n
            diff(f(u), u, 1, s)                 | diff(f(u), u, 2, s)                     | diff(f(u), u, 1, s)
            diff(f(u*s), u, 1, 2)               | diff(f(u), u, 1, 2*s) + 2*s*diff(f(u), u, 2, 2*s) | s*diff(f(u), u, 2, 2*s)
            """)
    void a_derivative_is_worked_out(String term, String right, String wrong) throws Rate.Unknown {
        Algebra algebra = new Algebra(Declared.THEORY);
        Expr rate = new Rate(Declared.THEORY, algebra).evaluated(rate(term), Set.of());
        assertThat(algebra.same(rate, evaluated(right))).isTrue();
        assertThat(algebra.same(rate, evaluated(wrong))).isFalse();
    }

    private static Expr evaluated(String term) {
        return new Rate(Declared.THEORY, new Algebra(Declared.THEORY)).evaluated(Declared.term(term), Set.of());
    }

    /** Where they have one, it is not of this form; or it is not known that they have one. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                // the exponents do not commute with their derivatives
                "expm(s*A + B)",
                "expm(s^2*A)",
                "expm(F(s))",
                // not declared smooth
                "g(s)",
                "g(2*s)*p",
                "integral(g(u), u, 0, s)",
                "opnorm(s*A)",
                "det(s*A)",
                // ends that move over jumps and kinks
                "integral(step(u), u, 0, s)",
                "integral(abs(u - s), u, 0, 1)",
                "integral(floor(u), u, 0, s)",
                "integral(if(u < 1, 0, 1), u, 0, s)",
                "integral(max(u, s), u, 0, 1)",
                "integral(relu(u)*s, u, 0, 1)",
                "integral(sum(1, i, 1, u), u, 0, s)",
                "integral(sum(u, i, 1, s), u, 0, 1)",
                "integral(integral(step(v), v, 0, u), u, 0, s)",
                // infinite ranges, and sums with ends that move
                "integral(exp(-u*s), u, 0, inf)",
                "integral(exp(-u), u, s, inf)",
                "sum(i, i, 1, s)",
                "prod(s, i, 1, 3)",
                "gauss(exp(s*u), u)"
            })
    void a_derivative_that_is_not_known_is_none(String term) {
        assertThatThrownBy(() -> rate(term)).isInstanceOf(Rate.Unknown.class);
    }
}
