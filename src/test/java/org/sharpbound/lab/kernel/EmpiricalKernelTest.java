package org.sharpbound.lab.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sharpbound.lab.linear.Library;
import org.sharpbound.lab.linear.LinearAlgebra;
import org.sharpbound.lab.linear.Matrix;
import org.sharpbound.lab.network.Architecture;
import org.sharpbound.lab.network.ForwardPass;
import org.sharpbound.lab.network.Network;
import org.sharpbound.lab.network.Networks;
import org.sharpbound.lab.network.Parametrisation;
import org.sharpbound.lab.network.StandardActivation;

/** Sums over layers beside products of Jacobians. */
final class EmpiricalKernelTest {

    private static final LinearAlgebra ALGEBRA = Library.JAVA.open();
    private static final EmpiricalKernel KERNEL = new EmpiricalKernel(ALGEBRA);
    private static final int OUTPUTS = 2;

    static Stream<Architecture> networks() {
        return Networks.all();
    }

    @ParameterizedTest
    @MethodSource("networks")
    void kernels_of_training_points_are_products_of_jacobians(Architecture architecture) {
        ForwardPass pass = pass(architecture, 5, 1);
        Matrix expected = KERNEL.byJacobians(pass, pass);
        assertClose(KERNEL.full(pass), expected);
        assertClose(KERNEL.ofOutput(pass, 1), part(expected, 1));
        assertClose(KERNEL.averaged(pass), mean(expected));
    }

    @ParameterizedTest
    @MethodSource("networks")
    void kernels_of_test_by_training_points_are_products_of_jacobians(Architecture architecture) {
        ForwardPass test = pass(architecture, 3, 2);
        ForwardPass train = pass(architecture, 5, 1);
        Matrix expected = KERNEL.byJacobians(test, train);
        assertClose(KERNEL.full(test, train), expected);
        assertClose(KERNEL.ofOutput(test, train, 0), part(expected, 0));
        assertClose(KERNEL.averaged(test, train), mean(expected));
    }

    @Test
    void a_model_that_is_linear_has_the_kernel_of_its_inputs() {
        Architecture linear = Architecture.of(StandardActivation.RELU, Parametrisation.STANDARD, 2, 2);
        ForwardPass pass = pass(linear, 4, 3);
        assertClose(KERNEL.averaged(pass), ALGEBRA.gram(pass.incoming(0)));
    }

    @Test
    void the_kernel_of_training_points_is_symmetric_to_the_last_bit() {
        Architecture deep = Architecture.of(StandardActivation.GELU, Parametrisation.NTK, 3, 40, 30, 3)
                .withBiases(0.1);
        ForwardPass pass = pass(deep, 200, 3);
        for (Matrix kernel : new Matrix[] {KERNEL.full(pass), KERNEL.averaged(pass)}) {
            for (int i = 0; i < kernel.rows(); i++) {
                for (int j = 0; j < i; j++) {
                    assertThat(kernel.get(i, j)).isEqualTo(kernel.get(j, i));
                }
            }
        }
    }

    private static ForwardPass pass(Architecture architecture, int examples, long seed) {
        Network network = new Network(architecture);
        return network.forward(network.start(21), Networks.normal(examples, architecture.inputs(), seed), ALGEBRA);
    }

    private static Matrix part(Matrix full, int output) {
        Matrix part = Matrix.zeros(full.rows() / OUTPUTS, full.columns() / OUTPUTS);
        for (int i = 0; i < part.rows(); i++) {
            for (int j = 0; j < part.columns(); j++) {
                part.set(i, j, full.get(i * OUTPUTS + output, j * OUTPUTS + output));
            }
        }
        return part;
    }

    private static Matrix mean(Matrix full) {
        Matrix first = part(full, 0);
        Matrix second = part(full, 1);
        for (int i = 0; i < first.values().length; i++) {
            first.values()[i] = (first.values()[i] + second.values()[i]) / OUTPUTS;
        }
        return first;
    }

    private static void assertClose(Matrix actual, Matrix expected) {
        double size = Arrays.stream(expected.values()).map(Math::abs).max().orElseThrow();
        assertThat(actual.rows()).isEqualTo(expected.rows());
        assertThat(actual.values()).containsExactly(expected.values(), within(1e-12 * size));
    }
}
