package org.sharpbound.enclose;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Random;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sharpbound.term.Rational;

/** Field operations beside exact rational arithmetic, and the conventions at the edges. */
class BigFieldTest {

    private static final long SEED = 1788;
    private static final int ROUNDS = 1_000;

    private interface Operation {
        BigInterval of(BigInterval x, BigInterval y, Precision p);
    }

    static Stream<Arguments> operations() {
        return Stream.of(
                row("+", BigInterval::add, Rational::plus),
                row("-", BigInterval::sub, Rational::minus),
                row("*", BigInterval::mul, Rational::times),
                row("/", BigInterval::div, (a, b) -> b.isZero() ? null : a.over(b)),
                row("min", (x, y, p) -> BigPiecewise.min(x, y), Rational::min),
                row("max", (x, y, p) -> BigPiecewise.max(x, y), Rational::max),
                row("square", (x, y, p) -> BigAlgebraic.sqr(x, p), (a, b) -> a.times(a)),
                row("abs", (x, y, p) -> BigPiecewise.abs(x), (a, b) -> a.abs()),
                row("cube", (x, y, p) -> BigAlgebraic.pown(x, 3, p), (a, b) -> a.pow(3)),
                row("x^-2", (x, y, p) -> BigAlgebraic.pown(x, -2, p), (a, b) -> a.isZero() ? null : a.pow(-2)),
                row("x^-3", (x, y, p) -> BigAlgebraic.pown(x, -3, p), (a, b) -> a.isZero() ? null : a.pow(-3)),
                row("floor", (x, y, p) -> BigPiecewise.floor(x, p), (a, b) -> Rational.of(a.floor())));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("operations")
    void the_result_holds_the_exact_result_of_every_choice(
            String name, Operation operation, BinaryOperator<Rational> exact) {
        Random random = new Random(SEED);
        for (int round = 0; round < ROUNDS; round++) {
            Precision p = Precision.ofDigits(1 + random.nextInt(40));
            Rational[] a = inOrder(random);
            Rational[] b = inOrder(random);
            BigInterval x = BigInterval.of(a[0], a[2], p);
            BigInterval y = BigInterval.of(b[0], b[2], p);
            BigInterval found = operation.of(x, y, p);
            for (int k = 0; k < 9; k++) {
                Rational expected = exact.apply(a[k / 3], b[k % 3]);
                if (expected != null) {
                    assertThat(found.contains(expected))
                            .as("%s %s %s = %s in %s at %s", x, name, y, expected, found, p)
                            .isTrue();
                }
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("operations")
    void parts_of_the_arguments_give_parts_of_the_result(
            String name, Operation operation, BinaryOperator<Rational> exact) {
        Random random = new Random(SEED);
        Precision p = Precision.ofDigits(30);
        for (int round = 0; round < ROUNDS; round++) {
            Rational[] a = inOrder(random);
            Rational[] b = inOrder(random);
            BigInterval whole = operation.of(BigInterval.of(a[0], a[2], p), BigInterval.of(b[0], b[2], p), p);
            BigInterval part = operation.of(BigInterval.of(a[0], a[1], p), BigInterval.of(b[1], b[2], p), p);
            assertThat(whole.contains(part))
                    .as("%s in %s by %s", part, whole, name)
                    .isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 4", "-3, 8", "7, 32", "0, 5", "123456789, 1000"})
    void exact_results_stay_points(long numerator, long denominator) {
        Precision p = Precision.ofDigits(20);
        BigInterval quotient = BigInterval.point(numerator).div(BigInterval.point(denominator), p);

        assertThat(quotient.isPoint()).isTrue();
        assertThat(quotient).isEqualTo(BigInterval.of(Rational.of(numerator, denominator), p));
        assertThat(quotient.mul(BigInterval.point(denominator), p)).isEqualTo(BigInterval.point(numerator));
        assertThat(quotient.add(quotient, p).sub(quotient, p)).isEqualTo(quotient);
    }

    @Test
    void an_inexact_quotient_is_one_unit_wide() {
        BigInterval third = BigInterval.ONE.div(BigInterval.point(3), Precision.ofDigits(5));

        assertThat(third).isEqualTo(BigInterval.of(new BigDecimal("0.33333"), new BigDecimal("0.33334")));
    }

    /** {@code e} stands for empty, {@code [} and a missing end for a half-line. */
    @ParameterizedTest(name = "{0} / {1} = {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "1..2 | 0..0 | empty",
                "1..2 | 0..1 | 1..",
                "1..2 | -1..0 | ..-1",
                "-4..-2 | 0..2 | ..-1",
                "-4..-2 | -2..0 | 1..",
                "0..1 | 0..1 | 0..",
                "-1..1 | 0..1 | ..",
                "1..2 | -1..1 | ..",
                "0..0 | -1..1 | 0..0",
                "0..0 | 0..5 | 0..0",
                "1..2 | 2.. | 0..1",
                "1.. | 2..4 | 0.25..",
                ".. | 1..2 | ..",
                "..-1 | ..-1 | 0..",
                "empty | 1..2 | empty",
                "1..2 | empty | empty"
            })
    void quotients_by_intervals_that_reach_zero_or_infinity_are_those_of_ieee_1788(
            String x, String y, String expected) {
        assertThat(parse(x).div(parse(y), Precision.ofDigits(10))).isEqualTo(parse(expected));
    }

    @ParameterizedTest(name = "{0} * {1} = {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "0..0 | .. | 0..0",
                "0..1 | 2.. | 0..",
                "-1..1 | 1.. | ..",
                "..-2 | ..-3 | 6..",
                "..-2 | 3.. | ..-6",
                "-2..0 | ..5 | -10..",
                "-2..3 | -5..7 | -15..21",
                "-2..3 | .. | ..",
                "empty | .. | empty"
            })
    void products_take_zero_times_infinity_for_zero(String x, String y, String expected) {
        Precision p = Precision.ofDigits(10);

        assertThat(parse(x).mul(parse(y), p)).isEqualTo(parse(expected));
        assertThat(parse(y).mul(parse(x), p)).isEqualTo(parse(expected));
    }

    @Test
    void magnitudes_beyond_the_range_move_outwards() {
        Precision p = Precision.ofDigits(10);
        BigInterval huge = BigInterval.point(new BigDecimal("1e99999999"));
        BigInterval tiny = BigInterval.ONE.div(huge, p);

        assertThat(huge.mul(huge, p).isBoundedAbove()).isFalse();
        assertThat(huge.mul(huge, p).lo()).isEqualByComparingTo("1e100000000");
        assertThat(huge.neg().mul(huge, p).isBoundedBelow()).isFalse();
        assertThat(tiny.mul(tiny, p)).isEqualTo(BigInterval.of(BigDecimal.ZERO, new BigDecimal("1e-100000000")));
        assertThat(BigInterval.point(new BigDecimal("1e2000000000")).isBoundedAbove())
                .isFalse();
        assertThat(huge.add(BigInterval.ONE, p).hi()).isGreaterThan(huge.hi());
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -0.0, 0.1, -1e-320, Double.MIN_VALUE, Double.MAX_VALUE, 1 / 3.0, -1e22})
    void doubles_are_taken_exactly_and_given_back_outwards(double value) {
        BigInterval exact = BigInterval.of(value);
        BigInterval wider = exact.add(BigInterval.of(-0x1p-1074, 0x1p-1074), Precision.ofDigits(800));

        assertThat(exact.contains(Rational.of(value))).isTrue();
        assertThat(exact.loDouble()).isEqualTo(value + 0.0);
        assertThat(exact.hiDouble()).isEqualTo(value + 0.0);
        assertThat(wider.loDouble()).isLessThan(value);
        assertThat(wider.hiDouble()).isGreaterThan(value);
    }

    @Test
    void sets_are_compared_by_their_points() {
        BigInterval low = parse("1..2");
        BigInterval high = parse("2..3");

        assertThat(low.certainlyLessEqual(high)).isTrue();
        assertThat(low.certainlyLess(high)).isFalse();
        assertThat(low.certainlyLess(parse("2.5.."))).isTrue();
        assertThat(low.certainlyLess(BigInterval.EMPTY)).isFalse();
        assertThat(BigInterval.EMPTY.certainlyLessEqual(low)).isFalse();
        assertThat(low.intersect(high)).isEqualTo(BigInterval.point(2));
        assertThat(low.intersect(parse("4.."))).isEqualTo(BigInterval.EMPTY);
        assertThat(low.hull(parse("4.."))).isEqualTo(parse("1.."));
        for (String inside : new String[] {"1", "1.5", "2"}) {
            assertThat(low.contains(new BigDecimal(inside))).isTrue();
            assertThat(low.contains(Rational.parse(inside))).isTrue();
            assertThat(low.contains(BigInterval.point(new BigDecimal(inside)))).isTrue();
        }
        for (String outside : new String[] {"0.99", "2.01"}) {
            assertThat(low.contains(new BigDecimal(outside))).isFalse();
            assertThat(low.contains(Rational.parse(outside))).isFalse();
            assertThat(low.contains(BigInterval.point(new BigDecimal(outside)))).isFalse();
        }
        assertThat(BigInterval.ENTIRE).isNotEqualTo(BigInterval.EMPTY);
        assertThat(parse("1.0..2")).isEqualTo(low).hasSameHashCodeAs(low);
        assertThat(parse("1.0..")).isEqualTo(parse("1..")).hasSameHashCodeAs(parse("1.."));
        assertThat(parse("..2.0")).isEqualTo(parse("..2")).hasSameHashCodeAs(parse("..2"));
        assertThat(Stream.of("1..200", "1..7e3", "-0.5..200", "1..", "..200", "..", "empty")
                        .map(text -> parse(text).hashCode()))
                .doesNotHaveDuplicates();
    }

    private static Arguments row(String name, Operation operation, BinaryOperator<Rational> exact) {
        return Arguments.of(name, operation, exact);
    }

    private static Rational[] inOrder(Random random) {
        return Stream.generate(() -> rational(random)).limit(3).sorted().toArray(Rational[]::new);
    }

    /** Small and large fractions of both signs, 0 and integers among them. */
    private static Rational rational(Random random) {
        long numerator = random.nextInt(5) == 0 ? random.nextInt(3) - 1 : random.nextInt();
        Rational size = Rational.of(numerator, 1 + random.nextInt(random.nextBoolean() ? 4 : 1 << 30));
        return size.times(Rational.of(10).pow(random.nextInt(13) - 6));
    }

    static BigInterval parse(String text) {
        if (text.equals("empty")) {
            return BigInterval.EMPTY;
        }
        int dots = text.indexOf("..");
        return BigInterval.ends(end(text.substring(0, dots)), end(text.substring(dots + 2)));
    }

    private static BigDecimal end(String text) {
        return text.isEmpty() ? null : new BigDecimal(text);
    }
}
