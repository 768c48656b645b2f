package org.sharpbound.lab.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.sharpbound.lab.network.Precise.CONTEXT;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ActivationTest {

    private static final BigDecimal STEP = new BigDecimal("1e-9");

    private static double[] arguments() {
        return DoubleStream.iterate(-6.0625, x -> x < 6, x -> x + 0.171875).toArray();
    }

    static Stream<Activation> activations() {
        return Stream.concat(
                Arrays.stream(StandardActivation.values()),
                Stream.of(new Polynomial(1, 0.5, -2, 0.25), Activation.identity()));
    }

    @ParameterizedTest
    @MethodSource("activations")
    void values_and_derivatives_are_those_of_decimals(Activation activation) {
        for (double x : arguments()) {
            BigDecimal at = new BigDecimal(x);
            BigDecimal here = Precise.value(activation, at);
            BigDecimal above = Precise.value(activation, at.add(STEP));
            BigDecimal below = Precise.value(activation, at.subtract(STEP));
            double slope = above.subtract(below).divide(STEP.add(STEP), CONTEXT).doubleValue();
            double curvature = above.add(below)
                    .subtract(here)
                    .subtract(here)
                    .divide(STEP.multiply(STEP), CONTEXT)
                    .doubleValue();
            double size = 1 + Math.abs(here.doubleValue()) + Math.abs(slope) + Math.abs(curvature);
            assertThat(activation.value(x)).isEqualTo(here.doubleValue(), within(4e-16 * size));
            assertThat(activation.slope(x)).isEqualTo(slope, within(4e-16 * size));
            assertThat(activation.curvature(x)).isEqualTo(curvature, within(1e-15 * size));
        }
    }

    @ParameterizedTest
    @MethodSource("activations")
    void nothing_overflows_far_out_but_what_is_large_itself(Activation activation) {
        for (double x : new double[] {-1e5, -800, -30, 0, 30, 800, 1e5}) {
            assertThat(activation.value(x)).isFinite();
            assertThat(activation.slope(x)).isFinite();
            assertThat(activation.curvature(x)).isFinite();
        }
    }

    /** Of itself, where doubles have all their digits. */
    @ParameterizedTest
    @ValueSource(doubles = {1e-300, 1e-8, 0.3, 0.5, 1, 1.5, 1.999, 2, 2.5, 3, 4, 5, 5.9})
    void erf_is_right_to_a_few_units_in_the_last_place(double x) {
        double expected =
                Precise.value(StandardActivation.ERF, new BigDecimal(x)).doubleValue();
        assertThat(ErrorFunction.erf(x)).isEqualTo(expected, within(4 * Math.ulp(expected)));
        assertThat(ErrorFunction.erf(-x)).isEqualTo(-ErrorFunction.erf(x));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-3, -0.5, 0, 0.25, 2, 2.5, 3, 4, 5, 6.5})
    void erfc_is_right_to_a_few_units_in_the_last_place_where_nothing_cancels(double x) {
        BigDecimal erf = Precise.value(StandardActivation.ERF, new BigDecimal(x));
        double expected = BigDecimal.ONE.subtract(erf).doubleValue();
        assertThat(ErrorFunction.erfc(x)).isEqualTo(expected, within(8 * Math.ulp(expected)));
    }

    @Test
    void the_ends_of_the_error_function_are_its_limits() {
        assertThat(ErrorFunction.erf(Double.POSITIVE_INFINITY)).isEqualTo(1);
        assertThat(ErrorFunction.erfc(Double.POSITIVE_INFINITY)).isZero();
        assertThat(ErrorFunction.erfc(Double.NEGATIVE_INFINITY)).isEqualTo(2);
        assertThat(ErrorFunction.erf(Double.NaN)).isNaN();
    }

    @Test
    void an_activation_is_found_by_its_label_or_the_ones_there_are_are_told() {
        assertThat(activations().filter(StandardActivation.class::isInstance))
                .allSatisfy(activation ->
                        assertThat(Activation.named(activation.label())).isEqualTo(activation));
        assertThat(Activation.named("identity")).isEqualTo(new Polynomial(0, 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Activation.named("swish"))
                .withMessageContaining("relu, tanh, erf, sigmoid, gelu, identity");
    }
}
