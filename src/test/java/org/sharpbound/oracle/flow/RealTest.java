package org.sharpbound.oracle.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.apfloat.Apfloat;
import org.apfloat.ApfloatMath;
import org.junit.jupiter.api.Test;
import org.sharpbound.oracle.SecondOpinion;
import org.sharpbound.term.Op;
import org.sharpbound.term.Rational;

class RealTest {

    private static final RealField FIELD = new RealField(240);

    /** So long that arguments near 1 and near multiples of pi/2 are not themselves rounded too much. */
    private static final RealField LONG = new RealField(400);

    private static List<String> table() throws IOException {
        try (InputStream stream = SecondOpinion.class.getResourceAsStream("values.txt")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        }
    }

    @Test
    void functions_have_the_values_of_the_table_to_sixty_eight_digits() throws IOException {
        int rows = 0;
        for (String line : table()) {
            String[] row = line.split(" ");
            Op op = Op.named(row[0]).orElseThrow();
            if (op == Op.FLOOR || op == Op.FACTORIAL) {
                continue;
            }
            Real found = RealOperations.value(op, LONG.of(Rational.parse(row[1])), null);
            BigDecimal expected = new BigDecimal(row[2]);
            assertThat(relative(found.decimal(75), expected)).as(line).isLessThan(1e-68);
            rows++;
        }
        assertThat(rows).isGreaterThan(60);
    }

    private static double relative(BigDecimal found, BigDecimal expected) {
        return expected.signum() == 0
                ? found.abs().doubleValue()
                : found.subtract(expected)
                        .abs()
                        .divide(expected.abs(), MathContext.DECIMAL32)
                        .doubleValue();
    }

    @Test
    void arithmetic_rounds_to_the_nearest_number_of_the_length() {
        Random random = new Random(7);
        for (int i = 0; i < 500; i++) {
            Rational a = rational(random);
            Rational b = rational(random);
            Real x = FIELD.of(a);
            Real y = FIELD.of(b);
            assertNear(x.add(y), exact(x).plus(exact(y)));
            assertNear(x.subtract(y), exact(x).minus(exact(y)));
            assertNear(x.multiply(y), exact(x).times(exact(y)));
            assertNear(x.divide(y), exact(x).over(exact(y)));
            assertThat(x.compareTo(y)).isEqualTo(a.compareTo(b));
            Real root = x.abs().sqrt();
            assertThat(root.multiply(root).subtract(x.abs()).divide(x).abs().getReal())
                    .isLessThan(1e-71);
            Real third = x.cbrt();
            assertThat(third.multiply(third)
                            .multiply(third)
                            .subtract(x)
                            .divide(x)
                            .abs()
                            .getReal())
                    .isLessThan(1e-71);
        }
    }

    private static Rational rational(Random random) {
        BigInteger numerator = new BigInteger(1 + random.nextInt(300), random).add(BigInteger.ONE);
        BigInteger denominator = new BigInteger(1 + random.nextInt(300), random).add(BigInteger.ONE);
        return new Rational(random.nextBoolean() ? numerator : numerator.negate(), denominator);
    }

    private static Rational exact(Real x) {
        Rational power = Rational.TWO.pow(x.exponent());
        return Rational.of(x.mantissa()).times(power);
    }

    private static void assertNear(Real found, Rational expected) {
        Rational error = exact(found).minus(expected).abs();
        assertThat(error).isLessThanOrEqualTo(expected.abs().times(Rational.TWO.pow(-239)));
    }

    @Test
    void functions_agree_with_Apfloat_to_two_hundred_digits() {
        RealField field = new RealField(720);
        for (double at : new double[] {1e-9, 0.3, 1, 2.75, 19, 1234.5}) {
            Apfloat x = new Apfloat(new BigDecimal(at), 215);
            assertAgree(field.of(at).log(), ApfloatMath.log(x));
            assertAgree(field.of(at).atan(), ApfloatMath.atan(x));
            assertAgree(field.of(at).sin(), ApfloatMath.sin(x));
            assertAgree(field.of(at).cos(), ApfloatMath.cos(x));
            assertAgree(field.of(at).exp(), ApfloatMath.exp(x));
            assertAgree(field.of(at).tanh(), ApfloatMath.tanh(x));
        }
    }

