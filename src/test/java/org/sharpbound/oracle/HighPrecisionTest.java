package org.sharpbound.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sharpbound.oracle.HighPrecision.Ordering;
import org.sharpbound.term.Comparison;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Op;
import org.sharpbound.term.Rational;
import org.sharpbound.term.Relation;
import org.sharpbound.term.Truth;

class HighPrecisionTest {

    private static final Expr PI = Expr.apply(Op.PI);
    private static final Expr TWO = Expr.num(2);

    @Test
    void functions_have_the_values_of_the_table_to_sixty_digits() throws IOException {
        int rows = 0;
        for (String line : table()) {
            String[] row = line.split(" ");
            Expr expr = Expr.apply(Op.named(row[0]).orElseThrow(), number(row[1]));
            Estimate estimate = value(expr);
            assertThat(estimate).as(line).isInstanceOf(Estimate.Number.class);
            Estimate.Number found = (Estimate.Number) estimate;
            assertThat(found.digits()).as(line).isGreaterThanOrEqualTo(55);
            BigDecimal expected = new BigDecimal(row[2]);
            BigDecimal relative = found.digits() == Estimate.ALL_DIGITS
                    ? BigDecimal.ZERO
                    : new BigDecimal(found.text()).subtract(expected).divide(expected, MathContext.DECIMAL32);
            assertThat(relative.abs())
                    .as(line)
                    .isLessThan(BigDecimal.ONE.movePointLeft(Math.min(found.digits(), 60) - 1));
            rows++;
        }
        assertThat(rows).isGreaterThan(60);
    }

    private static List<String> table() throws IOException {
        try (InputStream stream = HighPrecisionTest.class.getResourceAsStream("values.txt")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        }
    }

    @Test
    void field_operations_on_rationals_are_exact() {
        Expr third = number("1/3");
        assertThat(text(third.minus(third))).isEqualTo("0");
        assertThat(text(number("0.1").plus(number("0.2")))).isEqualTo("3/10");
        assertThat(text(third.over(TWO).pow(-3))).isEqualTo("216");
        assertThat(compare(number("0.1").times(Expr.num(3)), number("0.3"))).isEqualTo(Ordering.EQUAL);
    }

    @Test
    void cancellation_costs_digits_and_says_so() {
        Expr tiny = number("1e-50");
        Estimate difference = value(PI.plus(tiny).minus(PI));
        assertThat(difference).isInstanceOf(Estimate.Number.class);
        Estimate.Number number = (Estimate.Number) difference;
        assertThat(number.digits()).isBetween(50, 72);
        assertThat(new BigDecimal(number.text())
                        .subtract(new BigDecimal("1e-50"))
                        .abs())
                .isLessThan(new BigDecimal("1e-99"));
        Expr gone = Expr.apply(Op.SQRT, TWO).pow(2).minus(TWO);
        assertThat(((Estimate.Number) value(gone)).digits()).isZero();
    }

    @Test
    void comparisons_are_decided_beyond_the_error_only() {
        Expr root = Expr.apply(Op.SQRT, TWO);
        assertThat(compare(PI, number("3.14159265358979323846264338327950288419716939937510582097494")))
                .isEqualTo(Ordering.GREATER);
        assertThat(compare(PI, PI.plus(number("1e-90")))).isEqualTo(Ordering.LESS);
        assertThat(compare(PI, PI.plus(number("1e-300")))).isEqualTo(Ordering.EQUAL_TO_TRUSTED_DIGITS);
        assertThat(compare(root.times(root), TWO)).isEqualTo(Ordering.EQUAL_TO_TRUSTED_DIGITS);
        assertThat(compare(TWO, Expr.apply(Op.LOG, Expr.num(0)))).isEqualTo(Ordering.UNDEFINED);
        assertThat(compare(TWO, Expr.apply(Op.EXP, number("1e30")))).isEqualTo(Ordering.NOT_EVALUABLE);
        assertThat(compare(Expr.apply(Op.EXP, number("-1e6")), Expr.num(0))).isEqualTo(Ordering.GREATER);
    }

    @Test
    void what_has_no_value_is_undefined() {
        List<Expr> undefined = List.of(
                TWO.over(Expr.num(0)),
                Expr.apply(Op.SQRT, number("-1e-90")),
                Expr.apply(Op.LOG, Expr.num(0)),
                Expr.apply(Op.LOG, PI.negated()),
                Expr.apply(Op.ASIN, number("1.0000000001")),
                Expr.apply(Op.ACOS, PI),
                Expr.apply(Op.FACTORIAL, number("1/2")),
                Expr.apply(Op.FACTORIAL, PI),
                Expr.apply(Op.FACTORIAL, Expr.num(-1)),
                Expr.num(0).pow(-1),
                Expr.num(0).pow(PI.negated()),
                Expr.num(-8).pow(number("1/3")),
                Expr.num(-8).pow(PI),
                PI.plus(TWO.over(Expr.num(0))));
        for (Expr expr : undefined) {
            assertThat(value(expr)).as("%s", expr).isInstanceOf(Estimate.Undefined.class);
        }
    }

