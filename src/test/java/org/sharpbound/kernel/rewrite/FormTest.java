package org.sharpbound.kernel.rewrite;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sharpbound.term.Expr;

/** Properties that are read off the form of functions of v, with what must be shown besides, and forms that have them not. */
final class FormTest {

    /** What must be shown besides that the ends are in order, which comes first. */
    private static String form(Demand.Property property, String term, Ranged range) {
        List<Obligation> besides = new ArrayList<>();
        boolean has = new Form(Written.standard().theory(), List.of(), besides::add)
                .has(new Demand.Has(property, Written.term(term), range));
        return has
                ? besides.stream()
                        .skip(range.ends().size() == 2 ? 1 : 0)
                        .map(Written::words)
                        .distinct()
                        .sorted()
                        .collect(Collectors.joining("; "))
                : "no";
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            exp(v)*sin(v) + p                | ''
            abs(v) + relu(v) + max(v, 1 - v) | ''
            cbrt(v)                          | ''
            1/v                              | v != 0 for v in [-1, 1]
            sin(v)/v                         | v != 0 for v in [-1, 1]
            sqrt(v)                          | v >= 0 for v in [-1, 1]
            log(v)                           | v > 0 for v in [-1, 1]
            tan(v)                           | cos(v) != 0 for v in [-1, 1]
            v^p                              | v > 0 for v in [-1, 1]
            inv(v*A)                         | det(v*A) != 0 for v in [-1, 1]
            f(v)                             | 0 <= v for v in [-1, 1]
            opnorm(v*A) + norm(v*x)          | ''
            sum(v^2*i, i, 1, 3)              | ''
            step(p)*v                        | ''
            integral(exp(u*v), u, 0, 1)      | 0 <= 1 for v in [-1, 1]; exp(u*v) is continuous for u in [0, 1] for v in [-1, 1]
            sign(v)                          | no
            step(v)                          | no
            floor(v)                         | no
            v*step(v)                        | no
            if(v < 0, 0, v)                  | no
            g(v)                             | no
            sum(1, i, 1, v)                  | no
            integral(step(v), u, 0, 1)       | no
            integral(step(u - v), u, 0, 1)   | no
            gauss(v*q, q)                    | no
            diff(g(q), q, 1, v)              | no
            diff(abs(q), q, 1, v)            | no
            """)
    void what_is_made_of_continuous_operations_is_continuous_where_it_is_defined(String term, String besides) {
        Ranged range = Ranged.closed("v", Expr.num(-1), Expr.num(1));
        assertThat(form(Demand.Property.CONTINUOUS, term, range)).isEqualTo(besides);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            step(v - 1/2) + floor(v)*sign(v) | ''
            if(v < 1/2, 0, v)                | ''
            step(v)/(1 + v)                  | 1 + v != 0 for v in [0, 1]
            exp(step(v))                     | ''
            1/v                              | v != 0 for v in [0, 1]
            if(v < 1/2, 1/v, 0)              | v != 0 for v in [0, 1]
            1/(v - step(v))                  | no
            log(step(v))                     | no
            tan(step(v)*v)                   | no
            step(v)^p                        | no
            g(v)                             | no
            sum(1, i, 1, v)                  | no
            """)
    void what_is_bounded_is_integrable_where_it_is_defined_at_the_ends_too(String term, String besides) {
        Ranged range = Ranged.closed("v", Expr.num(0), Expr.num(1));
        assertThat(form(Demand.Property.INTEGRABLE, term, range)).isEqualTo(besides);
        assertThat(form(Demand.Property.INTEGRABLE, term, Ranged.closed("v", Expr.num(0), Expr.INFINITY)))
                .isEqualTo("no");
        assertThat(form(Demand.Property.INTEGRABLE, term, new Ranged("v", Expr.num(0), true, Expr.num(1), false)))
                .isEqualTo("no");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            v^3 + abs(v)*step(v)             | ''
            exp(2*v + p)                     | ''
            exp(-v^2)                        | -v^2 <= 0 for v in (-inf, inf)
            exp(v^2/4)                       | v^2/4 <= 0 for v in (-inf, inf)
            sin(exp(v^2))                    | ''
            gauss(relu(v*q), q)              | relu(v*q) is moderate for q in (-inf, inf) for v in (-inf, inf)
            v/p                              | p != 0 for v in (-inf, inf)
            exp(exp(v))                      | exp(v) <= 0 for v in (-inf, inf)
            cosh(v^2)                        | no
            1/v                              | no
            log(v)                           | no
            v^(-2)                           | no
            2^v                              | no
            g(v)                             | no
            f(v)                             | no
            tan(v)                           | no
            exp(abs(v)^3)*0                  | abs(v)^3 <= 0 for v in (-inf, inf)
            """)
    void what_grows_no_faster_than_an_exponential_is_moderate(String term, String besides) {
        assertThat(form(Demand.Property.MODERATE, term, Ranged.real("v"))).isEqualTo(besides);
    }
}
