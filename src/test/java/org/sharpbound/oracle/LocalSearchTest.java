package org.sharpbound.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

class LocalSearchTest {

    private static final double INF = Double.POSITIVE_INFINITY;
    private static final double NAN = Double.NaN;

    private record Problem(
            String name, ToDoubleFunction<double[]> f, double[] lower, double[] upper, double least, double within) {}

    private static final List<Problem> PROBLEMS = List.of(
            new Problem("a parabola", x -> (x[0] - 0.3) * (x[0] - 0.3), box(-1), box(1), 0, 1e-15),
            new Problem("an end", x -> x[0], box(2), box(5), 2, 1e-9),
            new Problem("a wave", x -> Math.sin(20 * x[0]) + x[0], box(-3), box(3), -3.907223465, 1e-8),
            new Problem("x - log x on a half line", x -> x[0] - Math.log(x[0]), box(0), box(INF), 1, 1e-12),
            new Problem("a minimum at 1e6", x -> Math.pow(Math.log(x[0] / 1e6), 2), box(0), box(INF), 0, 1e-9),
            new Problem("a minimum at 1e-9", x -> Math.pow(Math.log(x[0] * 1e9), 2), box(0), box(INF), 0, 1e-9),
            new Problem("towards infinity", x -> Math.exp(-x[0]), box(0), box(INF), 0, 1e-12),
            new Problem("the whole line", x -> Math.abs(x[0] + 77), box(-INF), box(INF), 0, 1e-7),
            new Problem("a sphere", x -> sphere(x, 0.3), box(-1, -1, -1), box(1, 1, 1), 0, 1e-12),
            new Problem("a sphere about a corner", x -> sphere(x, -1), box(-1, -1), box(1, 1), 0, 1e-9),
            new Problem("Rosenbrock's valley", LocalSearchTest::rosenbrock, box(-5, -5), box(5, 5), 0, 1e-6),
            new Problem("the same on the plane", LocalSearchTest::rosenbrock, box(-INF, -INF), box(INF, INF), 0, 1e-4),
            new Problem("many valleys", LocalSearchTest::rastrigin, box(-5, -5), box(5, 5), 0, 1e-6),
            new Problem("a kink", x -> Math.abs(x[0] - x[1]) + Math.abs(x[0] - 1), box(0, 0), box(3, 3), 0, 1e-2),
            new Problem(
                    "no value on a half", x -> x[0] < 0.5 ? NAN : x[0] + x[1] * x[1], box(0, -1), box(1, 1), 0.5, 1e-3),
            new Problem("a fixed side", x -> x[1] + Math.pow(x[0] - 2, 2), box(-9, 4), box(9, 4), 4, 1e-12),
            new Problem("five quantities", x -> sphere(x, 2), box(0, 0, 0, 0, 0), box(INF, 5, 5, 5, INF), 0, 1e-8));

    @Test
    void it_finds_the_least_value_of_each_problem() {
        for (Problem problem : PROBLEMS) {
            List<Candidate> found = new LocalSearch(1, 4000).minimise(problem.f, problem.lower, problem.upper);
            assertThat(found).as(problem.name).isNotEmpty();
            assertThat(found.get(0).value()).as(problem.name).isCloseTo(problem.least, within(problem.within));
            for (Candidate candidate : found) {
                double[] x = candidate.point();
                assertThat(problem.f.applyAsDouble(x)).isEqualTo(candidate.value());
                for (int i = 0; i < x.length; i++) {
                    assertThat(x[i]).isBetween(problem.lower[i], problem.upper[i]);
                }
            }
        }
    }

    @Test
    void it_is_deterministic_and_keeps_to_its_evaluations() {
        for (Problem problem : PROBLEMS) {
            for (int limit : new int[] {50, 333, 2000}) {
                AtomicInteger count = new AtomicInteger();
                ToDoubleFunction<double[]> counting = x -> {
                    count.incrementAndGet();
                    return problem.f.applyAsDouble(x);
                };
                List<Candidate> once = new LocalSearch(7, limit).minimise(counting, problem.lower, problem.upper);
                assertThat(count.get()).as(problem.name + " " + limit).isLessThanOrEqualTo(limit);
                List<Candidate> again = new LocalSearch(7, limit).minimise(problem.f, problem.lower, problem.upper);
                assertThat(again).hasToString(once.toString());
            }
        }
    }

    @Test
    void two_equal_minima_are_both_found() {
        List<Candidate> onLine = new LocalSearch(3, 1000).minimise(x -> Math.abs(x[0] * x[0] - 1), box(-2), box(2));
        assertThat(onLine).anyMatch(c -> Math.abs(c.point()[0] - 1) < 1e-6);
        assertThat(onLine).anyMatch(c -> Math.abs(c.point()[0] + 1) < 1e-6);
        List<Candidate> inPlane = new LocalSearch(3, 3000)
                .minimise(x -> Math.pow(x[0] * x[0] - 1, 2) + x[1] * x[1], box(-2, -2), box(2, 2));
        assertThat(inPlane).anyMatch(c -> Math.abs(c.point()[0] - 1) < 1e-3 && c.value() < 1e-8);
        assertThat(inPlane).anyMatch(c -> Math.abs(c.point()[0] + 1) < 1e-3 && c.value() < 1e-8);
    }

    @Test
    void without_a_value_anywhere_nothing_is_found() {
        assertThat(new LocalSearch(1, 200).minimise(x -> NAN, box(0), box(1))).isEmpty();
        assertThat(new LocalSearch(1, 200).minimise(x -> INF, box(0, 0), box(1, INF)))
                .isEmpty();
    }

    @Test
    void minus_infinity_is_the_best_possible() {
        List<Candidate> found = new LocalSearch(1, 500).minimise(x -> Math.log(x[0] * x[1]), box(0, 0), box(1, 1));
        assertThat(found.get(0).value()).isLessThan(-20);
        ToDoubleFunction<double[]> pole = x -> x[0] > 0.4 ? -INF : 1;
        assertThat(new LocalSearch(1, 500).minimise(pole, box(0), box(1)).get(0).value())
                .isEqualTo(-INF);
    }

    @Test
    void an_empty_side_is_refused() {
        assertThatThrownBy(() -> new LocalSearch(1, 100).minimise(x -> 0, box(1), box(0)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static double[] box(double... ends) {
        return ends;
    }

    private static double sphere(double[] x, double centre) {
        double sum = 0;
        for (double coordinate : x) {
            sum += (coordinate - centre) * (coordinate - centre);
        }
        return sum;
    }

    private static double rosenbrock(double[] x) {
        return 100 * Math.pow(x[1] - x[0] * x[0], 2) + Math.pow(1 - x[0], 2);
    }

    private static double rastrigin(double[] x) {
        double sum = 20;
        for (double c : x) {
            sum += c * c - 10 * Math.cos(2 * Math.PI * c);
        }
        return sum;
    }
}
