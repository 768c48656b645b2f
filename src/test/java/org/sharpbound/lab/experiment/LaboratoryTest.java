package org.sharpbound.lab.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sharpbound.lab.data.DataFileException;
import org.sharpbound.lab.data.DataSet;
import org.sharpbound.lab.linear.Library;
import org.sharpbound.lab.linear.Matrix;
import org.sharpbound.lab.network.Activation;
import org.sharpbound.lab.network.Parametrisation;
import org.sharpbound.lab.network.Start;
import org.sharpbound.lab.train.Loss;
import org.sharpbound.strategy.statistics.RiskCertificate;

/** Experiments of which the numbers are known by other ways; seeds are stated. */
final class LaboratoryTest {

    private static final Laboratory LABORATORY =
            new Laboratory(Library.chosen(), Optional.empty(), RiskCertificate.certifier());
    private static final DataPlan SPHERE = new DataPlan.Sphere(4, DataPlan.Teacher.QUADRATIC, 0, 8, 5);

    private static NetworkPlan network(String activation, int width, double scale) {
        return new NetworkPlan(
                List.of(width),
                Activation.named(activation),
                Parametrisation.NTK,
                1,
                Optional.empty(),
                Start.GAUSSIAN,
                scale,
                true);
    }

    private static TrainingPlan descent(double rate, boolean critical, int epochs) {
        return new TrainingPlan(
                Loss.halfSquares(), rate, critical, epochs, OptionalInt.empty(), 0, 0, 0, Optional.empty(), false);
    }

    static List<Observable> ofWeights() {
        return Arrays.stream(Observable.values())
                .filter(observable -> !observable.isOfPosterior())
                .toList();
    }

    /** What is measured by epochs in one cell; every observable of weights. */
    private static Map<String, Double> measured(DataPlan data, NetworkPlan network, TrainingPlan plan, Integer... at)
            throws DataFileException {
        Map<String, Observable> all = new LinkedHashMap<>();
        for (Observable observable : ofWeights()) {
            all.put(observable.word(), observable);
        }
        Experiment experiment =
                new Experiment(List.of(), Map.of("", new Setup(data, network, plan)), List.of(at), true, all);
        double[] values = LABORATORY.run(experiment, 7, 0, () -> false).values();
        Map<String, Double> result = new LinkedHashMap<>();
        List<Experiment.Column> columns = experiment.columns();
        for (int i = 0; i < values.length; i++) {
            result.put(columns.get(i).name(), values[i]);
        }
        return result;
    }

    /** Two layers without activation, one example x = 1, y = 0: Δf and λ follow the recursion of the slides, whatever the width n. */
    @ParameterizedTest
    @ValueSource(doubles = {0.5, 1.5, 1.9})
    void the_toy_model_follows_its_recursion(double critical) throws DataFileException {
        int n = 16;
        DataPlan point = new DataPlan.Points(
                DataSet.regression("a point", Matrix.ofRows(new double[] {1}), Matrix.ofRows(new double[] {0})));
        NetworkPlan plain = new NetworkPlan(
                List.of(n), Activation.identity(), Parametrisation.NTK, 1, Optional.empty(), Start.GAUSSIAN, 1, false);
        Map<String, Double> run = measured(point, plain, descent(critical, true, 12), 0, 3, 12);
        double squared = 2 * run.get("loss(0)");
        double lambda = run.get("eigenvalue(0)");
        double rate = critical * 2 / lambda;
        for (int t = 1; t <= 12; t++) {
            double factor = 1 - rate * lambda + rate * rate * squared / n;
            lambda += rate * (rate * lambda - 4) * squared / n;
            squared *= factor * factor;
            if (t == 3 || t == 12) {
                assertThat(run.get("eigenvalue(" + t + ")")).isEqualTo(lambda, within(1e-9 * lambda));
                assertThat(run.get("loss(" + t + ")")).isEqualTo(squared / 2, within(1e-9 * squared + 1e-28));
            }
        }
    }

