package org.sharpbound.enclose.series;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sharpbound.enclose.Precision;
import org.sharpbound.term.Op;
import org.sharpbound.term.Rational;

/** What doubles and decimals agree on, for no result here needs more digits than a double has. */
class ArithmeticTest {

    private static final Decimals DECIMALS = new Decimals(Precision.ofDigits(30));

    private static <T> T interval(Arithmetic<T> in, String text) {
        String[] ends = text.split(",");
        return in.between(Double.parseDouble(ends[0]), Double.parseDouble(ends[ends.length - 1]));
    }

    private static <T> String shown(Arithmetic<T> in, T value) {
        return in.lower(value) + "," + in.upper(value);
    }

    private static <T> T of(Arithmetic<T> in, String operation, T a, T b) {
        return switch (operation) {
            case "add" -> in.add(a, b);
            case "sub" -> in.sub(a, b);
            case "mul" -> in.mul(a, b);
            case "div" -> in.div(a, b);
            case "min" -> in.min(a, b);
            case "max" -> in.max(a, b);
            case "hull" -> in.hull(a, b);
            case "intersect" -> in.intersect(a, b);
            case "power" -> in.power(a, b);
            default -> throw new IllegalArgumentException(operation);
        };
    }

    @ParameterizedTest(name = "{1} {0} {2}")
    @CsvSource(delimiter = '|', textBlock = """
            add       | 1,2   | 3,5   | 4.0,7.0
            sub       | 1,2   | 3,5   | -4.0,-1.0
            mul       | -1,2  | 3,5   | -5.0,10.0
            div       | 1,2   | 4,8   | 0.125,0.5
            div       | 1,2   | -1,1  | -Infinity,Infinity
            min       | 1,4   | 2,3   | 1.0,3.0
            max       | 1,4   | 2,3   | 2.0,4.0
            hull      | 1,2   | 4,5   | 1.0,5.0
            intersect | 1,4   | 2,5   | 2.0,4.0
            intersect | 1,2   | 4,5   | 1.0,2.0
            power     | 1,4   | 0.5,2 | 1.0,16.0
            power     | -4,4  | 0.5   | 0.0,2.0
            """)
    void of_two(String operation, String a, String b, String expected) {
        Doubles doubles = new Doubles();

        assertThat(shown(doubles, of(doubles, operation, interval(doubles, a), interval(doubles, b))))
                .isEqualTo(expected);
        assertThat(shown(DECIMALS, of(DECIMALS, operation, interval(DECIMALS, a), interval(DECIMALS, b))))
                .isEqualTo(expected);
    }

    private static <T> void checkSigns(Arithmetic<T> in, String text, String expected) {
        T a = interval(in, text);
        StringBuilder found = new StringBuilder();
        found.append(in.isZero(a) ? "zero " : "").append(in.isPoint(a) ? "point " : "");
        found.append(in.isPositive(a) ? "positive " : "").append(in.isNegative(a) ? "negative " : "");
        found.append(in.isNonnegative(a) ? "nonnegative " : "").append(in.holdsZero(a) ? "holds-zero " : "");
        found.append(in.isBounded(a) ? "bounded " : "");
        found.append(shown(in, in.least(a))).append(" ").append(shown(in, in.most(a)));
        assertThat(found.toString()).isEqualTo(expected);
        assertThat(shown(in, in.neg(in.neg(a)))).isEqualTo(shown(in, a));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            0          | zero point nonnegative holds-zero bounded 0.0,0.0 0.0,0.0
            2          | point positive nonnegative bounded 2.0,2.0 2.0,2.0
            -2         | point negative bounded -2.0,-2.0 -2.0,-2.0
            0,1        | nonnegative holds-zero bounded 0.0,0.0 1.0,1.0
            -1,0       | holds-zero bounded -1.0,-1.0 0.0,0.0
            1,2        | positive nonnegative bounded 1.0,1.0 2.0,2.0
            -2,-1      | negative bounded -2.0,-2.0 -1.0,-1.0
            1,Infinity | positive nonnegative 1.0,1.0 1.0,Infinity
            -Infinity,-1 | negative -Infinity,-1.0 -1.0,-1.0
            -Infinity,Infinity | holds-zero -Infinity,Infinity -Infinity,Infinity
            """)
    void signs_and_ends(String text, String expected) {
        checkSigns(new Doubles(), text, expected);
        checkSigns(DECIMALS, text, expected);
    }

    private static <T> void checkPower(Arithmetic<T> in, String base, String exponent, String expected) {
        assertThat(shown(in, in.power(interval(in, base), Rational.parse(exponent))))
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} to the power {1}")
    @CsvSource(delimiter = '|', textBlock = """
            -2,3  | 2     | 0.0,9.0
            -2,3  | 3     | -8.0,27.0
            1,4   | -1    | 0.25,1.0
            4,16  | 1/2   | 2.0,4.0
            1     | 12345678901/12345678902 | 1.0,1.0
            1     | 3/12345678902 | 1.0,1.0
            1     | 12345678901/3 | 1.0,1.0
            0     | 12345678901/3 | 0.0,0.0
            """)
    void powers(String base, String exponent, String expected) {
        checkPower(new Doubles(), base, exponent, expected);
        checkPower(DECIMALS, base, exponent, expected);
    }

    @ParameterizedTest
    @CsvSource({"0", "63", "64", "-64", "65", "-65", "1000000"})
    void integers_are_points(long n) {
        Doubles doubles = new Doubles();

        assertThat(shown(doubles, doubles.number(n))).isEqualTo((double) n + "," + (double) n);
        assertThat(shown(DECIMALS, DECIMALS.number(n))).isEqualTo((double) n + "," + (double) n);
    }

    private static <T> void checkFunctions(Arithmetic<T> in) {
        String[] rows = {
            "NEG 1 -1.0", "ABS -2 2.0", "SQRT 4 2.0", "CBRT -8 -2.0", "EXP 0 1.0", "LOG 1 0.0", "SIN 0 0.0",
            "COS 0 1.0", "TAN 0 0.0", "ASIN 0 0.0", "ACOS 1 0.0", "ATAN 0 0.0", "SINH 0 0.0", "COSH 0 1.0",
            "TANH 0 0.0", "ERF 0 0.0", "ERFC 0 1.0", "RELU -2 0.0", "STEP 2 1.0", "SIGN -2 -1.0", "FLOOR 2.5 2.0",
            "FACTORIAL 4 24.0"
        };
        for (String row : rows) {
            String[] parts = row.split(" ");
            assertThat(shown(in, in.apply(Op.valueOf(parts[0]), interval(in, parts[1]))))
                    .as(row)
                    .isEqualTo(parts[2] + "," + parts[2]);
        }
        assertThat(in.lower(in.apply(Op.PI, in.zero()))).isEqualTo(Math.PI);
        assertThat(in.lower(in.apply(Op.E, in.zero()))).isEqualTo(Math.E);
    }

    @Test
    void functions_take_their_exact_values() {
        checkFunctions(new Doubles());
        checkFunctions(DECIMALS);
    }
}
