package org.sharpbound.enclose.gaussian;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sharpbound.enclose.BigInterval;
import org.sharpbound.enclose.Interval;

/** Means on boxes of covariances beside means at points of them; bounds of the rule beside what coarse rules miss (seeds are stated). */
class CovarianceBoxTest {

    private static final long SEED = 20_261;

    private static final int[][] ORDERS = {{0, 0}, {1, 1}, {2, 0}, {0, 2}, {2, 2}, {3, 1}, {1, 3}};

    @Test
    void the_means_of_covariances_in_a_box_are_among_those_of_the_box() {
        Random random = new Random(SEED);
        for (int trial = 0; trial < 80; trial++) {
            double[] point = covariance(random);
            double radius = Math.pow(10, -8 * random.nextDouble());
            CovarianceBox exact = CovarianceBox.of(Interval.of(point[0]), Interval.of(point[1]), Interval.of(point[2]));
            CovarianceBox box = CovarianceBox.of(
                    about(point[0], radius, random), about(point[1], radius, random), about(point[2], radius, random));
            for (int[] order : ORDERS) {
                Interval inside = exact.mean(order[0], order[1]);
                Interval wide = box.mean(order[0], order[1]);
                assertThat(inside.width()).isLessThan(1e-11);
                assertThat(inside.intersect(wide).isEmpty())
                        .as(point[0] + " " + point[1] + " " + point[2] + ": " + inside + " in " + wide)
                        .isFalse();
                assertThat(wide.width()).isLessThan(40 * radius + 1e-11);
            }
        }
    }

    @Test
    void what_coarse_rules_miss_is_within_their_bounds_and_these_are_of_use() {
        Random random = new Random(SEED);
        List<Double> shares = new ArrayList<>();
        for (int trial = 0; trial < 60; trial++) {
            double sigma = 3 * random.nextDouble();
            double rho = 3 * (2 * random.nextDouble() - 1);
            double tau = trial % 3 == 0 ? 0 : 3 * random.nextDouble();
            Moments fine = new Moments(sigma, rho, tau, 1e-17);
            double asked = Math.pow(10, -1 - 6 * random.nextDouble());
            Moments coarse = new Moments(sigma, rho, tau, asked);
            Rule rule = Rule.of(sigma, rho, tau, asked);
            for (int[] order : ORDERS) {
                Interval exact = fine.of(order[0], order[1]);
                Interval near = coarse.of(order[0], order[1]);
                assertThat(exact.intersect(near).isEmpty()).isFalse();
                assertThat(rule.error(0, 0)).isLessThan(asked);
                shares.add(Math.abs(near.mid() - exact.mid()) / rule.error(order[0], order[1]));
            }
        }
        // a bound of a hundredth of the error would have been seen
        assertThat(shares).anyMatch(share -> share > 0.01);
    }

    @Test
    void what_nodes_that_are_left_out_weigh_is_within_the_bounds() {
        double most = 0;
        for (double tau : new double[] {0, 1}) {
            Moments fine = new Moments(1, 0.5, tau, 1e-17);
            for (int nodes = 2; nodes < 30; nodes++) {
                Rule rule = new Rule(1, 0.5, tau, 0.25, nodes);
                Moments coarse = new Moments(1, 0.5, tau, rule);
                for (int[] order : ORDERS) {
                    Interval exact = fine.of(order[0], order[1]);
                    Interval near = coarse.of(order[0], order[1]);
                    assertThat(exact.intersect(near).isEmpty()).isFalse();
                    most = Math.max(most, Math.abs(near.mid() - exact.mid()) / rule.error(order[0], order[1]));
                }
            }
        }
        assertThat(most).isGreaterThan(0.05);
    }

