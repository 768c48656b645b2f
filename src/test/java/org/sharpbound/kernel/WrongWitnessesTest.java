package org.sharpbound.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sharpbound.term.Statement;

/** Witnesses that refute, and points near them that must not. */
class WrongWitnessesTest {

    private static final int DIGITS = 50;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    # outside the domain
                    x in (0, 1]; show x >= 1/2            | x=1/1000     | x=0
                    x in (0, 1]; show x >= 1/2            | x=1/1000     | x=-1e-300
                    x in (0, 1]; show x <= 1/2            | x=1          | x=1.00000000000000000000000000000000001
                    x in [0, 1); show x <= 1/2            | x=0.999      | x=1
                    x in (-inf, 0); show x <= -1          | x=-1/2       | x=0
                    x in [0, pi/2]; show x <= 1           | x=1.57       | x=1.5707963267948966192313216916397514421
                    x in [0, pi/2]; show x <= 1           | x=1.57       | x=1.58
                    x in (pi/2, 2]; show x >= 1.6         | x=1.59       | x=1.5707963267948966192313216916397514420
                    n in 1..5; show n <= 3                | n=4          | n=9/2
                    n in 1..5; show n <= 3                | n=4          | n=6
                    n in 1..5; show n <= 3                | n=5          | n=4.00000000000000000000001
                    n in {1, 2, 7/2}; show n <= 3         | n=7/2        | n=3.4999999999999999999999999
                    n in {1, 2, 7/2}; show n <= 3         | n=7/2        | n=4
                    n in {1, sqrt(2), 3}; show n <= 2     | n=3          | n=2.1
                    # an assumption violated, or not defined
                    x in [0, 2]; assume x > 1; show x >= 2          | x=1.5    | x=1
                    x in [0, 2]; assume x^2 < 2; show x <= 1        | x=1.4    | x=1.4142135623730951
                    x in [0, 2]; assume x != 1; show x >= 3/2       | x=0.5    | x=1
                    x in [-2, 2]; assume log(x) < 1; show x >= 1    | x=1/2    | x=-1
                    x in [0, 2]; assume 1/x > 0; show x >= 1        | x=1/2    | x=0
                    # the goal true, or not defined
                    x in [0, 1]; show x <= 1/2            | x=0.51       | x=0.5
                    x in [0, 1]; show x < 1/2             | x=0.5        | x=0.49999999999999999999999999999999
                    x in [0, 1]; show exp(x) <= 2         | x=0.7        | x=0.6
                    x in [-1, 1]; show log(x) <= -1       | x=1/2        | x=-1/2
                    x in [-1, 1]; show log(x) <= -1       | x=1/2        | x=0
                    x in [-1, 1]; show 1/x >= 2           | x=1          | x=0
                    x in [-1, 1]; show 0/x >= 1           | x=1          | x=0
                    x in [-1, 1]; show sqrt(x)^2 >= 1/2   | x=1/4        | x=-1/4
                    x in [0, 3]; show factorial(x) <= 1   | x=3          | x=5/2
                    x in [0, 1]; show (1/x > 0) implies x > 1/2 | x=1/4  | x=0
                    x in [-1, 1]; show x > 0 implies log(x) > -1 | x=1/4 | x=-1/4
                    x in [-2, 2]; show x^(1/3) <= 1       | x=2          | x=-2
                    x in [0, 1]; show x != 0.3            | x=3/10       | x=0.29999999999999998889776975
                    # a power whose exponent ranges has no value where the base is negative
                    x in [-2, 2]; p in [1, 3]; show x^p <= 1        | x=2, p=2     | x=-2, p=2
                    x in [-2, 2]; p in [1, 3]; show x^(p + 1) <= 1  | x=2, p=1     | x=-2, p=1
                    x in [-2, 2]; p in [1, 3]; assume x^p >= 1; show x >= 2 | x=3/2, p=2 | x=-2, p=2
                    x in [-3, 2]; n in {1, 2}; show x^n <= 3        | x=-2, n=2    | x=-2, n=1
                    x in [-3, 2]; n in 1..2; show x^n <= 3          | x=-2, n=2    | x=-2, n=1
                    # coordinates
                    x in [0, 1]; y in [0, 1]; show x + y <= 1 | x=1, y=1 | x=1
                    x in [0, 1]; y in [0, 1]; show x + y <= 1 | x=1, y=1 | y=1
                    x in [0, 1]; y in [0, 1]; show x + y <= 1 | x=1, y=1 | x=1, y=1, z=1
                    x in [0, 1]; y in [0, 1]; show x + y <= 1 | x=1, y=1 | x=1, z=1
                    c in {2}; x in [0, 1]; show c*x <= 1      | x=1      | x=1, c=3
                    c in {2}; x in [0, 1]; show c*x <= 1      | x=1, c=2 | c=2
                    """)
    void is_rejected_where_another_point_refutes(String text, String right, String wrong) {
        Statement statement = Stated.of(text);
        assertThat(Kernel.check(statement, Stated.witness(statement, right, DIGITS)))
                .as(right)
                .isInstanceOf(Refuted.class);
        assertThat(Kernel.check(statement, Stated.witness(statement, wrong, DIGITS)))
                .as(wrong)
                .isInstanceOf(Rejected.class);
    }

    @ParameterizedTest
    @CsvSource({"0", "-1", "-2147483648", "1001", "2147483647"})
    void digits_are_from_1_to_1000(int digits) {
        Statement statement = Stated.of("x in [0, 1]; show x <= 1/2");
        assertThat(Kernel.check(statement, Stated.witness(statement, "x=1", digits)))
                .isEqualTo(new Rejected("digits must be from 1 to 1000"));
        assertThat(Kernel.check(statement, Stated.witness(statement, "x=1", 1))).isInstanceOf(Refuted.class);
        assertThat(Kernel.check(statement, Stated.witness(statement, "x=1", 1000)))
                .isInstanceOf(Refuted.class);
    }

    @ParameterizedTest
    @CsvSource({"exp(x) <= 2", "sin(x) <= -2", "x^2 <= 1", "x^x <= 2", "tan(x) >= 1000", "erf(x) <= 0"})
    void a_huge_coordinate_ends_in_an_answer(String goal) {
        Statement statement = Stated.of("x in [0, inf); show " + goal);
        Judgement judgement = Kernel.check(statement, Stated.witness(statement, "x=1e4000", 20));
        assertThat(judgement).isNotInstanceOf(Proved.class);
    }
}
