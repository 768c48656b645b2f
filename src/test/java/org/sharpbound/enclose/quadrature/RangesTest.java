package org.sharpbound.enclose.quadrature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sharpbound.enclose.BigInterval;
import org.sharpbound.enclose.Interval;
import org.sharpbound.enclose.Precision;
import org.sharpbound.enclose.series.Arithmetic;
import org.sharpbound.enclose.series.Decimals;
import org.sharpbound.enclose.series.Doubles;
import org.sharpbound.term.Rational;

/** What ranges are as values: how wide and large, what they cost, and what bounds a tail of them; and how work is counted. */
class RangesTest {

    private static final Doubles DOUBLES = new Doubles();
    private static final Decimals DECIMALS = new Decimals(Precision.ofDigits(30));

    private static <T> void check(Arithmetic<T> in, double lo, double hi, double width, double magnitude, int sign) {
        Ranges<T> ranges = new Ranges<>(in);
        T value = ranges.between(lo, hi);

        assertThat(ranges.width(value)).isEqualTo(width);
        assertThat(ranges.magnitude(value)).isEqualTo(magnitude);
        assertThat(ranges.sign(value)).isEqualTo(sign);
        assertThat(ranges.isZero(value)).isEqualTo(lo == 0 && hi == 0);
    }

    @ParameterizedTest(name = "[{0}, {1}]")
    @CsvSource({
        "1, 3, 2, 3, 1",
        "-3, -1, 2, 3, -1",
        "-1, 3, 4, 3, 0",
        "-3, 1, 4, 3, 0",
        "0, 1, 1, 1, 0",
        "0, 0, 0, 0, 0",
        "2, 2, 0, 2, 1",
        "1, Infinity, Infinity, Infinity, 1",
        "-Infinity, 1, Infinity, Infinity, 0",
    })
    void width_size_and_sign(double lo, double hi, double width, double magnitude, int sign) {
        check(DOUBLES, lo, hi, width, magnitude, sign);
        check(DECIMALS, lo, hi, width, magnitude, sign);
    }

    @Test
    void decimals_cost_more_and_have_rough_doubles() {
        Ranges<BigInterval> fine = new Ranges<>(DECIMALS);

        assertThat(new Ranges<>(DOUBLES).cost()).isEqualTo(1);
        assertThat(fine.cost()).isEqualTo(10);
        assertThat(there(fine.rough(), fine.number(Rational.of(1, 4)))).isEqualTo(BigInterval.of(0.25));
        assertThat(fine.rough().values().cost()).isEqualTo(1);
        Ranges<Interval> coarse = new Ranges<>(DOUBLES);
        assertThat(coarse.rough().values()).isSameAs(coarse);
    }

    private static <V, W> V there(Rough<V, W> rough, V value) {
        return rough.up().apply(rough.down().apply(value));
    }

    /** The integral of 2/w² from 4 on is a half. */
    @Test
    void a_tail_is_bounded_on_both_sides() {
        Interval coarse = tail(new Ranges<>(DOUBLES).tail(4), Interval.of(1, 2));
        BigInterval fine = tail(new Ranges<>(DECIMALS).tail(4), BigInterval.of(1.0, 2.0));

        assertThat(coarse.hi()).isBetween(0.5, 0.5 + 1e-14);
        assertThat(coarse.lo()).isEqualTo(-coarse.hi());
        assertThat(fine).isEqualTo(BigInterval.of(coarse.lo(), coarse.hi()));
        assertThatThrownBy(() -> new Ranges<>(DOUBLES).tail(0.5)).isInstanceOf(IllegalArgumentException.class);
    }

    private static <V, G> V tail(Tail<V, G> tail, V factor) {
        Values<G> in = tail.values();
        G inverse = in.div(tail.lift().apply(factor), in.power(tail.variable(), Rational.TWO));
        return tail.integral().apply(inverse);
    }

    @Test
    void work_is_counted_until_it_is_spent_and_then_overspent() {
        Effort effort = new Effort(0.5, 4, 10);
        boolean[][] expected = {{false, false}, {true, false}, {true, false}, {true, true}};
        int[] spent = {10, 1, 9, 1};
        for (int i = 0; i < spent.length; i++) {
            effort.spend(spent[i]);
            assertThat(new boolean[] {effort.isSpent(), effort.isOverspent()}).isEqualTo(expected[i]);
        }
        assertThat(effort.tolerance()).isEqualTo(0.5);
        assertThat(effort.order()).isEqualTo(4);
    }
}
