package org.sharpbound.enclose;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What is told of an operation on a box beside its bounds: which of them are not attained (round brackets), and whether it
 * is defined and continuous. All bounds are exact, so that many digits tell the same.
 */
class FlagsTest {

    private static final Precision PRECISION = Precision.ofDigits(40);

    private static IntervalRun check(String text, String x, String y, String expected, String kind) {
        IntervalRun run = Ends.run(text, x, y);

        assertThat(Ends.of(expected).likewise(run.lower(0), run.upper(0), run.above(0), run.below(0)))
                .isEqualTo(expected);
        assertThat(run.continuous(0) ? "continuous" : run.defined(0) ? "defined" : "unknown")
                .isEqualTo(kind);
        return run;
    }

    /** With many digits too, which find the same where the bounds are exact. */
    private static void checkBoth(String text, String x, String y, String expected, String kind) {
        BigRun fine = new BigRun(check(text, x, y, expected, kind), PRECISION);
        BigInterval value = fine.value(0);

        assertThat(fine.defined(0)).isEqualTo(!kind.equals("unknown"));
        if (!expected.contains("~")) {
            assertThat(Ends.of(expected).likewise(value.loDouble(), value.hiDouble(), fine.above(0), fine.below(0)))
                    .isEqualTo(expected);
        }
    }

    @ParameterizedTest(name = "{0} + {1}")
    @CsvSource(delimiter = '|', textBlock = """
            x + y | (1, 2]  | [1, 2]  | (2, 4]
            x + y | [1, 2)  | [1, 2]  | [2, 4)
            x + y | [1, 2]  | (1, 2]  | (2, 4]
            x + y | [1, 2]  | [1, 2)  | [2, 4)
            x - y | (1, 2]  | [1, 2]  | (-1, 1]
            x - y | [1, 2)  | [1, 2]  | [-1, 1)
            x - y | [1, 2]  | (1, 2]  | [-1, 1)
            x - y | [1, 2]  | [1, 2)  | (-1, 1]
            -x    | (1, 2]  | [0, 0]  | [-2, -1)
            -x    | [1, 2)  | [0, 0]  | (-2, -1]
            """)
    void sums(String text, String x, String y, String expected) {
        checkBoth(text, x, y, expected, "continuous");
    }

    @ParameterizedTest(name = "x in {0}, y in {1}")
    @CsvSource(delimiter = '|', textBlock = """
            (0, 1]  | (0, 2]   | (0, 2]
            (0, 1]  | [0, 2]   | [0, 2]
            [0, 1]  | (0, 2]   | [0, 2]
            (0, 1]  | [-2, 0)  | [-2, 0)
            (0, 1]  | [-2, 0]  | [-2, 0]
            [0, 1]  | [-2, 0)  | [-2, 0]
            [-1, 0) | [-2, 0)  | (0, 2]
            [-1, 0) | [-2, 0]  | [0, 2]
            [-1, 0) | (0, 2]   | [-2, 0)
            (1, 2]  | [3, 4]   | (3, 8]
            [1, 2]  | (3, 4]   | (3, 8]
            [1, 2)  | [3, 4]   | [3, 8)
            [1, 2]  | [3, 4)   | [3, 8)
            (-2, -1] | [3, 4]  | (-8, -3]
            [-2, -1) | [3, 4]  | [-8, -3)
            [-2, -1] | (3, 4]  | [-8, -3)
            [-2, -1] | [3, 4)  | (-8, -3]
            [-2, -1) | [-4, -3] | (3, 8]
            (-2, -1] | [-4, -3] | [3, 8)
            [-2, -1] | [-4, -3) | (3, 8]
            [-2, -1] | (-4, -3] | [3, 8)
            [-1, 2) | [-3, 4]  | (-6, 8)
            (-1, 2] | [-3, 4]  | [-6, 8]
            [-1, 2] | (-3, 4]  | (-6, 8]
            [-1, 2] | [-3, 4)  | [-6, 8)
            [-2, 2] | [-1, 1]  | [-2, 2]
            (-2, 2] | [-1, 1]  | [-2, 2]
            [-2, 2) | [-1, 1]  | [-2, 2]
            (-2, 2) | [-1, 1]  | (-2, 2)
            [-2, 2] | (-1, 1]  | [-2, 2]
            [-2, 2] | (-1, 1)  | (-2, 2)
            [-2, 2) | (-1, 1]  | [-2, 2)
            (-2, 2] | (-1, 1]  | (-2, 2]
            [-2, 2) | [-1, 1)  | (-2, 2]
            (-2, 2] | [-1, 1)  | [-2, 2)
            (0, 1]  | [0, 0]   | [0, 0]
            """)
    void products(String x, String y, String expected) {
        checkBoth("x*y", x, y, expected, "continuous");
    }

