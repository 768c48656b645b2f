package org.sharpbound.oracle.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;
import static org.sharpbound.oracle.flow.Flows.expr;
import static org.sharpbound.oracle.flow.Flows.flow;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Flows whose solutions are known: the values, and whether the error that is reported is the true one or more. */
class FlowOpinionTest {

    /** A flow, the first state's value by a formula in t, and times. */
    record Known(String flow, String solution, String... times) {}

    private static final List<Known> KNOWN = List.of(
            new Known("x' = x*(1 - x), 1/10", "1/(1 + 9*exp(-t))", "1/3", "10", "-2"),
            new Known("x' = x - x^4, 1/2", "(1 + 7*exp(-3*t))^(-1/3)", "2", "-1/4"),
            new Known("x' = -y, 1; y' = x, 0", "cos(t)", "10", "-7/2"),
            new Known(
                    "x' = -2*x - y, 1; y' = -x - 3*y, -1",
                    "exp(-5*t/2)*(cosh(sqrt(5)/2*t) + 3/sqrt(5)*sinh(sqrt(5)/2*t))",
                    "3"),
            new Known("x' = 1 + x^2, 0", "tan(t)", "1", "157/100", "-1.5707963"),
            new Known("x' = 2*t*x + t, 0", "(exp(t^2) - 1)/2", "2", "-3/2"),
            new Known("x' = cos(t)*x, 1", "exp(sin(t))", "7"),
            new Known("x' = -x/t0, 1; t0' = 1, 1", "1/(1 + t)", "50"),
            new Known("x' = -1000*(x - cos(t)) - sin(t), 1", "cos(t)", "1/50"),
            new Known("x' = 1/(2*x), 1", "sqrt(1 + t)", "8", "-99/100"),
            new Known("x' = exp(-x), 0", "log(1 + t)", "5"),
            new Known("x' = sqrt(1 - x^2), 0", "sin(t)", "3/2"),
            new Known("x' = 1/cosh(t)^2, 0", "tanh(t)", "4"),
            new Known("x' = 2/sqrt(pi)*exp(-t^2), 0", "erf(t)", "3"),
            new Known("x' = 1 - tanh(s), 0; s' = 0, 2", "t*(1 - tanh(2))", "3"),
            new Known("x' = sin(x), pi/2", "2*atan(exp(t))", "4"),
            new Known(
                    "x' = y*cosh(x)/sinh(x), 1; y' = 0, 1",
                    "log(cosh(1)*exp(t) + sqrt(cosh(1)^2*exp(2*t) - 1))",
                    "3/2"),
            new Known("x' = 1/(1 + tan(x)^2), 0", "atan(t)", "9"),
            new Known("x' = cbrt(x)^2, 1", "(1 + t/3)^3", "6", "-2"),
            new Known("x' = erf(y) + erfc(y), 0; y' = y, 1/5", "t", "2"),
            new Known("x' = asin(y) + acos(y), 0; y' = -y, 1/2", "pi/2*t", "1"),
            new Known("x' = (1 + t)^s*x, 1; s' = 0, 5/2", "exp(2/7*((1 + t)^(7/2) - 1))", "2"),
            new Known("x' = -3*x^-40, 2", "(2^41 - 123*t)^(1/41)", "100000"),
            new Known("x' = 3, 1/7", "1/7 + 3*t", "1000"));

    static List<Arguments> known() {
        List<Arguments> cases = new ArrayList<>();
        for (Known known : KNOWN) {
            for (int digits : new int[] {16, 30, 50, 100}) {
                cases.add(Arguments.of(known, digits));
            }
        }
        cases.add(Arguments.of(KNOWN.get(0), 200));
        return cases;
    }

    private static List<Reached> values(String flow, int digits, String state, String... times) {
        List<Reading> readings = new ArrayList<>();
        for (String time : times) {
            readings.add(new Reading(state, expr(time)));
        }
        return new FlowOpinion(flow(flow), digits).at(Map.of(), readings, () -> false);
    }

