package org.sharpbound.enclose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sharpbound.enclose.ReverseTest.assertIsNear;
import static org.sharpbound.enclose.ReverseTest.range;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Angles by what is known of their sines, cosines and tangents. */
class ReverseWaveTest {

    private static final int ROUNDS = 1_000;

    /** Bounds that are multiples of pi/6 and pi/4, with c given as the wave, its lower and its upper end. */
    @ParameterizedTest(name = "{0} in [{1}, {2}], x in [{3}, {4}]")
    @CsvSource({
        "sin,  0.5, 1,     1, 9,       1, 8.901179185171081",
        "sin,  0.5, 1,     3, 9,       6.806784082777885, 8.901179185171081",
        "sin,  0.5, 2,    -9, 1,       -5.759586531581287, 1",
        "sin, -1, -0.5,    0, 6,       3.665191429188092, 5.759586531581287",
        "sin,  1, 2,       0, 4,       1.5707963267948966, 1.5707963267948966",
        "sin, -2, -1,      -4, 0,      -1.5707963267948966, -1.5707963267948966",
        "cos,  1, 2,      -1, 1,       0, 0",
        "cos, -2, -1,      3, 4,       3.141592653589793, 3.141592653589793",
        "sin,  0, 0,       1, 7,       3.141592653589793, 6.283185307179586",
        "cos,  0.5, 1,     2, 9,       5.235987755982989, 7.330382858376184",
        "cos,  0.5, 1,    -9, -2,      -7.330382858376184, -5.235987755982989",
        "cos, -1, -0.5,    0, 9,       2.0943951023931957, 9",
        "cos, -1, -0.5,    0, 7,       2.0943951023931957, 4.1887902047863905",
        "tan,  1, Infinity, 2, 9,      3.9269908169872414, 7.853981633974483",
        "tan, -1, 1,       1, 2,       , ",
        "tan, -1, 1,       1, 3,       2.356194490192345, 3",
        "sin,  0.5, 1,     1e6, 1000020, 1000000.8811629426, 1000020",
        "sin,  0.999, 1,   1e6, 1000020, 1000001.8836354066, 1000014.5394561954",
        "sin,  0.5, 1,     1e13, 2e13, 1e13, 2e13",
    })
    void angles_are_cut_to_the_first_and_the_last_solution(
            String name, double clo, double chi, double lo, double hi, Double left, Double right) {
        Range x = range(Interval.of(lo, hi));
        ReverseTest.function(name).narrow(clo, chi, x);
        assertIsNear(x, left, right, lo >= 1e6 ? 1e-9 : 1e-14);
    }

    @Test
    void the_arctangent_next_to_a_quarter_turn_leaves_tangents_of_the_double_below_it() {
        double quarter = Math.PI / 2;
        Range x = range(Interval.of(-1e17, 1e17));
        ReverseWave.atan(-quarter, quarter, x);
        assertThat(x.hi()).isBetween(1.6331239353195368e16, 1.6331239353195376e16);
        assertThat(x.lo()).isEqualTo(-x.hi());
        ReverseWave.atan(quarter, 2, x);
        assertThat(x.lo()).isBetween(1.6331239353195368e16, 1.6331239353195372e16);
        x.set(-1e17, 1e17);
        ReverseWave.atan(-2, -quarter, x);
        assertThat(x.hi()).isBetween(-1.6331239353195372e16, -1.6331239353195368e16);
    }

    /** Far from 0 an angle that is an end of a range may be the last solution of its branch, but for rounding. */
    @Test
    void solutions_next_to_the_end_of_a_branch_are_kept() {
        Random random = new Random(4);
        Precision p = Precision.ofDigits(40);
        for (int i = 0; i < ROUNDS; i++) {
            long k = random.nextLong(1L << random.nextInt(1, 38));
            BigInterval end =
                    BigConstants.pi(p).mul(BigInterval.point(4 * k + 1), p).div(BigInterval.point(4), p);
            double t = end.loDouble();
            Range x = range(Interval.of(t, t + 1));
            ReverseWave.tan(-1, 1, x);
            assertThat(x.lo()).as("tan %s <= 1", t).isEqualTo(t);
            x.set(-t - 1, -t);
            ReverseWave.tan(-1, 1, x);
            assertThat(x.hi()).as("tan %s >= -1", -t).isEqualTo(-t);
        }
    }

    @Test
    void angles_of_an_unbounded_range_are_cut_on_the_bounded_side() {
        Range x = range(Interval.of(2, Double.POSITIVE_INFINITY));
        ReverseWave.cos(0.5, 1, x);
        assertThat(x.lo()).isBetween(5.2359877, 5.2359878);
        assertThat(x.hi()).isInfinite();
    }
}