    @ParameterizedTest(name = "x in {0}, y in {1}")
    @CsvSource(delimiter = '|', textBlock = """
            [1, 2]   | [1, 2]   | [0.5, 2]
            (1, 2]   | [1, 2]   | (0.5, 2]
            [1, 2)   | [1, 2]   | [0.5, 2)
            [1, 2]   | [1, 2)   | (0.5, 2]
            [1, 2]   | (1, 2]   | [0.5, 2)
            (-2, -1] | [1, 2]   | (-2, -0.5]
            [-2, -1) | [1, 2]   | [-2, -0.5)
            [-2, -1] | (1, 2]   | (-2, -0.5]
            [-2, -1] | [1, 2)   | [-2, -0.5)
            [-1, 1]  | (1, 2]   | (-1, 1)
            [-1, 1]  | [1, 2)   | [-1, 1]
            (-1, 1]  | [1, 2]   | (-1, 1]
            [-1, 1)  | [1, 2]   | [-1, 1)
            [0, 1]   | (1, 2)   | [0, 1)
            (0, 1]   | [1, 2]   | (0, 1]
            [-1, 0]  | (1, 2)   | (-1, 0]
            [-1, 0)  | [1, 2]   | [-1, 0)
            [1, 2]   | [1, Infinity]  | (0, 2]
            [-2, -1] | [1, Infinity]  | [-2, 0)
            [1, 2)   | [-2, -1] | (-2, -0.5]
            (1, 2]   | [-2, -1] | [-2, -0.5)
            [1, 2]   | [-2, -1) | (-2, -0.5]
            [1, 2]   | (-2, -1] | [-2, -0.5)
            [1, 2]   | [-Infinity, -1] | [-2, 0)
            [1, 2]   | (0, 1]   | [1, Infinity)
            [1, 2]   | [-1, 0)  | (-Infinity, -1]
            """)
    void quotients(String x, String y, String expected) {
        checkBoth("x/y", x, y, expected, "continuous");
    }

    @ParameterizedTest(name = "{0} for x in {1}, y in {2}")
    @CsvSource(delimiter = '|', textBlock = """
            min(x, y) | [1, 2]  | [3, 4]  | [1, 2]
            min(x, y) | (1, 2]  | [1, 4]  | [1, 2]
            min(x, y) | [1, 2]  | (1, 4]  | [1, 2]
            min(x, y) | (1, 2]  | (1, 4]  | (1, 2]
            min(x, y) | (1, 2]  | [2, 3]  | (1, 2]
            min(x, y) | [2, 3]  | (1, 2]  | (1, 2]
            min(x, y) | [1, 2]  | (0, 3]  | (0, 2]
            min(x, y) | [1, 2)  | [0, 3]  | [0, 2)
            min(x, y) | [1, 2)  | [0, 2]  | [0, 2)
            min(x, y) | [1, 2]  | [0, 2)  | [0, 2)
            min(x, y) | [1, 3]  | [0, 2)  | [0, 2)
            min(x, y) | [1, 2]  | [0, 3)  | [0, 2]
            min(x, y) | [1, 3)  | [0, 2]  | [0, 2]
            max(x, y) | [1, 2]  | [3, 4]  | [3, 4]
            max(x, y) | [1, 2)  | [0, 2]  | [1, 2]
            max(x, y) | [1, 2]  | [0, 2)  | [1, 2]
            max(x, y) | [1, 2)  | [0, 2)  | [1, 2)
            max(x, y) | (1, 2]  | [1, 2]  | (1, 2]
            max(x, y) | (1, 2]  | [0, 3)  | (1, 3)
            max(x, y) | [1, 2]  | (0, 3)  | [1, 3)
            max(x, y) | [1, 2]  | (1, 3]  | (1, 3]
            """)
    void extremes(String text, String x, String y, String expected) {
        checkBoth(text, x, y, expected, "continuous");
    }

