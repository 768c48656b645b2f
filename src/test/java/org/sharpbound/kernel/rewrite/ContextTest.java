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

/** In which direction a term goes as f(p) in it is replaced by p: what must be shown for that, and whether strictly. */
final class ContextTest {

    private static Context context(String term) {
        return new Context(Written.standard().theory(), Written.term(term));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            hole_                                  | 1  | true  | ''
            2 - hole_                              | -1 | true  | ''
            exp(hole_) + s                         | 1  | true  | ''
            sqrt(hole_)                            | 1  | true  | ''
            erfc(hole_)                            | -1 | false | ''
            max(hole_, s)                          | 1  | false | ''
            s*hole_                                | 1  | false | s >= 0
            -s*hole_                               | 1  | false | -s >= 0
            hole_/s                                | 1  | false | s > 0
            s/hole_                                | -1 | false | s >= 0; f(p) > 0; p > 0
            s/(1 - hole_)                          | 1  | false | s >= 0; 1 - f(p) > 0; 1 - p > 0
            hole_^2                                | 1  | false | f(p) >= 0; p >= 0
            (hole_ - 1)^3                          | 1  | false | f(p) - 1 >= 0; p - 1 >= 0
            sum(i*hole_, i, -1, 3)                 | 1  | false | i >= 0 for integers i in [-1, 3]
            integral(hole_*v, v, s, t)             | 1  | false | v >= 0 for v in [s, t]
            gauss(hole_*q, q)                      | 1  | false | q >= 0 for q in (-inf, inf)
            """)
    void a_direction_is_seen_with_what_it_needs(String term, int direction, boolean strict, String obligations) {
        List<Obligation> needed = new ArrayList<>();
        Context context = context(term);

        assertThat(context.direction(Written.term("f(p)"), Written.term("p"), needed::add))
                .isEqualTo(direction);
        assertThat(context.keepsStrictness()).isEqualTo(strict);
        assertThat(needed.stream().map(Written::words).collect(Collectors.joining("; ")))
                .isEqualTo(obligations);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "abs(hole_)",
                "sin(hole_)",
                "cosh(hole_)",
                "hole_^(-1)",
                "2^hole_",
                "hole_^s",
                "tan(hole_)",
                "step(hole_)",
                "floor(hole_)",
                "if(hole_ < 1, 0, 1)",
                "if(s < 1, hole_, 1)",
                "f(hole_)",
                "norm(hole_*x)",
                "hole_*x",
                "dot(hole_*x, x)",
                "integral(v, v, 0, hole_)",
                "sum(i, i, 1, hole_)",
                "prod(hole_, i, 1, 2)",
                "diff(hole_*v, v, 1, s)",
                "limit(hole_*v, v, inf)"
            })
    void no_direction_is_seen_where_there_need_be_none(String term) {
        assertThatThrownBy(() -> context(term).direction(Written.term("f(p)"), Written.term("p"), o -> {}))
                .isInstanceOf(IllFormed.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "s",
                "hole_ + hole_",
                "integral(integral(hole_, v, 0, 1), v, 0, 1)",
                "integral(hole_, v, 0, hole_)",
                "sum(sum(hole_, i, 1, i), i, 1, 2)"
            })
    void a_context_has_one_hole_and_a_name_for_each_binder_around_it(String term) {
        assertThatThrownBy(() -> context(term)).isInstanceOf(IllFormed.class);
    }

    /** Where a variable that is bound around the hole runs: what is put there need be the same for these values only. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            integral(hole_, v, s, t)      | v in [s, t]        | ''
            sum(hole_, i, 1, 3)           | integers i in [1, 3]        | ''
            gauss(hole_, q)               | q in (-inf, inf)   | ''
            diff(hole_, v, 1, 2)          | v in (-inf, inf)   | ''
            diff(hole_, v, 1, t)          | v in [0, inf)      | ''
            diff(hole_, v, 1, t + 1)      | v in (-inf, inf)   | ''
            diff(hole_, v, 1, c)          | v in [1, 1]        | 1 < 1
            limit(hole_, v, inf)          | v in (-inf, inf)   | ''
            """)
    void a_variable_bound_around_the_hole_runs_where_its_binder_says(String term, String range, String demands) {
        Context context = new Context(Written.standard().running("c", "[1, 1]").theory(), Written.term(term));

        Ranged bound = context.bound().get(0);
        assertThat(Written.words(new Obligation(List.of(bound), new Demand.Holds(Written.fact("0 == 0")))))
                .isEqualTo("0 == 0 for " + range);
        assertThat(context.demands().stream().map(Written::words).collect(Collectors.joining("; ")))
                .isEqualTo(demands);
    }
}
