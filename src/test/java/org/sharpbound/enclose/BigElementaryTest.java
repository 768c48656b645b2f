package org.sharpbound.enclose;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.apfloat.Apfloat;
import org.apfloat.ApfloatContext;
import org.apfloat.ApfloatMath;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every elementary function beside Apfloat, which shares no code with it, at 60 digits. */
class BigElementaryTest {

    private static final long SEED = 20_261_122;
    private static final Precision SIXTY = Precision.ofDigits(60);
    /** Enough for the differences inside Apfloat's own formulas to leave 75 digits. */
    private static final int REFERENCE_DIGITS = 170;

    private static final BigDecimal ERROR_OF_REFERENCE = new BigDecimal("1e-75");

    @BeforeAll
    static void one_thread_is_faster_for_numbers_this_short() {
        ApfloatContext.getContext().setNumberOfProcessors(1);
    }

    private interface Reference {
        Apfloat at(Apfloat x);
    }

    private interface Enclosure {
        BigInterval of(BigInterval x, Precision p);
    }

    static Stream<Arguments> functions() {
        return Stream.of(
                row("exp", BigExponential::exp, ApfloatMath::exp, within(-20_000, 20_000), 150),
                row("log", BigExponential::log, ApfloatMath::log, positive(), 500),
                row("sinh", BigExponential::sinh, ApfloatMath::sinh, within(-500, 500), 150),
                row("cosh", BigExponential::cosh, ApfloatMath::cosh, within(-500, 500), 100),
                row("tanh", BigExponential::tanh, ApfloatMath::tanh, within(-90, 90), 150),
                row("sin", BigTrigonometric::sin, ApfloatMath::sin, angles(), 100),
                row("cos", BigTrigonometric::cos, ApfloatMath::cos, angles(), 100),
                row("tan", BigTrigonometric::tan, ApfloatMath::tan, angles(), 100),
                row("atan", BigTrigonometric::atan, ApfloatMath::atan, within(-1e60, 1e60), 150),
                row("asin", BigTrigonometric::asin, ApfloatMath::asin, within(-1, 1), 120),
                row("acos", BigTrigonometric::acos, ApfloatMath::acos, within(-1, 1), 120),
                row("sqrt", BigAlgebraic::sqrt, ApfloatMath::sqrt, positive(), 1000),
                row("cbrt", BigAlgebraic::cbrt, ApfloatMath::cbrt, positive(), 1000),
                row("erf", BigErrorFunction::erf, ApfloatMath::erf, within(-16, 16), 6),
                row("erfc", BigErrorFunction::erfc, ApfloatMath::erfc, within(-16, 25), 8));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("functions")
    void a_value_by_another_library_lies_in_a_narrow_enclosure(
            String name, Enclosure enclosure, Reference reference, Points points, int count) {
        Random random = new Random(SEED);
        for (BigDecimal x : points.some(random, count)) {
            BigInterval found = enclosure.of(BigInterval.point(x), SIXTY);
            BigDecimal expected = value(reference.at(apfloat(x)));
            assertThat(isNear(found, expected))
                    .as("%s(%s) = %s lies in %s", name, x, expected, found)
                    .isTrue();
            assertThat(widthInUnits(found))
                    .as("width of %s(%s) in units of the last digit", name, x)
                    .isLessThan(5);
        }
    }

    private static boolean isNear(BigInterval found, BigDecimal expected) {
        BigDecimal error = expected.abs().multiply(ERROR_OF_REFERENCE);
        return found.lo().compareTo(expected.add(error)) <= 0 && found.hi().compareTo(expected.subtract(error)) >= 0;
    }

    private static double widthInUnits(BigInterval found) {
        BigDecimal size = found.hi().abs().max(found.lo().abs());
        int unit = size.scale() - size.precision() + SIXTY.digits();
        return found.hi().subtract(found.lo()).scaleByPowerOfTen(unit).doubleValue();
    }

    private static Apfloat apfloat(BigDecimal x) {
        return new Apfloat(x, REFERENCE_DIGITS);
    }

    private static BigDecimal value(Apfloat y) {
        return new BigDecimal(y.toString());
    }

    private static Arguments row(String name, Enclosure enclosure, Reference reference, Points points, int count) {
        return Arguments.of(name, enclosure, reference, points, count);
    }

    private interface Points {
        List<BigDecimal> some(Random random, int count);
    }

    /** Numbers of all magnitudes from 1e-70 to the ends, numbers near the ends and near small integers. */
    private static Points within(double low, double high) {
        BigDecimal lowest = new BigDecimal(low);
        BigDecimal highest = new BigDecimal(high);
        return (random, count) -> {
            List<BigDecimal> points = new ArrayList<>();
            while (points.size() < count) {
                BigDecimal small = digits(random, 1 + random.nextInt(40)).scaleByPowerOfTen(-random.nextInt(70));
                BigDecimal candidate = switch (random.nextInt(4)) {
                    case 0 -> small;
                    case 1 -> small.add(BigDecimal.valueOf(random.nextInt(5) - 2));
                    case 2 -> highest.multiply(digits(random, 20));
                    default -> lowest.multiply(digits(random, 20));
                };
                if (candidate.signum() != 0 && candidate.compareTo(lowest) > 0 && candidate.compareTo(highest) < 0) {
                    points.add(candidate);
                }
            }
            return points;
        };
    }

    /** Positive numbers of all magnitudes, many of them next to 1. */
    private static Points positive() {
        return (random, count) -> {
            List<BigDecimal> points = new ArrayList<>();
            while (points.size() < count) {
                BigDecimal number = digits(random, 1 + random.nextInt(40)).abs();
                BigDecimal candidate = random.nextInt(3) == 0
                        ? BigDecimal.ONE.add(digits(random, 20).scaleByPowerOfTen(-random.nextInt(70)))
                        : number.scaleByPowerOfTen(random.nextInt(600) - 300);
                if (candidate.signum() > 0 && candidate.compareTo(BigDecimal.ONE) != 0) {
                    points.add(candidate);
                }
            }
            return points;
        };
    }

    /** Small and large angles, and some that are next to a multiple of pi/2. */
    private static Points angles() {
        BigDecimal quarter = value(ApfloatMath.pi(120)).divide(BigDecimal.valueOf(2));
        return (random, count) -> {
            List<BigDecimal> points = new ArrayList<>(within(-1e20, 1e20).some(random, count / 2));
            while (points.size() < count) {
                BigDecimal multiple = quarter.multiply(BigDecimal.valueOf(random.nextInt(2001) - 1000));
                if (multiple.signum() != 0) {
                    points.add(multiple.round(new MathContext(5 + random.nextInt(60), RoundingMode.HALF_UP)));
                }
            }
            return points;
        };
    }

    /** A number below 1 in magnitude with this many decimals. */
    private static BigDecimal digits(Random random, int decimals) {
        BigInteger bound = BigInteger.TEN.pow(decimals);
        BigInteger unscaled = new BigInteger(bound.bitLength() + 8, random).mod(bound);
        return new BigDecimal(random.nextBoolean() ? unscaled : unscaled.negate(), decimals);
    }
}