    @ParameterizedTest(name = "{0} for x in {1}")
    @CsvSource(delimiter = '|', textBlock = """
            x^2    | [1, 2)   | [1, 4)
            x^2    | (1, 2]   | (1, 4]
            x^2    | (-2, -1] | [1, 4)
            x^2    | [-2, -1) | (1, 4]
            x^2    | (-2, 1]  | [0, 4)
            x^2    | [-2, 1)  | [0, 4]
            x^2    | [-1, 2)  | [0, 4)
            x^2    | (-1, 2]  | [0, 4]
            x^2    | (-2, 2)  | [0, 4)
            x^2    | (-2, 2]  | [0, 4]
            x^2    | [-2, 2)  | [0, 4]
            x^2    | (0, 2]   | (0, 4]
            x^2    | [0, 2)   | [0, 4)
            x^2    | [-2, 0)  | (0, 4]
            x^2    | (-2, 0]  | [0, 4)
            abs(x) | (-2, 1]  | [0, 2)
            abs(x) | (1, 2]   | (1, 2]
            abs(x) | [-2, 0)  | (0, 2]
            x^4    | (-2, 1]  | [0, 16)
            x^3    | (1, 2]   | (1, 8]
            x^3    | (-1, 1]  | (-1, 1]
            x^3    | [-1, 1)  | [-1, 1)
            x^0    | (1, 2)   | [1, 1]
            x^(-1) | [1, 2)   | (0.5, 1]
            x^(-1) | [-2, -1) | (-1, -0.5]
            x^(-1) | (0, 1]   | [1, Infinity)
            x^(-2) | [-2, -1) | [0.25, 1)
            x^(-2) | (-2, -1] | (0.25, 1]
            x^(-2) | (1, 2]   | [0.25, 1)
            x^(-2) | [-1, 0)  | [1, Infinity)
            x^(-2) | (0, 1]   | [1, Infinity)
            x^3000000001 | (-1, 1] | (-1, 1]
            x^3000000000 | (-1, 1] | [0, 1]
            x^(1/2) | (1, 4]  | (1, 2]
            x^(3/2) | [0, 4)  | [0, ~)
            x^(-1/2) | (1, 4] | [~, 1)
            x^(-1/2) | (0, 4] | [~, Infinity)
            sqrt(x) | (1, 4]  | (1, 2]
            sqrt(x) | [0, 4)  | [0, 2)
            cbrt(x) | (-8, 8] | (-2, 2]
            cbrt(x) | [-8, 8) | [-2, 2)
            """)
    void powers_and_roots(String text, String x, String expected) {
        checkBoth(text, x, "[0, 0]", expected, "continuous");
    }

