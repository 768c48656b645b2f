package org.sharpbound.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sharpbound.term.Statement;

/** False statements, each of a kind that a careless enclosure would prove. */
class FalseTheoremsTest {

    private static final long BOXES = 3_000;

    @ParameterizedTest
    @ValueSource(
            strings = {
                // powers whose exponent is beyond the ints once the normal form has multiplied it out
                "x in [-3, 2]; show (x^46341)^46341 >= 0",
                "x in [-3, 2]; show (x^1000001)^1000001 + 1 - 1 >= 0",
                "x in [-3, 2]; show x^3000000001 >= 0",
                "x in [-3, 2]; show 1/2 - x^3000000000 >= 0",
                // the exponent of the derivative is beyond the ints
                "x in [0.9999999995343387, 1]; show x^(-2147483648) <= 2.3",
                // roots and logarithms of products of negative numbers
                "x in [-8, 1]; show cbrt(x)^2 <= 1",
                "x in [-8, 1]; show cbrt(x)*cbrt(x) <= 1",
                "x in [-8, 1]; show cbrt(x^2) <= 1",
                "x in [-8, 1]; show (x^6)^(1/3) <= 1",
                "x in [-8, -1]; show log(x^2) <= 0",
                "x in [-8, -1]; y in [-8, -1]; show log(x*y) <= 0",
                "x in [-8, -1]; y in [-8, -1]; show sqrt(x*y) <= 1",
                "x in [-8, -1]; show (x^2)^(1/2) <= 0",
                "x in [-8, 1]; show (x^2)^x <= 1",
                // inverse functions beyond the branch that they undo
                "x in [2, 3]; show asin(sin(x)) >= 2",
                "x in [2, 3]; show acos(cos(-x)) <= 0",
                // undefined at a point, or on a sliver
                "x in [1, 2]; show (x^2 - 1)/(x - 1) >= 0",
                "x in [0, 1]; show x/x >= 1",
                "x in [0, 1]; show 0*log(x) == 0",
                "x in [0, 1]; show 0/x == 0",
                "x in [0, 1]; show 1/(x - 1/3)^2 >= 0",
                "x in [0, 1]; show sqrt(x - 1/1000000) >= 0",
                "x in [0, 2]; show exp(log(x)) >= 0",
                "x in [0, 2]; show tan(x)^2 >= 0",
                "x in [-1, 1]; y in [1, 2]; show (x^y)^2 >= 0",
                "x in [0, 1]; y in [0, 1]; show x^y >= 0",
                // jumps
                "x in [0, 1]; show floor(x) <= 0",
                "x in [0, 1]; show sign(x) == 1",
                "x in [0, 1]; show step(x) == 1",
                "x in [-1, 1]; show if(x < 1, 0, 1) <= 0",
                "x in [-1, 1]; show if(x <= -1, 1, 0) <= 0",
                // strict at an end that is attained
                "x in [-1, 1]; show abs(x) < 1",
                "x in (-1, 1]; show x^2 < 1",
                "x in [0, 1); show x*(1 - x) > 0",
                "x in (0, 1]; show 1/x > 1",
                "x in [0, inf); show exp(-x) < 1",
                "x in (0, inf); show exp(-x) > 1/1000000",
                "x in [0, pi/2]; show cos(x) > 0",
                "x in (-inf, inf); show tanh(x) <= 1 - 1/10^12",
                "x in [1, inf); show 1/x < 1",
                // true except at one inner point
                "x in [0, 1]; show (x - 1/3)^2 > 0",
                "x in [-1, 2]; y in [-1, 2]; show (x - y)^2 + (x - 1/7)^2 > 0",
                "x in [0, 1]; assume x != 1/2; show (x - 1/3)^2 > 0",
                "x in [-1, 1]; show x > 0 or x < 0",
                "x in [-1, 1]; show x > 0 implies x > 1/100000",
                "n in 0..3; x in [-1, 1]; show x^n >= 0"
            })
    void is_not_proved(String text) {
        assertThat(Stated.searched(Stated.of(text), BOXES)).isNotInstanceOf(Proved.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x^y <= 1/2", "(x^y)^2 <= 1/2", "x < 0 implies x^y <= 1/2"})
    void a_power_without_a_value_refutes_nothing(String goal) {
        Statement statement = Stated.of("x in [-1, 1]; y in [1, 2]; show " + goal);
        assertThat(Kernel.check(statement, Stated.witness(statement, "x=-1, y=2", 30)))
                .isInstanceOf(Rejected.class);
    }

    @Test
    void a_power_with_a_value_refutes() {
        Statement varying = Stated.of("x in [-1, 1]; y in [1, 2]; show x^y <= 1/2");
        assertThat(Kernel.check(varying, Stated.witness(varying, "x=1, y=2", 30)))
                .isInstanceOf(Refuted.class);
        Statement chosen = Stated.of("x in [-1, 1]; y in {1, 2}; show x^y <= 1/2");
        assertThat(Kernel.check(chosen, Stated.witness(chosen, "x=-1, y=2", 30)))
                .isInstanceOf(Refuted.class);
    }

    @Test
    void zero_to_the_power_of_a_quantity_that_is_zero_has_no_value() {
        Statement statement = Stated.of("x in [0, 1]; y in [0, 1]; show x^y <= 1/2");
        assertThat(Kernel.check(statement, Stated.witness(statement, "x=0, y=0", 30)))
                .isInstanceOf(Rejected.class);
    }

    @Test
    void powers_of_large_odd_exponents_keep_the_sign_of_a_negative_base() {
        Statement odd = Stated.of("x in [-3, -2]; show x^3000000001 < 0");
        assertThat(Stated.searched(odd, BOXES)).isInstanceOf(Proved.class);
        Statement even = Stated.of("x in [-3, -2]; show x^3000000000 > 0");
        assertThat(Stated.searched(even, BOXES)).isInstanceOf(Proved.class);
        Statement reciprocal = Stated.of("x in [-3, -2]; show x^(-3000000001) <= 0");
        assertThat(Stated.searched(reciprocal, BOXES)).isInstanceOf(Proved.class);
    }
}
