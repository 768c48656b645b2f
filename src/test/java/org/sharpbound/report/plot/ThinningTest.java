package org.sharpbound.report.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ThinningTest {

    private static List<Thinning.Point> points(DoubleUnaryOperator f) {
        return IntStream.rangeClosed(0, 200)
                .mapToObj(i -> new Thinning.Point(2.16 * i, f.applyAsDouble(i / 200.0)))
                .toList();
    }

    private static List<Arguments> curves() {
        return List.of(
                curve(x -> 200 * x, 2),
                curve(x -> 100 * Math.abs(x - 0.25), 3),
                curve(x -> 200 * Math.exp(-5 * x), 20),
                curve(x -> 100 * Math.sin(6 * x), 30),
                curve(x -> x < 0.5 ? 0 : 200, 4));
    }

    private static Arguments curve(DoubleUnaryOperator f, int most) {
        return Arguments.of(f, most);
    }

    @ParameterizedTest
    @MethodSource("curves")
    void a_line_of_few_points_is_nowhere_a_third_of_a_pixel_off(DoubleUnaryOperator f, int most) {
        List<Thinning.Point> all = points(f);

        List<Thinning.Point> kept = Thinning.of(all);

        assertThat(kept).hasSizeLessThanOrEqualTo(most).isSubsetOf(all);
        assertThat(kept.get(0)).isEqualTo(all.get(0));
        assertThat(kept.get(kept.size() - 1)).isEqualTo(all.get(all.size() - 1));
        assertThat(all).allSatisfy(point -> assertThat(distance(point, kept)).isLessThan(1 / 3.0));
    }

    @Test
    void a_single_point_and_none_stay_what_they_are() {
        Thinning.Point one = new Thinning.Point(1, 2);

        assertThat(Thinning.of(List.of(one))).containsExactly(one);
        assertThat(Thinning.of(List.of())).isEmpty();
    }

    private static double distance(Thinning.Point point, List<Thinning.Point> line) {
        double least = Double.POSITIVE_INFINITY;
        for (int i = 1; i < line.size(); i++) {
            Thinning.Point a = line.get(i - 1);
            double dx = line.get(i).x() - a.x();
            double dy = line.get(i).y() - a.y();
            double along = ((point.x() - a.x()) * dx + (point.y() - a.y()) * dy) / (dx * dx + dy * dy);
            double at = Math.max(0, Math.min(1, along));
            least = Math.min(least, Math.hypot(point.x() - a.x() - at * dx, point.y() - a.y() - at * dy));
        }
        return least;
    }
}
