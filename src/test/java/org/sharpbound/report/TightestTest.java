package org.sharpbound.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sharpbound.report.plot.Axis;
import org.sharpbound.report.plot.HeatMap;

class TightestTest {

    private static final Axis UNIT = new Axis("x", 0, 1, false);

    private static final List<Double> PLACES =
            IntStream.rangeClosed(0, 100).mapToObj(i -> i / 100.0).toList();

    private static List<Double> along(DoubleUnaryOperator margin) {
        return Tightest.along(PLACES, PLACES.stream().map(margin::applyAsDouble).toList(), margin);
    }

    private static Optional<HeatMap.Mark> on(DoubleBinaryOperator margin) {
        List<List<Double>> rows = IntStream.range(0, 20)
                .mapToObj(r -> DoubleStream.iterate(0.025, x -> x < 1, x -> x + 0.05)
                        .mapToObj(x -> margin.applyAsDouble(x, (r + 0.5) / 20))
                        .toList())
                .toList();
        return Tightest.on(UNIT, UNIT, rows, margin);
    }

    @Test
    void a_touch_between_two_samples_is_found() {
        assertThat(along(x -> Math.pow(x - 0.3137, 2)))
                .singleElement()
                .satisfies(at -> assertThat(at).isCloseTo(0.3137, within(1e-6)));
    }

    @Test
    void both_points_are_found_where_there_are_two_and_the_end_where_it_is_that() {
        assertThat(along(x -> Math.pow((x - 0.25) * (x - 0.75), 2))).hasSize(2);
        assertThat(along(x -> x)).containsExactly(0.0);
        assertThat(along(x -> 1 - x)).containsExactly(1.0);
    }

    @Test
    void a_low_that_is_not_the_lowest_is_left_out() {
        assertThat(along(x -> Math.min(Math.abs(x - 0.2) + 0.1, Math.abs(x - 0.8))))
                .singleElement()
                .satisfies(at -> assertThat(at).isCloseTo(0.8, within(1e-6)));
    }

    @Test
    void nothing_is_tight_where_the_margin_fails_or_is_constant_or_unknown() {
        assertThat(along(x -> x - 0.5)).isEmpty();
        assertThat(along(x -> 2)).isEmpty();
        assertThat(along(x -> Double.NaN)).isEmpty();
        assertThat(on((x, y) -> x - y)).isEmpty();
        assertThat(on((x, y) -> 1)).isEmpty();
    }

    @Test
    void on_a_map_the_least_point_is_found() {
        HeatMap.Mark mark = on((x, y) -> Math.pow(x - 0.337, 2) + Math.pow(y - 0.66, 2) + 0.1)
                .orElseThrow();

        assertThat(mark.across()).isCloseTo(0.337, within(1e-3));
        assertThat(mark.up()).isCloseTo(0.66, within(1e-3));
    }
}
