package org.sharpbound.kernel.rewrite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sharpbound.term.theory.IllFormed;
import org.sharpbound.term.theory.Shape;
import org.sharpbound.term.theory.Symbol;

/** What suffices for a term to be defined. */
final class MeaningTest {

    private static String meaning(String term) {
        Written theory = Written.standard()
                .running("b", "[0, t]")
                .symbol(new Symbol("k", Shape.SCALAR, List.of("t", "b"), false, true));
        List<Obligation> obligations = new ArrayList<>();
        new Meaning(theory.theory(), obligations::add).of(Written.term(term), List.of());
        return obligations.stream().map(Written::words).distinct().collect(Collectors.joining("; "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            exp(s) + sin(s)*abs(s)           | ''
            1/s                              | s != 0
            s/2 + s/(-2)                     | -2 != 0
            0/0                              | 0 != 0
            s/(s - s)                        | s - s != 0
            sqrt(s)                          | s >= 0
            log(s)                           | s > 0
            s^2                              | ''
            s^(-2)                           | s > 0
            s^(1/2)                          | s > 0
            s^t                              | s > 0
            tan(s)                           | cos(s) != 0
            asin(s)                          | s <= 1; s >= -1
            inv(A)                           | det(A) != 0
            inv(s*A)*x                       | det(s*A) != 0
            f(t)                             | ''
            f(s)                             | 0 <= s
            f(f(t))                          | 0 <= f(t)
            k(t, b)                          | ''
            k(s, b)                          | 0 <= s; 0 <= b; b <= s
            k(t, s)                          | 0 <= s; s <= t
            if(1/s < 1, log(t), 0)           | s != 0; t > 0
            sum(1/i, i, 1, t)                | i != 0 for integers i in [1, t]
            sum(1/i, i, 0, 0)                | i != 0 for integers i in [0, 0]
            sum(1/i, i, s, t)                | i != 0 for i in [s, t]
            sum(1/i, i, 0, -1)               | ''
            prod(1/i, i, t + 1, t)           | ''
            sum(1/i, i, 1/t, 1/t - 1)        | t != 0
            integral(1/u, u, s, t)           | s <= t; 1/u is integrable for u in [s, t]
            integral(exp(-u), u, 0, inf)     | exp(-u) is integrable for u in [0, inf)
            gauss(1/u, u)                    | 1/u is moderate for u in (-inf, inf)
            diff(f(u), u, 1, s)              | 0 <= s
            diff(abs(u), u, 1, s)            | abs(s) != 0
            diff(step(u), u, 1, s)           | s != 0
            diff(cbrt(u), u, 1, s)           | 3*cbrt(s)^2 != 0
            diff(norm(u*x), u, 1, s)         | norm(s*x) != 0
            diff(integral(exp(u), u, 0, v), v, 1, t) | 0 <= t; exp(u) is integrable for u in [0, t]
            """)
    void each_operation_that_is_not_defined_everywhere_is_asked_for(String term, String obligations) {
        assertThat(meaning(term)).isEqualTo(obligations);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "diff(g(u), u, 1, s)",
                "diff(gauss(exp(u*q), q), u, 1, s)",
                "diff(integral(abs(u - v), u, 0, 1), v, 1, s)",
                "diff(integral(sum(1, i, 1, u), u, 0, v), v, 1, s)",
                "diff(opnorm(u*A), u, 1, s)",
                "limit(exp(-u), u, inf) + 1",
                "factorial(3)"
            })
    void what_is_not_known_to_be_defined_anywhere_is_refused(String term) {
        assertThatThrownBy(() -> meaning(term)).isInstanceOf(IllFormed.class);
    }
}
