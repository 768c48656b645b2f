package org.sharpbound.enclose;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Soundness faults found in other interval libraries; each is a test of ours. */
class KnownFaultsTest {

    /** filib's sine over this interval ended below 0. */
    @Test
    void the_sine_from_minus_pi_to_zero_reaches_zero() {
        Interval sine = Interval.of(-Math.PI, 0).sin();
        assertThat(sine.contains(0.0)).isTrue();
        assertThat(sine).isEqualTo(Interval.of(-1, 0));
    }

    /** mpmath.iv gave [0, 0]. */
    @Test
    void powers_of_an_interval_from_zero_are_not_all_zero() {
        assertThat(Interval.of(0, 1.5).pow(Interval.of(0, 1))).isEqualTo(Interval.of(0, 1.5));
    }

    /** An overflow in one enclosure ended a whole process elsewhere. */
    @ParameterizedTest
    @ValueSource(doubles = {710, 1e10, 1e300, Double.MAX_VALUE})
    void overflows_are_results_like_others(double x) {
        Interval far = Interval.of(x);
        assertThat(far.exp().hi()).isInfinite();
        assertThat(far.exp().lo()).isFinite();
        assertThat(far.negate().exp().lo()).isBetween(0.0, 1e-308);
        assertThat(far.times(far).over(far).contains(x)).isTrue();
        assertThat(far.exp().times(far.negate().exp()).contains(1.0)).isTrue();
    }

    /** Certificates had to be withdrawn elsewhere because of tanh near its ends. */
    @ParameterizedTest
    @ValueSource(doubles = {18.5, 19, 19.0615, 20, 22, 100, 1e300})
    void the_hyperbolic_tangent_near_one_holds_the_value_and_stops_at_one(double x) {
        Interval end = Interval.of(x).tanh();
        BigInterval value = BigExponential.tanh(BigInterval.of(x), Precision.ofDigits(30));
        assertThat(BigInterval.of(end.lo(), end.hi()).contains(value)).isTrue();
        assertThat(end.hi()).isBetween(x < 19 ? 0 : 1.0, 1.0);
        assertThat(end.lo()).isBetween(Math.nextDown(Math.nextDown(1.0)), Math.nextDown(1.0));
        assertThat(Interval.of(-x).tanh()).isEqualTo(end.negate());
        assertThat(Interval.of(-x, x).tanh()).isEqualTo(Interval.of(-end.hi(), end.hi()));
    }

    /** The doubles on both sides of a pole are neighbours, and so may the ends of an interval be. */
    @ParameterizedTest
    @ValueSource(doubles = {Math.PI / 2, -Math.PI / 2, 3 * (Math.PI / 2), 1e6, 0x1p60})
    void the_tangent_across_a_pole_is_everything(double x) {
        double lo = x;
        double hi = Math.nextUp(x);
        while (Math.signum(StrictMath.cos(lo)) == Math.signum(StrictMath.cos(hi))) {
            lo = Math.nextDown(lo) - Math.abs(x) * 0x1p-40;
            hi = Math.nextUp(hi) + Math.abs(x) * 0x1p-40;
            if (hi - lo > 4) {
                break;
            }
        }
        assertThat(Interval.of(lo, hi).tan()).isEqualTo(Interval.ENTIRE);
        assertThat(Defined.tan(lo, hi)).isFalse();
    }

    @Test
    void the_tangent_between_poles_is_bounded() {
        double end = Math.PI / 2;
        assertThat(Interval.of(-end, end).tan().isBounded()).isTrue();
        assertThat(Interval.of(Math.nextUp(end), 3 * end).tan().isBounded()).isTrue();
        assertThat(Defined.tan(-end, end)).isTrue();
    }

    @Test
    void the_exponential_of_minus_one_is_held() {
        // x' = -x over a unit of time: an integrator elsewhere lost the value of exp(-1).
        Interval found = Interval.of(-1).exp();
        assertThat(found.lo()).isLessThanOrEqualTo(0.36787944117144233);
        assertThat(found.hi()).isGreaterThan(0.36787944117144232);
        assertThat(found.width()).isLessThan(2e-16);
    }
}
