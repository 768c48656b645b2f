package org.sharpbound.lab.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sharpbound.lab.kernel.EmpiricalKernel;
import org.sharpbound.lab.linear.Matrix;
import org.sharpbound.lab.linear.Spectrum;
import org.sharpbound.lab.network.Activation;
import org.sharpbound.lab.network.Architecture;
import org.sharpbound.lab.network.ForwardPass;
import org.sharpbound.lab.network.Linearised;
import org.sharpbound.lab.network.Model;
import org.sharpbound.lab.network.Network;
import org.sharpbound.lab.network.Parametrisation;

/** Trainings whose solutions are known. */
final class FlowTest {

    private static final int EXAMPLES = 4;
    private static final double STRENGTH = 0.7;

    /** A kernel's function of its eigenvalues, applied to a vector. */
    private static double[] applied(Matrix kernel, DoubleUnaryOperator function, double[] vector) {
        Spectrum spectrum = Problems.ALGEBRA.spectrum(kernel);
        double[] result = new double[vector.length];
        for (int e = 0; e < spectrum.values().length; e++) {
            double component = 0;
            for (int i = 0; i < vector.length; i++) {
                component += spectrum.vectors().get(e, i) * vector[i];
            }
            for (int i = 0; i < vector.length; i++) {
                result[i] += function.applyAsDouble(spectrum.values()[e])
                        * component
                        * spectrum.vectors().get(e, i);
            }
        }
        return result;
    }

    private static double[] outputs(Objective objective, double[] weights) {
        return objective
                .model()
                .evaluate(weights, objective.inputs(), Problems.ALGEBRA)
                .outputs()
                .values();
    }

    private static double[] difference(double[] a, double[] b) {
        double[] result = a.clone();
        for (int i = 0; i < a.length; i++) {
            result[i] -= b[i];
        }
        return result;
    }

    /** r(t) = exp(−Kt) r(0). */
    @ParameterizedTest
    @ValueSource(doubles = {0.1, 1, 5})
    void residuals_of_a_linear_model_decay_by_the_exponential_of_the_kernel(double time) {
        Network linear = new Network(Architecture.of(Activation.identity(), Parametrisation.STANDARD, 3, 2));
        Objective objective = Problems.objective(linear, EXAMPLES, Loss.halfSquares());
        Run run = Flow.to(time).run(objective, Recording.of());
        ForwardPass pass = linear.forward(objective.start(), objective.inputs(), Problems.ALGEBRA);
        Matrix kernel = new EmpiricalKernel(Problems.ALGEBRA).full(pass);
        double[] before = difference(
                outputs(objective, objective.start()), objective.targets().values());
        double[] after = difference(
                outputs(objective, run.weights()), objective.targets().values());
        assertThat(after).containsExactly(applied(kernel, x -> Math.exp(-x * time), before), within(1e-9));
    }

    /** f(t) = f₀ + K(K + λ)⁻¹(1 − exp(−(K + λ)t))(y − f₀) (Clerico and Guedj, arXiv:2312.13259, section 5). */
    @ParameterizedTest
    @ValueSource(doubles = {0.5, 2, 20})
    void a_linearised_network_held_to_its_start_follows_the_exact_solution(double time) {
        Network network = Problems.network();
        double[] start = network.start(1);
        Model model = new Linearised(network, start);
        Objective objective = Problems.objective(
                model, EXAMPLES, Loss.halfSquares(), new Penalty(Penalty.Kind.L2_FROM_START, STRENGTH));
        Run run = Flow.to(time / 2, time).run(objective, Recording.of(Metric.LOSS));
        double[] before = outputs(objective, start);
        Matrix kernel = new EmpiricalKernel(Problems.ALGEBRA)
                .full(network.forward(start, objective.inputs(), Problems.ALGEBRA));
        double[] expected = applied(
                kernel,
                k -> k / (k + STRENGTH) * -Math.expm1(-(k + STRENGTH) * time),
                difference(objective.targets().values(), before));
        assertThat(difference(outputs(objective, run.weights()), before)).containsExactly(expected, within(1e-9));
        assertThat(run.table().rows()).hasSize(2);
    }

    /** w∞ − w₀ = Jᵀ(K + λ)⁻¹(y − f₀), with λ = 0 the limit without a penalty. */
    @ParameterizedTest
    @ValueSource(doubles = {0, STRENGTH})
    void descent_of_a_linearised_network_ends_at_its_ridge_solution(double strength) {
        Network network = Problems.network();
        double[] start = network.start(1);
        Objective objective = Problems.objective(
                new Linearised(network, start),
                2,
                Loss.halfSquares(),
                new Penalty(Penalty.Kind.L2_FROM_START, strength));
        ForwardPass pass = network.forward(start, objective.inputs(), Problems.ALGEBRA);
        Matrix kernel = new EmpiricalKernel(Problems.ALGEBRA).full(pass);
        double rate = 1 / (Problems.ALGEBRA.eigenvalues(kernel)[0] + strength);
        Run run = Descent.full(rate, 3000).watchedEvery(1000).run(objective, Recording.of());
        double[] residual =
                difference(objective.targets().values(), pass.outputs().values());
        Matrix dual = Matrix.of(2, 2, applied(kernel, k -> 1 / (k + strength), residual));
        assertThat(difference(run.weights(), start)).containsExactly(pass.gradient(dual), within(1e-12));
    }

    @Test
    void a_flow_measures_its_times_from_the_start_on() {
        Objective objective = Problems.objective(Problems.network(), EXAMPLES, Loss.crossEntropy());
        Run run = Flow.to(0, 0.5, 4).run(objective, Recording.of(Metric.LOSS, Metric.DISTANCE));
        assertThat(run.ending()).isEqualTo(Run.Ending.FINISHED);
        assertThat(run.table().columns()).containsExactly("time", "loss", "distance");
        assertThat(run.table().column("time")).containsExactly(0, 0.5, 4);
        assertThat(run.table().column("distance")[0]).isZero();
        assertThat(run.table().column("loss")).isSortedAccordingTo((a, b) -> Double.compare(b, a));
    }

    @Test
    void small_steps_of_descent_come_near_the_flow() {
        Objective objective = Problems.objective(Problems.network(), EXAMPLES, Loss.halfSquares());
        double[] flow = Flow.to(1).run(objective, Recording.of()).weights();
        double[] coarse = Descent.full(1e-2, 100).run(objective, Recording.of()).weights();
        double[] fine = Descent.full(5e-3, 200).run(objective, Recording.of()).weights();
        double error = Problems.largest(difference(coarse, flow));
        assertThat(error).isLessThan(0.05);
        assertThat(Problems.largest(difference(fine, flow)) / error).isEqualTo(0.5, within(0.05));
    }

    @Test
    void times_rise_and_tolerances_are_positive() {
        assertThatIllegalArgumentException().isThrownBy(() -> Flow.to(1, 1)).withMessageContaining("do not rise");
        assertThatIllegalArgumentException().isThrownBy(() -> Flow.to());
        assertThatIllegalArgumentException().isThrownBy(() -> Flow.to(1).withTolerance(0));
        assertThat(List.of(Flow.to(1).withTolerance(1e-6).absolute())).containsExactly(1e-6);
    }
}
