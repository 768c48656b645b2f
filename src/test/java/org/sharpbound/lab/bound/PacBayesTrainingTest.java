package org.sharpbound.lab.bound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.sharpbound.lab.data.DataSet;
import org.sharpbound.lab.data.SphereDistribution;
import org.sharpbound.lab.data.SphereDistribution.Teacher;
import org.sharpbound.lab.data.SyntheticDigits;
import org.sharpbound.lab.dynamics.Course;
import org.sharpbound.lab.dynamics.KernelDynamics;
import org.sharpbound.lab.linear.Library;
import org.sharpbound.lab.linear.LinearAlgebra;
import org.sharpbound.lab.linear.Matrix;
import org.sharpbound.lab.network.Architecture;
import org.sharpbound.lab.network.Linearised;
import org.sharpbound.lab.network.Model;
import org.sharpbound.lab.network.Network;
import org.sharpbound.lab.network.Parametrisation;
import org.sharpbound.lab.network.StandardActivation;
import org.sharpbound.lab.random.RandomNumbers;

/** Of seed 1. */
final class PacBayesTrainingTest {

    private static final LinearAlgebra ALGEBRA = Library.JAVA.open();
    private static final Network NETWORK =
            new Network(Architecture.of(StandardActivation.TANH, Parametrisation.NTK, 4, 8, 1));
    private static final double[] START = NETWORK.start(1);
    private static final DataSet DATA = SphereDistribution.classification(20, 4, Teacher.linear(4, 2), 0, 1);

    private static PacBayesTraining plan(Surrogate loss, Variances variances, int samples, int steps, double rate) {
        return new PacBayesTraining(loss, new Penalty.Linear(2), 1, 1, variances, samples, steps, rate, 1, 1);
    }

    /** With unit variances the divergence is the regulariser: λ = 1/β, and a step of gradient descent takes the time rate/n. */
    @ParameterizedTest
    @CsvSource({"100, 0.4, 0.02", "1000, 0.04, 0.002", "20000, 0.5, 1e-12"})
    void means_of_unit_variances_follow_the_regularised_kernel_dynamics(int steps, double rate, double tolerance) {
        Linearised model = new Linearised(NETWORK, START);
        Matrix jacobian = NETWORK.forward(START, DATA.inputs(), ALGEBRA).jacobian();
        double[] outputs =
                model.evaluate(START, DATA.inputs(), ALGEBRA).outputs().values();
        Predictor predictor = new LinearPredictor(ALGEBRA, jacobian, outputs, START);
        PacBayesTraining training = plan(Surrogate.SQUARE, Variances.FIXED, 0, steps, rate);
        GaussianWeights end = training.train(predictor, DATA.targets(), START).weights();
        Course course = new KernelDynamics(ALGEBRA, ALGEBRA.gram(jacobian), 0.5)
                .from(Matrix.of(20, 1, outputs), DATA.targets());
        double time = training.steps() * training.rate() / DATA.size();
        assertThat(predictor.outputs(end.means()).values())
                .containsExactly(course.train(time).values(), within(tolerance));
        assertThat(course.movement(time)).isGreaterThan(0.5);
        assertThat(Math.sqrt(2 * end.divergence(START, 1))).isEqualTo(course.movement(time), within(tolerance));
    }

    @Test
    void a_network_and_its_linearisation_have_the_same_gradient_at_the_start() {
        Matrix cotangents = Matrix.of(20, 1, DATA.targets().values().clone());
        double[] gradient = predictor(NETWORK).gradient(START, cotangents);
        assertThat(predictor(new Linearised(NETWORK, START)).gradient(START, cotangents))
                .containsExactly(gradient, within(1e-13));
        Matrix jacobian = NETWORK.forward(START, DATA.inputs(), ALGEBRA).jacobian();
        assertThat(LinearPredictor.of(ALGEBRA, jacobian).gradient(START, cotangents))
                .containsExactly(gradient, within(1e-13));
    }

    private static Predictor predictor(Model model) {
        return new NetworkPredictor(model, DATA.inputs(), ALGEBRA);
    }

    /** The weights move by −rate times the slope of the objective, which differences of its values give. */
    @ParameterizedTest
    @EnumSource(
            value = Variances.class,
            names = {"SHARED", "EACH"})
    void deviations_move_down_the_slope_of_the_objective(Variances variances) {
        double h = 1e-5;
        double[] values = IntStream.of(-1, 1)
                .mapToDouble(sign ->
                        started(variances, 0.7 * Math.exp(sign * h)).objective().get(0))
                .toArray();
        double slope = (values[1] - values[0]) / (2 * h);
        double[] deviations = started(variances, 0.7).weights().deviations();
        double moved = Arrays.stream(deviations).map(s -> Math.log(s / 0.7)).sum()
                / (variances == Variances.SHARED ? deviations.length : 1);
        assertThat(moved).isEqualTo(-1e-3 * slope, within(1e-9));
    }

