package org.sharpbound.rewrite.estimate;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sharpbound.enclose.BigInterval;
import org.sharpbound.enclose.Precision;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Rational;
import org.sharpbound.term.Relation;
import org.sharpbound.term.parse.Parser;

/** Integrals with k = 3/7 beside their closed forms. */
final class EstimatesTest {

    private static final int DIGITS = 60;
    private static final Estimates ESTIMATES = new Estimates(DIGITS, false);
    private static final Estimates CAREFUL = new Estimates(DIGITS, true);
    private static final Map<String, BigInterval> VALUES =
            Map.of("k", BigInterval.of(Rational.of(3, 7), Precision.ofDigits(90)));

    private static Expr expr(String text) {
        Relation relation = Parser.formalRelation(text + " == 0").value().orElseThrow();
        return ((Relation.Compare) relation).left();
    }

    private static Optional<BigInterval> value(Estimates estimates, String text) {
        return estimates.of(expr(text), VALUES, () -> false);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            integral(x^2, x, 0, k); k^3/3
            integral(x^2, x, k, 0); -k^3/3
            integral(exp(-k*x), x, 0, inf); 1/k
            integral(exp(k*x), x, -inf, 0); 1/k
            integral(exp(-x/1000), x, k, inf); 1000*exp(-k/1000)
            integral(1/(1 + x^2), x, 0, inf); pi/2
            integral(1/(x^2*(1 + 1/x)), x, 1, inf); log(2)
            integral(x^(-1/2), x, 0, 1); 2
            integral(log(x), x, 0, k); k*log(k) - k
            integral(1/sqrt(1 - x^2), x, -1, 1); pi
            integral(1/(1 + 25*x^2), x, -1, 1); atan(5)*2/5
            integral(sin(20*x), x, 0, pi/2); 0
            integral(abs(sin(x)), x, 0, 2*pi); 4
            integral(max(x, k), x, 0, 1); (1 + k^2)/2
            integral(if(x^3 < k, 1, 0), x, 0, 1); cbrt(k)
            gauss(z^4, z); 3
            gauss(cos(k*z), z); exp(-k^2/2)
            gauss(step(z - k), z); erfc(k/sqrt(2))/2
            gauss(erf(k*z)^2, z); 2/pi*asin(2*k^2/(1 + 2*k^2))
            gauss(gauss(relu(u)*relu(k*u + sqrt(1 - k^2)*z), z), u); (k*(pi - acos(k)) + sqrt(1 - k^2))/(2*pi)
            integral(integral(x*y, y, 0, x), x, 0, 1); 1/8
            integral(exp(-x)*integral(exp(y), y, 0, x), x, 0, k); k - 1 + exp(-k)
            k*integral(x, x, 0, 1) - exp(gauss(k, z)); k/2 - exp(k)
            """)
    void integrals_lie_where_their_closed_forms_do(String text, String closed) {
        BigInterval found = value(ESTIMATES, text).orElseThrow();
        BigInterval exact = value(new Estimates(DIGITS + 20, false), closed).orElseThrow();
        BigDecimal width = found.hi().subtract(found.lo());
        assertThat(found.contains(exact)).as(found + " beside " + exact).isTrue();
        assertThat(width).isLessThan(found.hi().abs().max(BigDecimal.ONE).movePointLeft(DIGITS));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gauss(integral(exp(-y)*relu(z + y), y, 0, 1), z)",
                "integral(integral(sqrt(x + y), y, 0, x), x, 0, 1)",
            })
    void care_changes_no_digit(String text) {
        assertThat(value(ESTIMATES, text)
                        .orElseThrow()
                        .intersect(value(CAREFUL, text).orElseThrow())
                        .isEmpty())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "integral(1/x, x, 0, 1)",
                "integral(1/x, x, 1, inf)",
                "integral(x, x, 0, inf)",
                "integral(sqrt(x - k), x, 0, 1)",
                "integral(log(-x), x, 0, 1)",
                "integral(floor(5*x), x, 0, 1)",
                "integral(sin(1/x)/x, x, 0, 1)",
                "integral(unknown, x, 0, 1)",
            })
    void what_has_no_value_or_no_two_rules_that_agree_is_not_estimated(String text) {
        assertThat(value(ESTIMATES, text)).isEmpty();
    }

    @Test
    void what_takes_too_long_is_left_out() {
        Expr slow = expr("gauss(gauss(erf(u)*erf(k*u + z), z), u)");
        assertThat(ESTIMATES.of(slow, VALUES, () -> true)).isEmpty();
    }
}
