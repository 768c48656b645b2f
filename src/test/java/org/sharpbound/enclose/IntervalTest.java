package org.sharpbound.enclose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigInteger;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sharpbound.term.Rational;

class IntervalTest {

    private static final double INF = Double.POSITIVE_INFINITY;

    static Stream<UnaryOperator<Interval>> unaryOperations() {
        return Stream.of(
                Interval::negate,
                Interval::abs,
                Interval::sqr,
                Interval::sqrt,
                Interval::cbrt,
                Interval::exp,
                Interval::log,
                Interval::sin,
                Interval::cos,
                Interval::tan,
                Interval::asin,
                Interval::acos,
                Interval::atan,
                Interval::sinh,
                Interval::cosh,
                Interval::tanh,
                Interval::erf,
                Interval::erfc,
                Interval::relu,
                Interval::step,
                Interval::sign,
                Interval::floor,
                Interval::factorial,
                x -> x.pow(0),
                x -> x.pow(1),
                x -> x.pow(2),
                x -> x.pow(3),
                x -> x.pow(-1),
                x -> x.pow(-2),
                x -> x.pow(1, 2),
                x -> x.pow(1, 3),
                x -> x.pow(-2, 3),
                x -> x.pow(Long.MAX_VALUE, 1));
    }

    static Stream<Arguments> binaryOperations() {
        return Stream.of(
                Arguments.of((Binary) Interval::plus),
                Arguments.of((Binary) Interval::minus),
                Arguments.of((Binary) Interval::times),
                Arguments.of((Binary) Interval::over),
                Arguments.of((Binary) Interval::min),
                Arguments.of((Binary) Interval::max),
                Arguments.of((Binary) Interval::pow),
                Arguments.of((Binary) (a, b) -> a.fma(a, b)),
                Arguments.of((Binary) (a, b) -> a.fma(b, a)));
    }

    interface Binary {
        Interval apply(Interval a, Interval b);
    }

    @ParameterizedTest
    @MethodSource("unaryOperations")
    void what_is_empty_stays_empty(UnaryOperator<Interval> operation) {
        assertThat(operation.apply(Interval.EMPTY)).isEqualTo(Interval.EMPTY);
    }

    @ParameterizedTest
    @MethodSource("binaryOperations")
    void one_empty_operand_makes_the_result_empty(Binary operation) {
        Random random = new Random(3);
        for (int i = 0; i < 500; i++) {
            Interval other = Doubles.interval(random);
            assertThat(operation.apply(Interval.EMPTY, other)).as("%s", other).isEqualTo(Interval.EMPTY);
            assertThat(operation.apply(other, Interval.EMPTY)).as("%s", other).isEqualTo(Interval.EMPTY);
        }
    }

    @ParameterizedTest
    @MethodSource("unaryOperations")
    void a_wider_argument_gives_no_narrower_result(UnaryOperator<Interval> operation) {
        Random random = new Random(4);
        for (int i = 0; i < 2000; i++) {
            Interval narrow = Doubles.interval(random);
            Interval wide = narrow.hull(Doubles.interval(random));
            Interval part = operation.apply(narrow);
            assertThat(part.isEmpty() || !operation.apply(wide).intersect(part).isEmpty())
                    .as("%s in %s", narrow, wide)
                    .isTrue();
            assertThat(operation.apply(Interval.ENTIRE).intersect(part).isEmpty())
                    .isEqualTo(part.isEmpty());
        }
    }