    private static BigDecimal exact(String formula, String time, int digits) {
        return new RealEvaluation(Map.of("t", expr(time)), new RealField((digits + 40) * 4))
                .value(expr(formula))
                .decimal(digits + 40);
    }

    @ParameterizedTest(name = "{0} to {1} digits")
    @MethodSource("known")
    void values_have_the_digits_asked_for_and_the_error_is_honest(Known known, int digits) {
        List<Reached> found = values(known.flow(), digits, "x", known.times());
        for (int i = 0; i < found.size(); i++) {
            BigDecimal exact = exact(known.solution(), known.times()[i], digits);
            double error = logarithm(found.get(i).value().subtract(exact));
            assertThat(error).as(known.times()[i]).isLessThan(found.get(i).logError() + 1);
            assertThat(found.get(i).digits()).as(known.times()[i]).isGreaterThanOrEqualTo(digits);
        }
    }

    private static double logarithm(BigDecimal difference) {
        return difference.signum() == 0 ? Double.NEGATIVE_INFINITY : difference.precision() - difference.scale() - 1;
    }

    @Test
    void an_error_estimate_is_not_idle() {
        // ten digits more than were asked for would be luck, not an estimate
        for (Reached value : values("x' = x*(1 - x), 1/10", 50, "x", "1", "5", "10")) {
            assertThat(value.digits()).isBetween(50, 60);
        }
    }

    @Test
    void readings_come_back_in_their_order_on_both_sides_of_the_start() {
        List<Reading> readings = List.of(
                new Reading("y", expr("2")),
                new Reading("x", expr("-1")),
                new Reading("x", expr("0")),
                new Reading("y", expr("T/4")),
                new Reading("y", expr("2")));
        List<Reached> found = new FlowOpinion(flow("x' = y, c; y' = -x, 0"), 30)
                .at(Flows.values("T", "8", "c", "3"), readings, () -> false);
        assertThat(found.get(0).value().doubleValue()).isCloseTo(-3 * Math.sin(2), within(1e-15));
        assertThat(found.get(1).value().doubleValue()).isCloseTo(3 * Math.cos(1), within(1e-15));
        assertThat(found.get(2).value()).isEqualByComparingTo("3");
        assertThat(found.get(3)).isEqualTo(found.get(0));
        assertThat(found.get(4)).isEqualTo(found.get(0));
    }

    @Test
    void digits_that_the_flow_loses_are_made_up_for() {
        // e^100 times the error of the start, and a value of size e^-100
        List<Reached> found = values("x' = y, 1; y' = x, -1", 40, "x", "100");
        BigDecimal exact = exact("exp(-t)", "100", 100);
        assertThat(found.get(0).digits()).isGreaterThanOrEqualTo(40);
        assertThat(logarithm(found.get(0).value().subtract(exact)))
                .isLessThan(found.get(0).logError() + 1);
    }

    @ParameterizedTest
    @CsvSource({
        "'x'' = x^2, 1', 2, 1, BLOW_UP",
        "'x'' = -x^2, 1', -5, -1, BLOW_UP",
        "'x'' = 1 + x^2, 0', 2, 1.5707963267948966, BLOW_UP",
        "'x'' = exp(x), 0', 3/2, 1, BLOW_UP",
        "'x'' = -1/x, 1', 1, 0.5, BLOW_UP",
        "'x'' = -sqrt(x), 1', 3, 2, BLOW_UP",
        "'x'' = log(x), -1', 1, 0, UNDEFINED",
        "'x'' = 1/x, 0', 1, 0, UNDEFINED",
        "'x'' = sqrt(1 - x^2), 0', 2, 1.5707963267948966, BLOW_UP",
        "'x'' = -(x^2)^(1/4), 1', 3, 2, BLOW_UP",
        "'x'' = 1 - 2*step(x), -1', 2, 1, NOT_SMOOTH",
        "'x'' = floor(x), 1/2', 2, 0, NOT_EVALUABLE",
    })
    void a_solution_that_ends_is_told_with_the_time_and_the_reason(
            String flow, String to, double end, FlowException.Kind kind) {
        for (int digits : new int[] {16, 60}) {
            FlowException thrown = catchThrowableOfType(FlowException.class, () -> values(flow, digits, "x", to));
            assertThat(thrown).as(flow).isNotNull();
            assertThat(thrown.kind()).as(thrown.getMessage()).isEqualTo(kind);
            assertThat(thrown.reached()).isCloseTo(end, within(1e-6));
        }
    }

