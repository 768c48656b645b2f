package org.sharpbound.enclose.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sharpbound.enclose.BigInterval;
import org.sharpbound.enclose.BigRun;
import org.sharpbound.enclose.Interval;
import org.sharpbound.enclose.Precision;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Op;
import org.sharpbound.term.Rational;
import org.sharpbound.term.parse.Parser;

/** Taylor coefficients beside those of the tables (DLMF 4.19, 4.24, 4.33, 7.6), in all three kinds of numbers. */
class TaylorTest {

    private static final Precision FINE = Precision.ofDigits(50);
    private static final Decimals DIGITS = new Decimals(Precision.ofDigits(30));
    private static final Doubles DOUBLES = new Doubles();
    private static final ExactNumbers EXACT = new ExactNumbers(Set.of());

    private static Expr expr(String text) {
        return Parser.expression(text).value().orElseThrow();
    }

    private static BigInterval value(Expr expr) {
        return BigRun.ofConstant(expr, FINE).value(0);
    }

    private static void check(
            Taylor<Interval> doubles, Taylor<BigInterval> digits, Taylor<Expr> exact, String expected) {
        String[] coefficients = expected.split(",");
        for (int j = 0; j < coefficients.length; j++) {
            BigInterval value = value(expr(coefficients[j].strip()));
            Interval coarse = doubles.coefficient(j);
            BigInterval fine = digits.coefficient(j);

            assertThat(BigInterval.of(coarse.lo(), coarse.hi()).contains(value))
                    .as("%d: %s", j, coarse)
                    .isTrue();
            assertThat(coarse.width()).as("%d", j).isLessThan(1e-13);
            assertThat(fine.intersect(value).isEmpty()).as("%d: %s", j, fine).isFalse();
            assertThat(fine.sub(value, FINE).hiDouble()).isBetween(0.0, 1e-27);
            assertThat(value(exact.coefficient(j)).sub(value, FINE).contains(Rational.ZERO))
                    .as("%d", j)
                    .isTrue();
            assertThat(value(exact.coefficient(j)).sub(value, FINE).hiDouble()).isLessThan(1e-40);
        }
    }

    @ParameterizedTest(name = "{0} at {1}")
    @CsvSource(delimiter = '|', textBlock = """
            EXP  | 0   | 1, 1, 1/2, 1/6, 1/24, 1/120
            EXP  | 1   | e, e, e/2, e/6, e/24
            SIN  | 0   | 0, 1, 0, -1/6, 0, 1/120, 0, -1/5040
            SIN  | 1   | sin(1), cos(1), -sin(1)/2, -cos(1)/6, sin(1)/24, cos(1)/120
            COS  | 0   | 1, 0, -1/2, 0, 1/24, 0, -1/720
            COS  | 1   | cos(1), -sin(1), -cos(1)/2, sin(1)/6, cos(1)/24
            SINH | 0   | 0, 1, 0, 1/6, 0, 1/120
            SINH | 1   | sinh(1), cosh(1), sinh(1)/2, cosh(1)/6, sinh(1)/24
            COSH | 0   | 1, 0, 1/2, 0, 1/24, 0, 1/720
            COSH | 1   | cosh(1), sinh(1), cosh(1)/2, sinh(1)/6
            LOG  | 1   | 0, 1, -1/2, 1/3, -1/4, 1/5
            LOG  | 2   | log(2), 1/2, -1/8, 1/24, -1/64
            ATAN | 0   | 0, 1, 0, -1/3, 0, 1/5, 0, -1/7
            ATAN | 1   | pi/4, 1/2, -1/4, 1/12, 0, -1/40
            ATAN | 2   | atan(2), 1/5, -2/25, 11/375
            ASIN | 0   | 0, 1, 0, 1/6, 0, 3/40, 0, 5/112
            ASIN | 1/2 | pi/6, 2/sqrt(3), 2/(3*sqrt(3)), 8/(9*sqrt(3))
            ERF  | 0   | 0, 2/sqrt(pi), 0, -2/(3*sqrt(pi)), 0, 1/(5*sqrt(pi))
            ERF  | 1   | erf(1), 2/(e*sqrt(pi)), -2/(e*sqrt(pi)), 2/(3*e*sqrt(pi)), 1/(3*e*sqrt(pi))
            ERFC | 0   | 1, -2/sqrt(pi), 0, 2/(3*sqrt(pi)), 0, -1/(5*sqrt(pi))
            ERFC | 1   | erfc(1), -2/(e*sqrt(pi)), 2/(e*sqrt(pi)), -2/(3*e*sqrt(pi))
            """)
    void coefficients_are_those_of_the_tables(Op op, String at, String expected) {
        Rational c = Rational.parse(at);
        check(
                Taylor.of(op, DOUBLES.number(c), DOUBLES),
                Taylor.of(op, DIGITS.number(c), DIGITS),
                Taylor.of(op, Expr.num(c), EXACT),
                expected);
    }

    @ParameterizedTest(name = "power {0} at {1}")
    @CsvSource(delimiter = '|', textBlock = """
            1/2  | 1 | 1, 1/2, -1/8, 1/16, -5/128
            1/2  | 4 | 2, 1/4, -1/64, 1/512
            -1   | 2 | 1/2, -1/4, 1/8, -1/16
            -1/2 | 1 | 1, -1/2, 3/8, -5/16
            3    | 2 | 8, 12, 6, 1, 0, 0
            """)
    void powers_have_the_binomial_series(String exponent, String at, String expected) {
        Rational q = Rational.parse(exponent);
        Rational c = Rational.parse(at);
        check(
                Taylor.ofPower(q, DOUBLES.number(c), DOUBLES),
                Taylor.ofPower(q, DIGITS.number(c), DIGITS),
                Taylor.ofPower(q, Expr.num(c), EXACT),
                expected);
    }

    /** Lagrange's remainder needs the coefficients at every point of an interval. */
    @Test
    void over_an_interval_coefficients_hold_those_at_its_points() {
        Interval range = Interval.of(0.25, 0.5);
        for (Op op : List.of(Op.EXP, Op.SIN, Op.COS, Op.SINH, Op.COSH, Op.LOG, Op.ATAN, Op.ASIN, Op.ERF, Op.ERFC)) {
            Taylor<Interval> whole = Taylor.of(op, range, DOUBLES);
            for (double c : new double[] {0.25, 0.375, 0.5}) {
                Taylor<Interval> at = Taylor.of(op, Interval.of(c), DOUBLES);
                for (int j = 0; j < 7; j++) {
                    assertThat(whole.coefficient(j).intersect(at.coefficient(j)).isEmpty())
                            .as("%s %d at %s", op, j, c)
                            .isFalse();
                }
            }
        }
    }

    @Test
    void what_has_no_series_is_refused() {
        assertThatThrownBy(() -> Taylor.of(Op.TAN, Interval.ZERO, DOUBLES))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
