package org.sharpbound.enclose;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sharpbound.term.Constants;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Op;
import org.sharpbound.term.Rational;
import org.sharpbound.term.parse.Parser;

/** Algebraic constants that are 0 are found to be; those that are merely near, or are no algebraic constants, never. */
class SeparationBoundTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sqrt(3 + 2*sqrt(2)) - 1 - sqrt(2)",
                "sqrt(5 + 2*sqrt(6)) - sqrt(2) - sqrt(3)",
                "sqrt(2)*sqrt(3) - sqrt(6)",
                "cos(pi/5) - (1 + sqrt(5))/4",
                "1/2 + cos(pi/5) + cos(2*pi/5) - 1/(2*sin(pi/10))",
                "cos(2*pi/7) + cos(4*pi/7) + cos(6*pi/7) + 1/2",
                "sin(pi/10) - (sqrt(5) - 1)/4",
                "sin(pi/8)/cos(pi/8) - sqrt(2) + 1",
                "cos(pi/12) - (sqrt(6) + sqrt(2))/4",
                "sin(pi/60)^2 + cos(pi/60)^2 - 1",
                "2*cos(pi/17)*cos(2*pi/17) - cos(3*pi/17) - cos(pi/17)",
                "cbrt(2 + sqrt(5)) + cbrt(2 - sqrt(5)) - 1",
                "cbrt(cbrt(2) - 1) - cbrt(1/9) + cbrt(2/9) - cbrt(4/9)",
                "2^(1/4)*2^(1/4) - sqrt(2)",
                "1/(sqrt(2) + sqrt(3)) - sqrt(3) + sqrt(2)",
                "abs(1 - sqrt(2)) - sqrt(2) + 1",
                "(1 + sqrt(2))^-2 - 3 + 2*sqrt(2)",
                "0"
            })
    void what_is_zero_is_found(String text) {
        assertThat(SeparationBound.isZero(expr(text))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sqrt(3 + 2*sqrt(2)) - 1 - sqrt(2) + 10^-30",
                "cos(pi/5) - (1 + sqrt(5))/4 - 10^-60",
                "sqrt(10^80 + 1) - 10^40",
                "sqrt(10^60 + 1) - sqrt(10^60) - 5*10^-31",
                "cbrt(10^90 + 1) - 10^30",
                "sqrt(1000001) + sqrt(1000025) + sqrt(1000031) + sqrt(1000084) + sqrt(1000087) + sqrt(1000134)"
                        + " + sqrt(1000158) + sqrt(1000182) + sqrt(1000198) - sqrt(1000002) - sqrt(1000018)"
                        + " - sqrt(1000042) - sqrt(1000066) - sqrt(1000113) - sqrt(1000116) - sqrt(1000169)"
                        + " - sqrt(1000175) - sqrt(1000199)",
                "cos(pi/7) - cos(pi/7 + 10^-28)",
                "log(2) - log(2)",
                "pi - pi",
                "exp(1) - exp(1)",
                "sqrt(-1) - sqrt(-1)",
                "1/(sqrt(2)*sqrt(3) - sqrt(6)) - 1/(sqrt(2)*sqrt(3) - sqrt(6))",
                "sin(1) - sin(1)",
                "1"
            })
    void what_is_not_known_to_be_zero_is_not_called_so(String text) {
        assertThat(SeparationBound.isZero(expr(text))).isFalse();
    }

    @Test
    void a_root_pulled_apart_by_less_than_any_bound_on_it_is_not_zero() {
        Expr two = Expr.num(2);
        for (int k = 3; k <= 300; k += 27) {
            Rational square = new Rational(
                    java.math.BigInteger.TEN.pow(2 * k).add(java.math.BigInteger.ONE),
                    java.math.BigInteger.TEN.pow(2 * k));
            Expr near = Expr.apply(Op.SQRT, two.times(Expr.num(square))).minus(Expr.apply(Op.SQRT, two));
            assertThat(SeparationBound.isZero(near)).as("k = %d", k).isFalse();
        }
    }

    /** By the rules for u and l, which are added to by their logarithms: of 5/3 these are 3 and 2, of √2 1.5 and 1. */
    @ParameterizedTest(name = "{0}: {1} bits")
    @CsvSource(delimiter = '|', textBlock = """
            5                 | 2
            1/3               | 3
            sqrt(2)           | 3.5
            -sqrt(2)          | 3.5
            abs(sqrt(2))      | 3.5
            cbrt(2)           | 4.66666
            2^(2/3)           | 8.33333
            2^(-2/3)          | 7.66666
            2^(1/60)          | 61.98333
            sqrt(5/3)         | 5.5
            sqrt(2) + sqrt(3) | 13.5
            sqrt(2) - sqrt(3) | 13.5
            5/3 + sqrt(2)     | 8.77155
            sqrt(2) - 5/3     | 8.77155
            sqrt(2)*(5/3)     | 8.5
            (5/3)/sqrt(2)     | 8.5
            sqrt(2)/(1 + sqrt(2)) | 8.77155
            sqrt(2)^3         | 8.5
            (1 + sqrt(2))^(-3) | 16.81466
            cos(pi/5)         | 3
            cos(-pi*2/5)      | 3
            cos(pi/3*(1/5))   | 5
            sin(pi/5)         | 5
            cos(2*pi/7) + cos(pi/5) | 36
            cos(pi/500)       | 201
            cos(pi/7)*sqrt(2) | 15.5
            """)
    void the_bound_is_that_of_the_rules(String text, double expected) {
        assertThat(SeparationBound.bits(folded(text)).orElseThrow()).isBetween(expected, expected + 1e-3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "log(2)",
                "2^(1/61)",
                "2^sqrt(2)",
                "cos(1)",
                "cos(pi/501)",
                "cos(sqrt(2)*pi)",
                "cos(pi + 1)",
                "cos(pi/7) + cos(pi/11) + cos(pi/13)",
                "(1 + sqrt(2))^4000"
            })
    void there_is_none_of_what_is_not_algebraic_or_too_large(String text) {
        assertThat(SeparationBound.bits(folded(text))).isEmpty();
    }

    /** Every rule that takes logarithms rounds them up, by more than a double is off. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            cos(pi/5)*cos(2*pi/5)   | 5
            cos(pi/5)/cos(2*pi/5)   | 5
            cos(pi/5) + cos(2*pi/5) | 6
            cos(pi/5)^3             | 7
            cos(pi/5)^(-3)          | 7
            """)
    void roundings_are_provided_for(String text, double exact) {
        assertThat(SeparationBound.bits(folded(text)).orElseThrow()).isBetween(exact + 1.9e-6, exact + 1e-5);
    }

    private static Expr folded(String text) {
        return new Constants().fold(expr(text));
    }

    private static Expr expr(String text) {
        return Parser.expression(text).value().orElseThrow();
    }
}
