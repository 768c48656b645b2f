package org.sharpbound.lab.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.sharpbound.lab.network.Precise.CONTEXT;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sharpbound.lab.linear.Library;
import org.sharpbound.lab.linear.LinearAlgebra;
import org.sharpbound.lab.linear.Matrix;

/** Outputs and derivatives beside the same network in decimals of 40 digits, whose differences over steps of 1e-11 are off by some 1e-22. */
final class DerivativesTest {

    private static final LinearAlgebra ALGEBRA = Library.JAVA.open();
    private static final BigDecimal STEP = new BigDecimal("1e-11");
    private static final double TOLERANCE = 1e-12;
    private static final Matrix INPUTS = Matrix.ofRows(new double[] {0.75, -1.5}, new double[] {-0.3, 0.4});

    static Stream<Architecture> networks() {
        return Networks.all();
    }

    @ParameterizedTest
    @MethodSource("networks")
    void outputs_and_the_jacobian_are_those_of_decimals(Architecture architecture) {
        Network network = new Network(architecture);
        double[] weights = network.start(11);
        ForwardPass pass = network.forward(weights, INPUTS, ALGEBRA);
        assertClose(pass.outputs().values(), preciseOutputs(architecture, decimals(weights)));
        assertClose(pass.jacobian().values(), preciseJacobian(architecture, weights));
    }

    @ParameterizedTest
    @MethodSource("networks")
    void products_with_the_jacobian_are_those_with_its_entries(Architecture architecture) {
        Network network = new Network(architecture);
        ForwardPass pass = network.forward(network.start(12), INPUTS, ALGEBRA);
        Matrix jacobian = pass.jacobian();
        Matrix cotangents = Networks.normal(2, 2, 3);
        double[] direction = Networks.normal(1, network.parameters(), 4).values();
        assertClose(pass.tangent(direction).values(), ALGEBRA.product(jacobian, direction));
        Matrix column = Matrix.of(4, 1, cotangents.values());
        assertClose(
                pass.gradient(cotangents),
                ALGEBRA.transposeProduct(jacobian, column).values());
    }

    private static BigDecimal[] decimals(double[] numbers) {
        return Arrays.stream(numbers).mapToObj(BigDecimal::new).toArray(BigDecimal[]::new);
    }

    private static BigDecimal[] exactOutputs(Architecture architecture, BigDecimal[] weights) {
        PreciseNetwork network = new PreciseNetwork(architecture);
        return Stream.of(0, 1)
                .flatMap(i -> Arrays.stream(network.outputs(weights, INPUTS.row(i))))
                .toArray(BigDecimal[]::new);
    }

    private static double[] preciseOutputs(Architecture architecture, BigDecimal[] weights) {
        return Arrays.stream(exactOutputs(architecture, weights))
                .mapToDouble(BigDecimal::doubleValue)
                .toArray();
    }

    private static double[] preciseJacobian(Architecture architecture, double[] weights) {
        double[] jacobian = new double[4 * weights.length];
        for (int w = 0; w < weights.length; w++) {
            BigDecimal[] above = decimals(weights);
            above[w] = above[w].add(STEP);
            BigDecimal[] below = decimals(weights);
            below[w] = below[w].subtract(STEP);
            BigDecimal[] high = exactOutputs(architecture, above);
            BigDecimal[] low = exactOutputs(architecture, below);
            for (int row = 0; row < 4; row++) {
                jacobian[row * weights.length + w] = high[row]
                        .subtract(low[row])
                        .divide(STEP.add(STEP), CONTEXT)
                        .doubleValue();
            }
        }
        return jacobian;
    }

    /** To the part of the largest entry. */
    private static void assertClose(double[] actual, double[] expected) {
        double size = Arrays.stream(expected).map(Math::abs).max().orElseThrow();
        assertThat(actual).containsExactly(expected, within(TOLERANCE * size));
    }
}