    /** Scaling outputs by a large α leaves the linearised network, whose flow is the closed form; steps are short. */
    @Test
    void a_lazy_network_is_near_its_linearisation_and_the_flow_of_its_kernel() throws DataFileException {
        double alpha = 1e4;
        Map<String, Double> run =
                measured(SPHERE, network("tanh", 20, alpha), descent(1e-3 / (alpha * alpha), false, 400), 0, 400);
        assertThat(run.get("linear_gap(400)")).isPositive().isLessThan(1e-3);
        assertThat(run.get("kernel_gap(400)")).isPositive().isLessThan(1e-3);
        assertThat(run.get("loss(400)")).isLessThan(0.9 * run.get("loss(0)"));
        assertThat(run.get("kernel_loss(400)")).isEqualTo(run.get("loss(400)"), within(1e-3 * run.get("loss(0)")));
        assertThat(run.get("kernel_test_loss(400)"))
                .isEqualTo(run.get("test_loss(400)"), within(1e-3 * run.get("test_loss(0)")));
        assertThat(run.get("kernel_loss(0)")).isEqualTo(run.get("loss(0)"), within(1e-12 * run.get("loss(0)")));
        assertThat(run.get("drift(400)")).isPositive().isLessThan(1e-3);
    }

    @Test
    void an_epoch_of_a_flow_takes_the_time_of_the_rate() throws DataFileException {
        NetworkPlan network = network("tanh", 10, 1);
        TrainingPlan flow = new TrainingPlan(
                Loss.halfSquares(), 1e-2, false, 20, OptionalInt.empty(), 0, 0, 0, Optional.empty(), true);
        Map<String, Double> flowing = measured(SPHERE, network, flow, 0, 10, 20);
        Map<String, Double> stepping = measured(SPHERE, network, descent(1e-5, false, 20_000), 0, 10_000, 20_000);
        assertThat(flowing.get("loss(10)")).isEqualTo(stepping.get("loss(10000)"), within(1e-3));
        assertThat(flowing.get("distance(20)")).isEqualTo(stepping.get("distance(20000)"), within(1e-3));
    }

    @ParameterizedTest
    @MethodSource("ofWeights")
    void at_the_start_nothing_has_moved_and_a_divergence_leaves_nothing_to_measure(Observable observable)
            throws DataFileException {
        Map<String, Double> run = measured(SPHERE, network("relu", 10, 1), descent(50, true, 60), 0, 60);
        double start = run.get(observable.word() + "(0)");
        double end = run.get(observable.word() + "(60)");
        switch (observable) {
            case DISTANCE, DRIFT, LINEAR_GAP -> assertThat(start).isZero();
            case KERNEL_GAP -> assertThat(start).isCloseTo(0, within(1e-12));
            case DIVERGED -> assertThat(start).isZero();
            default -> assertThat(start).isFinite();
        }
        assertThat(Double.valueOf(end)).isEqualTo(Double.valueOf(observable == Observable.DIVERGED ? 1 : Double.NaN));
    }

    @Test
    void eigenvalues_and_trace_fit_each_other() throws DataFileException {
        Map<String, Double> run = measured(SPHERE, network("relu", 1, 1), descent(0.01, false, 1), 0, 1);
        assertThat(run.get("share(1)")).isEqualTo(run.get("eigenvalue(1)") / run.get("trace(1)"), within(1e-12));
        assertThat(run.get("rank(0)")).isBetween(1.0, 5.0);
        assertThat(run.get("small_share(0)")).isBetween(0.0, 1 - 1.0 / 8);
        assertThat(run.get("median_eigenvalue(0)")).isLessThanOrEqualTo(run.get("eigenvalue(0)"));
    }

    @Test
    void a_run_is_told_by_its_number_and_the_seed_alone() throws DataFileException {
        Experiment experiment = new Experiment(
                List.of(),
                Map.of("", new Setup(SPHERE, network("relu", 6, 1), descent(0.01, false, 3))),
                List.of(3),
                false,
                Map.of("l", Observable.LOSS, "k", Observable.EIGENVALUE));
        double[] third = LABORATORY.run(experiment, 1, 2, () -> false).values();
        LABORATORY.run(experiment, 1, 0, () -> false);
        assertThat(LABORATORY.run(experiment, 1, 2, () -> false).values()).isEqualTo(third);
        assertThat(LABORATORY.run(experiment, 1, 3, () -> false).values()).isNotEqualTo(third);
        assertThat(LABORATORY.run(experiment, 2, 2, () -> false).values()).isNotEqualTo(third);
    }

