package org.sharpbound.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Rational;
import org.sharpbound.term.print.ClaimText;

/** Guesses of what a double is exactly. */
class ClosedFormsTest {

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "0, 0",
        "0.3333333333333333, 1/3",
        "-2.5, -2.5",
        "3.141592653589793, pi",
        "-6.283185307179586, -2*pi",
        "0.5413411329464508, 4*(1/e^2)"
    })
    void a_number_of_simple_form_is_found(double number, String form) {
        assertThat(ClosedForms.near(number, 1e-12)).extracting(ClaimText::of).contains(form);
    }

    @Test
    void every_fraction_of_few_bits_is_found_whatever_the_last_digits_of_its_double() {
        SplittableRandom random = new SplittableRandom(3);
        for (int i = 0; i < 2_000; i++) {
            int split = random.nextInt(1, 21);
            Rational fraction = Rational.of(random.nextInt(1, 1 << split), random.nextInt(1, 1 << (21 - split)))
                    .times(random.nextBoolean() ? Rational.ONE : Rational.MINUS_ONE);
            double nearest =
                    fraction.numerator().doubleValue() / fraction.denominator().doubleValue();
            double near = nearest * (1 + (random.nextDouble() - 0.5) * 1e-13);
            assertThat(ClosedForms.near(nearest, 0)).contains(Expr.num(fraction));
            assertThat(ClosedForms.near(near, 1e-13 * Math.abs(near))).contains(Expr.num(fraction));
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.MAX_VALUE, -Double.MAX_VALUE, 1e308, Double.POSITIVE_INFINITY, Double.NaN})
    void nothing_is_found_for_what_is_infinite_or_becomes_so(double number) {
        List<Expr> forms = ClosedForms.near(number, Math.abs(number) * 1e-10);

        assertThat(forms).isEmpty();
    }
}