    @ParameterizedTest(name = "{0} for x in {1}, y in {2}")
    @CsvSource(delimiter = '|', textBlock = """
            x^y | [1, 2]  | [1, 2]  | [1, 4]            | continuous
            x^y | (1, 2)  | (1, 2)  | [1, 4]            | continuous
            x^y | (0, 1]  | [-1, 1] | [0, Infinity]     | continuous
            x^y | [0, 1]  | [1, 2]  | [0, 1]            | continuous
            x^y | [0, 1]  | (0, 1]  | [0, 1]            | continuous
            x^y | [0, 1]  | [0, 1]  | [0, 1]            | unknown
            x^y | [-1, 1] | [1, 2]  | [0, 1]            | unknown
            x/y | [1, 2]  | [0, 1]  | [1, Infinity]     | unknown
            x/y | [1, 2]  | [-1, 0] | [-Infinity, -1]   | unknown
            x/y | [1, 2]  | [-1, 1] | [-Infinity, Infinity] | unknown
            x/y | [1, 2]  | [0, 0]  | [-Infinity, Infinity] | unknown
            x^(-1) | [-1, 1] | [0, 0] | [-Infinity, Infinity] | unknown
            x^(-1) | [0, 1]  | [0, 0] | [1, Infinity]   | unknown
            x^(-2) | [-1, 1] | [0, 0] | [1, Infinity]   | unknown
            x^(-1/2) | [0, 4] | [0, 0] | [~, Infinity] | unknown
            x^(3/2) | [-1, 4] | [0, 0] | [0, ~]         | unknown
            sqrt(x) | [-1, 4] | [0, 0] | [0, 2]         | unknown
            sqrt(x) | [-2, -1] | [0, 0] | [-Infinity, Infinity] | unknown
            log(x)  | [0, 1] | [0, 0] | [-Infinity, 0]  | unknown
            log(x)  | (0, 1] | [0, 0] | (-Infinity, 0]  | continuous
            log(x)  | [1, Infinity) | [0, 0] | [0, Infinity) | continuous
            tan(x)  | [0, 2] | [0, 0] | [-Infinity, Infinity] | unknown
            tan(x)  | (0, 1) | [0, 0] | (0, ~)          | continuous
            tan(x)  | [-1, 0) | [0, 0] | [~, 0)         | continuous
            asin(x) | (0, 1) | [0, 0] | (0, ~)          | continuous
            asin(x) | [-1, 0) | [0, 0] | [~, 0)         | continuous
            asin(x) | [-1, 2] | [0, 0] | [~, ~]         | unknown
            asin(x) | [-2, 1] | [0, 0] | [~, ~]         | unknown
            acos(x) | (0, 1] | [0, 0] | [0, ~)          | continuous
            acos(x) | [-1, 1) | [0, 0] | (0, ~]         | continuous
            acos(x) | [-1, 2] | [0, 0] | [0, ~]         | unknown
            acos(x) | [-2, 1] | [0, 0] | [0, ~]         | unknown
            factorial(sqrt(x)) | [-1, 0] | [0, 0] | [1, 1] | unknown
            exp(sqrt(x))       | [-1, 0] | [0, 0] | [1, 1] | unknown
            step(sqrt(x))      | [-1, 0] | [0, 0] | [0, 0] | unknown
            sqrt(x)*y          | [-1, 0] | [1, 2] | [0, 0] | unknown
            y/(1 + sqrt(x))    | [-1, 0] | [1, 2] | [1, 2] | unknown
            min(y, sqrt(x))    | [-1, 0] | [1, 2] | [0, 0] | unknown
            max(y, sqrt(x))    | [-1, 0] | [1, 2] | [1, 2] | unknown
            y^(1 + sqrt(x))    | [-1, 0] | [1, 2] | [1, 2] | unknown
            (1 + sqrt(x))^y    | [-1, 0] | [1, 2] | [1, 1] | unknown
            """)
    void an_operation_is_called_defined_where_it_is(String text, String x, String y, String expected, String kind) {
        checkBoth(text, x, y, expected, kind);
    }

