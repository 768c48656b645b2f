package org.sharpbound.lab.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sharpbound.lab.linear.Matrix;
import org.sharpbound.lab.network.Architecture;
import org.sharpbound.lab.network.FromZero;
import org.sharpbound.lab.network.Linearised;
import org.sharpbound.lab.network.Model;
import org.sharpbound.lab.network.Network;
import org.sharpbound.lab.network.Parametrisation;
import org.sharpbound.lab.network.StandardActivation;

/** What is measured of trainings. */
final class RecordsTest {

    private static KernelWatcher all(Objective objective, KernelWatcher.Form form) {
        return new KernelWatcher(objective, form, KernelWatcher.Measure.values());
    }

    @ParameterizedTest
    @CsvSource({"AVERAGED, 5", "FIRST_OUTPUT, 5", "FULL, 10"})
    void measures_of_a_kernel_agree_with_each_other(KernelWatcher.Form form, int size) {
        Objective objective = Problems.objective(Problems.network(), 5, Loss.halfSquares());
        Table table = Descent.full(0.1, 3)
                .run(objective, Recording.of(all(objective, form)))
                .table();
        assertThat(table.columns()).hasSize(4 + size);
        assertThat(table.column("kernel drift")[0]).isZero();
        assertThat(table.column("kernel drift")[3]).isPositive();
        assertThat(table.column("largest eigenvalue")).containsExactly(table.column("eigenvalue 1"));
        for (double[] row : table.rows()) {
            double sum = Arrays.stream(row, row.length - size, row.length).sum();
            assertThat(row[1]).isEqualTo(sum, within(1e-12 * sum));
        }
    }

    @Test
    void the_largest_eigenvalue_alone_is_that_of_the_spectrum() {
        Objective objective = Problems.objective(Problems.network(), 40, Loss.halfSquares());
        KernelWatcher alone = new KernelWatcher(objective, KernelWatcher.Form.FULL, KernelWatcher.Measure.LARGEST);
        KernelWatcher spectrum = new KernelWatcher(objective, KernelWatcher.Form.FULL, KernelWatcher.Measure.SPECTRUM);
        Table table = Descent.full(0.01, 3)
                .run(objective, Recording.of(alone, spectrum))
                .table();
        double[] expected = table.column("eigenvalue 1");
        assertThat(table.column("largest eigenvalue")).containsExactly(expected, within(1e-11 * expected[0]));
    }

    @Test
    void a_linearised_network_keeps_its_kernel() {
        Network network = Problems.network();
        Objective objective = Problems.objective(new Linearised(network, network.start(1)), 5, Loss.crossEntropy());
        Table table = Descent.full(0.1, 3)
                .run(objective, Recording.of(all(objective, KernelWatcher.Form.FULL)))
                .table();
        assertThat(table.column("kernel drift")).containsOnly(0);
    }

    @Test
    void a_model_from_zero_starts_there_and_has_the_same_derivatives() {
        Network network = Problems.network();
        double[] start = network.start(1);
        for (Model model : List.of(network, new Linearised(network, start))) {
            Model fromZero = new FromZero(model, start);
            Objective objective = Problems.objective(fromZero, 5, Loss.halfSquares());
            assertThat(outputs(fromZero, start, objective)).containsOnly(0);
            Matrix cotangents = Matrix.zeros(5, 2);
            Arrays.fill(cotangents.values(), 1);
            double[] weights = network.start(2);
            double[] outputs = outputs(model, weights, objective);
            double[] before = outputs(model, start, objective);
            double[] difference = outputs(fromZero, weights, objective);
            for (int i = 0; i < outputs.length; i++) {
                assertThat(difference[i]).isEqualTo(outputs[i] - before[i]);
            }
            assertThat(fromZero.evaluate(weights, objective.inputs(), Problems.ALGEBRA)
                            .pass()
                            .gradient(cotangents))
                    .containsExactly(model.evaluate(weights, objective.inputs(), Problems.ALGEBRA)
                            .pass()
                            .gradient(cotangents));
        }
    }

    private static double[] outputs(Model model, double[] weights, Objective objective) {
        return model.evaluate(weights, objective.inputs(), Problems.ALGEBRA)
                .outputs()
                .values();
    }

    @Test
    void the_class_of_an_example_is_the_largest_output_or_the_sign_of_one() {
        Matrix outputs = Matrix.ofRows(new double[] {1, 3, 2}, new double[] {5, 1, 4}, new double[] {1, 1, 0});
        Matrix targets = Matrix.ofRows(new double[] {0, 1, 0}, new double[] {0, 0, 1}, new double[] {1, 0, 0});
        assertThat(Metric.accuracy(outputs, targets)).isEqualTo(2.0 / 3);
        Matrix one = Matrix.of(4, 1, new double[] {0.5, -2, 0.1, -0.1});
        Matrix signs = Matrix.of(4, 1, new double[] {1, -1, -1, -1});
        assertThat(Metric.accuracy(one, signs)).isEqualTo(0.75);
    }

