package org.sharpbound.rewrite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Limits that a rule concludes from a bound. */
class LimitLinesTest {

    private static final String RULE = """
            family: limits
            rules:
              limit.squeezed:
                for: {f(x): number, C: number, c: number}
                if:
                  - {all: 'x in [0, inf)', holds: 'abs(f(x)) <= C*exp(-c*x)'}
                  - c > 0
                then: limit(f(x), x, inf) == 0
                cite: squeeze theorem
            """;

    private static Throwable deriving(String bound, String limit, String terms) {
        String proofs = RULE + """
                ---
                derivation: squeezed
                for: {a: '(0, inf)', d: '[0, inf)'}
                running: {t: '[0, inf)'}
                symbols: {f(t): number}
                given: {bound: '%1$s'}
                show: {limit: '%2$s'}
                proof:
                  limit: {line: '%2$s', by: limit.squeezed, with: {%3$s}}
                """.formatted(bound, limit, terms);
        ProofFiles files = ProofFiles.of("proofs.yaml", proofs);
        assertThat(files.diagnostics()).isEmpty();
        return catchThrowable(
                () -> Deriving.derive(files.scripts().get("squeezed"), files.rules(), Duration.ofSeconds(2)));
    }

    @Test
    void what_lies_below_an_exponential_goes_to_0() {
        assertThat(deriving("abs(f(t)) <= 3*exp(-a*t)", "limit(f(x), x, inf) == 0", "C: 3, c: a"))
                .isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                // the rate may be 0
                "abs(f(t)) <= 3*exp(-d*t) ~ limit(f(x), x, inf) == 0 ~ 'C: 3, c: d'",
                // another limit, a limit elsewhere, of another function
                "abs(f(t)) <= 3*exp(-a*t) ~ limit(f(x), x, inf) == 1 ~ 'C: 3, c: a'",
                "abs(f(t)) <= 3*exp(-a*t) ~ limit(f(x), x, 0) == 0 ~ 'C: 3, c: a'",
                "abs(f(t)) <= 3*exp(-a*t) ~ limit(f(x) + 1, x, inf) == 0 ~ 'C: 3, c: a'",
                // the same wherever both are defined, but the one might be defined nowhere
                "abs(f(t)) <= 3*exp(-a*t) ~ limit(f(x)*(sqrt(-1 - x^2)/sqrt(-1 - x^2)), x, inf) == 0 ~ 'C: 3, c: a, f(x): f(x)'",
                // a bound on one side
                "f(t) <= 3*exp(-a*t) ~ limit(f(x), x, inf) == 0 ~ 'C: 3, c: a'",
                // not for all times
                "abs(f(1)) <= 3*exp(-a) ~ limit(f(x), x, inf) == 0 ~ 'C: 3, c: a'"
            })
    void nothing_else_does(String bound, String limit, String terms) {
        assertThat(deriving(bound, limit, terms)).isInstanceOf(Deriving.Stuck.class);
    }
}
