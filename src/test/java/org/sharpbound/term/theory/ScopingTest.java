package org.sharpbound.term.theory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sharpbound.term.Expr;

/** Free variables, and terms put for them: what a binder binds is never what was free before. */
final class ScopingTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            integral(u*s, u, 0, n)                      | n s
            integral(u, u, 0, u)                        | u
            integral(integral(u*v, u, 0, v), v, 0, 1)   | ''
            diff(f(u), u, 1, s)                         | s
            integral(exp(-u), u, 0, inf)                | ''
            if(s < n, p, b)                             | b n p s
            f(x)                                        | x
            gauss(u*v, u)                               | v
            """)
    void the_free_variables_are_those_that_no_binder_binds(String term, String free) {
        Set<String> expected = new TreeSet<>(Set.of(free.split(" ")));
        expected.remove("");
        assertThat(Scoping.free(Declared.term(term))).isEqualTo(expected);
    }

    /** With {@code value} for s; the wrong one is what would come out if it were captured, or not replaced. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            integral(u*s, u, 0, s)                    | u     | integral(v*u, v, 0, u)                    | integral(u*u, u, 0, u)
            integral(u*s, u, 0, s)                    | u + v | integral(w*(u + v), w, 0, u + v)          | integral(u*(u + v), u, 0, u + v)
            integral(s, s, 0, s)                      | 2     | integral(s, s, 0, 2)                      | integral(2, s, 0, 2)
            integral(integral(s*u*v, u, 0, v), v, 0, 1) | u*v | integral(integral(u*v*a*b, a, 0, b), b, 0, 1) | integral(integral(u*v*u*v, u, 0, v), v, 0, 1)
            diff(f(u + s), u, 1, u)                   | u     | diff(f(v + u), v, 1, u)                   | diff(f(u + u), u, 1, u)
            diff(f(u + s), u, 1, s)                   | u     | diff(f(v + u), v, 1, u)                   | diff(f(v + v), v, 1, u)
            sum(s^i, i, 1, s)                         | i     | sum(i^j, j, 1, i)                         | sum(i^i, i, 1, i)
            gauss(s*z, z)                             | z     | gauss(z*t, t)                             | gauss(z*z, z)
            gauss(gauss(s*z*u, u), z)                 | u     | gauss(gauss(u*z*t, t), z)                 | gauss(gauss(u*z*u, u), z)
            f(s)                                      | f(s)  | f(f(s))                                   | f(f(f(s)))
            if(s < u, s, integral(u*s, u, 0, 1))      | u     | if(u < u, u, integral(v*u, v, 0, 1))      | if(u < u, u, integral(u*u, u, 0, 1))
            """)
    void what_is_put_for_a_variable_stays_free(String term, String value, String right, String wrong) {
        Expr replaced = Scoping.replaced(Declared.term(term), Map.of("s", Declared.term(value)));

        assertThat(Scoping.isSameText(replaced, Declared.term(right))).isTrue();
        assertThat(Scoping.isSameText(replaced, Declared.term(wrong))).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            s + n | n | s | n + s
            s*s   | n | s | n*n
            """)
    void variables_are_replaced_all_at_once(String term, String forS, String forN, String expected) {
        Map<String, Expr> values = Map.of("s", Declared.term(forS), "n", Declared.term(forN));
        assertThat(Scoping.replaced(Declared.term(term), values)).isEqualTo(Declared.term(expected));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            integral(u*s, u, 0, 1)                    | integral(v*s, v, 0, 1)                    | true
            integral(u*s, u, 0, 1)                    | integral(s*s, s, 0, 1)                    | false
            integral(u*s, u, 0, 1)                    | integral(s*u, u, 0, 1)                    | false
            gauss(gauss(u*v^2, u), v)                 | gauss(gauss(v*u^2, v), u)                 | true
            gauss(gauss(u*v^2, u), v)                 | gauss(gauss(v*u^2, u), v)                 | false
            integral(u, u, 0, u)                      | integral(v, v, 0, v)                      | false
            """)
    void terms_are_the_same_text_up_to_what_they_bind(String a, String b, boolean same) {
        assertThat(Scoping.isSameText(Declared.term(a), Declared.term(b))).isEqualTo(same);
    }
}
