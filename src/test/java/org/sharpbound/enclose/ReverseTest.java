package org.sharpbound.enclose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Reverse operations lose no solution, and cut where the table says. */
class ReverseTest {

    private static final int ROUNDS = 4_000;

    interface OfOne {
        void narrow(double clo, double chi, Range x);
    }

    interface OfTwo {
        void narrow(double blo, double bhi, double clo, double chi, Range x);
    }

    interface Forward {
        Interval of(Interval x, Interval b);
    }

    static Stream<Arguments> functions() {
        return Stream.of(
                one("abs", Interval::abs, Reverse::abs),
                one("sqr", Interval::sqr, Reverse::sqr),
                one("sqrt", Interval::sqrt, Reverse::sqrt),
                one("cbrt", Interval::cbrt, Reverse::cbrt),
                one("exp", Interval::exp, Reverse::exp),
                one("log", Interval::log, Reverse::log),
                one("sinh", Interval::sinh, Reverse::sinh),
                one("cosh", Interval::cosh, Reverse::cosh),
                one("tanh", Interval::tanh, Reverse::tanh),
                one("floor", Interval::floor, Reverse::floor),
                one("sin", Interval::sin, ReverseWave::sin),
                one("cos", Interval::cos, ReverseWave::cos),
                one("tan", Interval::tan, ReverseWave::tan),
                one("asin", Interval::asin, ReverseWave::asin),
                one("acos", Interval::acos, ReverseWave::acos),
                one("atan", Interval::atan, ReverseWave::atan),
                integerPower(0),
                integerPower(1),
                integerPower(2),
                integerPower(3),
                integerPower(6),
                integerPower(7),
                integerPower(-1),
                integerPower(-2),
                integerPower(-5),
                rationalPower(1, 2),
                rationalPower(7, 3),
                rationalPower(-3, 2));
    }

    private static Arguments one(String name, UnaryOperator<Interval> forward, OfOne reverse) {
        return Arguments.of(name, forward, reverse);
    }

    private static Arguments integerPower(int n) {
        return one("power " + n, x -> x.pow(n), (clo, chi, x) -> ReversePower.pown(clo, chi, n, x));
    }

