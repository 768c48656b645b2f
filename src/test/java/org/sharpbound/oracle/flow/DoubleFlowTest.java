package org.sharpbound.oracle.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.sharpbound.oracle.flow.Flows.flow;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DoubleFlowTest {

    @ParameterizedTest
    @CsvSource({
        "'x'' = p*x*(1 - x), q', 1/(1 + (1/q - 1)*exp(-p*t))",
        "'x'' = -p*y, q; y'' = p*x, 0', q*cos(p*t)",
        "'x'' = p + x^2/p, 0', p*tan(t)",
        "'x'' = cos(p*t)*x, q', q*exp(sin(p*t)/p)",
        "'x'' = exp(-x), log(1 + q)', log(1 + q + t)",
        "'x'' = p*x*cosh(y)/cosh(y), sqrt(q^2); y'' = sinh(y), -1/3', q*exp(p*t)",
        "'x'' = -1000*(x - cos(t)) - sin(t), 1 + 0*p*q', cos(t)",
    })
    void values_are_right_to_twelve_digits(String flow, String solution) {
        DoubleFlow doubles = new DoubleFlow(flow(flow), List.of("q", "unused", "p"));
        for (double[] values : new double[][] {{0.25, 0, 1.5}, {0.75, 0, 0.5}}) {
            double[] times = {0.7, -0.3, 0, 1.2};
            double[] states = doubles.at(values, times);
            int dimension = states.length / times.length;
            for (int i = 0; i < times.length; i++) {
                double expected = new DoubleOperations(Map.of("q", values[0], "p", values[2], "t", times[i]))
                        .value(Flows.expr(solution));
                assertThat(states[i * dimension]).isCloseTo(expected, within(1e-12 * Math.abs(expected)));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'x'' = 1 + relu(x), -1', 2.5, exp(3/2) - 1",
        "'x'' = if(t < 1/3, 1, -x), 0', 2, exp(-5/3)/3",
        "'x'' = min(x, 2 - x), 1/2', 3, 2 - 2*exp(-3)",
        "'x'' = abs(cos(t)), 0', 6, 4 + sin(6)",
        "'x'' = step(y), 0; y'' = 1, -1/3', 2, 5/3",
        "'x'' = -sign(x), 1', 2, 0",
    })
    void formulas_that_change_on_the_way_are_followed(String flow, double time, String exact) {
        double expected = new DoubleOperations(Map.of()).value(Flows.expr(exact));
        double[] states = new DoubleFlow(flow(flow), List.of()).at(new double[0], new double[] {time});
        assertThat(states[0]).isCloseTo(expected, within(1e-12));
    }

    @ParameterizedTest
    @CsvSource({
        "'x'' = x^2, 1', 0.5, 2",
        "'x'' = -sqrt(x), 1', 1, 3",
        "'x'' = log(x), 1/2', 0, 3",
        "'x'' = 1 - 2*step(x), -1', 0.5, 2",
        "'x'' = floor(x), 1', 0, 1",
    })
    void times_that_are_not_reached_are_no_numbers(String flow, double before, double after) {
        double[] states = new DoubleFlow(flow(flow), List.of()).at(new double[0], new double[] {after, before});
        assertThat(states[0]).isNaN();
        if (before > 0) {
            assertThat(states[1]).isNotNaN();
        }
    }

    @Test
    void they_agree_with_many_digits_on_a_network() {
        InitialValueProblem network =
                flow("a' = -(a*tanh(b) - y)*tanh(b), 1/2; b' = -(a*tanh(b) - y)*a*(1 - tanh(b)^2), 1/3");
        double found = new DoubleFlow(network, List.of("y")).at(new double[] {0.75}, new double[] {4})[1];
        Reached exact = new FlowOpinion(network, 20)
                .at(Flows.values("y", "3/4"), List.of(new Reading("b", Flows.expr("4"))), () -> false)
                .get(0);
        assertThat(found).isCloseTo(exact.value().doubleValue(), within(1e-13));
    }

    @Test
    void parameters_without_values_are_named() {
        assertThatThrownBy(() -> new DoubleFlow(flow("x' = k*x, 1"), List.of("l")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("k");
    }
}
