package org.sharpbound.enclose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sharpbound.enclose.Doubles.exact;
import static org.sharpbound.enclose.Doubles.holds;

import java.math.BigDecimal;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The basic operations against exact decimal arithmetic, from the smallest doubles to the largest. */
class TightArithmeticTest {

    private static final int ROUNDS = 3_000;

    /**
     * Which side of the exact result of an operation a double is on: negative if it is below, zero if it is the result.
     */
    interface Comparison {
        int of(double candidate, double a, double b);
    }

    static Stream<Arguments> operations() {
        BiFunction<Interval, Interval, Interval> add = Interval::plus;
        BiFunction<Interval, Interval, Interval> sub = Interval::minus;
        BiFunction<Interval, Interval, Interval> mul = Interval::times;
        BiFunction<Interval, Interval, Interval> div = Interval::over;
        BiFunction<Interval, Interval, Interval> sqrt = (a, b) -> a.abs().sqrt();
        BiFunction<Interval, Interval, Interval> sqr = (a, b) -> a.sqr();
        BiFunction<Interval, Interval, Interval> fma = (a, b) -> a.fma(b, b);
        Comparison sum = (x, a, b) -> exact(x).compareTo(exact(a).add(exact(b)));
        Comparison difference = (x, a, b) -> exact(x).compareTo(exact(a).subtract(exact(b)));
        Comparison product = (x, a, b) -> exact(x).compareTo(exact(a).multiply(exact(b)));
        Comparison quotient = (x, a, b) -> exact(x).multiply(exact(b)).compareTo(exact(a)) * (b > 0 ? 1 : -1);
        Comparison fused =
                (x, a, b) -> exact(x).compareTo(exact(a).multiply(exact(b)).add(exact(b)));
        Comparison root = (x, a, b) -> x < 0 ? -1 : exact(x).pow(2).compareTo(exact(a).abs());
        Comparison square = (x, a, b) -> exact(x).compareTo(exact(a).pow(2));
        return Stream.of(
                Arguments.of("add", add, sum),
                Arguments.of("sub", sub, difference),
                Arguments.of("mul", mul, product),
                Arguments.of("div", div, quotient),
                Arguments.of("sqrt", sqrt, root),
                Arguments.of("sqr", sqr, square),
                Arguments.of("fma", fma, fused));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("operations")
    void results_at_points_are_the_tightest(
            String name, BiFunction<Interval, Interval, Interval> operation, Comparison comparison) {
        Random random = new Random(20_250_101);
        for (int i = 0; i < ROUNDS; i++) {
            double a = Doubles.any(random);
            double b = Doubles.any(random);
            if (b == 0) {
                continue;
            }
            Interval found = operation.apply(Interval.of(a), Interval.of(b));
            assertThat(isTightest(found, a, b, comparison))
                    .as("%s of %s and %s: %s", name, a, b, found)
                    .isTrue();
        }
    }

    private static boolean isTightest(Interval found, double a, double b, Comparison comparison) {
        double lo = found.lo();
        double hi = found.hi();
        boolean holds = (lo == Double.NEGATIVE_INFINITY || comparison.of(lo, a, b) <= 0)
                && (hi == Double.POSITIVE_INFINITY || comparison.of(hi, a, b) >= 0);
        return holds && (lo == hi || Math.nextUp(lo) == hi && comparesStrictly(lo, hi, a, b, comparison));
    }

    /** An interval between neighbours is the tightest unless the result is one of them. */
    private static boolean comparesStrictly(double lo, double hi, double a, double b, Comparison comparison) {
        return (lo == Double.NEGATIVE_INFINITY || comparison.of(lo, a, b) < 0)
                && (hi == Double.POSITIVE_INFINITY || comparison.of(hi, a, b) > 0);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(longs = {1, 2})
    void operations_on_intervals_hold_the_results_at_their_members(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < ROUNDS; i++) {
            Interval a = Doubles.interval(random);
            Interval b = Doubles.interval(random);
            double x = Doubles.member(a, random);
            double y = Doubles.member(b, random);
            BigDecimal p = exact(x);
            BigDecimal q = exact(y);
            assertHolds("add", a.plus(b), p.add(q), a, b);
            assertHolds("sub", a.minus(b), p.subtract(q), a, b);
            assertHolds("mul", a.times(b), p.multiply(q), a, b);
            assertHolds("fma", a.fma(b, a), p.multiply(q).add(p), a, b);
            assertHolds("sqr", a.sqr(), p.pow(2), a, b);
            assertHolds("abs", a.abs(), p.abs(), a, b);
            assertHolds("min", a.min(b), p.min(q), a, b);
            assertHolds("max", a.max(b), p.max(q), a, b);
            assertHolds("cube", a.pow(3), p.pow(3), a, b);
            assertHolds("sqr of sqrt", a.abs().sqrt().sqr(), p.abs(), a, b);
            assertHolds("cube of cbrt", a.cbrt().pow(3), p, a, b);
            if (y != 0) {
                assertHolds("div times divisor", a.over(Interval.of(y)).times(Interval.of(y)), p, a, b);
                assertThat(a.over(b).contains(Interval.of(x).over(Interval.of(y))))
                        .isTrue();
            }
        }
    }

    private static void assertHolds(String name, Interval found, BigDecimal value, Interval a, Interval b) {
        assertThat(holds(found, value))
                .as("%s of %s and %s: %s holds %s", name, a, b, found, value.doubleValue())
                .isTrue();
    }
}
