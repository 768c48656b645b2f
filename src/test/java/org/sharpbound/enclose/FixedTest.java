package org.sharpbound.enclose;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers with an error in units of a power of two: what is exact stays so, and what is cut is paid for. */
class FixedTest {

    private static final Precision TEN = Precision.ofDigits(10);

    private static Fixed fixed(long mid, long error, int bits) {
        return new Fixed(BigInteger.valueOf(mid), error, bits);
    }

    @ParameterizedTest(name = "{0} with {1} bits is {2} within {3} units")
    @CsvSource({
        "0, 4, 0, 0",
        "1, 4, 16, 0",
        "-3e2, 4, -4800, 0",
        "1.25, 4, 20, 0",
        "0.1, 4, 1, 1",
        "-0.1, 4, -1, 1",
        "1.20, 0, 1, 1",
        "2.0, 3, 16, 0",
        "1e1, 3, 80, 0"
    })
    void a_decimal_number_is_cut_to_bits(BigDecimal value, int bits, long mid, long error) {
        assertThat(Fixed.of(value, bits)).isEqualTo(fixed(mid, error, bits));
    }

    @ParameterizedTest(name = "1/{0} with {1} bits is {2} units")
    @CsvSource({"1, 4, 16", "4, 4, 4", "3, 4, 5", "2e1, 8, 12", "0.5, 4, 32", "0.3, 4, 53", "2.50, 4, 6"})
    void a_reciprocal_is_cut_to_bits(BigDecimal value, int bits, long mid) {
        assertThat(Fixed.reciprocal(value, bits)).isEqualTo(fixed(mid, 1, bits));
    }

    @ParameterizedTest(name = "{0} with {1} bits is {2} units")
    @CsvSource({"0.5, 32, 2147483648", "-0.75, 33, -6442450944", "1e-10, 34, 0", "2.5e-10, 34, 4"})
    void a_double_is_taken_to_32_bits(double value, int bits, long mid) {
        assertThat(Fixed.nearby(value, bits)).isEqualTo(fixed(mid, 0, bits));
    }

    @ParameterizedTest(name = "{0} ± {1} with {2} bits is {4} ± {5} with {3}")
    @CsvSource({
        "100, 7, 8, 8, 100, 7",
        "100, 7, 8, 6, 25, 3",
        "-101, 7, 8, 6, -26, 3",
        "100, 64, 8, 4, 6, 6",
        "100, 64, 70, 7, 0, 2",
        "100, 64, 80, 8, 0, 2"
    })
    void larger_units_cost_two_of_them(long mid, long error, int bits, int fewer, long newMid, long newError) {
        assertThat(fixed(mid, error, bits).cutTo(fewer)).isEqualTo(fixed(newMid, newError, fewer));
    }

    @ParameterizedTest(name = "{0} ± {1}: {2}, {3}")
    @CsvSource({
        "16, 0, true, true", "15, 1, true, true", "16, 1, false, true", "-16, 0, true, true", "-15, 2, false, true",
        "0, 0, true, false", "3, 3, true, false", "-3, 3, true, false", "3, 2, true, true", "-3, 2, true, true"
    })
    void the_error_counts_for_size_and_sign(long mid, long error, boolean isWithin, boolean hasSign) {
        assertThat(fixed(mid, error, 3).isWithin(1)).isEqualTo(isWithin);
        assertThat(fixed(mid, error, 5).isWithin(-1)).isEqualTo(isWithin);
        assertThat(fixed(mid, error, 3).hasSign()).isEqualTo(hasSign);
    }

    @ParameterizedTest(name = "({0} ± {1})/{2} bits times 10^{3} is in [{4}, {5}]")
    @CsvSource({
        "5, 1, 2, 0, 1, 1.5",
        "5, 1, 2, 1, 10, 15",
        "-5, 1, 2, -1, -0.15, -0.1",
        "5, 0, 2, 0, 1.25, 1.25",
        "1, 0, 40, 0, 9.094947017E-13, 9.094947018E-13"
    })
    void an_interval_takes_the_error_on_both_sides(
            long mid, long error, int bits, int exponent, BigDecimal lo, BigDecimal hi) {
        assertThat(fixed(mid, error, bits).toInterval(exponent, TEN)).isEqualTo(BigInterval.of(lo, hi));
        assertThat(fixed(mid, error, bits).toInterval(TEN))
                .isEqualTo(BigInterval.of(lo.scaleByPowerOfTen(-exponent), hi.scaleByPowerOfTen(-exponent)));
    }

    @ParameterizedTest(name = "{0} ± {1}")
    @CsvSource({"5, 3", "-7, 2"})
    void errors_add_up_whatever_the_signs(long mid, long error) {
        assertThat(fixed(mid, error, 4).negate()).isEqualTo(fixed(-mid, error, 4));
        assertThat(fixed(mid, error, 4).plus(fixed(11, 2, 4))).isEqualTo(fixed(mid + 11, error + 2, 4));
    }
}
