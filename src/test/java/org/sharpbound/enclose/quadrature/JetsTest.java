package org.sharpbound.enclose.quadrature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sharpbound.enclose.Interval;
import org.sharpbound.enclose.series.Doubles;
import org.sharpbound.term.Derivative;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Rational;
import org.sharpbound.term.Sharing;
import org.sharpbound.term.parse.Parser;

/** Taylor coefficients beside symbolic derivatives. */
class JetsTest {

    private static final int ORDER = 5;
    private static final Effort NONE = new Effort(1, 4, 100);
    private static final Ranges<Interval> RANGES = new Ranges<>(new Doubles());

    private static Expr expr(String text) {
        return Affine.folded(Parser.expression(text).value().orElseThrow());
    }

    private static Jet<Interval> jet(String text, Interval x) {
        Jets<Interval> jets = new Jets<>(RANGES, ORDER);
        return new Evaluator<>(jets, Map.of("x", jets.linear(x, Interval.ONE)), NONE).of(expr(text));
    }

    @ParameterizedTest(name = "{0} on [{1}, {2}]")
    @CsvSource(delimiter = ';', textBlock = """
                    x^3 - 2*x; -1; 2
                    1/x; 1; 2
                    x^(-3); -2; -1
                    x/(1 + x^2); -1; 1
                    sqrt(x); 1; 3
                    x^(2/3); 1; 2
                    cbrt(x); 1; 8
                    cbrt(x); -8; -1
                    exp(x^2); -1; 1
                    log(1 + x^2); -1; 2
                    sin(2*x); -3; 3
                    cos(x^2); -2; 2
                    tan(x); -1; 1
                    asin(x/2); -1; 1
                    acos(x/2); -1; 1
                    atan(x); -3; 3
                    sinh(x); -1; 1
                    cosh(x); -1; 1
                    tanh(x); -2; 2
                    erf(x); -1; 1
                    erfc(x^2); -1; 1
                    x^x; 1; 2
                    2^x; -1; 1
                    abs(x); 1; 2
                    abs(x); -2; -1
                    relu(x); 1; 2
                    relu(x)*x; -2; -1
                    step(x)*x; 1; 2
                    sign(x)*x; -2; -1
                    max(x, x^2); 2; 3
                    min(x, x^2); 2; 3
                    floor(x)*x; 9/4; 11/4
                    if(x > 0, x^2, 1/x); 1; 2
                    if(x > 0 or x < -5, x^2, 1/x); -2; -1
                    """)
    void coefficients_enclose_derivatives_over_factorials(String text, String from, String to) throws Exception {
        Interval range = value(expr(from), Interval.ZERO).hull(value(expr(to), Interval.ZERO));
        Jet<Interval> jet = jet(text, range);
        Jets<Interval> jets = new Jets<>(RANGES, ORDER);
        Sharing build = new Sharing(50_000, 1000);
        Expr derivative = build.substitute(expr(text), Map.of());
        double factorial = 1;
        Random random = new Random(7);
        for (int k = 0; k <= ORDER; k++) {
            for (int i = 0; i < 50; i++) {
                Interval point = Interval.of(range.lo() + random.nextDouble() * (range.hi() - range.lo()));
                Interval exact = value(derivative, point).over(Interval.of(factorial));
                assertThat(jets.term(jet, k).intersect(exact).isEmpty())
                        .as("%s: %s does not hold %s at %s", k, jets.term(jet, k), exact, point)
                        .isFalse();
                assertThat(jets.term(jet(text, point), k).intersect(exact).isEmpty())
                        .isFalse();
            }
            derivative = new Derivative("x", build).of(derivative);
            factorial *= k + 1;
        }
    }

