package org.sharpbound.strategy.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sharpbound.enclose.BigInterval;
import org.sharpbound.enclose.BigRun;
import org.sharpbound.enclose.Interval;
import org.sharpbound.enclose.Precision;
import org.sharpbound.lab.random.RandomBits;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Op;
import org.sharpbound.term.Rational;

/** Numbers that are drawn have the distribution that they are said to have; seed 11, level one in a million. */
class DrawsTest {

    private static final int SIZE = 40_000;
    private static final double LEVEL = 1e-6;

    private static Interval share(Law law, Predicate<Double> event, ToDoubleFunction<Double> change) {
        Draws draws = new Draws(RandomBits.of(11, 0));
        int count = 0;
        for (int i = 0; i < SIZE; i++) {
            law.draw(draws);
            assertThat(draws.lo()).isLessThanOrEqualTo(draws.hi());
            count += event.test(change.applyAsDouble((draws.lo() + draws.hi()) / 2)) ? 1 : 0;
        }
        return ConfidenceInterval.clopperPearson(count, count, SIZE, LEVEL).range();
    }

    private static final Law NORMAL = new Law.Normal(Interval.ZERO, Interval.ONE);

    @ParameterizedTest
    @CsvSource({"-2.5", "-1", "-0.1", "0", "0.6745", "1.5", "3"})
    void normal_numbers_are_normal(double bound) {
        double probability = new NormalDistribution().cumulativeProbability(bound);
        assertThat(share(NORMAL, x -> x <= bound, x -> x).contains(probability)).isTrue();
    }

    @Test
    void a_generator_of_the_wrong_distribution_is_found_out() {
        double probability = new NormalDistribution().cumulativeProbability(1);
        assertThat(share(NORMAL, x -> x <= 1, x -> 1.05 * x).contains(probability))
                .isFalse();
        assertThat(share(new Law.Uniform(Interval.ZERO, Interval.ONE), x -> x <= 0.5, x -> x * x)
                        .contains(0.5))
                .isFalse();
    }

    @Test
    void normal_numbers_are_enclosed_to_the_last_digits_but_for_the_rarest() {
        Draws draws = new Draws(RandomBits.of(5, 0));
        for (int i = 0; i < 1000; i++) {
            draws.normal();
            assertThat(draws.hi() - draws.lo()).isBetween(1e-300, 1e-10);
        }
    }

    @Test
    void other_laws_have_the_shares_that_they_are_to_have() {
        Interval third = Interval.of(Rational.of(1, 3));
        Law choice = Law.choice(List.of(Interval.of(2), Interval.of(3), Interval.of(7)));
        assertThat(share(new Law.Sign(), x -> x == 1, x -> x).contains(0.5)).isTrue();
        assertThat(share(Law.bernoulli(third), x -> x == 1, x -> x).contains(1 / 3.0))
                .isTrue();
        for (double value : new double[] {2, 3, 7}) {
            assertThat(share(choice, x -> x == value, x -> x).contains(1 / 3.0)).isTrue();
        }
        assertThat(share(new Law.Uniform(Interval.of(-1), Interval.of(3)), x -> x <= 0, x -> x)
                        .contains(0.25))
                .isTrue();
    }

    @Test
    void an_outcome_that_the_bits_leave_open_is_both() {
        Law half = Law.bernoulli(Interval.of(0.25, 0.75));
        Draws draws = new Draws(RandomBits.of(3, 0));
        int open = 0;
        for (int i = 0; i < 1000; i++) {
            half.draw(draws);
            open += draws.lo() < draws.hi() ? 1 : 0;
        }
        assertThat(open).isBetween(400, 600);
    }

    /** Corners of the cells of both uniform numbers, by Box's and Muller's map to 40 digits. */
    @Test
    void normal_numbers_are_enclosed_by_what_many_digits_give() {
        RandomBits bits = RandomBits.of(5, 0);
        Draws draws = new Draws(RandomBits.of(5, 0));
        for (int i = 0; i < 60; i++) {
            long first = bits.next() >>> 11;
            long second = bits.next() >> 11;
            for (Op wave : new Op[] {Op.COS, Op.SIN}) {
                draws.normal();
                for (int corner = 0; corner < 4; corner++) {
                    Expr normal = normal(first + corner % 2, second + corner / 2, wave);
                    BigInterval value =
                            BigRun.ofConstant(normal, Precision.ofDigits(40)).value(0);
                    assertThat(BigInterval.of(draws.lo(), draws.hi()).contains(value))
                            .isTrue();
                }
            }
        }
    }

    private static Expr normal(long first, long second, Op wave) {
        Expr cell = Expr.num(2).pow(-53);
        Expr radius = Expr.apply(
                Op.SQRT, Expr.num(-2).times(Expr.apply(Op.LOG, Expr.num(first).times(cell))));
        Expr angle = Expr.num(2).times(Expr.apply(Op.PI)).times(Expr.num(second).times(cell));
        return radius.times(Expr.apply(wave, angle));
    }
}