    @ParameterizedTest
    @MethodSource("binaryOperations")
    void operations_on_any_intervals_give_intervals(Binary operation) {
        Random random = new Random(5);
        for (int i = 0; i < 5000; i++) {
            Interval a = Doubles.interval(random);
            Interval b = Doubles.interval(random);
            // The constructor refuses ends that bound nothing.
            Interval whole = operation.apply(a, b);
            Interval part =
                    operation.apply(Interval.of(Doubles.member(a, random)), Interval.of(Doubles.member(b, random)));
            assertThat(part.isEmpty() || !whole.intersect(part).isEmpty())
                    .as("%s and %s", a, b)
                    .isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 0", "NaN, 1", "1, NaN", "Infinity, Infinity", "-Infinity, -Infinity", "Infinity, NaN"})
    void ends_that_bound_no_number_are_refused(double lo, double hi) {
        assertThatIllegalArgumentException().isThrownBy(() -> Interval.of(lo, hi));
    }

    @Test
    void zeros_of_either_sign_are_one() {
        assertThat(Interval.of(-0.0)).isEqualTo(Interval.ZERO);
        assertThat(Interval.of(-1, 0).negate()).isEqualTo(Interval.of(0, 1));
    }

    @Test
    void infinities_are_no_members() {
        assertThat(Interval.ENTIRE.contains(INF)).isFalse();
        assertThat(Interval.ENTIRE.contains(Double.MAX_VALUE)).isTrue();
        assertThat(Interval.EMPTY.contains(0.0)).isFalse();
        assertThat(Interval.of(0, INF).contains(Rational.of(BigInteger.TEN.pow(400))))
                .isTrue();
        assertThat(Interval.of(0, INF).contains(Rational.of(-1))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1/10", "-1/3", "1e-400", "-1e-400", "1e400", "-1e400", "22/7", "0.5", "0", "1e308", "5e-324"})
    void rationals_are_enclosed_by_neighbours_or_stay_points(String text) {
        Rational value = Rational.parse(text);
        Interval found = Interval.of(value);
        assertThat(found.contains(value)).isTrue();
        assertThat(found.isPoint() || Math.nextUp(found.lo()) == found.hi()).isTrue();
        boolean isDouble = value.abs().compareTo(Rational.of(Double.MAX_VALUE)) <= 0
                && Rational.of(value.numerator().doubleValue()
                                / value.denominator().doubleValue())
                        .equals(value);
        assertThat(found.isPoint()).isEqualTo(isDouble);
    }

    static Stream<Arguments> exactResults() {
        return Stream.of(
                Arguments.of(Interval.ZERO.exp(), 1),
                Arguments.of(Interval.ONE.log(), 0),
                Arguments.of(Interval.ZERO.sin(), 0),
                Arguments.of(Interval.ZERO.cos(), 1),
                Arguments.of(Interval.ZERO.tan(), 0),
                Arguments.of(Interval.ZERO.asin(), 0),
                Arguments.of(Interval.ONE.acos(), 0),
                Arguments.of(Interval.ZERO.atan(), 0),
                Arguments.of(Interval.ZERO.sinh(), 0),
                Arguments.of(Interval.ZERO.cosh(), 1),
                Arguments.of(Interval.ZERO.tanh(), 0),
                Arguments.of(Interval.ZERO.erf(), 0),
                Arguments.of(Interval.ZERO.erfc(), 1),
                Arguments.of(Interval.of(49).sqrt(), 7),
                Arguments.of(Interval.of(0x1p-1074).sqrt(), 0x1p-537),
                Arguments.of(Interval.of(-27).cbrt(), -3),
                Arguments.of(Interval.of(0x1p-1074).cbrt(), 0x1p-358),
                Arguments.of(Interval.of(2).pow(3), 8),
                Arguments.of(Interval.of(-2).pow(-3), -0.125),
                Arguments.of(Interval.of(2).pow(Interval.of(3)), 8),
                Arguments.of(Interval.of(2).pow(-1074), Double.MIN_VALUE),
                Arguments.of(Interval.of(1.5).pow(5), 7.59375),
                Arguments.of(Interval.of(3).pow(33), 5559060566555523.0),
                Arguments.of(Interval.of(9).pow(Interval.of(0.5)), 3),
                Arguments.of(Interval.of(64).pow(1, 3), 4),
                Arguments.of(Interval.of(-8).pow(4, 2), 64),
                Arguments.of(Interval.of(20).factorial(), 2432902008176640000.0));
    }

    @ParameterizedTest
    @MethodSource("exactResults")
    void exact_results_stay_points(Interval found, double value) {
        assertThat(found).isEqualTo(Interval.of(value));
    }

    @Test
    void operations_without_a_defined_point_are_empty() {
        assertThat(Stream.of(
                        Interval.of(-2, -1).sqrt(),
                        Interval.of(-1, 0).log(),
                        Interval.of(1.5, 2).asin(),
                        Interval.of(-3, -2).acos(),
                        Interval.ONE.over(Interval.ZERO),
                        Interval.ZERO.pow(-1),
                        Interval.ZERO.pow(Interval.ZERO),
                        Interval.of(-2, -1).pow(Interval.of(2)),
                        Interval.of(-2, -1).pow(1, 3),
                        Interval.of(0.25, 0.75).factorial(),
                        Interval.of(-3, -1).factorial()))
                .allMatch(Interval::isEmpty);
    }

    @Test
    void arguments_are_cut_down_to_the_domain() {
        assertThat(Interval.of(-4, 4).sqrt()).isEqualTo(Interval.of(0, 2));
        assertThat(Interval.of(-1, 1).log()).isEqualTo(Interval.of(Double.NEGATIVE_INFINITY, 0));
        assertThat(Interval.of(1, 9).acos()).isEqualTo(Interval.ZERO);
        assertThat(Interval.ONE.over(Interval.of(0, 4))).isEqualTo(Interval.of(0.25, INF));
        assertThat(Interval.ONE.over(Interval.of(-4, 0))).isEqualTo(Interval.of(Double.NEGATIVE_INFINITY, -0.25));
        assertThat(Interval.ONE.over(Interval.of(-4, 4))).isEqualTo(Interval.ENTIRE);
        assertThat(Interval.ZERO.over(Interval.of(-4, 4))).isEqualTo(Interval.ZERO);
        assertThat(Interval.of(-1.5, 3.5).factorial()).isEqualTo(Interval.of(1, 6));
    }

    @Test
    void half_bounded_arguments_reach_to_infinity() {
        assertThat(Interval.of(0, INF).times(Interval.of(0, INF))).isEqualTo(Interval.of(0, INF));
        assertThat(Interval.ZERO.times(Interval.ENTIRE)).isEqualTo(Interval.ZERO);
        assertThat(Interval.of(1, INF).plus(Interval.of(Double.NEGATIVE_INFINITY, 0)))
                .isEqualTo(Interval.ENTIRE);
        assertThat(Interval.of(1, INF).over(Interval.of(1, INF))).isEqualTo(Interval.of(0, INF));
        assertThat(Interval.of(Double.NEGATIVE_INFINITY, 0).exp()).isEqualTo(Interval.of(0, 1));
        assertThat(Interval.of(0, INF).tanh()).isEqualTo(Interval.of(0, 1));
        assertThat(Interval.of(0, INF).erf()).isEqualTo(Interval.of(0, 1));
        assertThat(Interval.ENTIRE.erfc()).isEqualTo(Interval.of(0, 2));
        assertThat(Interval.ENTIRE.cosh()).isEqualTo(Interval.of(1, INF));
        assertThat(Interval.of(1, INF).pow(Interval.of(Double.NEGATIVE_INFINITY, 0)))
                .isEqualTo(Interval.of(0, 1));
    }

    @Test
    void an_overflow_is_a_bound_and_no_number() {
        Interval beyond = Interval.of(Double.MAX_VALUE, INF);
        assertThat(Interval.of(1000).exp()).isEqualTo(beyond);
        assertThat(Interval.of(Double.MAX_VALUE).plus(Interval.of(Double.MAX_VALUE)))
                .isEqualTo(beyond);
        assertThat(Interval.of(Double.MAX_VALUE).sqr()).isEqualTo(beyond);
        assertThat(Interval.of(200).factorial()).isEqualTo(beyond);
        assertThat(Interval.of(10).pow(400)).isEqualTo(beyond);
        assertThat(Interval.of(-10).pow(401)).isEqualTo(beyond.negate());
        assertThat(Interval.of(1000).sinh().hi()).isEqualTo(INF);
        assertThat(Interval.of(1000).sinh().lo()).isFinite();
    }

    @Test
    void an_underflow_does_not_cross_zero() {
        Interval least = Interval.of(0, Double.MIN_VALUE);
        assertThat(Interval.of(-1000).exp()).isEqualTo(least);
        assertThat(Interval.of(Double.MIN_VALUE).sqr()).isEqualTo(least);
        assertThat(Interval.of(-1e-200).pow(3)).isEqualTo(least.negate());
        assertThat(Interval.of(30).erfc()).isEqualTo(least);
        assertThat(Interval.of(0.1).pow(Interval.of(500.5))).isEqualTo(least);
    }

    /** Bracketing (a, b) of a discontinuity or a kink. */
    @Test
    void piecewise_functions_take_all_their_values() {
        assertThat(Interval.of(-1, 1).step()).isEqualTo(Interval.of(0, 1));
        assertThat(Interval.of(0).step()).isEqualTo(Interval.ZERO);
        assertThat(Interval.of(Double.MIN_VALUE).step()).isEqualTo(Interval.ONE);
        assertThat(Interval.of(-3, 0).sign()).isEqualTo(Interval.of(-1, 0));
        assertThat(Interval.of(-0.5, 2.5).floor()).isEqualTo(Interval.of(-1, 2));
        assertThat(Interval.of(-2, 3).relu()).isEqualTo(Interval.of(0, 3));
    }

    @Test
    void only_operations_defined_throughout_count_as_defined() {
        assertThat(Defined.pown(-1, 1, -1)).isFalse();
        assertThat(Defined.pown(-1, 1, 0)).isTrue();
        assertThat(Defined.pown(-2, -1, -3)).isTrue();
        assertThat(Defined.powr(-2, -1, 1, 3)).isFalse();
        assertThat(Defined.powr(-2, -1, 6, -3)).isTrue();
        assertThat(Defined.powr(0, 1, -1, 3)).isFalse();
        assertThat(Defined.powr(0, 1, 1, 3)).isTrue();
        assertThat(Defined.factorial(4, 4)).isTrue();
        assertThat(Defined.factorial(4, 5)).isFalse();
        assertThat(Defined.factorial(-1, -1)).isFalse();
        assertThat(Defined.factorial(0.5, 0.5)).isFalse();
        assertThat(Defined.sqrt(Double.NaN, Double.NaN)).isFalse();
        assertThat(Defined.pow(1, 2, Double.NaN, Double.NaN)).isFalse();
    }
}
