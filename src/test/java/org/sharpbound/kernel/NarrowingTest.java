package org.sharpbound.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sharpbound.term.print.ClaimText;

/** The box of doubles of a domain: no point of it is left out, and no end of it is called open that a point may have. */
class NarrowingTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # ends that are doubles, and ends that are not
            x in [0, 1]                                         | x in [0, 1]
            x in (-1, 1/2)                                      | x in (-1, 0.5)
            x in (-inf, inf)                                    | x in (-inf, inf)
            x in [1/3, 1]                                       | x in (0.3333333333333333, 1]
            x in [0, 1/3]                                       | x in [0, 0.33333333333333337)
            x in [-pi, pi]                                      | x in (-3.141592653589794, 3.141592653589794)
            x in [exp(0), 2]                                    | x in [1, 2]
            x in [0, 2^2000]                                    | x in [0, inf)
            x in [-2^2000, 0]                                   | x in (-inf, 0]
            # assumptions that compare a quantity with a constant
            x in [0, 4]; assume x > 1                           | x in (1, 4]
            x in [0, 4]; assume x >= 1                          | x in [1, 4]
            x in [0, 4]; assume x < 1                           | x in [0, 1)
            x in [0, 4]; assume x <= 1                          | x in [0, 1]
            x in [0, 4]; assume 1 < x                           | x in (1, 4]
            x in [0, 4]; assume 1 >= x                          | x in [0, 1]
            x in [0, 4]; assume x == 1                          | x in [1, 1]
            x in [0, 4]; assume x != 0                          | x in [0, 4]
            x in [0, 4]; assume x > 0                           | x in (0, 4]
            x in [0, 4]; assume x < 4                           | x in [0, 4)
            x in (0, 4); assume x >= 0 and x <= 4               | x in (0, 4)
            x in [0, 4]; assume x > -1 and x < 5                | x in [0, 4]
            x in [0, 4]; assume x > 5                           | x in (5, 4]
            x in [0, 4]; assume x > 1/3                         | x in (0.3333333333333333, 4]
            x in [0, 4]; y in [0, 4]; assume y > 1; assume x < 2 | x in [0, 2), y in (1, 4]
            # only what stands before the first part that is not simple, for what is beside it may be undefined there
            x in [0, 4]; assume x > 1 and x < 2                 | x in (1, 2)
            x in [0, 4]; assume x > 1 and x^2 > 2 and x < 2     | x in (1, 4]
            x in [0, 4]; assume x^2 > 2 and x > 1               | x in [0, 4]
            x in [0, 4]; assume (x > 1 and x > 2) and x < 3     | x in (2, 3)
            x in [0, 4]; assume (x > 1 and x^2 > 2) and x < 3   | x in (1, 4]
            x in [0, 4]; y in [0, 1]; assume x > y and x < 3    | x in [0, 4], y in [0, 1]
            x in [0, 4]; y in [0, 1]; assume y + 1 > x and x < 3 | x in [0, 4], y in [0, 1]
            x in [0, 4]; assume 1 < x and 3 > x                 | x in (1, 3)
            x in [0, 4]; assume (x > 1 or 1/x > 9) and x < 3    | x in [0, 4]
            x in [0, 4]; assume 1 < x and 2*x > 3 and 3 > x     | x in (1, 4]
            x in [0, 4]; assume x > 1 or x < 0                  | x in [0, 4]
            x in [0, 4]; assume not x > 1                       | x in [0, 4]
            x in [0, 4]; y in [0, 1]; assume x > y              | x in [0, 4], y in [0, 1]
            x in [0, 4]; assume x > pi                          | x in [0, 4]
            x in [0, 4]; assume x > log(-1)                     | x in [0, 4]
            """)
    void holds_all_points_that_satisfy_the_assumptions(String text, String box) {
        assertThat(Scope.of(Stated.of(text + "; show 0 <= 1")).box()).hasToString(box);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            x in [0, 4]; show x > 1 implies x > 0               | x in (1, 4]
            x in [0, 4]; show x > 1 and x < 2 implies x > 0     | x in (1, 2)
            x in [0, 4]; show x > 1 or x < 2 implies x > 0      | x in [0, 4]
            x in [0, 4]; show x > 1 and x > 0                   | x in [0, 4]
            x in [0, 4]; show not (x > 1 implies x > 0)         | x in [0, 4]
            x in [0, 4]; show x > 1                             | x in [0, 4]
            """)
    void a_premise_of_the_goal_cuts_off_where_it_fails(String text, String box) {
        assertThat(Scope.of(Stated.of(text)).box()).hasToString(box);
    }

    /** In one variable, the slivers beyond rounded ends are cut off by assumptions. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            x in [0, 1]                      | ""
            x in [1/3, pi)                   | x >= 1/3 & x < pi
            x in (1/3, pi]                   | x > 1/3 & x <= pi
            x in (1/3, 1/2]                  | x > 1/3
            x in [1/2, pi]                   | x <= pi
            x in [1/2, pi]; assume x < 1     | x < 1 & x <= pi
            x in [1/3, pi]; y in [1/3, pi]   | ""
            x in [1/3, inf)                  | x >= 1/3
            """)
    void rounded_ends_are_assumed_on_a_line(String text, String assumptions) {
        Scope scope = Scope.of(Stated.of(text + "; show 0 <= 1"));
        assertThat(scope.assumptions().stream().map(ClaimText::of).collect(Collectors.joining(" & ")))
                .isEqualTo(assumptions);
    }
}