    private static Arguments rationalPower(long p, long q) {
        return one("power " + p + "/" + q, x -> x.pow(p, q), (clo, chi, x) -> ReversePower.powr(clo, chi, p, q, x));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("functions")
    void no_argument_with_a_value_in_the_range_is_lost(String name, UnaryOperator<Interval> forward, OfOne reverse) {
        Random random = new Random(1788);
        int kept = 0;
        for (int i = 0; i < ROUNDS; i++) {
            Interval argument = Doubles.interval(random);
            double t = Doubles.member(argument, random);
            Interval value = forward.apply(Interval.of(t));
            if (value.isEmpty()) {
                continue;
            }
            Interval c = random.nextBoolean() ? value : value.hull(Interval.of(Doubles.any(random)));
            Range x = range(argument);
            reverse.narrow(c.lo(), c.hi(), x);
            assertThat(x.lo() <= t && t <= x.hi())
                    .as("%s: %s in %s with a value in %s, found %s", name, t, argument, c, x.toInterval())
                    .isTrue();
            assertThat(argument.contains(x.toInterval())).isTrue();
            kept++;
        }
        assertThat(kept).isGreaterThan(ROUNDS / 50);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("functions")
    void what_is_left_is_about_as_narrow_as_the_values(String name, UnaryOperator<Interval> forward, OfOne reverse) {
        Random random = new Random(5);
        for (int i = 0; i < 1000; i++) {
            double t = random.nextDouble(0.1, 0.9);
            Interval value = forward.apply(Interval.of(t));
            if (name.equals("floor") || name.equals("power 0")) {
                continue;
            }
            Range x = range(Interval.of(0, 1));
            reverse.narrow(value.lo(), value.hi(), x);
            assertThat(x.hi() - x.lo()).as("%s at %s", name, t).isLessThan(1e-13);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("functions")
    void nothing_is_left_of_nothing(String name, UnaryOperator<Interval> forward, OfOne reverse) {
        Range x = range(Interval.ENTIRE);
        reverse.narrow(Double.NaN, Double.NaN, x);
        assertThat(x.isEmpty()).isTrue();
        Range empty = new Range();
        empty.clear();
        reverse.narrow(0.25, 0.75, empty);
        assertThat(empty.isEmpty()).isTrue();
    }

    static Stream<Arguments> operations() {
        return Stream.of(
                two("x + b", Interval::plus, Reverse::addend),
                two("x - b", Interval::minus, Reverse::minuend),
                two("b - x", (x, b) -> b.minus(x), Reverse::subtrahend),
                two("x b", Interval::times, Reverse::factor),
                two("x / b", Interval::over, Reverse::dividend),
                two("b / x", (x, b) -> b.over(x), Reverse::divisor),
                two("max", Interval::max, Reverse::max),
                two("min", Interval::min, Reverse::min),
                two("x ^ b", Interval::pow, ReversePower::base),
                two("b ^ x", (x, b) -> b.pow(x), ReversePower::exponent));
    }

    private static Arguments two(String name, Forward forward, OfTwo reverse) {
        return Arguments.of(name, forward, reverse);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("operations")
    void no_operand_with_a_result_in_the_range_is_lost(String name, Forward forward, OfTwo reverse) {
        Random random = new Random(1788);
        int kept = 0;
        for (int i = 0; i < 3 * ROUNDS; i++) {
            Interval argument = Doubles.interval(random);
            double t = Doubles.member(argument, random);
            Interval b = Doubles.interval(random);
            double other = random.nextInt(4) == 0 && b.contains(0.0) ? 0 : Doubles.member(b, random);
            Interval value = forward.of(Interval.of(t), Interval.of(other));
            if (value.isEmpty()) {
                continue;
            }
            Interval c = random.nextBoolean() ? value : value.hull(Interval.of(Doubles.any(random)));
            Range x = range(argument);
            reverse.narrow(b.lo(), b.hi(), c.lo(), c.hi(), x);
            assertThat(x.lo() <= t && t <= x.hi())
                    .as("%s: %s in %s, %s in %s, value %s, found %s", name, t, argument, other, b, c, x.toInterval())
                    .isTrue();
            assertThat(argument.contains(x.toInterval())).isTrue();
            kept++;
        }
        assertThat(kept).isGreaterThan(ROUNDS / 10);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("operations")
    void nothing_is_left_beside_an_operand_or_a_result_that_is_empty(String name, Forward forward, OfTwo reverse) {
        Range x = range(Interval.ENTIRE);
        reverse.narrow(Double.NaN, Double.NaN, 1, 2, x);
        assertThat(x.isEmpty()).isTrue();
        x.set(-1, 1);
        reverse.narrow(0.25, 0.75, Double.NaN, Double.NaN, x);
        assertThat(x.isEmpty()).isTrue();
        reverse.narrow(0.25, 0.75, 0.25, 2, x);
        assertThat(x.isEmpty()).isTrue();
    }

    /** The operation, the range of the result, and the argument before and after. */
    @ParameterizedTest(name = "{0} in [{1}, {2}], x in [{3}, {4}]")
    @CsvSource({
        "abs,      1, 2,      -9, 9,     -2, 2",
        "abs,      1, 2,      -1, 9,     -1, 2",
        "abs,      1, 2,      -0.5, 9,    1, 2",
        "abs,      1, 2,      -9, 0.5,   -2, -1",
        "abs,      1, 2,      -0.5, 0.5, , ",
        "abs,     -3, -1,     -9, 9,     , ",
        "abs,     -3, 4,      -9, 9,     -4, 4",
        "sqr,      4, 9,      -1, 5,      2, 3",
        "sqr,     -4, 9,      -1, 5,     -1, 3",
        "sqr,     -4, -1,     -1, 5,     , ",
        "sqrt,    -1, 2,      -9, 9,      0, 4",
        "sqrt,    -2, -1,     -9, 9,     , ",
        "cbrt,    -1, 2,      -9, 9,     -1, 8",
        "exp,     -2, 1,      -9, 9,     -9, 0",
        "exp,     -2, 0,      -9, 9,     , ",
        "log,     -Infinity, 0,  -9, 9,   0, 1",
        "cosh,     0, 1,      -9, 9,      0, 0",
        "cosh,     0, 0.5,    -9, 9,     , ",
        "tanh,     1, 2,      -9, 9,     , ",
        "tanh,    -2, -1,     -9, 9,     , ",
        "tanh,    -2, 2,      -9, 9,     -9, 9",
        "tanh,     0, 1,      -9, 9,      0, 9",
        "tanh,     1, 2,      -Infinity, Infinity, , ",
        "tanh,    -2, -1,     -Infinity, Infinity, , ",
        "tanh,    -1, 1,      -Infinity, Infinity, -Infinity, Infinity",
        "sinh,     0, 0,      -9, 9,      0, 0",
        "floor,    1.5, 2.5,  -9, 9,      2, 3",
        "floor,    1.5, 1.75, -9, 9,     , ",
        "asin,     0, 9,      -9, 9,      0, 1",
        "asin,    -9, 0,      -9, 9,     -1, 0",
        "asin,     2, 9,      -9, 9,     , ",
        "asin,     1.5707963267948966, 2, -9, 9, 1, 1",
        "asin,    -2, -1.5707963267948966, -9, 9, -1, -1",
        "acos,     3.141592653589793, 4, -9, 9, -1, -1",
        "acos,    -4, 0,      -9, 9,      1, 1",
        "asin,    -9, -2,     -9, 9,     , ",
        "acos,    -9, 4,      -9, 9,     -1, 1",
        "acos,    -9, 0,      -9, 9,      1, 1",
        "acos,     3.5, 4,    -9, 9,     , ",
        "acos,    -4, -3.5,   -9, 9,     , ",
        "atan,     0, 4,      -9, 9,      0, 9",
        "atan,    -4, 0,      -9, 9,     -9, 0",
        "atan,     2, 4,      -9, 9,     , ",
        "atan,    -4, -2,     -9, 9,     , ",
        "sin,      2, 3,      -9, 9,     , ",
        "sin,     -3, -2,     -9, 9,     , ",
        "cos,      2, 3,      -9, 9,     , ",
        "cos,     -3, -2,     -9, 9,     , ",
        "sin,      0.5, 0.75,  1, 2,     , ",
        "sin,     -1, 1,      -9, 9,     -9, 9",
        "cos,     -1, 1,      -9, 9,     -9, 9",
        "power 0,  1, 2,      -9, 9,     -9, 9",
        "power 0,  0, 0.5,    -9, 9,     , ",
        "power 0,  2, 3,      -9, 9,     , ",
        "power 3, -8, 27,     -9, 9,     -2, 3",
        "power 3, -8, -1,     -9, 9,     -2, -1",
        "power 2,  4, 9,      -9, 9,     -3, 3",
        "power 2,  4, 9,      -9, 1,     -3, -2",
        "power -1, 2, 4,      -9, 9,      0.25, 0.5",
        "power -1, -4, 2,     -9, 0.2,   -9, -0.25",
        "power -2, 4, 16,     -9, 0.2,   -0.5, -0.25",
        "power 1/2, -1, 3,    -9, 99,     0, 9",
        "power 1/2, -2, -1,   -9, 99,    , ",
    })
    void ranges_are_cut_as_far_as_the_result_allows(
            String name, double clo, double chi, double lo, double hi, Double left, Double right) {
        Range x = range(Interval.of(lo, hi));
        function(name).narrow(clo, chi, x);
        assertIsNear(x, left, right, 1e-14);
    }

    /** The operation, the other operand, the result, and the argument before and after. */
    @ParameterizedTest(name = "{0}, b in [{1}, {2}], c in [{3}, {4}], x in [{5}, {6}]")
    @CsvSource({
        "x + b,  1, 2,   5, 7,    -9, 9,   3, 6",
        "x - b,  1, 2,   5, 7,    -9, 9,   6, 9",
        "b - x,  1, 2,   5, 7,    -9, 9,   -6, -3",
        "x b,    2, 4,   4, 8,    -9, 9,   1, 4",
        "x b,   -1, 2,   4, 8,    -9, 9,   -9, 9",
        "x b,   -1, 2,   4, 8,    -3, 9,   2, 9",
        "x b,   -1, 2,   4, 8,    -9, 1,   -9, -4",
        "x b,   -1, 2,  -8, -4,   -9, 3,   -9, -2",
        "x b,   -1, 2,  -8, -4,   -1, 9,   4, 9",
        "x b,    0, 2,   4, 8,    -9, 9,   2, 9",
        "x b,   -2, 0,   4, 8,    -9, 9,   -9, -2",
        "x b,    0, 2,  -8, -4,   -9, 9,   -9, -2",
        "x b,   -2, 0,  -8, -4,   -9, 9,   2, 9",
        "x b,   -2, 0,   4, 8,    -Infinity, Infinity,   -Infinity, -2",
        "x b,   -2, 0,  -8, -4,   -Infinity, Infinity,   2, Infinity",
        "x b,    0, 2,   4, 8,    -Infinity, Infinity,   2, Infinity",
        "x b,    0, 2,  -8, -4,   -Infinity, Infinity,   -Infinity, -2",
        "x b,    0, 0,   4, 8,    -9, 9,   , ",
        "x b,    0, 0,  -8, -4,   -9, 9,   , ",
        "x b,    0, 0,   0, 8,    -9, 9,   -9, 9",
        "x b,   -1, 2,  -4, 8,    -9, 9,   -9, 9",
        "x / b,  2, 3,   1, 2,    -9, 9,   2, 6",
        "x / b,  0, 0,   1, 2,    -9, 9,   , ",
        "b / x,  2, 4,   1, 2,    -9, 9,   1, 4",
        "b / x,  0, 4,   1, 2,    -9, 9,   0, 4",
        "max,    1, 2,   3, 4,    -9, 9,   3, 4",
        "max,    1, 3,   3, 4,    -9, 9,   -9, 4",
        "max,    5, 6,   3, 4,    -9, 9,   , ",
        "max,    1, 2,   3, 4,    5, 9,    , ",
        "min,    5, 6,   3, 4,    -9, 9,   3, 4",
        "min,    4, 6,   3, 4,    -9, 9,   3, 9",
        "min,    1, 2,   3, 4,    -9, 9,   , ",
        "x ^ b,  2, 2,   4, 9,    -9, 9,   2, 3",
        "x ^ b,  2, 2,  -4, 9,    -9, 9,   0, 3",
        "x ^ b,  2, 2,  -4, 0,    -9, 9,   0, 0",
        "x ^ b, -2, 0,  -4, 0,    -9, 9,   , ",
        "x ^ b,  2, 2,  -4, -1,   -9, 9,   , ",
        "x ^ b, -1, 2,   4, 9,    -9, 9,   0, 9",
        "x ^ b, -1, 2,   4, 9,    -9, 1,   0, 0.25",
        "x ^ b, -1, 2,   4, 9,     1, 9,   2, 9",
        "x ^ b,  0, 2,   4, 9,    -9, 9,   2, 9",
        "x ^ b, -2, 0,   4, 9,    -9, 9,   0, 0.5",
        "x ^ b, -1, 2,   0.0625, 0.25,  1, 9,   4, 9",
        "x ^ b, -1, 2,   0.0625, 0.25, -9, 3,   0, 0.5",
        "x ^ b,  0, 2,   0.0625, 0.25, -9, 9,   0, 0.5",
        "x ^ b, -2, 0,   0.0625, 0.25, -9, 9,   2, 9",
        "x ^ b, -1, 2,   0.5, 2,       -9, 9,   0, 9",
        "x ^ b,  0, 0,   2, 4,         -9, 9,   , ",
        "x ^ b,  0, 0,   0.5, 0.7,     -9, 9,   , ",
        "b ^ x,  2, 2,   4, 8,    -9, 9,   2, 3",
        "b ^ x, -2, 2,   4, 8,    -9, 9,   -9, 9",
        "b ^ x, -2, 2,   4, 8,    -1, 9,   -1, 9",
        "b ^ x, -2, 2,   4, 8,     0.5, 9, 2, 9",
        "b ^ x,  0, 1,   0, 0.5,  -9, 9,   0, 9",
        "b ^ x,  0, 1,   0, 1,    -9, 9,   -9, 9",
        "b ^ x,  0, 2,   0, 0.5,  -9, 9,   -9, 9",
        "b ^ x, -2, -1,  0, 1,    -9, 9,   , ",
        "b ^ x,  1, 2,  -1, 0,    -9, 9,   , ",
        "b ^ x, -1, 0,   1, 2,    -9, 9,   , ",
        "b ^ x,  1, 2,  -2, -1,   -9, 9,   , ",
    })
    void operands_are_cut_as_far_as_the_others_allow(
            String name,
            double blo,
            double bhi,
            double clo,
            double chi,
            double lo,
            double hi,
            Double left,
            Double right) {
        OfTwo reverse = operations()
                .filter(row -> row.get()[0].equals(name.trim()))
                .map(row -> (OfTwo) row.get()[2])
                .findFirst()
                .orElseThrow();
        Range x = range(Interval.of(lo, hi));
        reverse.narrow(blo, bhi, clo, chi, x);
        assertIsNear(x, left, right, 1e-14);
    }

    /** asinh y and acosh y are log(2 y) for large y, but for y^-2. */
    @ParameterizedTest
    @CsvSource({"1e121, 279.306", "1e200, 461.210", "1e300, 691.469"})
    void arguments_of_large_hyperbolic_values_are_found(double value, double argument) {
        Range x = range(Interval.of(-1000, 1000));
        Reverse.sinh(value, value, x);
        assertIsNear(x, argument, argument, 1e-3);
        x.set(-1000, 1000);
        Reverse.sinh(-value, -value, x);
        assertIsNear(x, -argument, -argument, 1e-3);
        x.set(0, 1000);
        Reverse.cosh(value, value, x);
        assertIsNear(x, argument, argument, 1e-3);
    }

    static OfOne function(String name) {
        return functions()
                .filter(row -> row.get()[0].equals(name.trim()))
                .map(row -> (OfOne) row.get()[2])
                .findFirst()
                .orElseThrow();
    }

    static void assertIsNear(Range x, Double left, Double right, double margin) {
        if (left == null) {
            assertThat(x.isEmpty()).as("left %s", x.toInterval()).isTrue();
        } else {
            assertThat(isNear(x.lo(), left, margin) && isNear(x.hi(), right, margin))
                    .as("left %s", x.toInterval())
                    .isTrue();
        }
    }

    private static boolean isNear(double found, double expected, double margin) {
        return found == expected || Math.abs(found - expected) < margin;
    }

    static Range range(Interval interval) {
        Range range = new Range();
        range.set(interval.lo(), interval.hi());
        return range;
    }
}