    @Test
    void what_hangs_on_lost_digits_is_not_evaluable() {
        Expr zero = Expr.apply(Op.SQRT, TWO).pow(2).minus(TWO);
        List<Expr> lost = List.of(
                TWO.over(zero),
                Expr.apply(Op.SQRT, zero),
                Expr.apply(Op.LOG, zero),
                Expr.apply(Op.SIGN, zero),
                Expr.apply(Op.STEP, zero),
                Expr.apply(Op.FLOOR, zero),
                Expr.apply(Op.FACTORIAL, zero),
                Expr.apply(Op.ACOS, Expr.num(1).plus(zero)),
                zero.pow(-2),
                zero.pow(number("1/2")),
                Expr.num(0).pow(zero),
                Expr.apply(Op.TAN, PI.over(TWO)),
                Expr.apply(Op.SIN, number("1e400")),
                Expr.apply(Op.EXP, number("1e18")),
                Expr.apply(Op.FACTORIAL, number("1e9")),
                TWO.pow(number("1e30")),
                Expr.num(-8).pow(TWO.plus(Expr.num(1))),
                new Expr.If(new Relation.Compare(zero, Comparison.GT, Expr.num(0)), PI, TWO));
        for (Expr expr : lost) {
            assertThat(value(expr)).as("%s", expr).isInstanceOf(Estimate.NotEvaluable.class);
        }
    }

    @Test
    void powers_follow_the_language() {
        assertThat(text(Expr.num(0).pow(0))).isEqualTo("1");
        assertThat(text(Expr.num(-2).pow(-3))).isEqualTo("-1/8");
        assertThat(text(Expr.num(0).pow(number("1/2")))).isEqualTo("0");
        assertThat(text(Expr.num(-1).pow(Expr.num(Rational.parse("1e40"))))).isEqualTo("1");
        assertThat(compare(PI.negated().pow(3), Expr.num(-31))).isEqualTo(Ordering.LESS);
        assertThat(compare(TWO.pow(number("1/2")), Expr.apply(Op.SQRT, TWO)))
                .isEqualTo(Ordering.EQUAL_TO_TRUSTED_DIGITS);
        assertThat(compare(TWO.pow(10_000), TWO.pow(9_999).times(number("2.0000001"))))
                .isEqualTo(Ordering.LESS);
        assertThat(compare(number("1.000001").pow(100_000_000), number("2.7e43")))
                .isEqualTo(Ordering.LESS);
    }

    @Test
    void jumps_of_rounded_numbers_are_exact_where_they_are_certain() {
        assertThat(text(Expr.apply(Op.FLOOR, PI.negated()))).isEqualTo("-4");
        assertThat(text(Expr.apply(Op.SIGN, PI.negated()))).isEqualTo("-1");
        assertThat(text(Expr.apply(Op.STEP, PI))).isEqualTo("1");
        assertThat(text(Expr.apply(Op.STEP, Expr.num(0)))).isEqualTo("0");
        assertThat(text(Expr.apply(Op.RELU, PI.negated()))).isEqualTo("0");
        assertThat(text(Expr.apply(Op.MIN, PI, Expr.num(3)))).isEqualTo("3");
        assertThat(text(Expr.apply(Op.MAX, PI.negated(), Expr.num(-3)))).isEqualTo("-3");
        assertThat(compare(Expr.apply(Op.ABS, PI.negated()), PI)).isEqualTo(Ordering.EQUAL_TO_TRUSTED_DIGITS);
        assertThat(text(Expr.apply(Op.FACTORIAL, Expr.num(20)))).isEqualTo("2432902008176640000");
    }

    @Test
    void a_recursion_of_many_levels_is_walked_once() {
        Expr x = Expr.variable("x");
        for (int i = 0; i < 3000; i++) {
            x = x.plus(x).over(Expr.num(2));
        }
        assertThat(new HighPrecision(Map.of("x", Rational.HALF)).value(x))
                .isEqualTo(new Estimate.Number("1/2", 0.5, Estimate.ALL_DIGITS));
    }

    @Test
    void once_stopped_nothing_is_evaluable() {
        HighPrecision stopped = new HighPrecision(new Point(Map.of()), 60, () -> true);
        assertThat(stopped.value(PI)).isInstanceOf(Estimate.NotEvaluable.class);
        assertThat(stopped.truth(new Relation.Compare(PI, Comparison.GT, TWO))).isEqualTo(Truth.UNKNOWN);
    }

    @Test
    void a_variable_without_a_value_is_refused() {
        assertThatThrownBy(() -> value(Expr.variable("x"))).isInstanceOf(IllegalArgumentException.class);
    }

    private static Expr number(String text) {
        return Expr.num(Rational.parse(text));
    }

    private static Estimate value(Expr expr) {
        return new HighPrecision(Map.of()).value(expr);
    }

    private static String text(Expr expr) {
        return value(expr) instanceof Estimate.Number number
                ? number.text()
                : value(expr).toString();
    }

    private static Ordering compare(Expr left, Expr right) {
        return new HighPrecision(Map.of()).compare(left, right);
    }
}