    @Test
    void covariances_known_to_few_digits_leave_intervals_that_hold_the_means() {
        Random random = new Random(SEED);
        for (int trial = 0; trial < 20; trial++) {
            double[] point = {1 + random.nextDouble(), 2 * random.nextDouble() - 1, 1 + random.nextDouble()};
            CovarianceBox exact = CovarianceBox.of(Interval.of(point[0]), Interval.of(point[1]), Interval.of(point[2]));
            double radius = Math.pow(10, -1 - 4 * random.nextDouble());
            // an end of one range, which is what only its own derivative tells
            int wideOne = trial % 3;
            BigInterval[] box = Stream.of(0, 1, 2)
                    .map(i -> BigInterval.of(point[i], point[i] + (i == wideOne ? radius : 0)))
                    .toArray(BigInterval[]::new);
            BigInterval[] means = new BigCovariance(box[0], box[1], box[2], false, 20).means();
            for (int order = 0; order < 2; order++) {
                Interval wide = Interval.of(means[order].loDouble(), means[order].hiDouble());
                assertThat(wide.intersect(exact.mean(order, order)).isEmpty()).isFalse();
                assertThat(wide.width()).isLessThan(8 * radius);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"0", "1", "2", "3"})
    void derivatives_are_between_their_bounds_on_the_line(int order) {
        double most = 0;
        for (int k = -400; k <= 400; k++) {
            Interval value = Tangent.derivatives(Interval.of(k / 100.0))[order];
            assertThat(Tangent.range(order).plus(Interval.of(-1e-12, 1e-12)).contains(value))
                    .as("at " + k / 100.0)
                    .isTrue();
            most = Math.max(most, value.mag());
        }
        assertThat(most).isGreaterThan(0.99 * Tangent.range(order).mag());
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0.3", "0, 1", "0, 1.5", "1, 0.3", "1, 1", "1, 1.5", "2, 0.3", "2, 1", "2, 1.5", "3, 0.3", "3, 1", "3, 1.5"
    })
    void derivatives_are_within_their_bounds_on_a_strip(int order, double height) {
        double bound = Tangent.onStrip(Interval.of(height))[order].hi();
        double most = 0;
        for (int i = 0; i <= 200; i++) {
            for (int j = 0; j <= 40; j++) {
                most = Math.max(most, size(order, i / 20.0, height * j / 40));
            }
        }
        assertThat(most).isLessThanOrEqualTo(bound * (1 + 1e-12)).isGreaterThan(bound / 5);
    }

    /** |tanh⁽ⁱ⁾(x + iy)|, with t = (sinh 2x + i sin 2y)/(cosh 2x + cos 2y). */
    private static double size(int order, double x, double y) {
        double divisor = Math.cosh(2 * x) + Math.cos(2 * y);
        double[] t = {Math.sinh(2 * x) / divisor, Math.sin(2 * y) / divisor};
        double[] square = {t[0] * t[0] - t[1] * t[1], 2 * t[0] * t[1]};
        double slope = Math.hypot(1 - square[0], square[1]);
        return switch (order) {
            case 0 -> Math.hypot(t[0], t[1]);
            case 1 -> slope;
            case 2 -> 2 * Math.hypot(t[0], t[1]) * slope;
            default -> slope * Math.hypot(6 * square[0] - 2, 6 * square[1]);
        };
    }

    @Test
    void variances_beyond_all_measure_leave_what_is_always_true() {
        Interval huge = Interval.of(1e300);

        assertThat(CovarianceBox.of(huge, Interval.of(-1e299), huge).mean(0, 0)).isEqualTo(Interval.of(-1, 0));
        assertThat(CovarianceBox.of(huge).mean(0, 0)).isEqualTo(Interval.of(0, 1));
    }

    /** Correlations up to ±1, and variances down to 0. */
    private static double[] covariance(Random random) {
        double p = random.nextInt(8) == 0 ? 0 : Math.pow(10, 0.5 - 4 * random.nextDouble());
        double q = random.nextInt(8) == 0 ? p : Math.pow(10, 0.5 - 4 * random.nextDouble());
        double share = random.nextInt(4) == 0 ? 1 - 1e-13 : random.nextDouble();
        return new double[] {p, (random.nextBoolean() ? share : -share) * Math.sqrt(p * q), q};
    }

    private static Interval about(double value, double radius, Random random) {
        return Interval.of(value - radius * random.nextDouble(), value + radius * random.nextDouble());
    }
}
