package org.sharpbound.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import org.apfloat.Apfloat;
import org.apfloat.ApfloatMath;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The series beside Apfloat's own functions, which are slow and computed by other methods, with more digits. */
class FunctionsAgainstApfloatTest {

    private static final long SEED = 11;
    private static final int DIGITS = 80;
    private static final int MORE_DIGITS = 160;
    private static final int ARGUMENTS = Integer.getInteger("sharpbound.points", 12);

    /** Where a function is hardest: arguments are that plus or minus 10^-k. */
    private static final int LONGEST = 40;

    private interface Computed {
        Apfloat at(Apfloat x, long digits);
    }

    private enum Function {
        EXP(Series::exp, ApfloatMath::exp, new double[] {0, 0.5, 2, -1.1512925464970229, 700}, 8),
        SINH(Series::sinh, ApfloatMath::sinh, new double[] {0, 0.5, -1, 50}, 5),
        COSH(Series::cosh, ApfloatMath::cosh, new double[] {0, 0.5, -1, 50}, 5),
        TANH(Series::tanh, ApfloatMath::tanh, new double[] {0, 0.5, -1, 50}, 3),
        SIN(Series::sin, ApfloatMath::sin, new double[] {0, 1, -0.7853981633974483, 1e15}, 30),
        COS(Series::cos, ApfloatMath::cos, new double[] {0, 1, -0.7853981633974483, 1e15}, 30),
        LOG(Inverses::log, ApfloatMath::log, new double[] {1, 10, 3.1622776601683795, 1e-9}, 300),
        ATAN(Inverses::atan, ApfloatMath::atan, new double[] {0, 1, -1, 0.5, 1e9}, 300),
        ASIN(Inverses::asin, ApfloatMath::asin, new double[] {0, 1, -1, 0.5}, 0),
        ACOS(Inverses::acos, ApfloatMath::acos, new double[] {0, 1, -1, 0.5}, 0),
        SQRT(Inverses::sqrt, ApfloatMath::sqrt, new double[] {1, 10, 2, 0.25}, 300);

        final Computed ours;
        final UnaryOperator<Apfloat> theirs;
        final double[] places;
        final int largestExponent;

        Function(Computed ours, UnaryOperator<Apfloat> theirs, double[] places, int largestExponent) {
            this.ours = ours;
            this.theirs = theirs;
            this.places = places;
            this.largestExponent = largestExponent;
        }

        boolean hasValueAt(Apfloat x) {
            Apfloat one = new Apfloat(1, MORE_DIGITS);
            return switch (this) {
                case LOG, SQRT -> x.signum() > 0;
                case ASIN, ACOS -> x.compareTo(one) <= 0 && x.compareTo(one.negate()) >= 0;
                default -> true;
            };
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_error_is_within_what_is_assumed_of_it(Function function) {
        SplittableRandom random = new SplittableRandom(SEED);
        int judged = 0;
        while (judged < ARGUMENTS) {
            Apfloat x = argument(function, random);
            if (!function.hasValueAt(x)) {
                continue;
            }
            judged++;
            Apfloat found = function.ours.at(x, DIGITS);
            Apfloat error = found.precision(MORE_DIGITS)
                    .subtract(function.theirs.apply(x.precision(2 * MORE_DIGITS)))
                    .precision(MORE_DIGITS);
            // as Field.result takes it
            long assumed = found.signum() == 0 ? -DIGITS : found.scale() - Math.min(DIGITS, found.precision()) + 1;
            assertThat(error.signum() == 0 || error.scale() <= assumed)
                    .as("%s(%s) = %s is off by %s", function, x, found, error.precision(3))
                    .isTrue();
        }
    }

    private static Apfloat argument(Function function, SplittableRandom random) {
        Apfloat digits = new Apfloat(random.nextLong(), MORE_DIGITS)
                .divide(new Apfloat(Long.MAX_VALUE, MORE_DIGITS))
                .precision(DIGITS);
        if (random.nextBoolean()) {
            double place = function.places[random.nextInt(function.places.length)];
            return new Apfloat(place, DIGITS)
                    .add(ApfloatMath.scale(digits, -random.nextInt(LONGEST)))
                    .precision(DIGITS);
        }
        int exponent = random.nextInt(-LONGEST, function.largestExponent + 1);
        return ApfloatMath.scale(digits, exponent);
    }
}
