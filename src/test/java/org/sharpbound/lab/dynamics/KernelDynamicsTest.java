package org.sharpbound.lab.dynamics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.hipparchus.ode.ODEState;
import org.hipparchus.ode.OrdinaryDifferentialEquation;
import org.hipparchus.ode.nonstiff.DormandPrince853Integrator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sharpbound.lab.linear.Library;
import org.sharpbound.lab.linear.LinearAlgebra;
import org.sharpbound.lab.linear.Matrix;
import org.sharpbound.lab.random.RandomNumbers;

/** A linear model of 6 weights with 4 examples, 3 test points and 2 outputs, of seed 1; 6 examples, or 2 that stand twice, where told. */
final class KernelDynamicsTest {

    private static final LinearAlgebra ALGEBRA = Library.JAVA.open();
    private static final int WEIGHTS = 6;
    private static final int OUTPUTS = 2;

    private static final Matrix FEATURES = random(4, WEIGHTS, 1);
    private static final Matrix TEST_FEATURES = random(3, WEIGHTS, 2);
    private static final Matrix START = random(WEIGHTS, OUTPUTS, 3);
    private static final Matrix TARGETS = random(4, OUTPUTS, 4);

    private static Matrix random(int rows, int columns, int stream) {
        RandomNumbers numbers = RandomNumbers.of(1, stream);
        Matrix matrix = Matrix.zeros(rows, columns);
        Arrays.setAll(matrix.values(), i -> numbers.normal());
        return matrix;
    }

    /** The features of two examples, each twice: a kernel of rank 2. */
    private static Matrix twice() {
        return Matrix.ofRows(FEATURES.row(0), FEATURES.row(1), FEATURES.row(0), FEATURES.row(1));
    }

    private static Course course(Matrix features, double lambda) {
        return new KernelDynamics(ALGEBRA, ALGEBRA.gram(features), lambda)
                .from(ALGEBRA.product(features, START), TARGETS);
    }

    private static double[] test(Matrix features, double lambda, double t) {
        return course(features, lambda)
                .test(ALGEBRA.productWithTranspose(TEST_FEATURES, features), ALGEBRA.product(TEST_FEATURES, START), t)
                .values();
    }

    /** The weights after the time t, as an integrator of differential equations finds them. */
    private static Matrix integrated(Matrix features, double lambda, double t) {
        OrdinaryDifferentialEquation equation = new OrdinaryDifferentialEquation() {
            @Override
            public int getDimension() {
                return WEIGHTS * OUTPUTS;
            }

            @Override
            public double[] computeDerivatives(double time, double[] w) {
                Matrix residual = ALGEBRA.product(features, Matrix.of(WEIGHTS, OUTPUTS, w));
                for (int i = 0; i < residual.values().length; i++) {
                    residual.values()[i] -= TARGETS.values()[i];
                }
                double[] gradient = ALGEBRA.transposeProduct(features, residual).values();
                return IntStream.range(0, w.length)
                        .mapToDouble(i -> -gradient[i] - lambda * (w[i] - START.values()[i]))
                        .toArray();
            }
        };
        double[] end = new DormandPrince853Integrator(1e-9, 1, 1e-15, 1e-15)
                .integrate(equation, new ODEState(0, START.values()), t)
                .getPrimaryState();
        return Matrix.of(WEIGHTS, OUTPUTS, end);
    }

    @ParameterizedTest
    @CsvSource({"0, 0.01", "0, 1", "0, 5", "0.5, 0.01", "0.5, 1", "0.5, 5", "3, 1", "1e-12, 2"})
    void outputs_are_those_of_an_integrator(double lambda, double t) {
        for (Matrix features : new Matrix[] {FEATURES, twice()}) {
            Matrix weights = integrated(features, lambda, t);
            assertThat(course(features, lambda).train(t).values())
                    .containsExactly(ALGEBRA.product(features, weights).values(), within(1e-12));
            assertThat(test(features, lambda, t))
                    .containsExactly(ALGEBRA.product(TEST_FEATURES, weights).values(), within(1e-12));
            double movement = Math.sqrt(IntStream.range(0, WEIGHTS * OUTPUTS)
                    .mapToDouble(i -> Math.pow(weights.values()[i] - START.values()[i], 2))
                    .sum());
            assertThat(course(features, lambda).movement(t)).isEqualTo(movement, within(1e-12));
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-3, 0.5, 20})
    void the_end_is_kernel_ridge_regression_around_the_start(double lambda) {
        Matrix shifted = ALGEBRA.gram(FEATURES);
        for (int i = 0; i < shifted.rows(); i++) {
            shifted.set(i, i, shifted.get(i, i) + lambda);
        }
        Matrix missing = TARGETS.copy();
        Matrix start = ALGEBRA.product(FEATURES, START);
        Arrays.setAll(missing.values(), i -> TARGETS.values()[i] - start.values()[i]);
        Matrix coefficients = ALGEBRA.solve(shifted, missing);
        Matrix moved = ALGEBRA.product(ALGEBRA.productWithTranspose(TEST_FEATURES, FEATURES), coefficients);
        Matrix startThere = ALGEBRA.product(TEST_FEATURES, START);
        Arrays.setAll(moved.values(), i -> moved.values()[i] + startThere.values()[i]);
        assertThat(test(FEATURES, lambda, Double.POSITIVE_INFINITY)).containsExactly(moved.values(), within(1e-12));
        assertThat(test(FEATURES, lambda, 1e6)).containsExactly(moved.values(), within(1e-12));
    }