    @ParameterizedTest(name = "{0} for x in {1}")
    @CsvSource(delimiter = '|', textBlock = """
            exp(x)  | (-Infinity, 0] | (0, 1]
            exp(x)  | [-1000, 0]     | (0, 1]
            exp(x)  | [0, 1000]      | [1, Infinity]
            exp(x)  | [0, 1)         | [1, ~)
            sinh(x) | (0, 1]         | (0, ~]
            sinh(x) | [-1, 0)        | [~, 0)
            cosh(x) | (0, 1]         | (1, ~]
            cosh(x) | [-1, 0)        | (1, ~]
            cosh(x) | (-2, 1]        | [1, ~)
            tanh(x) | [-100, 0]      | (-1, 0]
            tanh(x) | [0, 100]       | [0, 1)
            tanh(x) | (0, 1]         | (0, ~]
            erf(x)  | [-100, 0]      | (-1, 0]
            erf(x)  | [0, 100]       | [0, 1)
            erf(x)  | (0, 1]         | (0, ~]
            erfc(x) | [-100, 0]      | [1, 2)
            erfc(x) | [0, 100]       | (0, 1]
            erfc(x) | (0, 1]         | [~, 1)
            atan(x) | (0, 1]         | (0, ~]
            atan(x) | [-1, 0)        | [~, 0)
            sin(x)  | (0, 3]         | (0, 1]
            sin(x)  | [0, 3]         | [0, 1]
            sin(x)  | (0, 3.14]      | (0, 1]
            sin(x)  | (0, 3.25]      | [~, 1]
            sin(x)  | [-3, 0)        | [-1, 0)
            sin(x)  | [-3, 0]        | [-1, 0]
            sin(x)  | [-3.14, 0)     | [-1, 0)
            sin(x)  | [-3.25, 0)     | [-1, ~]
            sin(x)  | (-1.57, 1.57)  | (~, ~)
            sin(x)  | [-1.5, 1.5)    | [~, ~)
            sin(x)  | (1, 2)         | [~, 1]
            sin(x)  | (-2, 1)        | [-1, ~]
            cos(x)  | [0, 3.14)      | (~, 1]
            cos(x)  | (0, 3.14]      | [~, 1)
            cos(x)  | [-3.14, 0)     | [~, 1)
            cos(x)  | (-3.14, 0]     | (~, 1]
            cos(x)  | (-1, 1)        | [~, 1]
            cos(x)  | (0, 4)         | [-1, 1]
            cos(x)  | (-4, 0)        | [-1, 1]
            relu(x) | (-1, 2]        | [0, 2]
            relu(x) | (-1, 2)        | [0, 2)
            relu(x) | (0, 2]         | (0, 2]
            relu(x) | [-2, -1)       | [0, 0]
            relu(x) | (-2, 0)        | [0, 0]
            pi + x  | [0, 0]         | (~, ~)
            x + 1/3 | [0, 0]         | (~, ~)
            x + 1/4 | [0, 0]         | [0.25, 0.25]
            """)
    void functions(String text, String x, String expected) {
        check(text, x, "[0, 0]", expected, "continuous");
    }

    @ParameterizedTest(name = "{0} for x in {1}")
    @CsvSource(delimiter = '|', textBlock = """
            step(x)  | (0, 1]   | [1, 1]   | continuous
            step(x)  | [0, 1]   | [0, 1]   | defined
            step(x)  | (-1, 0]  | [0, 0]   | continuous
            sign(x)  | (0, 1]   | [1, 1]   | continuous
            sign(x)  | [0, 1)   | [0, 1]   | defined
            sign(x)  | [0, 0]   | [0, 0]   | continuous
            sign(x)  | [-1, 0)  | [-1, -1] | continuous
            sign(x)  | [-1, 0]  | [-1, 0]  | defined
            sign(x)  | (-1, 1)  | [-1, 1]  | defined
            floor(x) | [0, 1)   | [0, 0]   | continuous
            floor(x) | [0, 1]   | [0, 1]   | defined
            floor(x) | (0.5, 2.5) | [0, 2] | defined
            floor(x) | (-0.5, -0.25) | [-1, -1] | continuous
            factorial(3) + x| [0, 0]   | [6, 6]   | continuous
            factorial(x)     | [3, 3]   | [6, 6]   | continuous
            factorial(x)     | [0, 0]   | [1, 1]   | continuous
            factorial(x)     | [3, 4]   | [6, 24]  | unknown
            factorial(x)     | [-1, -1] | [-Infinity, Infinity] | unknown
            factorial(x)     | [2.5, 2.5] | [-Infinity, Infinity] | unknown
            """)
    void pieces(String text, String x, String expected, String kind) {
        check(text, x, "[0, 0]", expected, kind);
    }

