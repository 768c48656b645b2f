package org.sharpbound.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sharpbound.term.Statement;

/** Leaves at which the margin is least at a point: contacts in several variables are proved in one, mutants of them never. */
class ConvexContactTest {

    /** {@code x=pi/3, y=pi/3}. */
    private static Judgement judged(String statement, String at) {
        Map<String, String> point = new HashMap<>();
        for (String value : at.split(",")) {
            point.put(value.split("=")[0].trim(), value.split("=")[1].trim());
        }
        Statement stated = Stated.of(statement);
        Certificate cover = Stated.cover(stated, new Node.Minimum(point));
        Certificate again = CertificateJson.read(CertificateJson.write(cover));
        assertThat(again).isEqualTo(cover);
        return Kernel.check(stated, again);
    }

    @ParameterizedTest(name = "{0} at {1}")
    @CsvSource(delimiter = '|', textBlock = """
            x in [0.8, 1.2]; y in [0.8, 1.2]; show sin(x)+sin(y)+sin(x+y) <= 3*sqrt(3)/2         | x=pi/3, y=pi/3
            x in [0.8, 1.2]; y in [0.8, 1.2]; show 8*cos(x)*cos(y)*cos(pi-x-y) <= 1              | x=pi/3, y=pi/3
            x in [-2, 2]; y in [-2, 2]; show x^2 + y^2 + 1 >= x + y + x*y - 0*x                  | x=1, y=1
            x in [0.98, 1.03]; y in [0.98, 1.03]; show x + y + 1/(x*y) >= 3                          | x=1, y=1
            x in [0, 1]; y in [2, 3]; show (2*x-1)^2 + y - e*log(y) >= 0                         | x=1/2, y=e
            x in [0.9, 1.1]; y in [0.9, 1.1]; show x^y + y^x >= 1 + x*y - (x-1)*(y-1)*2 - 3*(x-1)^2 - 3*(y-1)^2 | x=1, y=1
            x in [0.9, 1.1]; y in [0.9, 1.1]; z in [0.9, 1.1]; show x^4+y^4+z^4+1 >= 4*x*y*z     | x=1, y=1, z=1
            x in [-1, 1]; y in [-1, 1]; show exp(x) + exp(y) >= 2 + x + y                        | x=0, y=0
            x in [0, 1]; y in [0, 1]; show x + y^2 >= x^2/4                                      | x=0, y=0
            x in [0, 1]; y in [0, 1]; show x + x*y + y^2 >= 0                                    | x=0, y=0
            x in [0, 1]; y in [0, 1]; show x^2 + 3*x*y + y^2 >= 0                                | x=0, y=0
            x in [2, 3]; y in [-1, 1]; show (x-1)^2 - 1 + (1+y)^2 >= 2*y                          | x=1, y=0
            x in [1, 2]; y in [1, 2]; z in [1, 2]; show x^3+y^3+z^3 >= 3*x*y*z                   | x=z, y=z
            x in [1, 2]; y in [1, 2]; show exp(x) >= exp(y)*(1 + x - y)                          | x=y
            x in [-1, 1]; y in [-1, 1]; show exp(x) + exp(-y) >= 2 + x - y                                    | x=0, y=0
            x in [1, 2]; y in [1, 2]; show (x-y)^2 + (x-3/2)^4 >= 0                              | y=3/2, x=3/2
            x in (0, 1]; y in [-1, 1]; show exp(x) + y^2 > 1 + x                                 | x=0, y=0
            x in [-1, 1]; y in [-1, 1]; assume x != y; show exp(x) + y^2 > 1 + x                 | x=0, y=0
            x in [0.98, 1.03]; y in [0.98, 1.03]; assume x^2 + y^2 != 2; show x + y + 1/(x*y) > 3        | x=1, y=1
            x in [sqrt(2), 2]; y in [-1, 1]; show x - sqrt(2) - (x-sqrt(2))^2/4 + y^2 >= 0   | x=sqrt(2), y=0
            # a gradient that is 0 at the face, of a margin that is not seen to be convex
            x in [0, 3]; y in [-1, 1]; show sqrt(1 + x^4) + y^2 >= 1                             | x=0, y=0
            x in [-3, 0]; y in [-1, 1]; show sqrt(1 + x^4) + y^2 >= 1                            | x=0, y=0
            # a gradient at the contact that points inward, or is 0, as the parameter has it
            x in [0, 1]; y in [0, 1]; show x*y + exp(x) - 1 - x - x^2/4 >= 0                     | x=0
            x in [-1, 0]; y in [0, 1]; show exp(-x) - x*y - 1 + x - x^2/4 >= 0                   | x=0
            # at corners of all sides
            x in [-1, 0]; y in [-1, 0]; show x^2 + 3*x*y + y^2 >= 0                              | x=0, y=0
            x in [0, 1]; y in [-1, 0]; show x^2 - 3*x*y + y^2 >= 0                               | x=0, y=0
            x in [0, 1]; y in [0, 1]; show exp(x) + exp(y) + x^2*y + x*y^2 >= 2 + x + y + x^2/4 + y^2/4 | x=0, y=0
            x in [-1, 0]; y in [-1, 0]; show exp(-x) + exp(-y) - x^2*y - x*y^2 >= 2 - x - y + x^2/4 + y^2/4 | x=0, y=0
            x in [0, 1]; y in [-1, 0]; show exp(x) + exp(-y) - x^2*y + x*y^2 >= 2 + x - y + x^2/4 + y^2/4 | x=0, y=0
            # an assumption that fails at the contact by less than doubles tell
            x in [0, 2]; y in [-1, 1]; assume exp(x) < 2.71828182845904523536; show (x-1)^2 + y^2 > 0 | x=1, y=0
            # another form shows it smooth; second-order forms show it defined
            x in [-1, 1]; y in [-1, 1]; show abs(x)^2 + exp(y) >= 1 + y                          | x=0, y=0
            x in [0.3, 0.7]; y in [-1, 1]; show sqrt(x^2 - x + 1/2) + y^2 >= 1/2                 | x=1/2, y=0
            """)
    void a_contact_where_the_margin_is_convex_is_one_leaf(String statement, String at) {
        assertThat(judged(statement, at)).isInstanceOf(Proved.class);
    }