    @ParameterizedTest
    @CsvSource({"0, 0.3", "0.5, 0", "0.5, 0.3", "0.5, Infinity", "20, 1"})
    void residuals_are_what_outputs_are_from_their_targets(double lambda, double t) {
        Course course = course(FEATURES, lambda);
        double[] train = course.train(t).values();
        double[] residuals = course.residual(t).values();
        for (int i = 0; i < train.length; i++) {
            assertThat(residuals[i]).isEqualTo(train[i] - TARGETS.values()[i], within(1e-13));
        }
    }

    @Test
    void without_regulariser_the_end_fits_all_examples_of_a_kernel_of_full_rank() {
        assertThat(course(FEATURES, 0).train(Double.POSITIVE_INFINITY).values())
                .containsExactly(TARGETS.values(), within(1e-12));
        assertThat(course(FEATURES, 0).residual(Double.POSITIVE_INFINITY).values())
                .containsOnly(0);
    }

    @Test
    void examples_that_stand_twice_end_at_the_mean_of_their_targets() {
        KernelDynamics dynamics = new KernelDynamics(ALGEBRA, ALGEBRA.gram(twice()), 0);
        assertThat(dynamics.rank()).isEqualTo(2);
        Matrix end = course(twice(), 0).train(Double.POSITIVE_INFINITY);
        for (int i = 0; i < 2; i++) {
            for (int j = 0; j < OUTPUTS; j++) {
                double mean = (TARGETS.get(i, j) + TARGETS.get(i + 2, j)) / 2;
                assertThat(end.get(i, j)).isEqualTo(mean, within(1e-12));
                assertThat(end.get(i + 2, j)).isEqualTo(mean, within(1e-12));
            }
        }
        assertThat(Arrays.stream(test(twice(), 0, Double.POSITIVE_INFINITY))).allMatch(value -> Math.abs(value) < 100);
    }

    /** Both are known: exp(−κt) of an eigenvalue, and 1 where it is 0. */
    @ParameterizedTest
    @CsvSource({"1, 30", "1e-17, 1", "1e-300, 1e10", "0, 7", "5e-324, 1"})
    void tiny_eigenvalues_lose_no_digits(double kappa, double t) {
        Matrix gram = Matrix.ofRows(new double[] {1, 0}, new double[] {0, kappa});
        Course course =
                new KernelDynamics(ALGEBRA, gram, 0).from(Matrix.zeros(2, 1), Matrix.of(2, 1, new double[] {-1, -1}));
        assertThat(course.residual(t).get(1, 0)).isEqualTo(Math.exp(-kappa * t), within(1e-28));
        double gain = kappa == 1 ? 1 - Math.exp(-30) : t;
        assertThat(course.coefficients(t).get(1, 0)).isEqualTo(-gain, within(1e-15 * gain));
    }

    @Test
    void another_strength_is_another_training() {
        Matrix gram = ALGEBRA.gram(FEATURES);
        Matrix start = Matrix.zeros(4, OUTPUTS);
        assertThat(new KernelDynamics(ALGEBRA, gram, 9)
                        .under(0.5)
                        .from(start, TARGETS)
                        .train(2)
                        .values())
                .containsExactly(new KernelDynamics(ALGEBRA, gram, 0.5)
                        .from(start, TARGETS)
                        .train(2)
                        .values());
    }

    @Test
    void what_does_not_fit_is_refused() {
        Matrix gram = ALGEBRA.gram(FEATURES);
        assertThatIllegalArgumentException().isThrownBy(() -> new KernelDynamics(ALGEBRA, gram, -1));
        assertThatIllegalArgumentException().isThrownBy(() -> new KernelDynamics(ALGEBRA, gram, Double.NaN));
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new KernelDynamics(ALGEBRA, Matrix.ofRows(new double[] {1, 2}, new double[] {2, 1}), 1))
                .withMessageContaining("not positive semidefinite");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new KernelDynamics(ALGEBRA, gram, 1).from(Matrix.zeros(3, 2), TARGETS));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> course(FEATURES, 1).train(-1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> course(FEATURES, 1).train(Double.NaN));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> course(FEATURES, 1).test(Matrix.zeros(3, 3), Matrix.zeros(3, 2), 1));
    }
}