    /** Outputs α times as large, and the loss R(αf)/α²: weights move by 1/α, the kernel hardly (Chizat, Oyallon and Bach, NeurIPS 2019). */
    @Test
    void a_large_scale_of_outputs_makes_training_lazy() {
        double[] drifts = new double[2];
        double[] scales = {1, 100};
        for (int i = 0; i < 2; i++) {
            Network network = new Network(Problems.network().architecture().withOutputScale(scales[i]));
            Objective objective = Problems.objective(
                    new FromZero(network, network.start(1)),
                    5,
                    Loss.halfSquares().withFactor(1 / (scales[i] * scales[i])));
            Run run = Flow.to(1)
                    .run(
                            objective,
                            Recording.of(
                                    new KernelWatcher(objective, KernelWatcher.Form.FULL, KernelWatcher.Measure.DRIFT),
                                    Metric.LOSS));
            drifts[i] = run.table().column("kernel drift")[0];
        }
        assertThat(drifts[1] / drifts[0]).isBetween(0.003, 0.03);
    }

    @Test
    void loss_and_accuracy_of_other_examples_stand_beside_those_of_training() {
        Objective objective = Problems.objective(Problems.network(), 40, Loss.crossEntropy());
        Table table = Descent.batches(0.5, 30, 8, 3)
                .watchedEvery(10)
                .run(
                        objective,
                        Recording.of(
                                Metric.LOSS,
                                Metric.ACCURACY,
                                new OnExamples("test", objective.inputs(), objective.targets())))
                .table();
        assertThat(table.column("epoch")).containsExactly(0, 10, 20, 30);
        assertThat(table.column("test loss")).containsExactly(table.column("loss"));
        assertThat(table.column("test accuracy")).containsExactly(table.column("accuracy"));
        assertThat(table.column("accuracy")[3]).isGreaterThan(0.9);
    }

    /** Blocks of rows are 128: 300 examples and 150 neurons are several. */
    @ParameterizedTest
    @CsvSource({"0, 1", "0, 4", "3, 4"})
    void a_training_is_the_same_to_the_last_bit_for_any_threads(int measuring, int parallel) throws Exception {
        Network network = new Network(Architecture.of(StandardActivation.RELU, Parametrisation.NTK, 3, 150, 150, 2)
                .withBiases(0.1));
        Objective objective = Problems.objective(network, 300, Loss.crossEntropy());
        Recording recording = Recording.of(all(objective, KernelWatcher.Form.AVERAGED), Metric.OBJECTIVE);
        Run expected = Descent.batches(0.1, 2, 130, 9).run(objective, recording);
        ForkJoinPool pool = new ForkJoinPool(parallel);
        try {
            Run run = pool.submit(
                            () -> Descent.batches(0.1, 2, 130, 9).run(objective, recording.withThreads(measuring)))
                    .get();
            assertThat(run.weights()).containsExactly(expected.weights());
            assertThat(run.table().rows())
                    .usingRecursiveComparison()
                    .isEqualTo(expected.table().rows());
        } finally {
            pool.shutdown();
        }
    }

    /** More epochs than moments may wait: what was measured makes room. */
    @Test
    void a_long_training_is_measured_by_one_thread() {
        Objective objective = Problems.objective(Problems.network(), 5, Loss.halfSquares());
        Recording recording =
                Recording.of(all(objective, KernelWatcher.Form.FULL)).withThreads(1);
        Run run = assertTimeoutPreemptively(
                Duration.ofMinutes(1), () -> Descent.full(0.1, 40).run(objective, recording));
        assertThat(run.table().column("epoch"))
                .containsExactly(IntStream.rangeClosed(0, 40).asDoubleStream().toArray());
    }

    @Test
    void each_epoch_has_an_order_of_its_own() {
        Objective objective = Problems.objective(Problems.network(), 10, Loss.halfSquares());
        Descent once = Descent.batches(0.1, 1, 3, 1);
        Objective second = new Objective(
                objective.model(),
                objective.loss(),
                List.of(),
                objective.inputs(),
                objective.targets(),
                once.run(objective, Recording.of()).weights(),
                Problems.ALGEBRA);
        assertThat(Descent.batches(0.1, 2, 3, 1).run(objective, Recording.of()).weights())
                .isNotEqualTo(once.run(second, Recording.of()).weights());
    }

    @Test
    void another_seed_gives_another_order() {
        Objective objective = Problems.objective(Problems.network(), 10, Loss.halfSquares());
        assertThat(Descent.batches(0.1, 1, 3, 1).run(objective, Recording.of()).weights())
                .isNotEqualTo(Descent.batches(0.1, 1, 3, 2)
                        .run(objective, Recording.of())
                        .weights());
    }

    @Test
    void a_table_is_written_with_all_digits_and_names_in_quotes() throws IOException {
        Table table =
                new Table(List.of("epoch", "a \"b\", c"), List.of(new double[] {0, 0.1}, new double[] {1, Double.NaN}));
        StringBuilder csv = new StringBuilder();
        table.writeCsv(csv);
        assertThat(csv).hasToString("epoch,\"a \"\"b\"\", c\"\r\n0.0,0.1\r\n1.0,NaN\r\n");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> table.column("loss"))
                .withMessageContaining("epoch");
    }
}
