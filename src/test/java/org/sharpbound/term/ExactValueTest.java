package org.sharpbound.term;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ExactValueTest {

    private static final int MAX_BITS = 4000;
    private static final String UNDEFINED = "undefined";
    private static final String NOT_RATIONAL = "not rational";

    /** Operation, operands, and the value. */
    private static final List<List<String>> VALUES = List.of(
            List.of("pi", NOT_RATIONAL),
            List.of("e", NOT_RATIONAL),
            List.of("abs", "-2/3", "2/3"),
            List.of("abs", "5", "5"),
            List.of("sqrt", "4/9", "2/3"),
            List.of("sqrt", "0", "0"),
            List.of("sqrt", "2", NOT_RATIONAL),
            List.of("sqrt", "1/2", NOT_RATIONAL),
            List.of("sqrt", "-1", UNDEFINED),
            List.of("cbrt", "-27/8", "-3/2"),
            List.of("cbrt", "0", "0"),
            List.of("cbrt", "4", NOT_RATIONAL),
            List.of("exp", "0", "1"),
            List.of("exp", "1", NOT_RATIONAL),
            List.of("log", "1", "0"),
            List.of("log", "2", NOT_RATIONAL),
            List.of("log", "0", UNDEFINED),
            List.of("log", "-1", UNDEFINED),
            List.of("sin", "0", "0"),
            List.of("sin", "1", NOT_RATIONAL),
            List.of("cos", "0", "1"),
            List.of("cos", "1", NOT_RATIONAL),
            List.of("tan", "0", "0"),
            List.of("tan", "11/7", NOT_RATIONAL),
            List.of("asin", "0", "0"),
            List.of("asin", "1", NOT_RATIONAL),
            List.of("asin", "-1", NOT_RATIONAL),
            List.of("asin", "3/2", UNDEFINED),
            List.of("acos", "1", "0"),
            List.of("acos", "0", NOT_RATIONAL),
            List.of("acos", "-3/2", UNDEFINED),
            List.of("atan", "0", "0"),
            List.of("atan", "1", NOT_RATIONAL),
            List.of("sinh", "0", "0"),
            List.of("sinh", "1", NOT_RATIONAL),
            List.of("cosh", "0", "1"),
            List.of("cosh", "1", NOT_RATIONAL),
            List.of("tanh", "0", "0"),
            List.of("tanh", "1", NOT_RATIONAL),
            List.of("erf", "0", "0"),
            List.of("erf", "1", NOT_RATIONAL),
            List.of("erfc", "0", "1"),
            List.of("erfc", "1", NOT_RATIONAL),
            List.of("relu", "-1/3", "0"),
            List.of("relu", "1/3", "1/3"),
            List.of("step", "-1", "0"),
            List.of("step", "0", "0"),
            List.of("step", "1/9", "1"),
            List.of("sign", "-7", "-1"),
            List.of("sign", "0", "0"),
            List.of("sign", "7", "1"),
            List.of("floor", "-1/2", "-1"),
            List.of("floor", "-2", "-2"),
            List.of("floor", "7/2", "3"),
            List.of("factorial", "0", "1"),
            List.of("factorial", "1", "1"),
            List.of("factorial", "10", "3628800"),
            List.of("factorial", "1/2", UNDEFINED),
            List.of("factorial", "-1", UNDEFINED),
            List.of("factorial", "1000", NOT_RATIONAL),
            List.of("factorial", "1e300", NOT_RATIONAL),
            List.of("min", "1/3", "1/2", "1/3"),
            List.of("max", "1/3", "1/2", "1/2"));

    @Test
    void operations_have_the_values_of_the_table() {
        for (List<String> row : VALUES) {
            Op op = Op.named(row.get(0)).orElseThrow();
            Expr[] operands = row.subList(1, row.size() - 1).stream()
                    .map(ExactValueTest::number)
                    .toArray(Expr[]::new);
            assertThat(shown(Expr.apply(op, operands))).as("%s", row).isEqualTo(row.get(row.size() - 1));
        }
    }

    @Test
    void the_tables_name_every_operation() {
        Set<Op> named = new HashSet<>();
        VALUES.forEach(row -> named.add(Op.named(row.get(0)).orElseThrow()));
        named.addAll(List.of(Op.NEG, Op.ADD, Op.SUB, Op.MUL, Op.DIV, Op.POW));
        assertThat(named).isEqualTo(EnumSet.allOf(Op.class));
    }

    @Test
    void field_operations_are_exact() {
        Expr third = number("1/3");
        assertThat(shown(third.plus(number("1/6")))).isEqualTo("1/2");
        assertThat(shown(third.minus(third))).isEqualTo("0");
        assertThat(shown(third.times(number("3/5")))).isEqualTo("1/5");
        assertThat(shown(third.over(number("-2/3")))).isEqualTo("-1/2");
        assertThat(shown(third.negated())).isEqualTo("-1/3");
        assertThat(shown(number("0").over(number("0")))).isEqualTo(UNDEFINED);
    }

    /** Base, exponent, value when the exponent is written as a literal, value when it is a variable. */
    private static final List<List<String>> POWERS = List.of(
            List.of("2/3", "3", "8/27", "8/27"),
            List.of("2/3", "-2", "9/4", "9/4"),
            List.of("2", "0", "1", "1"),
            List.of("0", "0", "1", NOT_RATIONAL),
            List.of("0", "5", "0", "0"),
            List.of("0", "1/2", "0", "0"),
            List.of("0", "-1", UNDEFINED, UNDEFINED),
            List.of("0", "-1/2", UNDEFINED, UNDEFINED),
            List.of("-2", "3", "-8", NOT_RATIONAL),
            List.of("-2", "-3", "-1/8", NOT_RATIONAL),
            List.of("-2", "0", "1", NOT_RATIONAL),
            List.of("-8", "1/3", UNDEFINED, UNDEFINED),
            List.of("-1", "1e30", "1", NOT_RATIONAL),
            List.of("-1", "1000000000000000000001", "-1", NOT_RATIONAL),
            List.of("1", "1e3000", "1", "1"),
            List.of("8/27", "2/3", "4/9", "4/9"),
            List.of("8/27", "-2/3", "9/4", "9/4"),
            List.of("4", "1/3", NOT_RATIONAL, NOT_RATIONAL),
            List.of("1024", "1/10", "2", "2"),
            List.of("1024", "1/11", NOT_RATIONAL, NOT_RATIONAL),
            List.of("2", "1e-30", NOT_RATIONAL, NOT_RATIONAL),
            List.of("2", "1e9", NOT_RATIONAL, NOT_RATIONAL),
            List.of("1/2", "-1e99", NOT_RATIONAL, NOT_RATIONAL),
            List.of("-2", "1e9", NOT_RATIONAL, NOT_RATIONAL));

    @Test
    void powers_have_the_values_of_the_table() {
        for (List<String> row : POWERS) {
            Expr base = number(row.get(0));
            assertThat(shown(base.pow(number(row.get(1))))).as("%s", row).isEqualTo(row.get(2));
            assertThat(shown(base.pow(Expr.variable("n")), Map.of("n", Rational.parse(row.get(1)))))
                    .as("%s, the exponent a variable", row)
                    .isEqualTo(row.get(3));
        }
        assertThat(shown(number("-2").pow(number("3").negated()))).isEqualTo("-1/8");
    }

    @Test
    void powers_and_roots_undo_each_other() {
        for (int p = 0; p <= 12; p++) {
            for (int q = 1; q <= 7; q++) {
                for (int k = 2; k <= 6; k++) {
                    Rational x = Rational.of(p, q);
                    Expr root = Expr.num(x.pow(k)).pow(Expr.num(Rational.of(1, k)));
                    assertThat(shown(root)).isEqualTo(x.toString());
                    Expr beside = Expr.num(x.pow(k).plus(Rational.of(1, 1_000_003)));
                    assertThat(shown(beside.pow(Expr.num(Rational.of(1, k))))).isEqualTo(NOT_RATIONAL);
                }
            }
        }
    }

    @Test
    void undefined_wins_over_not_rational_and_names_the_place() {
        Expr bad = Expr.num(1).over(Expr.num(0));
        Expr sum = Expr.apply(Op.PI).plus(bad);
        ExactValue value = ExactValue.of(sum, Map.of(), MAX_BITS);
        assertThat(value).isInstanceOf(ExactValue.Undefined.class);
        assertThat(((ExactValue.Undefined) value).where()).isSameAs(bad);
        assertThat(value).hasToString("undefined: division by zero");
    }

    @Test
    void zero_times_what_is_not_known_is_not_known() {
        Expr maybeUndefined = Expr.apply(Op.LOG, Expr.apply(Op.PI).minus(Expr.num(4)));
        assertThat(shown(Expr.num(0).times(maybeUndefined))).isEqualTo(NOT_RATIONAL);
    }

    @Test
    void numbers_that_outgrow_the_budget_are_given_up() {
        Expr x = Expr.num(Rational.of(10, 3));
        for (int i = 0; i < 200; i++) {
            x = x.times(x);
        }
        assertThat(shown(x)).isEqualTo(NOT_RATIONAL);
    }

    @Test
    void a_variable_without_a_value_and_surface_syntax_are_refused() {
        assertThatThrownBy(() -> shown(Expr.variable("x"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> shown(new Expr.Call("f", List.of()))).isInstanceOf(IllegalArgumentException.class);
    }

    private static Expr number(String text) {
        return Expr.num(Rational.parse(text));
    }

    private static String shown(Expr expr) {
        return shown(expr, Map.of());
    }

    private static String shown(Expr expr, Map<String, Rational> point) {
        ExactValue value = ExactValue.of(expr, point, MAX_BITS);
        if (value instanceof ExactValue.Value known) {
            return known.value().toString();
        }
        return value instanceof ExactValue.Undefined ? UNDEFINED : NOT_RATIONAL;
    }
}