    private static PacBayesTraining.Result started(Variances variances, double deviation) {
        return new PacBayesTraining(
                        Surrogate.LOGISTIC, new Penalty.Root(0.05), 0.5, deviation, variances, 3, 1, 1, 1e-3, 1)
                .train(predictor(NETWORK), DATA.targets(), START);
    }

    @Test
    void training_lowers_the_objective() {
        PacBayesTraining training = new PacBayesTraining(
                Surrogate.LOGISTIC, new Penalty.Linear(10), 1, 0.3, Variances.EACH, 4, 200, 0.2, 0.2, 1);
        List<Double> objective =
                training.train(predictor(NETWORK), DATA.targets(), START).objective();
        assertThat(mean(objective.subList(180, 200))).isLessThan(0.8 * mean(objective.subList(0, 20)));
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(value -> value).average().orElseThrow();
    }

    @Test
    void several_classes_are_trained_by_the_cross_entropy() {
        DataSet digits = SyntheticDigits.draw(60, 8, 1);
        Network network = new Network(Architecture.of(StandardActivation.RELU, Parametrisation.NTK, 64, 16, 10));
        Predictor predictor = new NetworkPredictor(network, digits.inputs(), ALGEBRA);
        double[] start = network.start(1);
        PacBayesTraining training = new PacBayesTraining(
                Surrogate.CROSS_ENTROPY, new Penalty.Linear(50), 1, 0.1, Variances.FIXED, 1, 300, 10, 10, 1);
        GaussianWeights weights =
                training.train(predictor, digits.targets(), start).weights();
        long before = ErrorSample.draw(GaussianWeights.of(start, 0.1), predictor, digits.targets(), 500, 1)
                .errors();
        assertThat(before).isGreaterThan(350);
        assertThat(ErrorSample.draw(weights, predictor, digits.targets(), 500, 1)
                        .errors())
                .isLessThan(150);
    }

    @ParameterizedTest
    @EnumSource(Surrogate.class)
    void slopes_of_losses_are_those_of_their_values(Surrogate loss) {
        int k = loss == Surrogate.CROSS_ENTROPY ? 3 : 1;
        Matrix targets = k == 1
                ? Matrix.ofRows(new double[] {1}, new double[] {-1})
                : Matrix.ofRows(new double[] {0, 1, 0}, new double[] {1, 0, 0});
        RandomNumbers numbers = RandomNumbers.of(1, 1);
        Matrix outputs = Matrix.zeros(2, k);
        Arrays.setAll(outputs.values(), i -> numbers.normal());
        Surrogate.Slopes slopes = loss.mean(outputs, targets);
        for (int i = 0; i < 2 * k; i++) {
            double[] sides = new double[2];
            for (int side = 0; side < 2; side++) {
                Matrix moved = outputs.copy();
                moved.values()[i] += (2 * side - 1) * 1e-5;
                sides[side] = loss.mean(moved, targets).loss();
            }
            assertThat(slopes.cotangents().values()[i]).isEqualTo((sides[1] - sides[0]) / 2e-5, within(1e-9));
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Surrogate.class,
            names = {"LOGISTIC", "CROSS_ENTROPY"})
    void losses_are_not_less_than_the_error_and_stay_finite(Surrogate loss) {
        int k = loss == Surrogate.LOGISTIC ? 1 : 4;
        RandomNumbers numbers = RandomNumbers.of(1, 2);
        for (int trial = 0; trial < 1000; trial++) {
            double size = StrictMath.pow(10, numbers.uniform(-3, 3));
            double[] outputs = IntStream.range(0, k)
                    .mapToDouble(j -> size * numbers.normal())
                    .toArray();
            double[] targets = new double[k];
            targets[numbers.below(k)] = 1;
            double value = loss.loss(outputs, targets, new double[k]);
            assertThat(value)
                    .isGreaterThanOrEqualTo(Surrogate.errs(outputs, targets) ? 1 : 0)
                    .isFinite();
        }
    }

    @ParameterizedTest
    @CsvSource({"0.3, 1, false", "-0.3, 1, true", "0, 1, true", "0, -1, true", "NaN, 1, true", "-2, -1, false"})
    void what_is_not_clearly_right_is_an_error(double output, double target, boolean error) {
        assertThat(Surrogate.errs(new double[] {output}, new double[] {target})).isEqualTo(error);
    }

    @Test
    void equal_outputs_of_two_classes_are_an_error() {
        assertThat(Surrogate.errs(new double[] {1, 1, 0}, new double[] {1, 0, 0}))
                .isTrue();
        assertThat(Surrogate.errs(new double[] {1, 0.5, Double.NaN}, new double[] {1, 0, 0}))
                .isTrue();
        assertThat(Surrogate.errs(new double[] {1, 0.5, 0}, new double[] {1, 0, 0}))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"0.1, 30", "5, 100"})
    void slopes_of_penalties_are_those_of_their_values(double divergence, int n) {
        for (Penalty penalty : List.of(new Penalty.Linear(0.5), new Penalty.Root(0.1))) {
            double difference = penalty.value(divergence + 1e-5, n) - penalty.value(divergence - 1e-5, n);
            assertThat(penalty.slope(divergence, n)).isEqualTo(difference / 2e-5, within(1e-9));
        }
    }

