package org.sharpbound.enclose.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.sharpbound.enclose.BigAlgebraic;
import org.sharpbound.enclose.BigExponential;
import org.sharpbound.enclose.BigInterval;
import org.sharpbound.enclose.Interval;
import org.sharpbound.enclose.Precision;
import org.sharpbound.term.Rational;

final class LinearFlowTest {

    private static final Precision SIXTY = Precision.ofDigits(60);
    private static final BigInterval TEN = BigInterval.point(10);

    /** r' = −K r, K = [[2, 1], [1, 3]], r(0) = (1, −1), at time 10, beside the closed form with the eigenvalues of K. */
    @Test
    void a_stiff_kernel_flow_is_enclosed_to_rounding_and_to_fifty_digits() {
        RationalMatrix k = Given.matrix("-2 -1; -1 -3");
        RationalMatrix zero = Given.matrix("0; 0");
        RationalMatrix start = Given.matrix("1; -1");

        Interval[] doubles = LinearFlow.at(Interval.of(10), Given.doubles(k), Given.doubles(zero), Given.doubles(start))
                .orElseThrow();
        BigInterval[] digits = LinearFlow.at(
                        TEN,
                        Given.decimals(SIXTY, k),
                        Given.decimals(SIXTY, zero),
                        Given.decimals(SIXTY, start),
                        Precision.ofDigits(50))
                .orElseThrow();

        for (int i = 0; i < 2; i++) {
            BigInterval exact = closedForm(i);
            assertThat(digits[i].contains(exact)).isTrue();
            assertThat(digits[i].hi().subtract(digits[i].lo())).isLessThan(new BigDecimal("1e-54"));
            assertThat(BigInterval.of(doubles[i].lo(), doubles[i].hi()).contains(exact))
                    .isTrue();
            assertThat(doubles[i].width()).isLessThan(1e-21);
        }
    }

    /** With the eigenvalues p < q of K, √5 e^(−tK) v = e^(−pt) (q − K) v − e^(−qt) (p − K) v. */
    private static BigInterval closedForm(int component) {
        BigInterval root = BigAlgebraic.sqrt(BigInterval.point(5), SIXTY);
        BigInterval five = BigInterval.point(5);
        BigInterval p = five.sub(root, SIXTY).div(BigInterval.TWO, SIXTY);
        BigInterval q = five.add(root, SIXTY).div(BigInterval.TWO, SIXTY);
        return part(p, q, component).sub(part(q, p, component), SIXTY).div(root, SIXTY);
    }

    private static BigInterval part(BigInterval decay, BigInterval other, int component) {
        BigInterval factor = component == 0 ? other.sub(BigInterval.ONE, SIXTY) : BigInterval.TWO.sub(other, SIXTY);
        return BigExponential.exp(decay.mul(TEN, SIXTY).neg(), SIXTY).mul(factor, SIXTY);
    }

    /** x' = −x + 1 from 0: 1 − e^−t; and a constant rate without decay: x' = 3. */
    @Test
    void a_constant_rate_moves_the_solution() {
        Interval[] relaxed = LinearFlow.at(
                        Interval.ONE, new Interval[] {Interval.of(-1)}, new Interval[] {Interval.ONE}, new Interval[] {
                            Interval.ZERO
                        })
                .orElseThrow();
        assertThat(relaxed[0].contains(-Math.expm1(-1))).isTrue();
        assertThat(relaxed[0].width()).isLessThan(3e-16);

        Interval[] moved = LinearFlow.at(
                        Interval.of(2),
                        new Interval[] {Interval.ZERO},
                        new Interval[] {Interval.of(3)},
                        new Interval[] {Interval.ONE})
                .orElseThrow();
        assertThat(moved[0].contains(7)).isTrue();
        assertThat(moved[0].width()).isLessThan(1e-14);
    }

    /** The series x(t) = e^(tA) x(0) + Σ t^(k+1) A^k b / (k+1)!, in exact arithmetic, as the exponential of a larger matrix. Seed 3. */
    @Test
    void flows_with_constants_in_intervals_hold_each_single_flow() {
        Random random = new Random(3);
        for (int draw = 0; draw < 40; draw++) {
            RationalMatrix mid = Given.random(random, 3, 5, 30);
            RationalMatrix radius =
                    RationalMatrix.of(3, 5, (i, j) -> random.nextBoolean() ? Rational.of(1, 64) : Rational.ZERO);
            RationalMatrix member = Given.member(random, mid, radius);
            Interval[] rows = Given.around(mid, radius);
            Interval[] a = new Interval[9];
            Interval[] b = new Interval[3];
            Interval[] start = new Interval[3];
            for (int i = 0; i < 3; i++) {
                System.arraycopy(rows, 5 * i, a, 3 * i, 3);
                b[i] = rows[5 * i + 3];
                start[i] = rows[5 * i + 4];
            }
            Interval[] found = LinearFlow.at(Interval.ONE, a, b, start).orElseThrow();

            RationalMatrix larger = RationalMatrix.of(4, 4, (i, j) -> i == 3 ? Rational.ZERO : member.at(i, j));
            RationalMatrix from = RationalMatrix.of(4, 1, (i, j) -> i == 3 ? Rational.ONE : member.at(i, 4));
            RationalMatrix exact = Truth.exponential(larger).times(from);
            for (int i = 0; i < 3; i++) {
                assertThat(found[i].contains(exact.at(i, 0))).isTrue();
            }
        }
    }

    @Test
    void what_grows_beyond_all_bounds_is_not_known_and_lengths_must_fit() {
        Interval[] one = {Interval.ONE};
        Interval[] huge = {Interval.of(1e30)};
        assertThat(LinearFlow.at(Interval.ONE, huge, one, one)).isEmpty();
        assertThat(LinearFlow.at(Interval.EMPTY, one, one, one)).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LinearFlow.at(Interval.ONE, new Interval[] {Interval.ONE, Interval.ONE}, one, one))
                .withMessageContaining("2 and 1 entries for 1");
    }
}
