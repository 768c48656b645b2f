package org.sharpbound.lab.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sharpbound.lab.linear.Library;
import org.sharpbound.lab.linear.LinearAlgebra;
import org.sharpbound.lab.linear.Matrix;

final class NetworkTest {

    private static final LinearAlgebra ALGEBRA = Library.JAVA.open();
    private static final int INPUTS = 3;
    private static final int WIDTH = 5;

    /** f(x) = 1/√m Σ aᵢ σ(√m ⟨x, uᵢ⟩), a and u of [−1/√m, 1/√m]. */
    @Test
    void one_hidden_layer_in_the_mean_field_is_that_of_boix_adsera_and_littwin() {
        Network network =
                new Network(Architecture.of(StandardActivation.SIGMOID, Parametrisation.MEAN_FIELD, INPUTS, WIDTH, 1)
                        .withStart(Start.UNIFORM));
        double[] weights = network.start(3);
        assertThat(Arrays.stream(weights).map(Math::abs).max().orElseThrow()).isLessThan(1 / Math.sqrt(WIDTH));
        Matrix x = Networks.normal(1, INPUTS, 8);
        double sum = 0;
        for (int i = 0; i < WIDTH; i++) {
            double inner = 0;
            for (int j = 0; j < INPUTS; j++) {
                inner += x.get(0, j) * weights[i * INPUTS + j];
            }
            sum += weights[WIDTH * INPUTS + i] * StandardActivation.SIGMOID.value(Math.sqrt(WIDTH) * inner);
        }
        assertThat(network.forward(weights, x, ALGEBRA).outputs().get(0, 0))
                .isEqualTo(sum / Math.sqrt(WIDTH), within(1e-15));
    }

    static Stream<Arguments> spreads() {
        return Stream.of(
                Arguments.of(Parametrisation.STANDARD, Math.sqrt(2.0 / 40), Math.sqrt(2.0 / 50), 0.5),
                Arguments.of(Parametrisation.NTK, 1, 1, 1),
                Arguments.of(
                        Parametrisation.MEAN_FIELD, Math.sqrt(2.0 / 50), Math.sqrt(2.0 / 3000), 0.5 / Math.sqrt(50)));
    }

    /** 40 inputs, 50 and 60 neurons, c = 2 and biases of variance 1/4: their squares' mean is off by 5 standard errors at most. */
    @ParameterizedTest
    @MethodSource("spreads")
    void weights_start_with_the_spread_of_their_parametrisation(
            Parametrisation parametrisation, double first, double second, double biases) {
        for (Start start : Start.values()) {
            Network network = new Network(Architecture.of(StandardActivation.RELU, parametrisation, 40, 50, 60, 1)
                    .withWeightVariances(2)
                    .withBiases(0.25)
                    .withStart(start));
            double[] weights = network.start(5);
            double share = start == Start.GAUSSIAN ? 1 : 1.0 / 3;
            double kurtosis = start == Start.GAUSSIAN ? 2 : 0.8;
            Layer[] layers = network.layers().toArray(Layer[]::new);
            assertSpread(weights, layers[0].offset(), layers[0].biasOffset(), share * first * first, kurtosis);
            assertSpread(weights, layers[1].offset(), layers[1].biasOffset(), share * second * second, kurtosis);
            assertSpread(weights, layers[0].biasOffset(), layers[0].end(), share * biases * biases, kurtosis);
        }
    }

    private static void assertSpread(double[] weights, int from, int to, double variance, double kurtosis) {
        double mean = Arrays.stream(weights, from, to).map(w -> w * w).average().orElseThrow();
        assertThat(mean).isEqualTo(variance, within(5 * variance * Math.sqrt(kurtosis / (to - from))));
    }

    /** The factors times the spreads of the first two parametrisations are the same, for uniform and normal numbers. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void standard_and_tangent_parametrisation_start_with_the_same_outputs(int depth) {
        int[] widths = new int[depth + 2];
        Arrays.fill(widths, 7);
        Architecture standard = Architecture.of(StandardActivation.GELU, Parametrisation.STANDARD, widths)
                .withWeightVariances(1.5)
                .withBiases(0.2);
        Architecture tangent = Architecture.of(StandardActivation.GELU, Parametrisation.NTK, widths)
                .withWeightVariances(1.5)
                .withBiases(0.2);
        Matrix x = Networks.normal(4, 7, 8);
        assertThat(outputs(standard, x)).containsExactly(outputs(tangent, x), within(1e-14));
    }

    private static double[] outputs(Architecture architecture, Matrix x) {
        Network network = new Network(architecture);
        return network.forward(network.start(6), x, ALGEBRA).outputs().values();
    }

    @Test
    void the_same_seed_gives_the_same_weights_and_another_one_others() {
        Network network = new Network(Architecture.of(StandardActivation.RELU, Parametrisation.NTK, 2, 3, 1));
        assertThat(network.parameters()).isEqualTo(9);
        assertThat(network.start(1)).containsExactly(network.start(1)).isNotEqualTo(network.start(2));
    }

    @Test
    void what_is_no_network_is_refused() {
        Architecture good = Architecture.of(StandardActivation.RELU, Parametrisation.NTK, 2, 3, 1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Architecture.of(StandardActivation.RELU, Parametrisation.NTK, 2, 0, 1))
                .withMessageContaining("[2, 0, 1]");
        assertThatIllegalArgumentException().isThrownBy(() -> good.withWeightVariances(1, 2, 3));
        assertThatIllegalArgumentException().isThrownBy(() -> good.withWeightVariances(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> good.withBiases(Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> good.withOutputScale(Double.NaN));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Architecture.of(StandardActivation.RELU, Parametrisation.NTK, 100_000, 100_000, 1)
                        .layers())
                .withMessageContaining("too many weights");
        Network network = new Network(good);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> network.forward(new double[9], Matrix.zeros(1, 3), ALGEBRA));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> network.forward(new double[8], Matrix.zeros(1, 2), ALGEBRA));
    }
}