    @ParameterizedTest(name = "{0} for x in {1}, y in {2}")
    @CsvSource(delimiter = '|', textBlock = """
            if(x > 0, 1, 2)  | (0, 1]  | [0, 0] | [1, 1] | continuous
            if(x > 0, 1, 2)  | [0, 1]  | [0, 0] | [1, 2] | defined
            if(x > 0, 1, 2)  | [-1, 0] | [0, 0] | [2, 2] | continuous
            if(x >= 0, 1, 2) | [0, 1]  | [0, 0] | [1, 1] | continuous
            if(x >= 0, 1, 2) | [-1, 0] | [0, 0] | [1, 2] | defined
            if(x >= 0, 1, 2) | [-1, 0) | [0, 0] | [2, 2] | continuous
            if(x < 0, 1, 2)  | [-1, 0) | [0, 0] | [1, 1] | continuous
            if(x < 0, 1, 2)  | [0, 1]  | [0, 0] | [2, 2] | continuous
            if(x <= 0, 1, 2) | [-1, 0] | [0, 0] | [1, 1] | continuous
            if(x <= 0, 1, 2) | (0, 1]  | [0, 0] | [2, 2] | continuous
            if(x == 0, 1, 2)  | [0, 0]  | [0, 0] | [1, 1] | continuous
            if(x == 0, 1, 2)  | [0, 1]  | [0, 0] | [1, 2] | defined
            if(x == 0, 1, 2)  | [-1, 0] | [0, 0] | [1, 2] | defined
            if(x == 0, 1, 2)  | (0, 1]  | [0, 0] | [2, 2] | continuous
            if(x == 0, 1, 2)  | [-1, 0) | [0, 0] | [2, 2] | continuous
            if(x != 0, 1, 2) | (0, 1]  | [0, 0] | [1, 1] | continuous
            if(x != 0, 1, 2) | [0, 0]  | [0, 0] | [2, 2] | continuous
            if(x != 0, 1, 2) | [0, 1]  | [0, 0] | [1, 2] | defined
            if(x > 0 and y > 0, 1, 2) | (0, 1]  | (0, 1]  | [1, 1] | continuous
            if(x > 0 and y > 0, 1, 2) | (0, 1]  | [-1, 1] | [1, 2] | defined
            if(x > 0 and y > 0, 1, 2) | [-1, 1] | [-1, 0] | [2, 2] | continuous
            if(x > 0 or y > 0, 1, 2)  | [-1, 1] | (0, 1]  | [1, 1] | continuous
            if(x > 0 or y > 0, 1, 2)  | [-1, 0] | [-1, 1] | [1, 2] | defined
            if(x > 0 or y > 0, 1, 2)  | [-1, 0] | [-1, 0] | [2, 2] | continuous
            if(not x > 0, 1, 2)       | [-1, 0] | [0, 0]  | [1, 1] | continuous
            if(x > 0, sqrt(x), y)     | (0, 4]  | [5, 6]  | (0, 2] | continuous
            if(x > 0, y, sqrt(x))     | (0, 4]  | (5, 6]  | (5, 6] | continuous
            if(x > 0, sqrt(x), y)     | [-1, 4] | [5, 6]  | [0, 6] | unknown
            if(x > 0, y, sqrt(x))     | [-1, 4] | [5, 6]  | [0, 6] | unknown
            if(x > 0, y, y)           | [-1, 4] | (5, 6)  | [5, 6] | defined
            if(sqrt(x) > -1, 1, 2)    | [-1, 1] | [0, 0]  | [1, 2] | unknown
            if(sqrt(x) <= -1, 1, 2)   | [-1, 1] | [0, 0]  | [1, 2] | unknown
            if(x < 0 and log(y) > 0, 1, 2) | [1, 2]  | [-1, 1] | [2, 2] | continuous
            if(x > 0 and log(y) > 1, 1, 2) | [1, 2]  | [-1, 1] | [1, 2] | unknown
            if(x > 0 or log(y) > 0, 1, 2)  | [1, 2]  | [-1, 1] | [1, 1] | continuous
            if(x < 0 or log(y) > 1, 1, 2)  | [1, 2]  | [-1, 1] | [1, 2] | unknown
            """)
    void conditions(String text, String x, String y, String expected, String kind) {
        checkBoth(text, x, y, expected, kind);
    }

    @Test
    void a_variable_that_was_not_set_is_any_number() {
        IntervalRun run = new IntervalRun(Ends.tape("x"));
        run.evaluate();

        assertThat(run.lower(0)).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(run.upper(0)).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(run.continuous(0)).isTrue();
        assertThat(run.above(0) || run.below(0)).isFalse();
    }
}
