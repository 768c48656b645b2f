package org.sharpbound.enclose.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sharpbound.term.Apply;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Op;
import org.sharpbound.term.Rational;
import org.sharpbound.term.parse.Parser;
import org.sharpbound.term.print.ClaimText;

/** Exact coefficients, from that of s^-1 to that of s^3; {@code ?} where nothing is known. */
class ExactTest {

    private static final ExactNumbers IN = new ExactNumbers(Set.of("y"));

    private static Expr expr(String text) {
        return Parser.expression(text).value().orElseThrow();
    }

    private static String shown(Exact exact) {
        return IntStream.rangeClosed(-1, 3)
                .mapToObj(exact::coefficient)
                .map(c -> c.map(ClaimText::of).orElse("?"))
                .collect(Collectors.joining(" "));
    }

    /** c0 + c1 s + c2 s^2 */
    private static Exact polynomial(String... coefficients) {
        Exact sum = Exact.monomial(0, expr(coefficients[0]));
        for (int i = 1; i < coefficients.length; i++) {
            sum = Exact.sum(sum, Exact.monomial(i, expr(coefficients[i])), IN);
        }
        return sum;
    }

    @Test
    void sums_products_and_quotients() {
        Exact a = polynomial("1", "2", "3");
        Exact b = polynomial("2", "0", "pi");
        Exact s = Exact.monomial(1, Expr.num(1));

        assertThat(shown(a)).isEqualTo("0 1 2 3 0");
        assertThat(shown(Exact.sum(a, b, IN))).isEqualTo("0 3 2 3 + pi 0");
        assertThat(shown(Exact.negative(a, IN))).isEqualTo("0 -1 -2 -3 0");
        assertThat(shown(Exact.product(a, a, IN))).isEqualTo("0 1 4 10 12");
        assertThat(shown(Exact.product(a, s, IN))).isEqualTo("0 0 1 2 3");
        assertThat(shown(Exact.quotient(polynomial("1"), a, IN))).isEqualTo("0 1 -2 1 4");
        assertThat(shown(Exact.quotient(a, s, IN))).isEqualTo("1 2 3 0 0");
        assertThat(shown(Exact.quotient(s, polynomial("1", "-1"), IN))).isEqualTo("0 0 1 1 1");
        assertThat(shown(a.shifted(1))).isEqualTo("0 0 1 2 3");
        assertThat(shown(a.shifted(-1))).isEqualTo("1 2 3 0 0");
        assertThat(shown(a.from(2))).isEqualTo("0 0 0 3 0");
    }

    @Test
    void a_function_of_a_series_has_the_coefficients_of_both() {
        Exact h = polynomial("0", "1", "1").from(1);
        // 1/(1 - h) = 1 + h + h² + h³ + …
        assertThat(shown(Exact.composed(j -> Optional.of(Expr.num(1)), h, IN))).isEqualTo("0 1 1 2 3");
        assertThat(shown(Exact.composed(j -> Optional.of(Expr.num(1)), h.shifted(1), IN)))
                .isEqualTo("0 1 0 1 1");
        assertThat(shown(Exact.composed(j -> j < 2 ? Optional.of(Expr.num(5)) : Optional.empty(), h, IN)))
                .isEqualTo("0 5 5 ? ?");
    }

    @Test
    void what_depends_on_the_unknown_is_unknown() {
        Exact a = polynomial("1", "2");
        Exact unknown = Exact.unknown(1);

        assertThat(shown(unknown)).isEqualTo("0 0 ? ? ?");
        assertThat(shown(Exact.sum(a, unknown, IN))).isEqualTo("0 1 ? ? ?");
        assertThat(shown(Exact.product(Exact.monomial(1, Expr.num(3)), unknown, IN)))
                .isEqualTo("0 0 0 ? ?");
        assertThat(shown(Exact.negative(unknown, IN))).isEqualTo("0 0 ? ? ?");
        assertThat(shown(Exact.quotient(unknown, a, IN))).isEqualTo("0 0 ? ? ?");
    }

    @ParameterizedTest(name = "{0}, {1}")
    @CsvSource(delimiter = '|', textBlock = """
            2   | 3   | 5        | 6        | 2/3
            0   | y   | y        | 0        | 0
            y   | 0   | y        | 0        | y/0
            1   | y   | 1 + y    | y        | 1/y
            y   | 1   | y + 1    | y        | y
            y   | 2   | y + 2    | y*2      | 0.5*y
            y   | pi  | y + pi   | y*pi     | y/pi
            """)
    void numbers(String a, String b, String sum, String product, String quotient) {
        assertThat(ClaimText.of(IN.add(expr(a), expr(b)))).isEqualTo(sum);
        assertThat(ClaimText.of(IN.mul(expr(a), expr(b)))).isEqualTo(product);
        assertThat(ClaimText.of(IN.div(expr(a), expr(b)))).isEqualTo(quotient);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "sqrt(y^2) - y, true", "sqrt(x^2) - x, false", "y - y, true", "sin(y)^2 + cos(y)^2 - 1, true", "y, false",
        "1, false", "0, true", "sqrt(8) - 2*sqrt(2), true", "pi - 3, false", "pi, false"
    })
    void what_is_zero_for_certain(String text, boolean expected) {
        assertThat(IN.isZero(expr(text))).isEqualTo(expected);
    }

    /** With names that were not there before, so that nothing that was kept answers. */
    @Test
    void normal_forms_depend_on_the_signs_of_parameters() {
        String name = "y" + System.nanoTime();
        Expr y = Expr.variable(name);
        Expr root = Expr.apply(Op.SQRT, y.pow(2));
        ExactNumbers known = new ExactNumbers(Set.of(name));
        ExactNumbers open = new ExactNumbers(Set.of());

        assertThat(known.simplified(root.minus(y))).isEqualTo(Expr.num(0));
        assertThat(open.isZero(root.minus(y))).isFalse();
        assertThat(open.simplified(y.plus(Expr.num(3)).minus(y))).isEqualTo(Expr.num(3));
        assertThat(open.simplified(y.plus(y))).isEqualTo(Expr.num(2).times(y));
        assertThat(open.simplified(y)).isSameAs(y);
    }

    @Test
    void large_numbers_are_not_written_out() {
        Expr large = Expr.num(Rational.TWO.pow(1500));

        assertThat(IN.mul(large, large)).isEqualTo(large.times(large));
        assertThat(IN.mul(large, Expr.num(2))).isEqualTo(Expr.num(Rational.TWO.pow(1501)));
        assertThat(IN.add(large, Expr.num(Rational.TWO.pow(-1500)))).isInstanceOf(Apply.class);
    }

    @Test
    void powers_and_functions_are_folded() {
        assertThat(ClaimText.of(IN.power(expr("y"), Rational.ZERO))).isEqualTo("1");
        assertThat(ClaimText.of(IN.power(expr("y"), Rational.ONE))).isEqualTo("y");
        assertThat(ClaimText.of(IN.power(expr("y"), Rational.TWO))).isEqualTo("y^2");
        assertThat(ClaimText.of(IN.power(expr("4"), Rational.TWO))).isEqualTo("16");
        assertThat(ClaimText.of(IN.apply(Op.SQRT, expr("4")))).isEqualTo("2");
        assertThat(ClaimText.of(IN.apply(Op.PI, expr("0")))).isEqualTo("pi");
        assertThat(ClaimText.of(IN.neg(expr("y")))).isEqualTo("-1*y");
    }
}
