package org.sharpbound.enclose.quadrature;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sharpbound.enclose.Interval;
import org.sharpbound.term.parse.Parser;

/** The range of a function of w and z, which are at least 2 and 4, and its bounds from above and from below, to four digits. */
class GrowthBoundsTest {

    private static final Effort NONE = new Effort(1, 4, 100);

    private static Growth growth(String text) {
        Growths values = new Growths(List.of(2.0, 4.0));
        return new Evaluator<>(values, Map.of("w", values.variable(0), "z", values.variable(1)), NONE)
                .of(Affine.folded(Parser.expression(text).value().orElseThrow()));
    }

    private static String shown(Interval range) {
        return "[" + shown(range.lo()) + ", " + shown(range.hi()) + "]";
    }

    private static String shown(double value) {
        if (Double.isInfinite(value)) {
            return value < 0 ? "-inf" : "inf";
        }
        String text = String.format(Locale.ROOT, "%.4g", value);
        return text.contains(".") && !text.contains("e") ? text.replaceAll("\\.?0+$", "") : text;
    }

    private static String shown(Rate rate) {
        String[] kinds = {" w^", " exp(w*", " exp(w^2*", " z^", " exp(z*", " exp(z^2*"};
        StringBuilder text = new StringBuilder(shown(rate.factor()));
        for (int i = 0; i < rate.exponents().length; i++) {
            double exponent = rate.exponents()[i];
            if (exponent != 0) {
                text.append(kinds[i]).append(shown(exponent)).append(i % 3 == 0 ? "" : ")");
            }
        }
        return text.toString();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            w | [2, inf] | 1 w^1 | 1 w^1
            -w | [-inf, -2] | 1 w^1 | 1 w^1
            2*w*z | [16, inf] | 2 w^1 z^1 | 2 w^1 z^1
            w + z | [6, inf] | 2 w^1 z^1 | 1 w^1
            w - z | [-inf, inf] | 2 w^1 z^1 | none
            w - 1 | [1, inf] | 2 w^1 | 0.5 w^1
            1 - w | [-inf, -1] | 2 w^1 | 0.5 w^1
            w - 3 | [-1, inf] | 4 w^1 | none
            w^2 - w | [2, inf] | 2 w^2 | 0.5 w^2
            w - w^2 | [-inf, -2] | 2 w^2 | 0.5 w^2
            w^2 + w | [6, inf] | 2 w^2 | 1 w^2
            w^3 - 2*w*z | [-inf, inf] | 3 w^3 z^1 | none
            exp(w) - w^5 | [-inf, inf] | 2 w^5 exp(w*1) | none
            exp(w) - w | [-inf, inf] | 2 w^1 exp(w*1) | none
            exp(-w) - 1/w | [-0.5, 0.1353] | 2 | none
            w^2 + sin(z) | [3, inf] | 2 w^2 | 0.75 w^2
            w*z - z | [4, inf] | 2 w^1 z^1 | 0.5 w^1 z^1
            1/w | [0, 0.5] | 1 w^-1 | 1 w^-1
            1/(w + z) | [0, 0.1667] | 1 w^-1 | 0.5 w^-1 z^-1
            1/(w - 1) | [0, 1] | 2 w^-1 | 0.5 w^-1
            w/(2 + sin(z)) | [0.6667, inf] | 1 w^1 | 0.3333 w^1
            -3/(w*z) | [-0.375, 0] | 3 w^-1 z^-1 | 3 w^-1 z^-1
            exp(w) | [7.389, inf] | 1 exp(w*1) | 1 exp(w*1)
            exp(2*w - z) | [0, inf] | 1 exp(w*2) exp(z*-1) | 1 exp(w*2) exp(z*-1)
            exp(-w^2/2) | [0, 0.1353] | 1 exp(w^2*-0.5) | 1 exp(w^2*-0.5)
            exp(-w*z) | [0, 0.0003355] | 0.0003355 | 1 exp(w^2*-0.5) exp(z^2*-0.5)
            exp(w*z) | [2981, inf] | 1 exp(w^2*0.5) exp(z^2*0.5) | 1 exp(w^2*-0.5) exp(z^2*-0.5)
            exp((w + 1)^2) | [8103, inf] | 2.718 exp(w*2) exp(w^2*1) | 2.718 exp(w*2) exp(w^2*1)
            exp((w - z)/(2 + sin(z))) | [0, inf] | 1 exp(w*1) exp(z*-0.3333) | 1 exp(w*0.3333) exp(z*-1)
            exp(w^3) | [2981, inf] | inf | 2981
            exp(-w^3) | [0, 0.0003355] | 0.0003355 | none
            exp(-w^2*z) | [0, 1.125e-07] | 1.125e-07 | none
            exp(sin(z)) | [0.3679, 2.718] | 2.718 | 0.3679
            exp(1/w) | [1, 1.649] | 1.649 | 1
            sinh(w) | [3.627, inf] | 1 exp(w*1) | 0.4908 exp(w*1)
            cosh(w) | [3.695, inf] | 1 exp(w*1) | 0.5 exp(w*1)
            log(w) | [0.6931, inf] | 0.51 w^0.7213 | 0.6931
            log(z) | [1.386, inf] | 0.51 z^0.7213 | 1.386
            log(w^3*z) | [3.466, inf] | 2.04 w^0.7213 z^0.7213 | 3.466
            log(1 + exp(w)) | [2.127, inf] | 1.693 w^1 | 2.127
            log(exp(-3*w^2)) | [-inf, -12] | 3 w^2 | 12
            log(2 + sin(w)) | [0, 1.099] | 1.099 | none
            abs(-w) | [2, inf] | 1 w^1 | 1 w^1
            abs(w - 3) | [0, inf] | 4 w^1 | none
            abs(sin(w)) | [0, 1] | 1 | none
            relu(w) | [2, inf] | 1 w^1 | 1 w^1
            relu(-w) | [0, 0] | 0 | none
            relu(w - 3) | [0, inf] | 4 w^1 | none
            sqrt(w) | [1.414, inf] | 1 w^0.5 | 1 w^0.5
            cbrt(-w) | [-inf, -1.26] | 1 w^0.3333 | 1 w^0.3333
            w^(-3/2) | [0, 0.3536] | 1 w^-1.5 | 1 w^-1.5
            (w + sin(z))^2 | [1, inf] | 4 w^2 | 0.25 w^2
            (2 + sin(z))^(-1) | [0.3333, 1] | 1 | 0.3333
            (w - 3)^2 | [0, inf] | 16 w^2 | none
            w^(1 + 1/z) | [2, inf] | 1 w^1.25 | 2
            w^(-1 - 1/z) | [0, 0.5] | 1 w^-1 | none
            w^sin(z) | [0, inf] | 1 w^1 | none
            (1/w)^(1/z) | [0, 1] | 1 | none
            erfc(w) | [0, 0.004678] | 1 exp(w^2*-1) | none
            erfc(-w) | [1.995, 2] | 2 | 1.995
            erfc(sin(w)) | [0.1573, 1.843] | 1.843 | 0.1573
            sin(1/w) | [0, 0.4794] | 1 w^-1 | none
            sin(w) | [-1, 1] | 1 | none
            tanh(1/w) | [0, 0.4621] | 1 w^-1 | none
            tanh(w) | [0.964, 1] | 1 | 0.964
            atan(1/w) | [0, 0.4636] | 1 w^-1 | none
            asin(1/w) | [0, 0.5236] | 1.6 w^-1 | none
            erf(1/w) | [0, 0.5205] | 1.6 w^-1 | none
            erf(w) | [0.9953, 1] | 1 | 0.9953
            floor(w) | [2, inf] | 2 w^1 | 2
            floor(1/w) | [0, 0] | 2 | none
            cos(w) | [-1, 1] | 1 | none
            pi*w | [6.283, inf] | 3.142 w^1 | 3.142 w^1
            step(w) | [1, 1] | 1 | 1
            min(w, z) | [2, inf] | 1 w^1 z^1 | 2
            max(w, z) | [4, inf] | 1 w^1 z^1 | 4
            min(w, -z) | [-inf, -4] | 1 z^1 | 1 z^1
            max(w, -z) | [2, inf] | 1 w^1 | 1 w^1
            min(w, w + z) | [2, inf] | 2 w^1 z^1 | 2
            max(w, w + z) | [6, inf] | 2 w^1 z^1 | 6
            w*(1/w^2) | [0, 0.5] | 1 w^-1 | 1 w^-1
            w*(-1/w^2) | [-0.5, 0] | 1 w^-1 | 1 w^-1
            if(relu(-w) == 0, w, z) | [2, inf] | 1 w^1 | 1 w^1
            if(floor(1/w) != 0, w, z) | [4, inf] | 1 z^1 | 1 z^1
            if(w > 1, w, z) | [2, inf] | 1 w^1 | 1 w^1
            if(w > z, w, 1/z) | [0, inf] | 1 w^1 | none
            if(w < 1, w, z) | [4, inf] | 1 z^1 | 1 z^1
            """)
    void bounds_are_those_of_the_rules(String text, String range, String upper, String lower) {
        Growth growth = growth(text);

        assertThat(shown(growth.range())).isEqualTo(range);
        assertThat(shown(growth.upper())).isEqualTo(upper);
        assertThat(growth.lower().map(GrowthBoundsTest::shown).orElse("none")).isEqualTo(lower);
    }

    /** Of one variable from 2 on, where powers beyond the second are bounded by the second. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            exp(-w^3) | 1 exp(w^2*-2) | none
            exp(w^3) | inf | 1 exp(w^2*2)
            exp(-w^4) | 1 exp(w^2*-4) | none
            exp(-w^4 + w^2) | 1 exp(w^2*-3) | none
            exp(w - w^2) | 0.1353 | 1 exp(w*1) exp(w^2*-1)
            exp(3*(w - 1)*(2 - w)) | 1 | 0.002479 exp(w*9) exp(w^2*-3)
            exp((w - 1)*(w^2 + 1)) | inf | 0.3679 exp(w*1) exp(w^2*1)
            exp((1 - w)*(w^2 - 1)) | 0.04979 | none
            exp((1 - w^2)*(w^2 + 1)) | 2.718 exp(w^2*-4) | none
            exp(sin(w)*(w - 2)) | 7.389 exp(w*1) | 0.1353 exp(w*-1)
            exp((w + 1)/(2 + sin(w))) | 2.718 exp(w*1) | 1.396 exp(w*0.3333)
            exp(-w^64) | 1 exp(w^2*-4.612e+18) | none
            exp(-w^65) | 4.900e-324 | none
            """)
    void exponentials_of_powers(String text, String upper, String lower) {
        Growths values = new Growths(List.of(2.0));
        Growth growth = new Evaluator<>(values, Map.of("w", values.variable(0)), NONE)
                .of(Affine.folded(Parser.expression(text).value().orElseThrow()));

        assertThat(shown(growth.upper())).isEqualTo(upper);
        assertThat(growth.lower().map(GrowthBoundsTest::shown).orElse("none")).isEqualTo(lower);
    }
}
