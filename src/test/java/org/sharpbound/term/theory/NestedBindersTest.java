package org.sharpbound.term.theory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sharpbound.term.Domain;
import org.sharpbound.term.Expr;
import org.sharpbound.term.parse.Parser;

/** Integrals and expectations inside of one another, compared up to the names of what they bind. */
class NestedBindersTest {

    private static final Theory THEORY = new Theory(
            Map.of("x", Parser.domain("[-1, 1]").value().orElseThrow(), "y", Domain.REALS),
            Set.of(),
            Map.of("f", new Symbol("f", Shape.SCALAR, List.of("y"), false, true)),
            List.of());

    private static Expr term(String text) {
        return Parser.formalExpression(text).value().orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            gauss(gauss(step(u)*step(x*u + z), z), u)     | gauss(gauss(step(b + x*a)*step(a), b), a)      | true
            gauss(gauss(u^2*z, z), u)                     | gauss(gauss(z^2*u, z), u)                      | false
            gauss(gauss(u^2*z, z), u)                     | gauss(gauss(z^2*u, u), z)                      | true
            integral(integral(s*t, s, 0, t), t, 0, y)     | integral(integral(t*s, t, 0, s), s, 0, y)      | true
            integral(integral(s*t, s, 0, t), t, 0, y)     | integral(integral(s*t, s, 0, y), t, 0, y)      | false
            gauss(integral(u*s, s, 0, 1), u)              | integral(gauss(u*s, u), s, 0, 1)               | false
            f(f(x))                                       | f(f(y))                                        | false
            f(f(x + y))                                   | f(f(y + x))                                    | true
            f(integral(f(s + f(x*y)), s, 0, 1))           | f(integral(f(f(y*x) + t), t, 0, 1))            | true
            gauss(gauss(u*z, z), u) + gauss(gauss(z, z), u) | gauss(gauss(t, t), s) + gauss(gauss(s*t, t), s) | true
            """)
    void what_is_bound_further_in_is_compared_too(String a, String b, boolean same) {
        assertThat(new Algebra(THEORY).same(term(a), term(b))).isEqualTo(same);
        assertThat(new Algebra(THEORY).same(term(b), term(a))).isEqualTo(same);
    }
}
