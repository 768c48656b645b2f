package org.sharpbound.enclose;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An operation is defined on an interval if it is at every point, the ends among them. */
class DefinedTest {

    @ParameterizedTest(name = "on [{0}, {1}]")
    @CsvSource({
        "0, 0, false, true, false, true, false",
        "0, 1, false, true, false, true, false",
        "1, 2, true, true, true, false, true",
        "-1, -1, true, false, false, true, false",
        "-1, 1, false, false, false, true, false",
        "-2, -1, true, false, false, false, false",
        "0.5, 1, true, true, true, true, true",
        "NaN, NaN, false, false, false, false, false",
    })
    void functions(double lo, double hi, boolean div, boolean sqrt, boolean log, boolean asin, boolean pow) {
        assertThat(Defined.div(lo, hi)).isEqualTo(div);
        assertThat(Defined.sqrt(lo, hi)).isEqualTo(sqrt);
        assertThat(Defined.log(lo, hi)).isEqualTo(log);
        assertThat(Defined.asin(lo, hi)).isEqualTo(asin);
        assertThat(Defined.pow(lo, hi, -1, 1)).isEqualTo(pow);
    }

    @ParameterizedTest(name = "on [{0}, {1}] to the power {2}/{3}")
    @CsvSource({
        "0, 0, 2, 1, true",
        "2, 2, 2, 1, true",
        "-1, 1, 0, 1, true",
        "-1, 1, 3, 1, true",
        "NaN, NaN, 3, 1, false",
        "-1, 1, -1, 1, false",
        "0, 1, -1, 1, false",
        "-1, 0, -1, 1, false",
        "1, 2, -1, 1, true",
        "-2, -1, -1, 1, true",
        "0, 1, 1, 2, true",
        "-1, 1, 1, 2, false",
        "-2, -1, 1, 2, false",
        "0, 1, -1, 2, false",
        "0, 1, 1, -2, false",
        "1, 2, 1, -2, true",
        "-2, -1, -1, 2, false",
        "-2, -1, -4, 2, true",
        "0, 1, 0, 2, true",
        "NaN, NaN, 1, 2, false",
    })
    void powers(double lo, double hi, int p, int q, boolean expected) {
        assertThat(Defined.powr(lo, hi, p, q)).isEqualTo(expected);
        if (p % q == 0) {
            assertThat(Defined.pown(lo, hi, p / q)).isEqualTo(expected);
        }
    }

    @ParameterizedTest(name = "[{0}, {1}]^[{2}, {3}]")
    @CsvSource({
        "0, 1, 0, 1, false",
        "0, 1, 1, 2, true",
        "1, 2, -1, 1, true",
        "-1, 1, 1, 2, false",
        "1, 2, NaN, NaN, false",
        "0, 1, 4.9e-324, 1, true",
        "4.9e-324, 1, -1, 0, true"
    })
    void variable_powers(double alo, double ahi, double blo, double bhi, boolean expected) {
        assertThat(Defined.pow(alo, ahi, blo, bhi)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"3, 3, true", "0, 0, true", "-1, -1, false", "2.5, 2.5, false", "2, 3, false", "NaN, NaN, false"})
    void factorials(double lo, double hi, boolean expected) {
        assertThat(Defined.factorial(lo, hi)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"-1, 1, true", "1, 2, false", "0, 0, true", "2, 4, true", "-2, -1, false"})
    void tangents(double lo, double hi, boolean expected) {
        assertThat(Defined.tan(lo, hi)).isEqualTo(expected);
    }
}
