package org.sharpbound.term.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is the same by the laws of fields and of linear algebra, and beside it what looks alike and is not. */
final class AlgebraTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            sqrt(p^2)                   | p                            | sqrt(s^2)               | s
            sqrt(s^2)                   | abs(s)                       | abs(s)                  | s
            cbrt(s^3)                   | s                            | (s^2)^(1/2)             | s
            log(s^2*p)                  | 2*log(abs(s)) + log(p)       | log(s^2*p)              | 2*log(s + 1) + log(p)
            exp(s + p)                  | exp(s)*exp(p)                | exp(s + p)              | exp(s) + exp(p)
            sin(asin(s))                | s                            | asin(sin(s))            | s
            tan(atan(s))                | s                            | atan(tan(s))            | s
            relu(s) - relu(-s)          | s                            | step(s) + step(-s)      | 1
            floor(l)                    | l                            | floor(n)                | n
            floor(2*l - 3)              | 2*l - 3                      | floor(l/2)              | l/2
            floor(floor(s) + l)         | floor(s) + l                 | floor(s + l)            | s + l
            (s^2 - 1)/(s - 1)           | s + 1                        | (s^2 - 1)/(s - 1)       | s - 1
            A*(B*x)                     | (A*B)*x                      | A*B                     | B*A
            A*(x + y)                   | A*x + A*y                    | A*B*x                   | B*A*x
            transpose(A*B)              | transpose(B)*transpose(A)    | transpose(A*B)          | transpose(A)*transpose(B)
            transpose(K*A)              | transpose(A)*K               | transpose(K*A)          | K*A
            transpose(expm(K))          | expm(K)                      | transpose(expm(A))      | expm(A)
            transpose(inv(A))           | inv(transpose(A))            | transpose(inv(A))       | inv(A)
            inv(A)*s                    | s*inv(A)                     | inv(A)*A                | inv(B)*A
            dot(x, A*y)                 | dot(transpose(A)*x, y)       | dot(x, A*y)             | dot(A*x, y)
            dot(x, K*y)                 | dot(y, K*x)                  | dot(x, y)               | dot(x, x)
            outer(x, y)*x               | dot(y, x)*x                  | outer(x, y)             | outer(y, x)
            normsq(x + y)               | normsq(x) + 2*dot(x, y) + normsq(y) | normsq(x + y)    | normsq(x) + normsq(y)
            norm(p*x)                   | p*norm(x)                    | norm(s*x)               | s*norm(x)
            norm(-x)                    | norm(x)                      | norm(x - y)             | norm(x) - norm(y)
            trace(A*B)                  | trace(B*A)                   | trace(A*B)              | trace(A)*trace(B)
            trace(A*B*K)                | trace(K*A*B)                 | trace(A*B*F(s))         | trace(B*A*F(s))
            trace(outer(x, y))          | dot(x, y)                    | trace(outer(x, y))      | norm(x)*norm(y)
            det(A*1)                    | det(A)                       | det(2*A)                | 2*det(A)
            opnorm(A + B)               | opnorm(B + A)                | opnorm(A*B)             | opnorm(B*A)
            expm(A + B)                 | expm(B + A)                  | expm(A + B)             | expm(A)*expm(B)
            f(s + 1)                    | f(1 + s)                     | f(s + 1)                | f(s) + f(1)
            F(s)*F(p)                   | F(s)*F(p)                    | F(s)*F(p)               | F(p)*F(s)
            integral(sqrt(u^2), u, 0, 1) | integral(u, u, 0, 1)        | integral(sqrt(u^2), u, -1, 1) | integral(u, u, -1, 1)
            sum(sqrt(i^2), i, 0, 3)     | sum(j, j, 0, 3)              | sum(sqrt(i^2), i, -3, 3) | sum(i, i, -3, 3)
            integral(u*s, u, 0, n)      | integral(s*v, v, 0, n)       | integral(u, u, 0, n)    | integral(u, u, n, 0)
            gauss(u^2, u)               | gauss(v*v, v)                | gauss(sqrt(u^2), u)     | gauss(u, u)
            diff(f(u), u, 1, 2*s)       | diff(f(v), v, 1, s + s)      | diff(f(u), u, 1, s)     | diff(f(u), u, 2, s)
            """)
    void what_is_the_same_is_seen_and_what_looks_alike_is_not(String a, String b, String c, String d) {
        assertThat(new Algebra(Declared.THEORY).same(Declared.term(a), Declared.term(b)))
                .isTrue();
        assertThat(new Algebra(Declared.THEORY).same(Declared.term(b), Declared.term(a)))
                .isTrue();
        assertThat(new Algebra(Declared.THEORY).same(Declared.term(c), Declared.term(d)))
                .isFalse();
        assertThat(new Algebra(Declared.THEORY).same(Declared.term(d), Declared.term(c)))
                .isFalse();
    }

    /** What has no value is the same as nothing but itself. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0/0          | 1
            0/0          | 0
            1/0          | 2/0
            s/(s - s)    | 1
            A/(p - p)    | B
            0^(-1)       | 0
            """)
    void a_division_by_nothing_is_the_same_as_no_number(String a, String b) {
        assertThat(new Algebra(Declared.THEORY).same(Declared.term(a), Declared.term(b)))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            A*x + 1        | of different shapes
            trace(identity)| of no known dimension
            exp(A)         | of an operator
            A^2            | of an operator
            x/y            | by a vector
            unknown        | declared nowhere
            """)
    void what_has_no_meaning_is_not_compared(String term, String what) {
        assertThatThrownBy(() -> new Algebra(Declared.THEORY).same(Declared.term(term), Declared.term("1")))
                .isInstanceOf(IllFormed.class);
    }
}
