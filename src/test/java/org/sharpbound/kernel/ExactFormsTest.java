package org.sharpbound.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sharpbound.term.Statement;

/** What exact forms settle at once, where both sides touch; and false neighbours, which one plain leaf must not settle. */
class ExactFormsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x in [0, 1]; y in [0, 1]; show sqrt(x*y) <= (x + y)/2",
                "x in [0, 1]; show abs(x) <= x",
                "x in [0, inf); y in [0, inf); z in [0, inf); show 3*x*y*z <= x^3 + y^3 + z^3",
                "x in (-inf, inf); y in (-inf, inf); show 2*x*y <= x^2 + y^2",
                "x in (0, 1]; y in (0, 1]; show log(x)/2 + log(y)/2 <= log((x + y)/2)",
                "x in (-inf, inf); show 4*cos(x) + cos(2*x) >= -3"
            })
    void one_plain_leaf_settles_what_shows(String text) {
        assertThat(checked(text)).isInstanceOf(Proved.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x in [-1, 0]; y in [-1, 0]; show sqrt(x*y) <= (x + y)/2",
                "x in [-1, 1]; show abs(x) <= x",
                "x in [-1, 1]; y in [0, 1]; z in [0, 1]; show 3*x*y*z <= x^3 + y^3 + z^3",
                "x in [0, 1]; y in [0, 1]; show 2*x*y < x^2 + y^2",
                "x in [-1, 1]; show sqrt(x^2) <= x",
                "x in [0, 1]; y in [0, 1]; show log(x)/2 + log(y)/2 <= log((x + y)/2)",
                "x in [0, 1]; y in [0, 1]; show (x - y)/(x - y) >= 1",
                "x in (-inf, inf); show 4*cos(x) + cos(2*x) > -3",
                "x in [0, 1]; show x*(cos(pi/5) - (1 + sqrt(5))/4 - 10^-40) >= 0",
                "x in [0, 1]; show x*(4*atan(1/5) - atan(1/239) - pi/4 - 10^-40) >= 0"
            })
    void a_false_neighbour_is_not_settled(String text) {
        assertThat(checked(text)).isInstanceOf(Rejected.class);
    }

    private static Object checked(String text) {
        Statement statement = Stated.of(text);
        return Kernel.check(statement, Stated.cover(statement, new Node.Leaf(Method.PLAIN, 0)));
    }
}