    private static void assertAgree(Real found, Apfloat expected) {
        BigDecimal value = new BigDecimal(expected.toString());
        BigDecimal error = found.decimal(220).subtract(value).abs();
        assertThat(error).isLessThanOrEqualTo(value.abs().movePointLeft(200));
    }

    /** The interface has defaults by way of doubles for some. */
    @Test
    void powers_and_what_is_made_of_them_keep_all_digits() {
        Real x = FIELD.of(-7.0).divide(FIELD.of(3.0));
        Real third = FIELD.getOne().divide(FIELD.of(3.0));
        Rational seven = Rational.of(-7, 3);
        assertNear(x.square(), exact(x).times(exact(x)));
        assertThat(x.pow(3).subtract(FIELD.of(seven.pow(3))).norm()).isLessThan(1e-70);
        assertThat(x.pow(-2).subtract(FIELD.of(seven.pow(-2))).norm()).isLessThan(1e-70);
        assertThat(x.pow(3).rootN(3).subtract(x).norm()).isLessThan(1e-70);
        assertThat(x.pow(2.5).isNaN()).isTrue();
        assertThat(x.pow(0)).isEqualTo(FIELD.getOne());
        assertThat(x.abs().pow(0.5).subtract(x.abs().sqrt()).norm()).isLessThan(1e-70);
        assertThat(x.hypot(FIELD.of(4.0).multiply(x).divide(FIELD.of(3.0)))
                        .add(x.multiply(5).multiply(third))
                        .norm())
                .isLessThan(1e-70);
        assertThat(x.toDegrees().toRadians().subtract(x).norm()).isLessThan(1e-70);
        assertThat(x.sinh()
                        .square()
                        .add(FIELD.getOne())
                        .subtract(x.cosh().square())
                        .norm())
                .isLessThan(1e-68);
        assertThat(x.asinh().sinh().subtract(x).norm()).isLessThan(1e-70);
        assertThat(x.abs().acosh().cosh().subtract(x.abs()).norm()).isLessThan(1e-70);
        assertThat(third.atanh().tanh().subtract(third).norm()).isLessThan(1e-70);
        assertThat(x.expm1().log1p().subtract(x).norm()).isLessThan(1e-70);
        assertThat(third.tan().atan().subtract(third).norm()).isLessThan(1e-70);
        assertThat(x.sin().atan2(x.cos()).subtract(x).norm()).isLessThan(1e-70);
        assertThat(FIELD.of(1000.0).log10().subtract(FIELD.of(3.0)).norm()).isLessThan(1e-70);
    }

    @Test
    void what_is_no_number_behaves_as_in_doubles() {
        Real infinity = FIELD.of(Double.POSITIVE_INFINITY);
        assertThat(infinity.subtract(infinity).isNaN()).isTrue();
        assertThat(FIELD.getOne().divide(FIELD.getZero())).isEqualTo(infinity);
        assertThat(FIELD.of(-1.0).sqrt().isNaN()).isTrue();
        assertThat(FIELD.getZero().log().getReal()).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(FIELD.getOne().add(Double.NaN).isNaN()).isTrue();
        assertThat(infinity.isInfinite()).isTrue();
        assertThat(FIELD.getOne()).isLessThan(infinity);
    }

    @Test
    void doubles_and_decimals_come_back() {
        for (double x : new double[] {0, 1, -0.1, 1e-300, 3e300, Double.MIN_VALUE, 1234567.875}) {
            assertThat(FIELD.of(x).getReal()).isEqualTo(x);
            assertThat(FIELD.of(x).decimal(30))
                    .isEqualByComparingTo(new BigDecimal(x).round(new MathContext(30, RoundingMode.HALF_UP)));
        }
    }

    @Test
    void integers_next_to_a_number_are_found() {
        assertThat(FIELD.of(2.5).rint().getReal()).isEqualTo(2);
        assertThat(FIELD.of(-3.5).rint().getReal()).isEqualTo(-4);
        assertThat(FIELD.of(-2.25).floor().getReal()).isEqualTo(-3);
        assertThat(FIELD.of(-2.25).ceil().getReal()).isEqualTo(-2);
        assertThat(FIELD.of(1e30).floor()).isEqualTo(FIELD.of(1e30));
    }
}
