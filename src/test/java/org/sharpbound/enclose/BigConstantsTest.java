package org.sharpbound.enclose;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.apfloat.Apfloat;
import org.apfloat.ApfloatMath;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** pi/2 and log 10 in fixed point beside Apfloat's; the stated errors count every cut of the formulas. */
class BigConstantsTest {

    private static final BigDecimal HALF_PI = decimal(ApfloatMath.pi(700)).divide(BigDecimal.valueOf(2));

    private static final BigDecimal LOG_10 = decimal(ApfloatMath.log(new Apfloat(10, 700)));

    private static BigDecimal decimal(Apfloat value) {
        return new BigDecimal(value.toString());
    }

    private static void check(Fixed found, BigDecimal exact, int bits, long least) {
        BigInteger off = found.mid().subtract(Fixed.of(exact, bits).mid()).abs();
        assertThat(found.bits()).isEqualTo(bits);
        assertThat(off.longValueExact()).isLessThanOrEqualTo(found.error());
        assertThat(found.error()).isBetween(least, 3 * Math.max(least, 1));
    }

    /** A power is cut, and then a term: two units a term, times the factor; 8 arctan(1/5) takes bits/log2(25) of them. */
    @ParameterizedTest
    @ValueSource(ints = {512, 1024, 2048})
    void errors_of_what_is_kept_count_every_cut(int bits) {
        double bitsOfFive = Math.log(25) / Math.log(2);
        double bitsOfOther = Math.log(31 * 31) / Math.log(2);
        check(BigConstants.halfPi(bits), HALF_PI, bits, (long) (2 * 8 * bits / bitsOfFive));
        check(BigConstants.log10(bits), LOG_10, bits, (long) (2 * (46 + 20) * bits / bitsOfOther));
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 100, 490, 513, 1000, 1025})
    void fewer_bits_are_cut_from_those_kept(int bits) {
        check(BigConstants.halfPi(bits), HALF_PI, bits, 1);
        check(BigConstants.log10(bits), LOG_10, bits, 1);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 17, 140, 600})
    void pi_is_as_narrow_as_its_digits(int digits) {
        BigInterval pi = BigConstants.pi(Precision.ofDigits(digits));
        BigDecimal exact = HALF_PI.add(HALF_PI);

        assertThat(pi.contains(exact)).isTrue();
        assertThat(pi.hi().subtract(pi.lo())).isEqualByComparingTo(BigDecimal.ONE.movePointLeft(digits - 1));
    }
}