    @ParameterizedTest(name = "{0} at {1}")
    @CsvSource(delimiter = '|', textBlock = """
            x in [0.8, 1.2]; y in [0.8, 1.2]; show sin(x)+sin(y)+sin(x+y) <= 3*sqrt(3)/2 - 1e-9   | x=pi/3, y=pi/3
            x in [0.8, 1.2]; y in [0.8, 1.2]; show sin(x)+sin(y)+sin(x+y) <= 3*sqrt(3)/2 - 1e-30  | x=pi/3, y=pi/3
            x in [0.8, 1.2]; y in [0.8, 1.2]; show sin(x)+sin(y)+sin(x+y) <= 2.598076211353315    | x=pi/3, y=pi/3
            x in [0.8, 1.2]; y in [0.8, 1.2]; show sin(x)+sin(y)+sin(x+y) < 3*sqrt(3)/2           | x=pi/3, y=pi/3
            x in [0.8, 1.2]; y in [0.8, 1.2]; show sin(x)+sin(y)+sin(x+y) >= 3*sqrt(3)/2          | x=pi/3, y=pi/3
            x in [0.8, 1.2]; y in [0.8, 1.2]; show sin(x)+sin(y)+sin(x+y) == 3*sqrt(3)/2          | x=pi/3, y=pi/3
            x in [0.8, 1.2]; y in [0.8, 1.2]; show sin(x)+sin(y)+sin(x+y) <= 3*sqrt(3)/2          | x=1.0471975511965976, y=pi/3
            x in [0.8, 1.2]; y in [0.8, 1.2]; show sin(x)+sin(y)+sin(x+y) <= 3*sqrt(3)/2 + 1e-9   | x=pi/3, y=pi/3
            x in [0.8, 1.2]; y in [0.8, 1.2]; show sin(x)+sin(y)+sin(x+y) <= 3*sqrt(3)/2 + (x-pi/3)/1000000000 | x=pi/3, y=pi/3
            x in [0.8, 1.2]; y in [0.8, 1.2]; show sin(x)+sin(y)+sin(x+y) <= 3*sqrt(3)/2          | x=pi/3
            x in [-2, 4]; y in [-2, 4]; show sin(x)+sin(y)+sin(x+y) <= 3*sqrt(3)/2                | x=pi/3, y=pi/3
            x in [-1, 1]; y in [-1, 1]; show x^2 + y^2 >= 2.0001*x*y                              | x=0, y=0
            x in [-1, 1]; y in [-1, 1]; show x^2 + 3*x*y + y^2 >= 0                               | x=0, y=0
            x in [0, 1]; y in [0, 1]; show x^2 + y^2 >= 2.0001*x*y                                | x=0, y=0
            x in [-1e-9, 1]; y in [0, 1]; show x + y^2 >= 0                                       | x=0, y=0
            x in [-1, 0]; y in [0, 1]; show x + y^2 >= 0                                          | x=0, y=0
            x in [0, 1]; y in [0, 1]; show y^2 >= x                                               | x=0, y=0
            x in [0, 1]; y in [-1, 0]; show x^2 + 3*x*y + y^2 >= 0                                | x=0, y=0
            x in [-1, 0]; y in [0, 1]; show x^2 + 3*x*y + y^2 >= 0                                | x=0, y=0
            x in [0, 1]; y in [-1, 0]; show exp(x) + exp(y) + 3*x*y >= 2 + x + y + x^2/4 + y^2/4   | x=0, y=0
            x in [-1, 1]; y in [0, 1]; show exp(x) + exp(y) + x^2*y + 4*x*y^2 >= 2 + x + y + x^2/4 + y^2/4 | x=0, y=0
            x in [0, 1]; y in [0, 1]; show exp(x) - x*y - 1 - x - x^2/4 >= 0                      | x=0
            x in [-1, 0]; y in [0, 1]; show exp(-x) + x*y - 1 + x - x^2/4 >= 0                    | x=0
            x in [0, 1]; y in [-1, 1]; show x*y + exp(x) - 1 - x - x^2/4 >= 0                     | x=0
            x in (0, 1]; y in [-1, 1]; show y^2 + 0*x > 0                                         | x=0, y=0
            x in [-1, 0); y in [-1, 1]; show y^2 + 0*x > 0                                        | x=0, y=0
            x in (0, 1]; y in [-1, 1]; show y^2 + x*floor(x/2) > 0                                | x=0, y=0
            x in [0.3, 0.7]; y in [-1, 1]; show sqrt(x^2 - x + 1/2) + y^2 >= 1/2 + 1e-9           | x=1/2, y=0
            x in [0, 2]; y in [0, 1]; show x + y^2 >= x^2                                         | x=0, y=0
            x in [-1, 1]; y in [-1, 1]; show x^3 + y^2 >= 0                                       | x=0, y=0
            x in [-1, 1]; y in [-1, 1]; show x^2 - y^4 >= 0                                       | x=0, y=0
            x in [-1, 1]; y in [-1, 1]; show x^2 + 2*x*y + y^2 >= x^4                             | x=0, y=0
            x in [-1, 1]; y in [-1, 1]; show abs(x) + y^2 >= 2*x                                  | x=0, y=0
            x in [-1, 1]; y in [-1, 1]; show sqrt(x^2 + y^2) >= x^2 + 2*y^2                       | x=0, y=0
            x in [-1, 1]; y in [-1, 1]; show x^2 + y^2 + 1/x >= 1/x                               | x=0, y=0
            x in [-1, 1]; y in [-1, 1]; show x^2 + y^2 + sqrt(y) >= sqrt(y)                       | x=0, y=0
            x in [-1, 1]; y in [-1, 1]; show floor(x + 1/2) + x^2 + y^2 >= 0                      | x=0, y=0
            x in (0, 1]; y in [-1, 1]; show x^2 - 2*x*y + y^2 > 0                                 | x=0, y=0
            x in [0, 1]; y in [-1, 1]; show exp(x) + y^2 > 1 + x                                  | x=0, y=0
            x in [0, 2]; y in [-1, 1]; assume exp(x) < 2.71828182845904523537; show (x-1)^2 + y^2 > 0 | x=1, y=0
            x in [-1, 1]; y in [-1, 1]; assume x + y <= 1; show exp(x) + y^2 > 1 + x              | x=0, y=0
            x in [-1, 1]; y in [-1, 1]; assume x != y - 1e-9; show exp(x) + y^2 > 1 + x           | x=0, y=0
            x in [1, 2]; y in [1, 2]; show exp(x) >= exp(y)*(1 + x - y) + 1e-9                    | x=y
            x in [1, 2]; y in [1, 2]; show exp(x) > exp(y)*(1 + x - y)                            | x=y
            x in [-1, 1]; y in [-1, 1]; show exp(x) + exp(-y) >= 2 + x - y                                     | x=y, y=x
            x in [-1, 1]; y in [-1, 1]; show exp(x) + exp(-y) >= 2 + x - y                                     | x=x
            x in [-1, 1]; y in [-1, 1]; show exp(x) + exp(-y) >= 2 + x - y                                     | z=1
            x in [-1, 1]; y in [-1, 1]; show exp(x) + exp(-y) >= 2 + x - y                                     | x=0, y=0, z=0
            x in [-1, 1]; y in [-1, 1]; show exp(x) + exp(-y) >= 2 + x - y                                     | x=1/0, y=1
            x in [1, inf); y in [-1, 1]; show exp(x) + exp(-y) >= 2 + x - y                                   | x=1, y=1
            x in [1, 2]; y in [1, 2]; z in [1, 2]; show x^3+y^3+z^3 >= 3.0001*x*y*z               | x=z, y=z
            n in {1, 2}; x in [-1, 1]; y in [-1, 1]; show exp(x) + exp(-y) >= 2 + x - y                        | x=0, y=0
            x in [0, 1]; y in [0, 1]; show x^2 + y^2 >= 0 and x <= 1/2                            | x=0, y=0
            """)
    void what_is_no_such_contact_is_rejected(String statement, String at) {
        String why = statement.startsWith("n in") ? "without their cases" : "the margin is not shown to be least at {";
        assertThat(judged(statement, at))
                .isInstanceOfSatisfying(
                        Rejected.class, rejected -> assertThat(rejected.why()).contains(why));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "x in [0, pi]; y in [0, pi]; show sin(x)+sin(y)+sin(x+y) <= 3*sqrt(3)/2",
                "x in [0, pi/2]; y in [0, pi/2]; show cos(x)+cos(y)-cos(x+y) <= 3/2",
                "x in [1/10, 5]; y in [1/10, 5]; show x + y + 1/(x*y) >= 3",
                "x in [1/10, 5]; y in [1/10, 5]; assume x != y; show x + y + 1/(x*y) > 3",
                "x in [0, 2]; y in [0, 2]; z in [0, 2]; show x^4+y^4+z^4+1 >= 4*x*y*z",
                "x in [0, 1]; y in [1, 5]; show (2*x-1)^2 + y - e*log(y) >= 0",
                "x in [1/2, 2]; y in [1/2, 2]; show x^x*y^y >= x*y",
                "x in [-2, 2]; y in [-2, 2]; show exp(x) + exp(y) + exp(-x-y) >= 3",
                "x in [0, 2]; y in [0, 2]; show x^4 - 4*x + y^4 - 8*y + 3 + 6*2^(1/3) >= 0",
                "x in [0, 2]; y in [1, 4]; z in [0, 3]; show x - log(1+x) + y/e - log(y) + 1 - cos(z-pi/2) >= 0",
                "x in [-1, 2]; y in [-1, 2]; show exp(x-1) - x + 5*(exp(y-x)-1-y+x) >= 0",
                "x in [-5, 5]; y in [-5, 5]; show (x^2+y-11)^2 + (x+y^2-7)^2 + exp(x-3) - x + 2 + exp(y-2) - y + 1 >= 0"
            })
    void the_search_finds_contacts_in_several_variables(String statement) {
        Statement stated = Stated.of(statement);
        assertThat(Stated.searched(stated, 1_500)).isInstanceOf(Proved.class);
        String shifted = statement
                .replaceFirst("(.*)(<=) (.*)", "$1$2 $3 - 1e-9")
                .replaceFirst("(.*)(>=|>) (.*)", "$1$2 $3 + 1e-9");
        assertThat(Stated.searched(Stated.of(shifted), 300)).isInstanceOf(Rejected.class);
    }
}
