package org.sharpbound.enclose.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sharpbound.enclose.Interval;

/** Bounds by corners, where derivatives have signs and where they have none. */
final class MonotoneHullTest {

    private static final Effort EFFORT = Effort.doubles(2000);

    private static FlowProblem decay(String start, String... parameters) {
        return new Specimen(
                        "decay", List.of("x"), List.of("-x"), List.of(start), List.of(parameters), "1", List.of("0"))
                .problem();
    }

    @ParameterizedTest
    @CsvSource({
        "p^2, p -1 1.5, 0, 2.25",
        "-p^2, p -1 1.5, -2.25, 0",
        "p^3 - p, p -1 1, -0.3849, 0.3849",
        "p, p -1 1.5, -1, 1.5",
        "-p, p -1 1.5, -1.5, 1",
    })
    void a_state_is_bounded_whether_it_is_monotone_or_not(String start, String parameter, double lo, double hi) {
        for (int parts : new int[] {1, 8, 64}) {
            Interval found = MonotoneHull.search(decay(start, parameter), EFFORT, parts)
                    .orElseThrow()
                    .states()
                    .get(0);
            Interval exact = Interval.of(lo * Math.exp(-1) + 1e-9, hi * Math.exp(-1) - 1e-9);
            assertThat(found.contains(exact)).isTrue();
            assertThat(found.width()).isLessThan(parts < 64 ? 5 : 2 * (hi - lo) * Math.exp(-1));
        }
    }

    @Test
    void each_state_has_corners_of_its_own() {
        FlowProblem problem = new Specimen(
                        "two",
                        List.of("x", "y"),
                        List.of("-p*x", "q*y"),
                        List.of("1", "p"),
                        List.of("p 1 2", "q 0 1"),
                        "1",
                        List.of("0", "0"))
                .problem();
        MonotoneHull hull = MonotoneHull.search(problem, EFFORT, 16).orElseThrow();
        Interval x = hull.states().get(0);
        Interval y = hull.states().get(1);
        assertThat(x.contains(Interval.of(Math.exp(-2) + 1e-12, Math.exp(-1) - 1e-12)))
                .isTrue();
        assertThat(x.width()).isLessThan(Math.exp(-1) - Math.exp(-2) + 1e-12);
        assertThat(y.contains(Interval.of(1, 2 * Math.E - 1e-12))).isTrue();
        assertThat(y.width()).isLessThan(2 * Math.E - 1 + 1e-12);
    }

    @Test
    void where_a_part_cannot_be_integrated_there_is_no_hull() {
        FlowProblem problem =
                Specimen.scalar("blow-up", "x^2", "p", "p 0.5 2", "1", "0").problem();
        assertThat(MonotoneHull.search(problem, EFFORT, 8)).isEmpty();
    }
}
