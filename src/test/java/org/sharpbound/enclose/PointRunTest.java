package org.sharpbound.enclose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values in plain doubles, at the points where operations begin or end to be defined. */
class PointRunTest {

    @ParameterizedTest(name = "{0} at {1}, {2}")
    @CsvSource(delimiter = '|', textBlock = """
            x + y        | 1.5 | 2   | 3.5
            x - y        | 1.5 | 2   | -0.5
            x*y          | 1.5 | 2   | 3
            x/y          | 1.5 | 2   | 0.75
            x/y          | 1.5 | 0   | NaN
            -x           | 1.5 | 2   | -1.5
            abs(x)       | -1.5 | 2  | 1.5
            x^2          | -1.5 | 2  | 2.25
            x^3          | -1.5 | 2  | -3.375
            x^(-1)       | -2  | 2   | -0.5
            x^(3/2)      | 4   | 2   | 8
            x^(3/2)      | 0   | 2   | 0
            x^(3/2)      | -4  | 2   | NaN
            x^y          | 1.5 | 2   | 2.25
            x^y          | 0   | 2   | 0
            x^y          | -1  | 2   | NaN
            x^3000000001 | -1  | 2   | -1
            x^3000000000 | -1  | 2   | 1
            x^(-3000000001) | -1 | 2 | -1
            sqrt(x)      | 2.25 | 2  | 1.5
            cbrt(x)      | -8  | 2   | -2
            exp(x)       | 0   | 2   | 1
            log(x)       | 1   | 2   | 0
            log(x)       | 0   | 2   | NaN
            sin(x)       | 0   | 2   | 0
            cos(x)       | 0   | 2   | 1
            tan(x)       | 0.5 | 2   | 0.5463024898437905
            asin(x)      | 0.5 | 2   | 0.5235987755982989
            acos(x)      | 0.5 | 2   | 1.0471975511965979
            atan(x)      | 1   | 2   | 0.7853981633974483
            sinh(x)      | 1   | 2   | 1.1752011936438014
            cosh(x)      | 0   | 2   | 1
            tanh(x)      | 1   | 2   | 0.7615941559557649
            erf(x)       | 0.5 | 2   | 0.5204998778130465
            erfc(x)      | 0.5 | 2   | 0.4795001221869535
            factorial(x) | 4   | 2   | 24
            factorial(x) | 4.5 | 2   | NaN
            erf(1/x)     | 0   | 2   | NaN
            relu(x)      | -1  | 2   | 0
            relu(x)      | 1.5 | 2   | 1.5
            step(x)      | 0   | 2   | 0
            step(x)      | 0.5 | 2   | 1
            sign(x)      | -3  | 2   | -1
            floor(x)     | -0.5 | 2  | -1
            min(x, y)    | 1.5 | 2   | 1.5
            max(x, y)    | 1.5 | 2   | 2
            pi + 0*x     | 1   | 2   | 3.141592653589793
            e + 0*x      | 1   | 2   | 2.718281828459045
            if(x > 0, 3, 4)  | 0 | 0 | 4
            if(x > 0, 3, 4)  | 1 | 0 | 3
            if(x >= 0, 3, 4) | 0 | 0 | 3
            if(x >= 0, 3, 4) | -1 | 0 | 4
            if(x < 0, 3, 4)  | 0 | 0 | 4
            if(x <= 0, 3, 4) | 0 | 0 | 3
            if(x == 0, 3, 4) | 0 | 0 | 3
            if(x == 0, 3, 4) | 1 | 0 | 4
            if(x != 0, 3, 4) | 1 | 0 | 3
            if(x > 0 and y > 0, 3, 4) | 1 | 0 | 4
            if(x > 0 and y > 0, 3, 4) | 1 | 1 | 3
            if(x > 0 or y > 0, 3, 4)  | 1 | 0 | 3
            if(x > 0 or y > 0, 3, 4)  | 0 | 0 | 4
            if(not x > 0, 3, 4)       | 1 | 0 | 4
            if(not (not x > 0), 3, 4) | 1 | 0 | 3
            if(not (not x > 0), 3, 4) | 0 | 0 | 4
            """)
    void values_are_those_of_the_operations(String text, double x, double y, double expected) {
        PointRun run = new PointRun(Ends.tape(text));
        run.evaluate(x, y);

        if (Double.isNaN(expected)) {
            assertThat(run.value(0)).isNaN();
        } else {
            assertThat(run.value(0)).isCloseTo(expected, within(1e-15));
        }
    }
}
