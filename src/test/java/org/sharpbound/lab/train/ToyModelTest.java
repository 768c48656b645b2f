package org.sharpbound.lab.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sharpbound.lab.linear.Matrix;
import org.sharpbound.lab.network.Activation;
import org.sharpbound.lab.network.Architecture;
import org.sharpbound.lab.network.Network;
import org.sharpbound.lab.network.Parametrisation;

/** The linear network of two layers at one point, whose error and kernel follow a recursion (Lewkowycz et al., arXiv:2003.02218, section 2). */
final class ToyModelTest {

    private static final int WIDTH = 64;
    private static final int STEPS = 40;

    /** The target is 0, as the recursion of the kernel asks. Rates below 2/λ₀ (lazy), between that and 4/λ₀ (catapult), λ₀ being about 2. */
    @ParameterizedTest
    @CsvSource({"0.1", "0.5", "1.2", "1.4"})
    void error_and_kernel_follow_the_exact_recursion(double rate) {
        Network network = new Network(Architecture.of(Activation.identity(), Parametrisation.NTK, 1, WIDTH, 1));
        Objective objective = new Objective(
                network,
                Loss.halfSquares(),
                List.of(),
                Matrix.ofRows(new double[] {1}),
                Matrix.ofRows(new double[] {0}),
                network.start(4),
                Problems.ALGEBRA);
        Run run = Descent.full(rate, STEPS)
                .run(
                        objective,
                        Recording.of(
                                Metric.LOSS,
                                new KernelWatcher(
                                        objective, KernelWatcher.Form.AVERAGED, KernelWatcher.Measure.LARGEST)));
        assertThat(run.ending()).isEqualTo(Run.Ending.FINISHED);
        double[] losses = run.table().column("loss");
        double[] kernels = run.table().column("largest eigenvalue");
        double error = Math.sqrt(2 * losses[0]);
        double kernel = kernels[0];
        for (int t = 0; t <= STEPS; t++) {
            assertThat(Math.sqrt(2 * losses[t])).isEqualTo(Math.abs(error), within(1e-12));
            assertThat(kernels[t]).isEqualTo(kernel, within(1e-12));
            double square = error * error / WIDTH;
            double next = (1 - rate * kernel + rate * rate * square) * error;
            kernel += rate * (rate * kernel - 4) * square;
            error = next;
        }
    }
}