    @Test
    void cells_whose_plans_agree_have_the_same_examples_and_start() throws DataFileException {
        Map<String, Setup> cells = new LinkedHashMap<>();
        cells.put("1", new Setup(SPHERE, network("relu", 6, 1), descent(0.01, false, 2)));
        cells.put("2", new Setup(SPHERE, network("relu", 6, 1), descent(0.02, false, 2)));
        Experiment experiment = new Experiment(List.of(), cells, List.of(0), false, Map.of("k", Observable.EIGENVALUE));
        double[] values = LABORATORY.run(experiment, 5, 0, () -> false).values();
        assertThat(Arrays.stream(values).distinct().count()).isEqualTo(1);
    }

    @Test
    void the_largest_eigenvalue_comes_with_what_it_may_be_off_by_and_nothing_else_does() throws DataFileException {
        Experiment experiment = new Experiment(
                List.of(),
                Map.of("", new Setup(SPHERE, network("relu", 6, 1), descent(0.01, false, 3))),
                List.of(3),
                false,
                Map.of("k", Observable.EIGENVALUE, "s", Observable.SMALL_SHARE, "l", Observable.LOSS));
        Laboratory.Numbers numbers = LABORATORY.run(experiment, 1, 0, () -> false);
        List<Experiment.Column> columns = experiment.columns();
        for (int i = 0; i < columns.size(); i++) {
            boolean eigenvalue = columns.get(i).observable() == Observable.EIGENVALUE;
            assertThat(numbers.radii()[i] > 0).isEqualTo(eigenvalue);
            assertThat(numbers.radii()[i]).isLessThanOrEqualTo(1e-9 * Math.abs(numbers.values()[i]));
        }
    }

    @ParameterizedTest
    @CsvSource({"EIGENVALUE, 0, 2", "MEDIAN_EIGENVALUE, 0, 2", "LOSS, 0, 0", "EIGENVALUE, 1, 0"})
    void the_spectrum_of_a_kernel_that_is_measured_is_kept_of_the_first_run(Observable asked, int run, int kept)
            throws DataFileException {
        Experiment experiment = new Experiment(
                List.of(),
                Map.of("", new Setup(SPHERE, network("relu", 6, 1), descent(0.01, false, 3))),
                List.of(0, 3),
                true,
                Map.of("k", asked, "t", asked == Observable.LOSS ? asked : Observable.TRACE));
        Laboratory.Numbers numbers = LABORATORY.run(experiment, 1, run, () -> false);
        assertThat(numbers.spectra()).hasSize(kept).allSatisfy(spectrum -> {
            int trace = experiment.columns().stream()
                    .map(Experiment.Column::name)
                    .toList()
                    .indexOf("t(" + spectrum.epoch() + ")");
            assertThat(spectrum.eigenvalues()).hasSize(8).isSortedAccordingTo((a, b) -> Double.compare(b, a));
            assertThat(Arrays.stream(spectrum.eigenvalues()).sum())
                    .isCloseTo(numbers.values()[trace], within(1e-9 * numbers.values()[trace]));
        });
    }