    @Test
    void a_time_next_to_the_end_of_the_solution_is_reached() {
        List<Reached> found = values("x' = x^2, 1", 30, "x", "1 - 1/10^25");
        assertThat(found.get(0).value().doubleValue()).isEqualTo(1e25);
        assertThat(found.get(0).digits()).isGreaterThanOrEqualTo(30);
    }

    @Test
    void what_takes_too_long_is_given_up() {
        FlowOpinion opinion = new FlowOpinion(flow("x' = x*(1 - x), 1/10"), 30);
        FlowException thrown = catchThrowableOfType(
                FlowException.class, () -> opinion.at(Map.of(), List.of(new Reading("x", expr("10"))), () -> true));
        assertThat(thrown.kind()).isEqualTo(FlowException.Kind.GIVEN_UP);
    }

    @Test
    void what_is_missing_is_named() {
        FlowOpinion opinion = new FlowOpinion(flow("x' = k*x, 1"), 30);
        assertThatThrownBy(() -> opinion.at(Map.of(), List.of(new Reading("x", expr("1"))), () -> false))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("k");
        assertThatThrownBy(() -> opinion.at(Flows.values("k", "1"), List.of(new Reading("y", expr("1"))), () -> false))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("y");
        assertThatThrownBy(() -> new FlowOpinion(flow("x' = x, 1"), 15)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> flow("x' = x, t")).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        // the formula changes where x = 0: at t = 1, then the exponential law takes over
        "'x'' = 1 + relu(x), -1', exp(t - 1) - 1, 3",
        "'x'' = abs(x) + 1, -1', exp(t)/2 - 1, 3",
        "'x'' = step(y), 0; y'' = 1, -1/3', t - 1/3, 2",
        "'x'' = if(t < 1/3, 1, -x), 0', exp(1/3 - t)/3, 2",
        "'x'' = min(x, 2 - x), 1/2', 2 - exp(log(2) - t), 3",
        "'x'' = relu(y)*relu(x - 1/2), 1; y'' = 0, 1', (1 + exp(t))/2, 2",
        "'x'' = abs(cos(t)), 0', 4 + sin(t), 6",
        "'x'' = relu(x), 0', 0*t, 5",
        "'x'' = -sign(x), 1', 0*t, 2",
        "'x'' = relu(t), 3', 3 + t^2/2, 2",
        "'x'' = relu(t), 3', 3 + 0*t, -2",
    })
    void formulas_that_change_on_the_way_are_followed(String flow, String solution, String time) {
        Reached found = values(flow, 50, "x", time).get(0);
        double error = logarithm(found.value().subtract(exact(solution, time, 50)));
        assertThat(error).isLessThan(found.logError() + 1);
        assertThat(found.logError()).isLessThan(-49);
    }

    @Test
    void a_branch_that_is_not_taken_need_not_be_defined() {
        assertThat(values("x' = if(x > 0, 1, log(x)), 1", 30, "x", "1").get(0).value())
                .isEqualByComparingTo("2");
    }

    @Test
    void a_thousand_digits_can_be_had() {
        Reached found = values("x' = -x, 1", 1000, "x", "1").get(0);
        assertThat(found.digits()).isGreaterThanOrEqualTo(1000);
        assertThat(logarithm(found.value().subtract(exact("exp(-t)", "1", 1000))))
                .isLessThan(-1000);
    }
}
