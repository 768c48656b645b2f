package org.sharpbound.rewrite.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sharpbound.enclose.BigInterval;
import org.sharpbound.enclose.Precision;
import org.sharpbound.enclose.series.Decimals;
import org.sharpbound.term.Op;
import org.sharpbound.term.Rational;

/** Functions beside enclosures of many more digits. */
final class FloatFunctionsTest {

    private static final long SEED = 20261122;
    private static final int BITS = 250;
    private static final int ARGUMENTS = 40;
    private static final Floats IN = new Floats(BITS);
    private static final FloatFunctions FUNCTIONS = new FloatFunctions(IN);
    private static final Decimals ENCLOSED = new Decimals(Precision.ofDigits(100));

    private static void assertNear(Binary found, BigInterval exact, int bits) {
        BigDecimal value = found.decimal(new MathContext(110));
        BigDecimal error = value.subtract(exact.lo()).abs();
        BigDecimal unit = exact.lo().abs().multiply(BigDecimal.valueOf(2).pow(-bits, new MathContext(20)));
        assertThat(error).isLessThanOrEqualTo(unit);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            EXP, -200, 200, 10
            EXP, -1e-9, 1e-9, 10
            LOG, 1e-20, 1, 30
            LOG, 0.999, 1.001, 42
            LOG, 1, 1e12, 20
            SIN, -1e5, 1e5, 24
            SIN, -1e-8, 1e-8, 12
            COS, -40, 40, 10
            TAN, -1.5, 1.5, 14
            ATAN, -50, 50, 10
            ATAN, -1e-12, 1e-12, 42
            ASIN, -1, 1, 10
            ACOS, -1, 1, 10
            ACOS, 0.9999999, 1, 20
            SINH, 1, 30, 10
            COSH, -30, 30, 10
            TANH, 1, 5, 10
            ERF, -12, 12, 10
            ERF, -1e-7, 1e-7, 10
            ERF, 0.4, 1.2, 12
            ERFC, -3, 20, 24
            SQRT, 0, 1e30, 10
            CBRT, -9, 9, 10
            """)
    void functions_are_good_to_nearly_all_bits(Op op, double from, double to, int lost) {
        SplittableRandom random = new SplittableRandom(SEED);
        for (int i = 0; i < ARGUMENTS; i++) {
            double x = random.nextDouble(from, to);
            assertNear(FUNCTIONS.of(op, Binary.of(x)), ENCLOSED.apply(op, BigInterval.of(x)), BITS - lost);
        }
    }

    @Test
    void powers_have_fixed_and_other_exponents() {
        Binary base = Binary.of(2.75);
        BigInterval enclosed = BigInterval.of(2.75);
        for (Rational exponent : new Rational[] {
            Rational.of(7), Rational.of(-3), Rational.of(5, 2), Rational.of(-1, 2), Rational.of(2, 7)
        }) {
            assertNear(FUNCTIONS.power(base, exponent), ENCLOSED.power(enclosed, exponent), BITS - 10);
        }
    }

    @Test
    void where_a_function_has_no_value_there_is_none() {
        Binary below = Binary.of(-1.5);
        for (Op op : new Op[] {Op.LOG, Op.SQRT, Op.ASIN, Op.ACOS}) {
            assertThatThrownBy(() -> FUNCTIONS.of(op, below)).isInstanceOf(Unestimated.class);
        }
        assertThatThrownBy(() -> IN.div(Binary.ONE, Binary.ZERO)).isInstanceOf(Unestimated.class);
        assertThatThrownBy(() -> FUNCTIONS.of(Op.EXP, Binary.of(1e9))).isInstanceOf(Unestimated.class);
    }

    @Test
    void sums_that_keep_all_bits_keep_small_distances() {
        Floats wide = new Floats(BITS);
        wide.keepSums(true);
        Binary near = wide.sub(Binary.ONE, Binary.ONE.shifted(-1000));
        assertThat(wide.sub(Binary.ONE, near).magnitude()).isEqualTo(-999);
        wide.keepSums(false);
        assertThat(wide.sub(Binary.ONE, wide.sub(Binary.ONE, Binary.ONE.shifted(-1000)))
                        .isZero())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"12", "26", "64"})
    void gauss_and_legendre_are_exact_for_polynomials_of_twice_their_order(int order) {
        Legendre rule = Legendre.of(order, IN);
        for (int power = 0; power <= 2 * order; power += 2) {
            Binary sum = Binary.ZERO;
            for (int i = 0; i < order / 2; i++) {
                Binary x = IN.power(rule.nodes().get(i), BigInteger.valueOf(power));
                sum = IN.add(sum, IN.mul(rule.weights().get(i), x).shifted(1));
            }
            Binary error = IN.sub(sum, IN.number(Rational.of(2, power + 1)));
            boolean exact = error.magnitude() < 20 - BITS;
            assertThat(exact).as("x^" + power).isEqualTo(power < 2 * order);
        }
    }
}