    /** Of the order of 1/√m; the seed is that of measured(). */
    @ParameterizedTest
    @CsvSource({"relu, 1, 0", "tanh, 3/2, 1", "gelu, 1, 1/2"})
    void the_kernel_of_a_wide_network_is_near_that_of_infinite_width(String activation, String weights, String biases)
            throws DataFileException {
        double[] gaps = new double[2];
        for (int wide = 0; wide < 2; wide++) {
            NetworkPlan network = new NetworkPlan(
                    List.of(wide == 0 ? 100 : 1600, wide == 0 ? 100 : 1600),
                    Activation.named(activation),
                    Parametrisation.NTK,
                    weights.equals("3/2") ? 1.5 : 1,
                    biases.equals("0") ? Optional.empty() : Optional.of(biases.equals("1") ? 1 : 0.5),
                    Start.GAUSSIAN,
                    3,
                    false);
            gaps[wide] = measured(SPHERE, network, descent(1e-3, false, 0), 0).get("infinite_gap(0)");
        }
        assertThat(gaps[0]).isBetween(0.005, 0.5);
        assertThat(gaps[1]).isLessThan(gaps[0] / 2);
    }

    @Test
    void gaussian_weights_learn_and_are_certified_above_their_risk_on_other_examples() throws DataFileException {
        TrainingPlan plan = new TrainingPlan(
                Loss.crossEntropy(),
                0.2,
                false,
                150,
                OptionalInt.empty(),
                0,
                0,
                0,
                Optional.of(new PosteriorPlan(0.5, 0.05, 0.005, 1500)),
                false);
        Experiment experiment = new Experiment(
                List.of(),
                Map.of(
                        "",
                        new Setup(
                                new DataPlan.Sphere(3, DataPlan.Teacher.SIGNS, 0, 400, 300),
                                network("relu", 8, 1),
                                plan)),
                List.of(150),
                false,
                Map.of(
                        "k", Observable.KL,
                        "g", Observable.GIBBS,
                        "c", Observable.CERTIFICATE,
                        "t", Observable.TEST_RISK));
        double[] values = LABORATORY.run(experiment, 3, 0, () -> false).values();
        Map<String, Double> run = new LinkedHashMap<>();
        for (int i = 0; i < values.length; i++) {
            run.put(experiment.columns().get(i).name(), values[i]);
        }
        assertThat(run.get("k")).isPositive();
        assertThat(run.get("g")).isLessThan(run.get("c"));
        assertThat(run.get("t")).isLessThan(run.get("c"));
        assertThat(run.get("c")).isLessThan(0.45);
    }

    /** The heap of the tests has a GiB or more; what is asked for would take a hundred times that. */
    @ParameterizedTest
    @CsvSource({"200000, 4, DRIFT", "4000, 400000, LOSS", "1000, 20000000, LOSS"})
    void what_does_not_fit_into_memory_is_refused_before_it_begins(int examples, int width, Observable observable) {
        Experiment experiment = new Experiment(
                List.of(),
                Map.of(
                        "",
                        new Setup(
                                new DataPlan.Sphere(200, DataPlan.Teacher.LINEAR, 0, examples, 0),
                                network("relu", width, 1),
                                descent(1, false, 1))),
                List.of(1),
                false,
                Map.of("k", observable));
        assertThatThrownBy(() -> LABORATORY.run(experiment, 1, 0, () -> false))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("MiB")
                .hasMessageContaining("SHARPBOUND_OPTS=-Xmx");
    }

    @Test
    void images_of_mnist_need_a_folder() {
        Experiment experiment = new Experiment(
                List.of(),
                Map.of("", new Setup(new DataPlan.Mnist(List.of(), 5, 5), network("relu", 6, 1), descent(1, false, 1))),
                List.of(0),
                false,
                Map.of("k", Observable.EIGENVALUE));
        assertThatThrownBy(() -> LABORATORY.run(experiment, 1, 0, () -> false))
                .isInstanceOf(DataPlan.NeedsFiles.class)
                .hasMessageContaining("--data DIR");
    }

    @Test
    void two_classes_of_digits_are_signs_and_as_many_as_were_asked_for() throws DataFileException {
        DataSet.Split split = new DataPlan.Digits(6, List.of(3, 8), 11, 4).draw(3, Optional.empty());
        assertThat(split.train().size()).isEqualTo(11);
        assertThat(split.test().size()).isEqualTo(4);
        assertThat(split.train().targets().columns()).isEqualTo(1);
        assertThat(Arrays.stream(split.train().targets().values()).boxed()).containsOnly(-1.0, 1.0);
    }
}
