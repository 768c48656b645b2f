package org.sharpbound.enclose.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sharpbound.enclose.Interval;
import org.sharpbound.term.Expr;
import org.sharpbound.term.normal.NormalForm;
import org.sharpbound.term.parse.Parser;

/** What series tell of expressions that touch 0, are undefined at a point, or go to infinity. */
final class LocalSeriesTest {

    private static Expr expr(String text) {
        return Parser.expression(text).value().orElseThrow();
    }

    private static Place place(String at, String side) {
        Optional<Expr> point = at.equals("inf") ? Optional.empty() : Optional.of(expr(at));
        return new Place("x", point, 1, Place.Side.valueOf(side));
    }

    private static LocalSeries.Outcome outcome(
            String text, String at, String side, int ramification, double lo, double hi, int digits) {
        return LocalSeries.of(
                expr(text),
                place(at, side).ramified(ramification),
                Interval.of(lo, hi),
                Map.of("y", Interval.of(1, 1.25)),
                8,
                digits);
    }

    @ParameterizedTest(name = "{0} near {1} {2}")
    @CsvSource(delimiter = '|', textBlock = """
            log(x+sqrt(x^2+1))/x - sin(x)/x                  | 0     | RIGHT | 1 | 0 | 0.5
            (sinh(x)/x)^3 - cosh(x)                          | 0     | RIGHT | 1 | 0 | 1
            1-((2-x^2)*sin(x)-2*x*cos(x))/x^3                | 0     | RIGHT | 1 | 0 | 0.5
            sqrt(1-cos(pi*x)^2)/(x*(1-x)) - pi               | 0     | RIGHT | 1 | 0 | 0.125
            1/(2*tan(x/4)) - sin(x) - sin(2*x)               | 2*pi  | LEFT  | 1 | 6.25 | 6.2831853072
            pi*x - asin(pi*x*(1-x))                          | 0     | RIGHT | 1 | 0 | 0.125
            exp(1/(x-1)^(1/3)) - 2*exp(1/x^(1/3)) + exp(1/(x+1)^(1/3)) | inf | RIGHT | 3 | 1e6 | Infinity
            (pi/2)^2*x/(1+pi/2*x) - atan(x)                  | inf   | RIGHT | 1 | 16 | Infinity
            1/sqrt(x) - log(x)/(x-1)                         | 1     | RIGHT | 1 | 1 | 1.5
            1/sqrt(x) - log(x)/(x-1)                         | 1     | LEFT  | 1 | 0.75 | 1
            (exp(x)-1)/x - 1                                 | 0     | RIGHT | 1 | 0 | 1
            1 - x*log(x) - x                                 | 0     | RIGHT | 2 | 0 | 0.0625
            exp(x) - 1 - x                                   | 0     | BOTH  | 1 | -0.5 | 0.5
            x - log(x)*e                                     | e     | BOTH  | 1 | 2.5 | 3
            cosh(x)^2 - y*sinh(x)^2 - 1 + (y-1)*x^2 + x^4    | 0     | BOTH  | 1 | -0.125 | 0.125
            x - sin(x)                                       | 0     | RIGHT | 1 | 0 | 2
            pi/2 - atan(x) - 1/x + 1/x^2                     | inf   | RIGHT | 1 | 2 | Infinity
            tan(x) - x                                       | 0     | RIGHT | 1 | 0 | 1
            1/x - exp(-x)                                    | inf   | RIGHT | 1 | 8 | Infinity
            acos(1-x) - sqrt(2*x)                            | 0     | RIGHT | 2 | 0 | 0.25
            x - tanh(x)                                      | 0     | RIGHT | 1 | 0 | 0.5
            tanh(x) - 1 + 1/x                                | inf   | RIGHT | 1 | 8 | Infinity
            2/sqrt(pi)*x - erf(x)                            | 0     | RIGHT | 1 | 0 | 0.5
            cbrt(x) - x                                      | 0     | RIGHT | 3 | 0 | 0.25
            max(x, x^2) - sin(x)                             | 0     | RIGHT | 1 | 0 | 0.25
            abs(sin(x)/x - 1) + x^4                          | 0     | BOTH  | 1 | -0.25 | 0.25
            (1+1/x)^x*(1+1/(2*x)) - e                        | inf   | RIGHT | 1 | 16 | Infinity
            """)
    void positive_near_the_point(String text, String at, String side, int ramification, double lo, double hi) {
        for (int digits : new int[] {0, 25}) {
            LocalSeries.Outcome outcome = outcome(text, at, side, ramification, lo, hi, digits);
            assertThat(outcome.series()).as(outcome.why()).isPresent();
            LocalBounds bounds = outcome.series().get().bounds(false).orElseThrow();
            assertThat(bounds.lower() > 0 || bounds.lower() == 0 && bounds.above())
                    .as("%s", bounds)
                    .isTrue();
        }
    }

