package org.sharpbound.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sharpbound.kernel.Scope;
import org.sharpbound.kernel.Stated;
import org.sharpbound.kernel.Step;

class ScalingsTest {

    private static String first(List<Step> steps) {
        return steps.stream().limit(1).map(ScalingsTest::text).collect(Collectors.joining());
    }

    private static String text(Step step) {
        if (step instanceof Step.Chart chart) {
            return chart.variable() + " = " + chart.base() + " + " + chart.unit() + " t, t in " + chart.range();
        }
        Step.Cut cut = (Step.Cut) step;
        return "cut " + cut.variable() + " at " + cut.at();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            a in (-inf, inf); t in (0, inf); show sin(a*sqrt(t)) <= 2                 | a = 0 + t^-0.5 t, t in (-inf, inf)
            a in (-inf, inf); t in [0, inf); show sin(a*sqrt(t)) <= 2                 | cut t at 0
            a in [0, inf); t in (-inf, 0); show exp(a^3*t) <= 2                       | a = 0 + (-t)^(-1/3) t, t in [0, inf)
            x in (-inf, inf); y in [0, 1]; show sin(x + y) <= 2                       | x = -y + 1 t, t in (-inf, inf)
            x in (-inf, inf); y in (-inf, inf); show sin(x - 2*y)*(2*y - x) <= x - 2*y | x = 2*y + 1 t, t in (-inf, inf)
            # weights but a domain that they do not keep; an assumption; none at all
            x in (0, 1]; y in (0, 1]; show x^2 + y^2 >= 2*x*y*cos(x/y)                | ``
            x in (0, inf); y in (0, inf); assume x < y; show log(x/y) <= 1            | ``
            x in (0, inf); y in (0, inf); show x + y^2 >= x*y + sin(x)                | ``
            x in (-inf, inf); y in (-inf, inf); show sin(x*y) <= x + y                | ``
            x in (-inf, inf); show x^2 >= 0                                           | ``
            """)
    void what_leaves_a_margin_as_it_is_takes_a_variable_out(String statement, String step) {
        assertThat(first(Scalings.of(Scope.of(Stated.of(statement))).lossless()))
                .isEqualTo(step);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            x in (0, 1]; y in (0, 1]; show x^2 + y^2 >= 2*x*y*cos(x/y)                | y = 0 + x t, t in (0, inf)
            x in (0, inf); y in (0, inf); assume x < y; show log(x/y) <= 1            | y = 0 + x t, t in (1, inf)
            x in (0, inf); y in (0, inf); show x + y^2 >= x*y + sin(x)                | ``
            """)
    void on_a_domain_that_is_not_kept_a_step_is_only_one_among_others(String statement, String step) {
        assertThat(first(Scalings.of(Scope.of(Stated.of(statement))).other())).isEqualTo(step);
    }
}
