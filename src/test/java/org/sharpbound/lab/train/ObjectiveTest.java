package org.sharpbound.lab.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sharpbound.lab.linear.Matrix;
import org.sharpbound.lab.network.Network;

final class ObjectiveTest {

    private static final int EXAMPLES = 6;

    static Stream<Arguments> objectives() {
        return Stream.of(Loss.halfSquares(), Loss.meanHalfSquares().withFactor(2), Loss.crossEntropy())
                .flatMap(loss ->
                        Stream.of(Penalty.Kind.values()).map(kind -> Arguments.of(loss, new Penalty(kind, 0.375))));
    }

    @ParameterizedTest
    @MethodSource("objectives")
    void gradients_are_quotients_of_differences(Loss loss, Penalty penalty) {
        Network network = Problems.network();
        Objective objective = Problems.objective(network, EXAMPLES, loss, penalty);
        double[] weights = network.start(2);
        double[] gradient = objective.gradient(weights);
        double step = 1e-5;
        for (int i = 0; i < weights.length; i++) {
            double[] above = weights.clone();
            above[i] += step;
            double[] below = weights.clone();
            below[i] -= step;
            assertThat(gradient[i])
                    .isEqualTo((objective.value(above) - objective.value(below)) / (2 * step), within(1e-8));
        }
    }

    @ParameterizedTest
    @MethodSource("objectives")
    void the_mean_of_the_gradients_of_batches_is_the_gradient(Loss loss, Penalty penalty) {
        Network network = Problems.network();
        Objective objective = Problems.objective(network, EXAMPLES, loss, penalty);
        double[] weights = network.start(2);
        double[] sum = new double[weights.length];
        for (int first = 0; first < EXAMPLES; first += 2) {
            double[] part = objective.gradient(weights, new int[] {first, first + 1});
            IntStream.range(0, sum.length).forEach(i -> sum[i] += part[i] / 3);
        }
        assertThat(sum).containsExactly(objective.gradient(weights), within(1e-13));
    }

    @Test
    void losses_are_those_of_their_definitions() {
        Matrix outputs = Matrix.ofRows(new double[] {1, 3}, new double[] {0, Math.log(3)});
        Matrix targets = Matrix.ofRows(new double[] {0, 1}, new double[] {1, 0});
        double squares = 1 + 4 + 1 + Math.log(3) * Math.log(3);
        assertThat(Loss.halfSquares().value(outputs, targets)).isEqualTo(squares / 2, within(1e-15));
        assertThat(Loss.meanHalfSquares().value(outputs, targets)).isEqualTo(squares / 4, within(1e-15));
        assertThat(Loss.crossEntropy().value(outputs, targets))
                .isEqualTo((Math.log1p(Math.exp(-2)) + Math.log(4)) / 2, within(1e-15));
    }

    /** For targets that are no shares Σ yⱼ stands before the softmax. */
    @Test
    void slopes_of_cross_entropy_hold_for_targets_of_any_sum() {
        Matrix outputs = Matrix.ofRows(new double[] {0, Math.log(3)});
        Matrix targets = Matrix.ofRows(new double[] {2, 1});
        assertThat(Loss.crossEntropy().slopes(outputs, targets, 1).values())
                .containsExactly(new double[] {3 * 0.25 - 2, 3 * 0.75 - 1}, within(1e-15));
    }

    @Test
    void cross_entropy_does_not_overflow() {
        Matrix outputs = Matrix.ofRows(new double[] {1e6, -1e6});
        assertThat(Loss.crossEntropy().value(outputs, Matrix.ofRows(new double[] {0, 1})))
                .isEqualTo(2e6);
        assertThat(Loss.crossEntropy().value(outputs, Matrix.ofRows(new double[] {1, 0})))
                .isZero();
    }

    @Test
    void shapes_that_do_not_fit_and_strengths_that_make_no_sense_are_refused() {
        Network network = Problems.network();
        Matrix inputs = Matrix.zeros(2, 3);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Objective(
                        network,
                        Loss.halfSquares(),
                        List.of(),
                        inputs,
                        Matrix.zeros(2, 1),
                        network.start(1),
                        Problems.ALGEBRA))
                .withMessageContaining("2 inputs and targets of 2 x 1 for 2 outputs");
        assertThatIllegalArgumentException().isThrownBy(() -> new Penalty(Penalty.Kind.L1, -1));
    }
}
