package org.sharpbound.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sharpbound.kernel.Stated.cover;
import static org.sharpbound.kernel.Stated.leaf;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sharpbound.json.Json;
import org.sharpbound.term.Statement;

/**
 * Steps whose parts are each settled by one leaf: right ones are accepted, and beside each stand wrong ones that must not be.
 * Steps are written as in certificates.
 */
class StepsTest {

    private static Judgement judged(String text, String step) {
        Statement statement = Stated.of(text);
        Step read = StepJson.read((Json.Obj) Json.read(step)).orElseThrow();
        List<Node> parts = Collections.nCopies(read.parts(), leaf(Method.MONOTONE));
        return Kernel.check(statement, cover(statement, new Node.Inner(read, parts)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            x in [0, 2]; show (x - sqrt(2))*0 <= 1                               | {"cut": "x", "at": "sqrt(2)"}
            x in [0, 2]; show x <= 2                                             | {"cut": "x", "at": "1/3"}
            x in (0, 1]; show x/x >= 1                                           | {"rescale": "1"}
            x in (0, 1]; show (x^2 + x)/x >= 1                                   | {"rescale": "x"}
            x in [1, 2]; show 1/x >= 2 - x                                       | {"rescale": "x"}
            x in [4, inf); show cosh(x) <= exp(x)                                | {"rescale": "exp(-x)", "form": "expanded"}
            x in [0, 1]; show x >= 0 and x <= 1                                  | {"conjunction": 2}
            x in [1, 2]; y in [1, 2]; assume x < y; show y - x > 0               | {"given": "assumption"}
            x in [0, pi); show x < pi                                            | {"given": "assumption"}
            x in [0, 1]; y in [0, 1]; assume x == y; show 2*x - y - x >= 0       | {"given": "assumption"}
            x in [1, 2]; y in [1, inf); show x*y - x >= 0                        | {"chart": "y", "base": "1", "unit": "x", "range": "[0, inf)"}
            x in [0, 1]; show exp(x) <= e                                        | {"transform": "log"}
            x in [1, 2]; show sqrt(x) <= x                                       | {"transform": "square"}
            x in (-inf, inf); show sin(x) <= 2                                   | {"period": "x", "length": "2*pi"}
            # one term alone, and both sides squared
            x in [0, 1]; show sqrt(1 - x) + x/2 <= 1                             | {"square apart": "sqrt(1 - x)"}
            x in [0, 1]; show 2 - sqrt(x) > 1/2                                  | {"square apart": "sqrt(x)"}
            x in [0, 1]; show x + 2 > -1                                         | {"square apart": "-x"}
            # derivatives that are not defined at an open end, which no segment reaches
            x in [1/2, 1); show -log(1 - x) >= 1/2                               | {"slope": "x", "least": "lower"}
            x in (0, 1/2]; show -log(x) > 1/2                                    | {"slope": "x", "least": "upper"}
            x in (0, 1); y in (0, 1); show x*log(x/y) - x + y >= 0               | {"touch": "x", "at": "y", "order": 2}
            x in (0, 1); y in [1/4, 1); show x*log(x/y) - x + y >= 0             | {"touch": "x", "at": "y", "order": 2}
            x in (0, 2); show x*log(x) - x + 1 >= 0                              | {"touch": "x", "at": "1", "order": 2}
            # an end of the box alone, and the rest without it
            x in [0, 2]; show x == 0 or x/x >= 1                                 | {"cut": "x", "at": "0"}
            x in [0, 2]; show x == 2 or 1/(2 - x) > 0                            | {"cut": "x", "at": "2"}
            x in [-1, 0]; show if(x < 0, 1/x, -1) <= -1                          | {"cut": "x", "at": "0"}
            # both branches of a piecewise part
            x in [-1, 2]; show abs(x) <= x^2 + 1                                 | {"branches": 0}
            x in [-1, 2]; show abs(x) <= 2                                       | {"branches": 0, "where": "everywhere"}
            x in [-1, 2]; y in [0, 1]; show max(x, y) >= -1                      | {"branches": 0}
            x in [-1, 2]; y in [0, 1]; show min(x, y) <= 2                       | {"branches": 0, "where": "everywhere"}
            x in [-1, 2]; show relu(x) >= x                                      | {"branches": 0}
            x in [-1, 2]; show step(x)*x >= x                                    | {"branches": 0}
            x in [-1, 2]; show if(x > 0, x, 0) >= x                              | {"branches": 0}
            x in [-1, 2]; show if(x > 1/2, 1/x, 2) <= 2                          | {"branches": 0}
            x in [-1, 2]; show if(2 - 4*x < 1, x - 1/4, 1/4 - x) >= 0            | {"branches": 0}
            x in [-1, 1]; y in [-1, 1]; show if(x < y, y + 1, x + 1) >= 0        | {"branches": 0}
            x in [-1, 1]; show if(x >= 0 and x <= 1/2, x, 0) <= 1/2              | {"branches": 0}
            x in [-1, 1]; show if(not (x < 0), x, -x) >= 0                       | {"branches": 0}
            x in [1, 2]; show if(x < 5 or log(x) > 0, 1, 1) >= 1                 | {"branches": 0, "where": "everywhere"}
            x in [1, 2]; show if(not log(x) > 0, 1, 1) >= 1                      | {"branches": 0, "where": "everywhere"}
            x in [1, 2]; show if(x > 5 implies log(x) > 0, 1, 1) >= 1            | {"branches": 0, "where": "everywhere"}
            x in [1, 2]; show if(x > 0, sqrt(x), x) <= 3/2                       | {"resolve": 0, "branch": 0}
            x in [1, 2]; show if(x < 1, log(-x), x) <= 2                         | {"resolve": 0, "branch": 1}
            x in [1, 2]; show step(x) == 1                                       | {"resolve": 0, "branch": 0}
            x in [-1, 0]; show step(x) == 0                                      | {"resolve": 0, "branch": 1}
            x in [0, 1]; y in (-inf, inf); show x^2 <= 1                         | {"forget": "y"}
            x in [0, 2]; y in (1, 2); assume x < y; show x^2 <= 4                | {"forget": "y"}
            x in [0, 1]; y in [0, 1]; show y^2 <= 1                              | {"forget": "x"}
            # a condition that hangs on the variable only as it is written
            x in [-1, 1]; show if(x - x + 1 > 0, x, 2) <= 2                      | {"branches": 0}
            x in [1, 2]; show if(x > 5 implies log(x) > 0, 1, 2) >= 1            | {"branches": 0}
            x in [1, 2]; show if(x > 5 or x < 3/2, 1, 2) >= 1                    | {"branches": 0}
            """)
    void are_accepted_where_they_apply(String text, String step) {
        assertThat(judged(text, step)).isInstanceOf(Proved.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            # the rest is negative, or too small, or something is not defined
            x in [0, 1]; show sqrt(x) <= -1                                      | {"square apart": "sqrt(x)"}
            x in [0, 1]; show sqrt(x) <= -2                                      | {"square apart": "sqrt(x)"}
            x in [0, 1]; show -2 >= x                                            | {"square apart": "0"}
            x in [0, 1]; show sqrt(x) < 1                                        | {"square apart": "sqrt(x)"}
            x in [0, 1]; show x <= 2                                             | {"square apart": "0/x"}
            x in [0, 1]; show 0/x <= 2                                           | {"square apart": "1"}
            x in [0, 1]; show x <= 2                                             | {"square apart": "y"}
            x in [0, 1]; show sqrt(x) == sqrt(x)                                 | {"square apart": "sqrt(x)"}
            # the segment begins at an open end, or ends at one that is not open
            x in (0, 1]; show x/x >= 2                                           | {"slope": "x", "least": "lower"}
            x in (0, 1]; show 1 - 1/x >= 0                                       | {"slope": "x", "least": "lower"}
            x in [1/2, 1]; show -log(1 - x) >= 1/2                               | {"slope": "x", "least": "lower"}
            x in (0, 1); y in [0, 1); show x*log(x/(y + 1)) - x + y >= -1        | {"touch": "x", "at": "y", "order": 2}
            x in [0, 2]; show x*log(x) - x + 1 >= 0                              | {"touch": "x", "at": "1", "order": 2}
            x in (0, 1); y in [0, 1); show sqrt(x)*sqrt(x) - x - (sqrt(x) - sqrt(y))^2 >= 0 | {"touch": "x", "at": "y", "order": 2}
            # a cut that leaves a side out, or is none
            x in [0, 2]; show x <= 2                                             | {"cut": "x", "at": "3"}
            x in [0, 2]; show x <= 2                                             | {"cut": "x", "at": "0/0"}
            x in [0, 2]; show x <= 2                                             | {"cut": "x", "at": "x"}
            x in [0, 2]; show x <= 2                                             | {"cut": "y", "at": "1"}
            x in [0, 2]; show x <= 1                                             | {"cut": "x", "at": "1"}
            # a goal that is not defined everywhere is not made so by its normal form
            x in [0, 1]; show x/x >= 1                                           | {"rescale": "1"}
            x in [-1, 1]; show x^2/x <= 1                                        | {"rescale": "1"}
            x in [-1, 1]; show sqrt(x)^2 <= 1                                    | {"rescale": "1"}
            x in [-1, 1]; show log(x) - log(x) >= 0                              | {"rescale": "1"}
            x in [0, 1]; show log(x)*0 >= 0                                      | {"rescale": "1"}
            x in [-2, 2]; show asin(x) - asin(x) >= 0                            | {"rescale": "1"}
            x in [0, 3]; show tan(x) - tan(x) >= 0                               | {"rescale": "1"}
            x in [-1, 1]; show x^-2*x^2 >= 1                                     | {"rescale": "1"}
            x in [-1, 1]; show (x^2)^(1/2) - x^(1/2)*x^(1/2) >= 0                | {"rescale": "1"}
            x in [0, 3]; show if(x < 1, 1/x, 1)*0 >= 0                           | {"rescale": "1"}
            x in [0, 3]; show factorial(x)*0 >= 0                                | {"rescale": "1"}
            # a factor that is not positive
            x in [-1, 1]; show x <= 1/2                                          | {"rescale": "-1"}
            x in [-1, 1]; show x >= 0                                            | {"rescale": "x"}
            x in [0, 1]; show x/x >= 1                                           | {"rescale": "1", "form": "expanded"}
            x in [0, 1]; show x^2 - x >= 0                                       | {"rescale": "0"}
            x in [0, 1]; show x >= 1                                             | {"rescale": "x - 1"}
            x in (0, 1); show x > 1                                              | {"rescale": "1/0"}
            x in (0, 1); show x < 1 or x > 2                                     | {"rescale": "1"}
            # no assumption says so
            x in [1, 2]; y in [1, 2]; assume x <= y; show y - x > 0              | {"given": "assumption"}
            x in [1, 2]; y in [1, 2]; assume x < y; show x - y > 0               | {"given": "assumption"}
            x in [1, 2]; y in [1, 2]; assume x < y or x > 1; show y - x > 0      | {"given": "assumption"}
            x in [1, 2]; y in [1, 2]; assume x < y; show y - x > 1/1000          | {"given": "assumption"}
            x in [0, 2]; y in [1, 2]; assume x < y; show (y - x)*x/x > 0         | {"given": "assumption"}
            x in [0, 1]; y in [0, 1]; assume x != y; show x - y >= 0             | {"given": "assumption"}
            x in [0, pi]; show x < pi                                            | {"given": "assumption"}
            # a range that does not hold all, a unit that is not positive, a base in the variable itself
            x in [1, 2]; y in [1, inf); show x*y - x >= 1/2                      | {"chart": "y", "base": "1", "unit": "x", "range": "[1, inf)"}
            x in [0, 1]; show x <= 1/2                                           | {"chart": "x", "base": "0", "unit": "1", "range": "[0, 1/2]"}
            x in [0, 1]; show x <= 1/2                                           | {"chart": "x", "base": "0", "unit": "1", "range": "{0, 1/2}"}
            x in [0, 1]; show x < 1                                              | {"chart": "x", "base": "0", "unit": "1", "range": "[0, 1)"}
            x in [0, 1]; show x <= 0                                             | {"chart": "x", "base": "0", "unit": "-1", "range": "[-1, 0]"}
            x in [0, 1]; show x <= 0                                             | {"chart": "x", "base": "0", "unit": "0", "range": "[0, 1]"}
            x in [0, 1]; show x <= 0                                             | {"chart": "x", "base": "x", "unit": "1", "range": "[0, 0]"}
            x in [0, 1]; y in [0, 1]; show x <= y                                | {"chart": "x", "base": "0", "unit": "y", "range": "[0, 1]"}
            x in [0, 1]; show x <= 0                                             | {"chart": "x", "base": "0", "unit": "1", "range": "[1, 0]"}
            # a side that is not positive, or not defined
            x in [-1, 1]; show x <= abs(x)/2                                     | {"transform": "square"}
            x in [-2, 1]; show x >= -1                                           | {"transform": "square"}
            x in [-1, 1]; show exp(x) >= 0                                       | {"transform": "log"}
            x in [0, 1]; show x/x >= 1/2                                         | {"transform": "cube"}
            x in [1, 2]; show (-x)*(-x) >= x                                     | {"transform": "log"}
            x in [1, 2]; show x == sqrt(x)^2                                     | {"transform": "square"}
            # no period, or not on the whole line
            x in (-inf, inf); show sin(x) + x/10 <= 2                            | {"period": "x", "length": "2*pi"}
            x in (-inf, inf); show sin(x) <= 1/2                                 | {"period": "x", "length": "2*pi"}
            x in (-inf, inf); show sin(2*x) <= 2                                 | {"period": "x", "length": "3"}
            x in (-inf, inf); show sin(x) <= 2                                   | {"period": "x", "length": "-2*pi"}
            x in (-inf, inf); show tan(x)*0 <= 2                                 | {"period": "x", "length": "pi"}
            x in (-inf, 9]; show sin(x) <= 2                                     | {"period": "x", "length": "2*pi"}
            x in (-inf, inf); assume x < 100; show sin(x) <= 2                   | {"period": "x", "length": "2*pi"}
            x in [0, 1]; show x >= 0 and x <= 1/2                                | {"conjunction": 2}
            x in [0, 1]; show x >= 0 and x <= 1                                  | {"conjunction": 1}
            x in [0, 1]; show x >= 0 or x > 1                                    | {"conjunction": 2}
            # false at the end that is cut off, or undefined there; no end; an end that is no double; a point
            x in [0, 2]; show x > 0                                              | {"cut": "x", "at": "0"}
            x in [0, 2]; show x/x >= 1                                           | {"cut": "x", "at": "0"}
            x in [0, 2]; show x < 2                                              | {"cut": "x", "at": "2"}
            x in (0, 2]; show x > 0                                              | {"cut": "x", "at": "0"}
            x in [1/3, 2]; show x > 1/3                                          | {"cut": "x", "at": "1/3"}
            x in [0, 2]; show if(x > 0, 1, 0) >= 1                               | {"cut": "x", "at": "0"}
            # false on one branch, at the switch, or where the condition is not defined
            x in [-1, 2]; show abs(x) <= x                                       | {"branches": 0}
            x in [-1, 2]; show abs(x) <= 1                                       | {"branches": 0, "where": "everywhere"}
            x in [-1, 2]; show abs(x) >= x/2                                     | {"branches": 0, "where": "everywhere"}
            x in [-1, 2]; show abs(x) > 0                                        | {"branches": 0}
            x in [-1, 2]; show abs(x) <= 2                                       | {"branches": 1}
            x in [-1, 2]; show abs(x) <= 2                                       | {"branches": -1}
            x in [-1, 2]; show abs(x)/abs(x) <= 1                                | {"branches": 0}
            x in [-1, 2]; show step(x) >= 1 - step(x)                            | {"branches": 0}
            x in [-1, 2]; show step(x)*(x + 1) > x                               | {"branches": 0}
            x in [-1, 2]; show if(x >= 1/3, 1, 0)*(3*x - 1) > 0                  | {"branches": 0}
            x in [-1, 2]; show if(x > 0, x, 1)*1/x >= 0                          | {"branches": 0}
            x in [-1, 2]; show if(x < 0, 1/x, 1/x) <= 1                          | {"branches": 0}
            x in [-1, 2]; show if(1/x > 0, 1, 1) >= 1                            | {"branches": 0}
            x in [-1, 2]; show if(1/x > 0, 1, 1) >= 1                            | {"branches": 0, "where": "everywhere"}
            x in [-1, 2]; show if(x < 0 and log(x) > 0, 1, 1) >= 1               | {"branches": 0}
            x in [-1, 2]; show if(x < 5 or log(x) > 0, 1, 1) >= 1                | {"branches": 0, "where": "everywhere"}
            x in [-1, 2]; show if(not log(x) > 0, 1, 1) >= 1                     | {"branches": 0, "where": "everywhere"}
            x in [-1, 2]; show if(x > 5 implies log(x) > 0, 1, 1) >= 1           | {"branches": 0, "where": "everywhere"}
            x in [-1, 2]; show if(log(x) > 0 implies x < 5, 1, 1) >= 1           | {"branches": 0, "where": "everywhere"}
            x in [-1, 2]; show abs(log(x))*0 >= 0                                | {"branches": 0, "where": "everywhere"}
            x in [-1, 1]; y in [-1, 1]; show if(x < y, y - x, x - y) > 0         | {"branches": 0}
            x in [-1, 1]; show if(x >= 0 and x <= 1/2, x, 1) <= 1/2              | {"branches": 0}
            x in [-1, 1]; show if(x >= 0 or x <= -1/2, 0, 1) <= 0                | {"branches": 0}
            x in [-1, 1]; show if(x^3 >= 0, x, -x) > 0                           | {"branches": 0}
            x in [-1, 1]; show if(floor(x) + x >= 0, x, 0) > x/2                 | {"branches": 0}
            x in [1, 2]; show if(x > 1, sqrt(x), 2) <= 3/2                       | {"resolve": 0, "branch": 0}
            x in [1, 2]; show if(x <= 1, 2, x) >= 2                              | {"resolve": 0, "branch": 0}
            x in [1, 2]; show if(x <= 1, 3, x) <= 2                              | {"resolve": 0, "branch": 1}
            x in [0, 1]; show step(x) == 1                                       | {"resolve": 0, "branch": 0}
            x in [0, 1]; show step(x) == 0                                       | {"resolve": 0, "branch": 1}
            x in [-1, 1]; show if(log(x) > 0, 1, 1) >= 1                         | {"resolve": 0, "branch": 0}
            # a variable on which the goal depends, or for which it is not defined; assumptions that are needed
            x in [0, 1]; y in [0, 1]; show x <= 1 + y                            | {"forget": "y"}
            x in [0, 1]; y in [0, 1]; show x <= 1 + 0*log(y)                     | {"forget": "y"}
            x in [0, 2]; y in [1, 2]; assume x < y/2; show x <= 1                | {"forget": "y"}
            x in [0, 2]; y in [1, 2]; show x <= 1                                | {"forget": "y"}
            x in [0, 2]; y in [1, 2]; show x <= 2                                | {"forget": "z"}
            x in [0, 2]; y in [1, 2]; assume y > 3 + x; show x <= 2              | {"forget": "y"}
            """)
    void are_rejected_where_they_do_not(String text, String step) {
        assertThat(judged(text, step)).isInstanceOf(Rejected.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"cut": "x", "at": "sqrt(2)"}
            {"rescale": "x + 1"}
            {"rescale": "exp(-x)", "form": "expanded"}
            {"conjunction": 3}
            {"given": "assumption"}
            {"chart": "y", "base": "1", "unit": "x", "range": "[0, inf)"}
            {"transform": "log"}
            {"transform": "square"}
            {"transform": "cube"}
            {"transform": "exp"}
            {"decline": "x", "towards": "upper"}
            {"order": "x", "below": "y"}
            {"square apart": "2*sqrt(x)"}
            {"period": "x", "length": "2*pi"}
            {"touch": "x", "at": "1/e", "order": 2}
            {"slope": "x", "least": "upper"}
            {"resolve": 1, "branch": 0}
            {"branches": 2}
            {"branches": 0, "where": "everywhere"}
            {"forget": "y"}
            {"reciprocal": "x"}
            {"split": "x", "at": "0.5"}
            {"cases": "n", "values": ["1", "2"]}
            """)
    void are_written_and_read_back(String step) {
        Json.Obj json = (Json.Obj) Json.read(step);
        Optional<Step> read = StepJson.read(json);

        assertThat(read).isPresent();
        assertThat(StepJson.write(read.get())).isEqualTo(json);
    }
}
