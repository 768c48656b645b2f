package org.sharpbound.enclose;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apfloat.Apfloat;
import org.apfloat.ApfloatMath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sharpbound.term.Rational;

/**
 * Enclosures of the elementary functions against values of 60 digits and more. More points than by default: {@code
 * -Dsharpbound.points=5000}.
 */
class ElementaryTest {

    private static final int POINTS = Integer.getInteger("sharpbound.points", 120);

    /** How far a reference value may be off, relatively: far more than it is, and far less than an ulp. */
    private static final BigDecimal REFERENCE_ERROR = new BigDecimal("1e-50");

    /** Next to pi/2, where early versions of fdlibm had a wrong tangent. */
    private static final double HARD_TANGENT = 1.5707963267948961;

    private static final MathContext PRECISE = new MathContext(60);

    /**
     * A function of ours with its domain and how wide its result at a point may be, in steps of the grid.
     *
     * @param largest the absolute value from which on the function is not sampled
     */
    record Case(
            String name,
            UnaryOperator<Interval> ours,
            UnaryOperator<BigDecimal> reference,
            double largest,
            Predicate<Double> domain,
            int width) {

        @Override
        public String toString() {
            return name + ", at most " + width + " steps wide";
        }
    }

    static Stream<Case> functions() {
        Predicate<Double> all = x -> true;
        Predicate<Double> positive = x -> x > 0;
        Predicate<Double> unit = x -> Math.abs(x) <= 1;
        return Stream.of(
                new Case("cbrt", Interval::cbrt, Reference.of(ApfloatMath::cbrt), 1e308, x -> x != 0, 2),
                new Case("exp", Interval::exp, Reference.of(ApfloatMath::exp, 6, 6, 3, 1), 800, all, 2),
                new Case("log", Interval::log, Reference.of(ApfloatMath::log), 1e308, positive, 2),
                new Case("sin", Interval::sin, Reference.of(ApfloatMath::sin, 0, 6, 0, -1), 1e308, all, 2),
                new Case("cos", Interval::cos, Reference.of(ApfloatMath::cos, 6, 0, -3, 0), 1e308, all, 2),
                new Case("tan", Interval::tan, Reference.of(ApfloatMath::tan, 0, 6, 0, 2), 1e308, all, 3),
                new Case("asin", Interval::asin, Reference.of(ApfloatMath::asin, 0, 6, 0, 1), 1, unit, 2),
                new Case("acos", Interval::acos, Reference::acos, 1, unit, 2),
                new Case("atan", Interval::atan, Reference.of(ApfloatMath::atan, 0, 6, 0, -2), 1e308, all, 2),
                new Case("sinh", Interval::sinh, Reference.of(ApfloatMath::sinh, 0, 6, 0, 1), 800, all, 3),
                new Case("cosh", Interval::cosh, Reference.of(ApfloatMath::cosh, 6, 0, 3, 0), 800, all, 3),
                new Case("tanh", Interval::tanh, Reference.of(ApfloatMath::tanh, 0, 6, 0, -2), 40, all, 3),
                new Case("erf", Interval::erf, Reference::erf, 9, all, 3),
                new Case("erfc", Interval::erfc, Reference::erfc, 28, all, 3));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("functions")
    void values_are_held_and_results_are_narrow(Case function) {
        List<String> wrong = new ArrayList<>();
        long widest = 0;
        for (double x : points(function)) {
            Interval found = function.ours().apply(Interval.of(x));
            if (!holds(found, function.reference().apply(new BigDecimal(x)))) {
                wrong.add(x + " -> " + found);
            }
            widest = Math.max(widest, Doubles.steps(found.lo(), found.hi()));
        }
        assertThat(wrong).isEmpty();
        // Next to a power of two the steps are half as wide.
        assertThat(widest).isPositive().isLessThanOrEqualTo(2L * function.width());
    }

    private static boolean holds(Interval found, BigDecimal value) {
        BigDecimal slack = value.abs().multiply(REFERENCE_ERROR);
        return Doubles.meets(found, value.subtract(slack), value.add(slack));
    }

    private static List<Double> points(Case function) {
        Random random = new Random(1788);
        List<Double> points = new ArrayList<>();
        for (double special : new double[] {Double.MIN_VALUE, Double.MIN_NORMAL, 1e-30, 0.5, 1, HARD_TANGENT, 2, 28}) {
            for (double x : new double[] {Math.nextDown(special), special, Math.nextUp(special)}) {
                points.add(x);
                points.add(-x);
            }
        }
        while (points.size() < POINTS) {
            double x = Doubles.any(random);
            switch (random.nextInt(4)) {
                case 0:
                    points.add((2 * random.nextDouble() - 1) * Math.min(function.largest(), 1000));
                    break;
                case 1:
                    // Next to a multiple of pi/2, where sines and cosines vanish and tangents are large.
                    points.add(random.nextInt(-1000, 1000) * (Math.PI / 2));
                    break;
                default:
                    points.add(x);
            }
        }
        points.removeIf(
                x -> Math.abs(x) > function.largest() || !function.domain().test(x));
        return points;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("functions")
    void wide_arguments_hold_the_values_at_their_members(Case function) {
        Random random = new Random(7);
        for (int i = 0; i < 5000; i++) {
            Interval argument = Doubles.interval(random);
            if (random.nextBoolean()) {
                double middle = Doubles.member(argument, random);
                double radius = 8 * random.nextDouble();
                argument = Interval.of(
                        Math.max(middle - radius, -Double.MAX_VALUE), Math.min(middle + radius, Double.MAX_VALUE));
            }
            Interval member = Interval.of(Doubles.member(argument, random));
            Interval whole = function.ours().apply(argument);
            Interval part = function.ours().apply(member);
            // Rounding may carry the enclosure at the member a little beyond that of the whole.
            assertThat(part.isEmpty() || !whole.intersect(part).isEmpty())
                    .as("%s of %s is %s, at %s %s", function, argument, whole, member, part)
                    .isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.25, 2, 26.5})
    void the_reference_for_the_error_function_agrees_with_apfloat(double x) {
        Apfloat argument = new Apfloat(new BigDecimal(x), 80);
        BigDecimal erf = new BigDecimal(ApfloatMath.erf(argument).toString());
        BigDecimal erfc = new BigDecimal(ApfloatMath.erfc(argument).toString());
        MathContext digits = new MathContext(55);
        assertThat(Reference.erf(new BigDecimal(x)).round(digits)).isEqualByComparingTo(erf.round(digits));
        assertThat(Reference.erfc(new BigDecimal(x)).round(digits)).isEqualByComparingTo(erfc.round(digits));
    }

    @Test
    void powers_hold_their_values() {
        Random random = new Random(53);
        for (int i = 0; i < POINTS; i++) {
            double x = Math.abs(Doubles.any(random));
            double y = i % 2 == 0 ? Doubles.any(random) : 6 * random.nextDouble() - 3;
            if (x == 0 || Math.abs(y * Math.log(x)) > 1000) {
                continue;
            }
            Interval found = Interval.of(x).pow(Interval.of(y));
            assertThat(holds(found, Reference.pow(new BigDecimal(x), new BigDecimal(y))))
                    .as("%s^%s: %s", x, y, found)
                    .isTrue();
            assertThat(Doubles.steps(found.lo(), found.hi())).isLessThanOrEqualTo(4);
        }
    }

    @Test
    void integer_powers_hold_their_values_and_are_narrow() {
        Random random = new Random(52);
        for (int i = 0; i < 100 * POINTS; i++) {
            double x = Doubles.any(random);
            int n = random.nextInt(-6, 20);
            if (x == 0 || Math.abs(n * Math.log(Math.abs(x))) > 800) {
                continue;
            }
            Interval found = Interval.of(x).pow(n);
            BigDecimal power = new BigDecimal(x).round(PRECISE).pow(Math.abs(n), PRECISE);
            BigDecimal value = n < 0 ? BigDecimal.ONE.divide(power, PRECISE) : power;
            assertThat(holds(found, value)).as("%s^%s: %s", x, n, found).isTrue();
            assertThat(Doubles.steps(found.lo(), found.hi()))
                    .as("%s^%s: %s", x, n, found)
                    .isBetween(0L, n >= 0 && n <= 16 && Math.abs(found.lo()) > 1e-240 && found.mag() < 1e300 ? 2L : 4L);
        }
    }

    /** No int, and not all of them doubles: an odd number beyond 2^53 lies between two of them. */
    @ParameterizedTest(name = "to the power {0}")
    @ValueSource(
            longs = {
                3_000_000_000L,
                9_007_199_254_740_991L,
                9_007_199_254_740_993L,
                9_007_199_254_740_995L,
                -9_007_199_254_740_993L,
                -9_007_199_254_740_995L
            })
    void powers_with_long_exponents_hold_their_values(long n) {
        for (double x : new double[] {1.0000000000000002, 0.9999999999999999, 1.0000000000000009, 0.9999999999999}) {
            Interval found = Interval.of(x).pow(n, 1);
            BigInterval value = BigAlgebraic.pow(BigInterval.of(x), Rational.of(n), Precision.ofDigits(40));

            assertThat(BigInterval.of(found.lo(), found.hi()).contains(value))
                    .as("%s^%s: %s", x, n, found)
                    .isTrue();
            assertThat(Doubles.steps(found.lo(), found.hi())).isBetween(1L, 64L);
            assertThat(Interval.of(-1, x).pow(n, 1)).isEqualTo(Interval.ENTIRE);
        }
    }

    @Test
    void rational_powers_hold_their_values() {
        Random random = new Random(54);
        for (int i = 0; i < POINTS; i++) {
            double x = Math.abs(Doubles.any(random));
            long p = random.nextInt(-9, 10);
            long q = random.nextInt(1, 10);
            if (x == 0) {
                continue;
            }
            Interval found = Interval.of(x).pow(p, q);
            Apfloat power = ApfloatMath.pow(new Apfloat(new BigDecimal(x), 80), p);
            BigDecimal value = new BigDecimal(ApfloatMath.inverseRoot(power, -q).toString());
            assertThat(holds(found, value)).as("%s^(%s/%s): %s", x, p, q, found).isTrue();
        }
    }
}
