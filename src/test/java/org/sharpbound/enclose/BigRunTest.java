package org.sharpbound.enclose;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sharpbound.term.Expr;
import org.sharpbound.term.parse.Parser;

/** What many digits show where doubles are too coarse; t stands for π - 3.14159265358979323, about 8.5e-18. */
class BigRunTest {

    private static final Precision PRECISION = Precision.ofDigits(40);

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            1/t             | true
            1/-t            | true
            1/(t - t)       | false
            sqrt(t)         | true
            sqrt(-t)        | false
            sqrt(pi - pi)   | false
            log(t)          | true
            log(-t)         | false
            1/sqrt(-t)      | false
            tan(pi/2 - t)   | true
            tan(pi/2)       | false
            asin(1 - t)     | true
            asin(1 + t)     | false
            asin(t - 1)     | true
            asin(-1 - t)    | false
            acos(1 - t)     | true
            acos(1 + t)     | false
            acos(t - 1)     | true
            acos(-1 - t)    | false
            t^(-1)          | true
            (-t)^(-1)       | true
            (pi - pi)^(-1)  | false
            (pi - pi)^2     | true
            sqrt(-t)^2      | false
            t^(3/2)         | true
            (-t)^(3/2)      | false
            t^(-3/2)        | true
            (-t)^(-3/2)     | false
            t^pi            | true
            (-t)^pi         | false
            t^(-pi)         | true
            pi^sqrt(-t)     | false
            sqrt(-t) + 1    | false
            1 + sqrt(-t)    | false
            1 - sqrt(-t)    | false
            1*sqrt(-t)      | false
            sqrt(-t)/2      | false
            min(1, sqrt(-t)) | false
            max(sqrt(-t), 1) | false
            exp(sqrt(-t))   | false
            sqrt(t) + log(t) | true
            min(log(t), sqrt(t)) | true
            factorial(pi - pi) | false
            factorial(floor(pi)) | true
            sqrt(t)^0       | true
            sqrt(-t)^0      | false
            if(t > 0, 1, sqrt(-t))  | true
            if(t > 0, sqrt(-t), 1)  | false
            if(t < 0, sqrt(-t), 1)  | true
            if(t < 0, 1, sqrt(-t))  | false
            if(sqrt(-t) > -1, 1, 1) | false
            if(sqrt(t) >= 0, 1, 1)  | true
            if(pi - pi > 0, 1, sqrt(-t)) | false
            if(pi - pi > 0, sqrt(-t), 1) | false
            if(pi - pi > 0, 1, sqrt(t))  | true
            if(t > 0 or log(-t) > 0, 1, 2)  | true
            if(t < 0 or log(-t) > 1, 1, 2)  | false
            if(t < 0 and log(-t) > 0, 1, 2) | true
            if(t > 0 and log(-t) > 1, 1, 2) | false
            if(log(-t) > 1 and t > 0, 1, 2) | false
            if(t > 0 and log(t) < 0, 1, 2)  | true
            """)
    void definedness_is_shown_by_many_digits(String text, boolean expected) {
        assertThat(run(text).defined(0)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '|', textBlock = """
            if(t > 0, 1, 2)        | 1
            if(t >= 0, 1, 2)       | 1
            if(t < 0, 1, 2)        | 2
            if(t <= 0, 1, 2)       | 2
            if(-t > 0, 1, 2)       | 2
            if(-t >= 0, 1, 2)      | 2
            if(t == 0, 1, 2)       | 2
            if(-t == 0, 1, 2)      | 2
            if(t != 0, 1, 2)       | 1
            if(not t > 0, 1, 2)    | 2
            if(t > 0 and -t < 0, 1, 2) | 1
            if(t > 0 and -t > 0, 1, 2) | 2
            if(t < 0 or -t < 0, 1, 2)  | 1
            if(t < 0 or -t > 0, 1, 2)  | 2
            step(t)                | 1
            sign(-t)               | -1
            floor(3 - t)           | 2
            floor(3 + t)           | 3
            relu(-t)               | 0
            """)
    void choices_are_decided_by_many_digits(String text, int expected) {
        assertThat(run(text).value(0)).isEqualTo(BigInterval.point(expected));
    }

    @ParameterizedTest(name = "{0} from {1} to {2}")
    @CsvSource(delimiter = '|', textBlock = """
            if(pi - pi > 0, 1, 2)  | 1 | 2
            if(pi - pi > 0, 2, 1)  | 1 | 2
            if(pi - pi == 0, 3, 1) | 1 | 3
            """)
    void choices_that_are_not_decided_take_both(String text, int least, int most) {
        assertThat(run(text).value(0)).isEqualTo(BigInterval.of(least, most));
    }

    /** The coarse end 0 is not attained on (0, 1]; a finer end that is moved may be. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            x            | (0, 1)
            x - 1/4      | (-0.25, 0.75)
            x + pi - pi  | [~, ~]
            x + pi       | [~, ~]
            x/10         | (0, ~]
            """)
    void an_end_that_is_moved_may_be_attained(String text, String expected) {
        BigRun run = new BigRun(Ends.run(text, "(0, 1)", "[0, 0]"), PRECISION);
        BigInterval value = run.value(0);

        assertThat(Ends.of(expected).likewise(value.loDouble(), value.hiDouble(), run.above(0), run.below(0)))
                .isEqualTo(expected);
    }

    private static BigRun run(String text) {
        Expr expr = Parser.expression(text.replaceAll("\\bt\\b", "(pi - 3.14159265358979323)"))
                .value()
                .orElseThrow();
        return BigRun.ofConstant(expr, PRECISION);
    }
}
