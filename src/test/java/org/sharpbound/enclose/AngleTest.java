package org.sharpbound.enclose;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The quadrant of an angle is floor(2x/pi), exactly; sine and cosine are as narrow as the digits. */
class AngleTest {

    private static final Precision TWENTY = Precision.ofDigits(20);

    @ParameterizedTest(name = "{0} is in quadrant {1}")
    @CsvSource({
        "0, 0, 0",
        "1, 0, 0",
        "2, 1, 1",
        "4, 2, 1",
        "5, 3, 2",
        "7, 4, 2",
        "-1, -1, 0",
        "-2, -2, -1",
        "-4, -3, -1",
        "1e-50, 0, 0",
        "-1e-50, -1, 0",
        "1.5707963267948966, 0, 0",
        "1.5707963267948967, 1, 1",
        "3.14159265358979, 1, 1",
        "3.1415926535898, 2, 1",
        "710, 452, 226",
        "-710, -453, -226",
        "1e20, 63661977236758134307, 31830988618379067154",
        "-1e20, -63661977236758134308, -31830988618379067154",
        "1.57079632679489661923132169163975144209858469968755291, 0, 0",
        "1.57079632679489661923132169163975144209858469968755292, 1, 1",
    })
    void quadrants(BigDecimal x, BigInteger quadrant, BigInteger branch) {
        Angle angle = Angle.of(x, TWENTY);

        assertThat(angle.quadrant()).isEqualTo(quadrant);
        assertThat(angle.branch()).isEqualTo(branch);
        assertNarrow(angle.sine());
        assertNarrow(angle.cosine());
    }

    private static void assertNarrow(BigInterval value) {
        BigDecimal size = value.lo().abs().max(value.hi().abs());
        assertThat(value.hi().subtract(value.lo())).isLessThanOrEqualTo(size.scaleByPowerOfTen(-18));
    }

    @Test
    void of_angles_that_are_far_too_large_nothing_is_known() {
        assertThat(Angle.of(new BigDecimal("1e10000"), TWENTY)).isNotNull();
        assertThat(Angle.of(new BigDecimal("1e10001"), TWENTY)).isNull();
        assertThat(Angle.of(new BigDecimal("-1e10001"), TWENTY)).isNull();
    }
}