    /** One linear output is normal: the chance of an error is Φ(−y m·x/(s‖x‖)), here 1/2 erfc(margin/√2). */
    @Test
    void errors_of_drawn_weights_have_the_frequency_of_the_normal_distribution() {
        Matrix features = Matrix.ofRows(new double[] {0.6, 0.8}, new double[] {-2, 0});
        GaussianWeights weights = new GaussianWeights(new double[] {1, 0.5}, new double[] {2, 0.5});
        Matrix targets = Matrix.of(2, 1, new double[] {1, 1});
        ErrorSample sample = ErrorSample.draw(weights, LinearPredictor.of(ALGEBRA, features), targets, 40_000, 1);
        // Φ(−1/√(1.44 + 0.16)) = Φ(−0.790569) = 0.214594 and Φ(2/4) = 0.691462
        double risk = (0.214594 + 0.691462) / 2;
        assertThat(sample.errors() / 40_000.0).isEqualTo(risk, within(5 * Math.sqrt(risk * (1 - risk) / 40_000)));
    }

    @Test
    void the_prior_that_is_nearest_is_chosen() {
        GaussianWeights weights = GaussianWeights.of(new double[] {1, -1}, 1);
        // the best variance is s² + w² = 2
        PriorScales scales = PriorScales.geometric(0.25, 4, 9);
        assertThat(scales.count()).isEqualTo(9);
        assertThat(scales.nearest(weights, new double[2])).isEqualTo(Math.sqrt(2), within(1e-12));
    }

    @Test
    void a_rate_of_deviations_that_is_too_large_is_told() {
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> new PacBayesTraining(
                                Surrogate.LOGISTIC, new Penalty.Root(0.05), 1, 1, Variances.EACH, 1, 50, 1, 1e9, 1)
                        .train(predictor(NETWORK), DATA.targets(), START))
                .withMessageContaining("take rates below 1.0 and 1.0E9");
    }

    @Test
    void a_rate_that_is_too_large_is_told() {
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> plan(Surrogate.SQUARE, Variances.FIXED, 0, 5000, 1e4)
                        .train(predictor(new Linearised(NETWORK, START)), DATA.targets(), START))
                .withMessageContaining("take rates below 10000.0 and 1.0");
    }

    static List<ThrowingCallable> mistakes() {
        return List.of(
                () -> plan(Surrogate.SQUARE, Variances.SHARED, 0, 1, 1),
                () -> plan(Surrogate.SQUARE, Variances.FIXED, 0, 1, 0),
                () -> new Penalty.Linear(0),
                () -> new Penalty.Root(1),
                () -> new PriorScales(),
                () -> new PriorScales(1, 0),
                () -> GaussianWeights.of(new double[2], 0),
                () -> new GaussianWeights(new double[2], new double[1]),
                () -> new LinearPredictor(ALGEBRA, Matrix.zeros(2, 3), new double[3], new double[2]),
                () -> Surrogate.LOGISTIC.mean(Matrix.zeros(1, 2), Matrix.zeros(1, 2)),
                () -> Surrogate.CROSS_ENTROPY.mean(Matrix.zeros(1, 1), Matrix.zeros(1, 1)));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void what_does_not_fit_is_refused(ThrowingCallable mistake) {
        assertThatIllegalArgumentException().isThrownBy(mistake).withMessageMatching("(?s).{10,}");
    }
}