    @ParameterizedTest(name = "{0} tends to {3}")
    @CsvSource(delimiter = '|', textBlock = """
            sin(x)/x                      | 0   | BOTH  | 1
            (1-cos(x))/x^2                | 0   | BOTH  | 1/2
            (tan(x)-x)/x^3                | 0   | BOTH  | 1/3
            (1+1/x)^x                     | inf | RIGHT | e
            (1+y/x)^x                     | inf | RIGHT | exp(y)
            log(x)/(x-1)                  | 1   | BOTH  | 1
            x*log(x)                      | 0   | RIGHT | 0
            1/x                           | 0   | LEFT  | -inf
            tan(x)                        | pi/2 | LEFT | inf
            x^5*exp(-x)                   | inf | RIGHT | 0
            sqrt(x+1) - sqrt(x)           | inf | RIGHT | 0
            sqrt(x)*(sqrt(x+1) - sqrt(x)) | inf | RIGHT | 1/2
            atan(x)                       | inf | LEFT  | -pi/2
            (x^y-1)/(x-1)                 | 1   | BOTH  | y
            asin(x)/acos(x)               | 0   | BOTH  | 0
            x^2                           | inf | LEFT  | inf
            (sin(x)-sin(y))/(x-y)         | y   | BOTH  | cos(y)
            abs(x)/x                      | 0   | LEFT  | -1
            exp(1/x)                      | 0   | LEFT  | 0
            x^(1/12)                      | 0   | RIGHT | 0
            cbrt(x)/x                     | 0   | BOTH  | inf
            -1/x^2                        | 0   | BOTH  | -inf
            (x^2)^(1/2)/x                 | 0   | RIGHT | 1
            erf(x)/x                      | 0   | BOTH  | 2/sqrt(pi)
            erfc(x)                       | inf | RIGHT | 0
            tanh(x)                       | inf | LEFT  | -1
            (asin(x) - x)/x^3             | 0   | BOTH  | 1/6
            (x - atan(x))/x^3             | 0   | BOTH  | 1/3
            (cosh(x) - 1)/x^2             | 0   | BOTH  | 1/2
            (2^x - 1)/x                   | 0   | BOTH  | log(2)
            (1 - x^(1/3))/(1 - x)         | 1   | BOTH  | 1/3
            y^y + x                       | 0   | BOTH  | y^y
            max(y, y^2) + x               | 0   | BOTH  | max(y, y^2)
            sqrt(y)*y^3 + x               | 0   | BOTH  | sqrt(y)*y^3
            x^y/x                         | 0   | RIGHT | none
            1/x                           | 0   | BOTH  | none
            1/x^3                         | 0   | BOTH  | none
            sin(1/x)                      | 0   | RIGHT | none
            exp(1/x)                      | 0   | RIGHT | none
            abs(x)/x                      | 0   | BOTH  | none
            floor(x)                      | 0   | BOTH  | none
            x*log(x)                      | 0   | BOTH  | none
            """)
    void the_limit_is_exact(String text, String at, String side, String expected) {
        Optional<Limit> found = Limit.of(expr(text), place(at, side), Map.of("y", Interval.of(1, 1.25)));
        assertThat(found.isEmpty()).isEqualTo(expected.equals("none"));
        if (found.isEmpty()) {
            return;
        }
        Limit limit = found.get();
        if (expected.endsWith("inf")) {
            assertThat(limit).isEqualTo(new Limit.Infinite(expected.equals("inf")));
        } else {
            assertThat(limit).isInstanceOf(Limit.Finite.class);
            Expr value = ((Limit.Finite) limit).value();
            assertThat(NormalForm.equal(value, expr(expected))).as("%s", value).isTrue();
        }
    }

    /** A Taylor model that lost a truncated linear term gave an interval without 1/e, after ten steps of order 3. */
    @Test
    void no_truncated_term_is_lost() {
        for (int order = 1; order <= 8; order++) {
            Expr steps = expr("exp(-x/10)").pow(10).minus(expr("1/e"));
            LocalBounds bounds = LocalSeries.of(steps, place("1", "BOTH"), Interval.of(0.75, 1.25), Map.of(), order, 0)
                    .series()
                    .flatMap(series -> series.bounds(true))
                    .orElseThrow();
            assertThat(bounds.lower()).isLessThan(Math.exp(-1.25) - Math.exp(-1));
            assertThat(bounds.upper()).isGreaterThan(Math.exp(-0.75) - Math.exp(-1));
        }
    }
}
