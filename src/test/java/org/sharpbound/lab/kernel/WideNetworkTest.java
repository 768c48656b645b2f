package org.sharpbound.lab.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sharpbound.lab.linear.Library;
import org.sharpbound.lab.linear.LinearAlgebra;
import org.sharpbound.lab.linear.Matrix;
import org.sharpbound.lab.network.Architecture;
import org.sharpbound.lab.network.Network;
import org.sharpbound.lab.network.Networks;
import org.sharpbound.lab.network.Parametrisation;
import org.sharpbound.lab.network.StandardActivation;

/**
 * Kernels of wide networks of relu beside those of infinite width, whose recursion over layers is written out here (Cho and Saul, Kernel
 * methods for deep learning, NeurIPS 2009; Jacot, Gabriel and Hongler, NeurIPS 2018). Seeds are fixed, so that the bound is either always met or never.
 */
final class WideNetworkTest {

    private static final LinearAlgebra ALGEBRA = Library.JAVA.open();
    private static final int WIDTH = 256;
    private static final int SEEDS = 24;
    private static final int INPUTS = 3;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void the_mean_over_starts_is_the_kernel_of_infinite_width(int depth) {
        Matrix points = Networks.normal(2, INPUTS, 17);
        Architecture relu = Architecture.of(StandardActivation.RELU, Parametrisation.NTK, widths(depth))
                .withWeightVariances(2);
        assertMean(relu, points, limit(points, depth));
    }

    @ParameterizedTest
    @CsvSource({"RELU, 1", "RELU, 2", "RELU, 3", "ERF, 1", "ERF, 3", "TANH, 2", "GELU, 1", "SIGMOID, 2"})
    void networks_of_all_activations_with_biases_come_near_the_gram_matrices(StandardActivation activation, int depth) {
        Matrix points = Networks.normal(2, INPUTS, 18);
        Architecture architecture = Architecture.of(activation, Parametrisation.NTK, widths(depth))
                .withPlainInputs(1.5)
                .withBiases(0.25);
        var infinite = new InfiniteWidth(DualActivation.of(activation), depth, 1.5, 0.25, ALGEBRA);
        assertMean(architecture, points, infinite.ntk(points).get(0, 1));
    }

    private static int[] widths(int depth) {
        int[] widths = new int[depth + 2];
        Arrays.fill(widths, WIDTH);
        widths[0] = INPUTS;
        widths[depth + 1] = 1;
        return widths;
    }

    private static void assertMean(Architecture architecture, Matrix points, double limit) {
        Network network = new Network(architecture);
        EmpiricalKernel kernel = new EmpiricalKernel(ALGEBRA);
        double sum = 0;
        double squares = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            double entry = kernel.averaged(network.forward(network.start(seed), points, ALGEBRA))
                    .get(0, 1);
            sum += entry;
            squares += entry * entry;
        }
        double mean = sum / SEEDS;
        double deviation = Math.sqrt((squares / SEEDS - mean * mean) * SEEDS / (SEEDS - 1));
        assertThat(deviation).isLessThan(5 * Math.abs(limit) * network.layers().size() / Math.sqrt(WIDTH));
        assertThat(mean).isEqualTo(limit, within(5 * deviation / Math.sqrt(SEEDS)));
    }

    /** Θ of two points for weights of c = 2, where the variance of each point stays the same from layer to layer. */
    private static double limit(Matrix points, int depth) {
        Matrix products = ALGEBRA.gram(points);
        double covariance = 2 * products.get(0, 1) / INPUTS;
        double size = 2 * Math.sqrt(products.get(0, 0) * products.get(1, 1)) / INPUTS;
        double kernel = covariance;
        for (int layer = 0; layer < depth; layer++) {
            double angle = Math.acos(covariance / size);
            double slopes = (Math.PI - angle) / Math.PI;
            covariance = size * (Math.sin(angle) / Math.PI + slopes * Math.cos(angle));
            kernel = covariance + slopes * kernel;
        }
        return kernel;
    }
}
