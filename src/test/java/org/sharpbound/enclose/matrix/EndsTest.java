package org.sharpbound.enclose.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sharpbound.enclose.BigInterval;
import org.sharpbound.enclose.Interval;
import org.sharpbound.enclose.Precision;
import org.sharpbound.term.Rational;

final class EndsTest {

    private static final Precision TWENTY = Precision.ofDigits(20);

    private static Rational power(int bits) {
        return Rational.TWO.pow(bits);
    }

    /** Numbers of few and many bits, into and below the range of normal doubles, and beyond the largest. Seed 12. */
    @ParameterizedTest
    @ValueSource(ints = {0, 40, 100, 1000, 1060, 1074, 1080, 1130, -900, -980})
    void intervals_hold_fixed_point_numbers_and_hardly_more(int bits) {
        Random random = new Random(12);
        for (int draw = 0; draw < 300; draw++) {
            BigInteger size = new BigInteger(1 + random.nextInt(90), random);
            BigInteger lower = random.nextBoolean() ? size : size.negate();
            BigInteger upper = lower.add(BigInteger.valueOf(random.nextInt(3)));
            Rational from = Rational.of(lower).times(power(-bits));
            Rational to = Rational.of(upper).times(power(-bits));

            Interval doubles = Kind.DOUBLES.ends().between(lower, upper, bits);
            assertThat(doubles.contains(from)).as("%s in %s", from, doubles).isTrue();
            assertThat(doubles.contains(to)).as("%s in %s", to, doubles).isTrue();
            double ulp = Math.max(Math.ulp(doubles.mag()), Double.MIN_VALUE);
            if (doubles.isBounded()) {
                assertThat(doubles.width())
                        .isLessThanOrEqualTo(Interval.of(to.minus(from)).hi() + 3 * ulp);
            }
            BigInterval decimals = Kind.decimals(TWENTY).ends().between(lower, upper, bits);
            assertThat(decimals.contains(from) && decimals.contains(to)).isTrue();
        }
    }

    @Test
    void the_smallest_normal_double_is_no_lower_end_of_what_is_below_it() {
        BigInteger below = BigInteger.ONE.shiftLeft(53).subtract(BigInteger.ONE);
        Interval found = Kind.DOUBLES.ends().between(below, below, 1022 + 53);
        assertThat(found.contains(Rational.of(below).times(power(-1075)))).isTrue();
    }

    /** Floors of points times powers of two. Seed 13. */
    @ParameterizedTest
    @ValueSource(ints = {0, 3, 52, 200, 1100, -5, -900})
    void points_are_cut_down_to_units(int bits) {
        Random random = new Random(13);
        for (int draw = 0; draw < 300; draw++) {
            double value = Math.scalb(random.nextDouble() - 0.5, random.nextInt(120) - 60 - bits);
            BigInteger floor = Rational.of(value).times(power(bits)).floor();
            assertThat(Kind.DOUBLES.ends().units(Interval.of(value), bits)).isEqualTo(floor);
            assertThat(Kind.decimals(TWENTY).ends().units(BigInterval.of(value), bits))
                    .isEqualTo(floor);
        }
        for (double value : new double[] {0.0, -0.0, Double.MIN_VALUE, -Double.MIN_VALUE, Double.MIN_NORMAL}) {
            assertThat(Kind.DOUBLES.ends().units(Interval.of(value), bits))
                    .isEqualTo(Rational.of(value).times(power(bits)).floor());
        }
    }

    @Test
    void decimals_with_long_exponents_are_neither_written_out_nor_lost() {
        BigInterval tiny = BigInterval.point(new BigDecimal("-1e-90000000"));
        assertThat(Kind.decimals(TWENTY).exact(tiny)).isEmpty();
        assertThat(Kind.decimals(TWENTY).ends().units(tiny, 60)).isEqualTo(BigInteger.ONE.negate());
        assertThat(Kind.decimals(TWENTY).ends().units(tiny.neg(), 60)).isEqualTo(BigInteger.ZERO);
    }
}
