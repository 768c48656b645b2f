package org.sharpbound.enclose;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sharpbound.term.Derivative;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Sharing;
import org.sharpbound.term.parse.Parser;

/** Taylor coefficients against derivatives by the rules of calculus, evaluated with many digits. */
class TaylorCoefficientsTest {

    private static final int ORDER = 5;
    private static final Precision PRECISION = Precision.ofDigits(40);

    private static Interval[] coefficients(String function, Interval x) {
        if (function.startsWith("x^")) {
            String[] exponent = function.substring(3, function.length() - 1).split("/");
            long q = exponent.length > 1 ? Long.parseLong(exponent[1]) : 1;
            return TaylorCoefficients.ofPower(Long.parseLong(exponent[0]), q, x, ORDER);
        }
        Code code = Code.valueOf(function.substring(0, function.indexOf('(')).toUpperCase());
        return TaylorCoefficients.of(code, x, ORDER);
    }

    /** Beside a term, places in its domain; the ends of an interval are these and others next to them. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            exp(x)     | -30 -1 0 0.5 3 20
            log(x)     | 1e-9 0.3 1 7 1e9
            sqrt(x)    | 1e-9 0.3 1 7 1e9
            cbrt(x)    | -1e9 -7 -0.3 1e-9 0.3 1 1e9
            sin(x)     | -100 -1.57 0 0.5 3.14 1e6
            cos(x)     | -100 -1.57 0 0.5 3.14 1e6
            tan(x)     | -4 -1 0 0.5 1.2 100
            asin(x)    | -0.9 -0.3 0 0.5 0.99
            acos(x)    | -0.9 -0.3 0 0.5 0.99
            atan(x)    | -100 -1 0 0.5 3 1e5
            sinh(x)    | -10 -1 0 0.5 3
            cosh(x)    | -10 -1 0 0.5 3
            tanh(x)    | -10 -1 0 0.5 3
            erf(x)     | -3 -1 0 0.5 2
            erfc(x)    | -3 -1 0 0.5 2
            x^(-1)     | -100 -1 0.5 3
            x^(-3)     | -100 -1 0.5 3
            x^(17)     | -5 -1 0 0.5 3
            x^(3)      | -5 -1 0 0.5 3
            x^(0)      | -5 -1 0 0.5 3
            x^(2/3)    | 0.01 1 20
            x^(-3/2)   | 0.01 1 20
            x^(101/100) | 0.01 1 20
            """)
    void hold_derivatives_over_factorials_and_are_narrow_at_points(String function, String places) throws Exception {
        List<Expr> derivatives = new ArrayList<>();
        derivatives.add(Parser.expression(function).value().orElseThrow());
        for (int j = 1; j <= ORDER; j++) {
            derivatives.add(new Derivative("x", new Sharing(10_000, 10_000)).of(derivatives.get(j - 1)));
        }
        Tape tape = Tape.of(List.of("x"), derivatives);
        Random random = new Random(9);
        for (String text : places.split(" ")) {
            double place = Double.parseDouble(text);
            for (double width : new double[] {0, 1e-9, 1e-2}) {
                double lo = place - width * Math.abs(place);
                double hi = place + width * Math.abs(place);
                Interval[] c = coefficients(function, Interval.of(lo, hi));
                for (double x : new double[] {lo, hi, Math.min(hi, lo + (hi - lo) * random.nextDouble())}) {
                    BigRun exact = at(tape, x);
                    double factorial = 1;
                    for (int j = 0; j <= ORDER; j++) {
                        factorial *= Math.max(1, j);
                        BigInterval value = exact.value(j).div(BigInterval.of(factorial), PRECISION);
                        BigInterval found = BigInterval.of(c[j].lo(), c[j].hi());
                        assertThat(found.intersect(value).isEmpty())
                                .as("%s, %d-th at %s in [%s, %s]: %s, %s", function, j, x, lo, hi, found, value)
                                .isFalse();
                        if (width == 0) {
                            assertThat(c[j].width()).isLessThanOrEqualTo(1e-9 * c[j].mag() + 1e-13);
                        }
                    }
                }
            }
        }
    }

    private static BigRun at(Tape tape, double x) {
        IntervalRun run = new IntervalRun(tape);
        run.set(0, x, x, false, false);
        run.evaluate();
        BigRun exact = new BigRun(run, PRECISION);
        assertThat(exact.value(0).hi()).isNotNull().isGreaterThan(new BigDecimal("-1e100"));
        return exact;
    }

    @Test
    void there_are_none_where_the_function_is_not_smooth_or_not_bounded() {
        for (Code code : List.of(Code.SQRT, Code.LOG)) {
            assertThat(TaylorCoefficients.of(code, Interval.of(0, 1), 3)).isEmpty();
            assertThat(TaylorCoefficients.of(code, Interval.of(-1, 1), 3)).isEmpty();
        }
        assertThat(TaylorCoefficients.of(Code.CBRT, Interval.of(-1, 1), 3)).isEmpty();
        assertThat(TaylorCoefficients.of(Code.CBRT, Interval.of(-1, 0), 3)).isEmpty();
        assertThat(TaylorCoefficients.of(Code.TAN, Interval.of(1, 2), 3)).isEmpty();
        assertThat(TaylorCoefficients.of(Code.ASIN, Interval.of(0, 1), 3)).isEmpty();
        assertThat(TaylorCoefficients.of(Code.ACOS, Interval.of(-1, 0), 3)).isEmpty();
        assertThat(TaylorCoefficients.of(Code.EXP, Interval.of(0, 800), 3)).isEmpty();
        assertThat(TaylorCoefficients.of(Code.FLOOR, Interval.of(0.25, 0.5), 3)).isEmpty();
        assertThat(TaylorCoefficients.ofPower(-1, 1, Interval.of(-1, 1), 3)).isEmpty();
        assertThat(TaylorCoefficients.ofPower(-2, 1, Interval.of(0, 1), 3)).isEmpty();
        assertThat(TaylorCoefficients.ofPower(3, 2, Interval.of(0, 1), 3)).isEmpty();
        assertThat(TaylorCoefficients.ofPower(Integer.MIN_VALUE, 1, Interval.of(1, 2), 3))
                .isEmpty();
    }
}
