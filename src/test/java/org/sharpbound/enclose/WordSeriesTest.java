package org.sharpbound.enclose;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The series in fixed point are within the units that they state, of values with 40 digits. */
class WordSeriesTest {

    private static final int ROUNDS = 2_000;

    private static final Precision P = Precision.ofDigits(40);

    private static final BigDecimal UNIT = new BigDecimal(WordSeries.UNIT);

    /** How many units of 2^-62 a word is off. */
    private static double units(long word, BigInterval value) {
        BigDecimal middle = value.lo().add(value.hi()).divide(BigDecimal.valueOf(2));
        return new BigDecimal(word)
                .subtract(middle.divide(UNIT, P.down()))
                .abs()
                .doubleValue();
    }

    @Test
    void hyperbolic_series_are_within_their_units() {
        Random random = new Random(62);
        for (int i = 0; i < ROUNDS; i++) {
            double r = (2 * random.nextDouble() - 1) * 0.3467;
            long z = WordSeries.times(WordSeries.factor(r, 0), WordSeries.factor(r, 0));
            BigInterval x = BigInterval.of(r);
            assertThat(units(WordSeries.even(z), BigExponential.cosh(x, P))).isLessThan(5);
            BigInterval quotient = BigExponential.sinh(x, P).div(x, P);
            assertThat(units(WordSeries.odd(z), quotient)).isLessThan(4);
        }
    }

    @Test
    void circular_series_are_within_their_units() {
        Random random = new Random(63);
        for (int i = 0; i < ROUNDS; i++) {
            double r = (2 * random.nextDouble() - 1) * 0.7854;
            long z = -WordSeries.times(WordSeries.factor(r, 0), WordSeries.factor(r, 0));
            BigInterval x = BigInterval.of(r);
            assertThat(units(WordSeries.even(z), BigTrigonometric.cos(x, P))).isLessThan(9.5);
            BigInterval quotient = BigTrigonometric.sin(x, P).div(x, P);
            assertThat(units(WordSeries.odd(z), quotient)).isLessThan(8.5);
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 30, 740, WordExponential.LARGEST})
    void exponentials_are_within_their_units(double largest) {
        Random random = new Random(64);
        for (int i = 0; i < ROUNDS; i++) {
            double head = (2 * random.nextDouble() - 1) * largest;
            double rest = (2 * random.nextDouble() - 1) * Math.ulp(head);
            int k = WordExponential.exponent(head);
            BigInterval x = BigInterval.of(head).add(BigInterval.of(rest), Precision.ofDigits(60));
            BigInterval power = BigAlgebraic.pown(BigInterval.TWO, k, P);
            assertThat(units(
                            WordExponential.significand(head, rest, k),
                            BigExponential.exp(x, P).div(power, P)))
                    .as("e^(%s + %s)", head, rest)
                    .isLessThan(WordExponential.ERROR);
        }
    }

    @Test
    void logarithms_are_within_their_units() {
        Random random = new Random(65);
        for (int i = 0; i < ROUNDS; i++) {
            double m = i % 2 == 0
                    ? 0.7071 + 0.7072 * random.nextDouble()
                    : 1 + Math.scalb(random.nextDouble(), -random.nextInt(2, 53)) * (i % 4 == 1 ? 1 : -1);
            assertThat(units(WordLogarithm.of(m), BigExponential.log(BigInterval.of(m), P)))
                    .as("log %s", m)
                    .isLessThan(WordLogarithm.ERROR);
        }
    }

    @Test
    void products_and_factors_lose_less_than_two_units() {
        Random random = new Random(66);
        for (int i = 0; i < ROUNDS; i++) {
            long factor = random.nextLong();
            long number = random.nextLong() >> 1;
            BigDecimal exact =
                    new BigDecimal(factor).multiply(new BigDecimal(number)).divide(new BigDecimal(0x1p63));
            double lost = exact.subtract(new BigDecimal(WordSeries.times(factor, number)))
                    .doubleValue();
            assertThat(lost).isGreaterThanOrEqualTo(0).isLessThan(2);
            double head = 2 * random.nextDouble() - 1;
            double rest = Math.ulp(head) * (random.nextDouble() - 0.5);
            BigDecimal sum = new BigDecimal(head).add(new BigDecimal(rest)).multiply(new BigDecimal(0x1p63));
            assertThat(sum.subtract(new BigDecimal(WordSeries.factor(head, rest)))
                            .abs()
                            .doubleValue())
                    .isLessThan(2);
        }
    }

    @Test
    void a_word_is_its_nearest_double_and_its_rest() {
        Random random = new Random(67);
        for (int i = 0; i < ROUNDS; i++) {
            long word = random.nextLong() >> 1;
            double head = word;
            assertThat((long) head + (long) WordSeries.rest(word)).isEqualTo(word);
        }
    }
}