    private static Interval value(Expr expr, Interval x) {
        return new Evaluator<>(RANGES, Map.of("x", x), NONE).of(expr);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "abs(x)",
                "relu(x)",
                "step(x)",
                "sign(x)",
                "max(x, 0)",
                "min(x, -x)",
                "floor(x)",
                "if(x > 0, x, -x)",
                "sqrt(x)",
                "sqrt(x + 1)",
                "log(x)",
                "1/x",
                "cbrt(x)",
                "x^(1/3)",
                "asin(x)",
                "acos(x)",
                "tan(2*x)",
                "factorial(x)",
                "x^x",
                "if(x == 0, 1, x)",
                "(1 + x)^(5/2)"
            })
    void what_is_not_smooth_on_the_range_has_no_coefficients(String text) {
        assertThatThrownBy(() -> jet(text, Interval.of(-1, 1))).isInstanceOf(Unknown.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "abs(x)",
                "relu(x)",
                "step(x)",
                "sign(x)",
                "floor(x)",
                "max(x, 2*x)",
                "if(x >= 0, x, -x)",
                "if(x == 0, 1, x)"
            })
    void a_switch_at_the_very_point_is_not_decided(String text) {
        assertThatThrownBy(() -> jet(text, Interval.ZERO)).isInstanceOf(Unknown.class);
    }

    @ParameterizedTest
    @CsvSource({"10000, true", "10001, false", "-10000, true", "-10001, false"})
    void powers_are_taken_up_to_ten_thousand(int exponent, boolean expected) {
        Jets<Interval> jets = new Jets<>(RANGES, 1);
        Jet<Interval> one = jets.linear(Interval.ONE, Interval.ONE);
        try {
            Jet<Interval> power = jets.power(one, Rational.of(exponent));
            assertThat(expected).isTrue();
            assertThat(power.terms()).containsExactly(Interval.ONE, Interval.of(exponent));
        } catch (Unknown tooLarge) {
            assertThat(expected).isFalse();
        }
    }

    @Test
    void only_a_constant_is_known_to_be_zero() {
        Jets<Interval> jets = new Jets<>(RANGES, 2);

        assertThat(jets.isZero(jets.number(0))).isTrue();
        assertThat(jets.isZero(jets.number(1))).isFalse();
        assertThat(jets.isZero(jets.linear(Interval.ZERO, Interval.ONE))).isFalse();
    }

    @Test
    void width_and_size_are_those_of_the_worst_coefficient() {
        Jets<Interval> jets = new Jets<>(RANGES, 2);
        Jet<Interval> jet = jets.linear(Interval.of(1, 2), Interval.of(-5, -2));

        assertThat(jets.width(jet)).isEqualTo(3);
        assertThat(jets.magnitude(jet)).isEqualTo(5);
        assertThat(jets.width(jets.constant(Interval.of(1, 2)))).isEqualTo(1);
        assertThat(jets.term(jet, 1)).isEqualTo(Interval.of(-5, -2));
        assertThat(jets.term(jet, 2)).isEqualTo(Interval.ZERO);
    }

    @Test
    void work_grows_with_the_square_of_the_order() {
        assertThat(new Jets<>(RANGES, 2).cost()).isEqualTo(1);
        assertThat(new Jets<>(RANGES, 20).cost()).isEqualTo(11);
    }

    @ParameterizedTest
    @CsvSource({"1, 2, 3, 4, 1, 3", "3, 4, 1, 2, 1, 3"})
    void the_lesser_and_the_larger_are_told_apart(double a, double b, double c, double d, double least, double most) {
        Jets<Interval> jets = new Jets<>(RANGES, 2);
        Jet<Interval> first = jets.linear(Interval.of(a, b), Interval.ONE);
        Jet<Interval> second = jets.linear(Interval.of(c, d), Interval.ONE);

        assertThat(jets.min(first, second).constant().lo()).isEqualTo(least);
        assertThat(jets.max(first, second).constant().lo()).isEqualTo(most);
        assertThatThrownBy(() -> jets.min(first, first)).isInstanceOf(Unknown.class);
        assertThatThrownBy(() -> jets.either(first, jets.number(1))).isInstanceOf(Unknown.class);
        assertThat(jets.either(jets.number(1), jets.number(3)).constant()).isEqualTo(Interval.of(1, 3));
        assertThat(jets.min(jets.number(1), jets.number(3)).constant()).isEqualTo(Interval.ONE);
    }
}
