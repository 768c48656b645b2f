package org.sharpbound.lab.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sharpbound.lab.linear.Lanczos.Pairs;

/** The largest eigenpairs beside those that are known, or found by a decomposition. */
final class LanczosTest {

    private static final LinearAlgebra JAVA = Library.JAVA.open();

    private static void check(Matrix matrix, Pairs pairs, double[] values, double tolerance) {
        for (int i = 0; i < pairs.values().length; i++) {
            assertThat(pairs.values()[i]).isCloseTo(values[i], within(tolerance));
            assertThat(pairs.residuals()[i]).isLessThan(tolerance);
            double[] vector = pairs.vectors().row(i);
            double[] image = JAVA.product(matrix, vector);
            double sum = 0;
            for (int j = 0; j < vector.length; j++) {
                sum += Math.pow(image[j] - pairs.values()[i] * vector[j], 2);
            }
            assertThat(pairs.residuals()[i]).isCloseTo(Math.sqrt(sum), within(1e-3 * tolerance));
        }
        Matrix gram = JAVA.gram(pairs.vectors());
        for (int i = 0; i < gram.rows(); i++) {
            for (int j = 0; j < gram.rows(); j++) {
                assertThat(gram.get(i, j)).isCloseTo(i == j ? 1 : 0, within(1e-10));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 5, 20, 300})
    void the_largest_pairs_of_a_gram_matrix_are_found(int count) {
        Matrix matrix = JAVA.gram(Libraries.normal(300, 200, 31));
        double[] values = JAVA.eigenvalues(matrix);
        Pairs pairs = Lanczos.largest(JAVA, matrix, count, 1e-11, 1);
        assertThat(pairs.values()).hasSize(count);
        check(matrix, pairs, values, 1e-8 * values[0]);
    }

    @Test
    void few_steps_are_enough_where_eigenvalues_fall_off() {
        int n = 400;
        Pairs pairs = Lanczos.largest(
                JAVA,
                n,
                x -> IntStream.range(0, n)
                        .mapToDouble(i -> Math.scalb(x[i], -i))
                        .toArray(),
                6,
                1e-12,
                2);
        assertThat(pairs.values()).containsExactly(new double[] {1, 0.5, 0.25, 0.125, 0.0625, 0.03125}, within(1e-12));
        assertThat(pairs.steps()).isLessThan(40);
    }

    static List<ExactSpectrum> spectra() {
        return EigenvalueBoundsTest.spectra().stream()
                .filter(spectrum -> !spectrum.name().equals("too huge for sums")
                        && !spectrum.name().equals("subnormal"))
                .toList();
    }

    /** Among them multiple eigenvalues, which the first directions do not reach. */
    @ParameterizedTest
    @MethodSource("spectra")
    void all_pairs_of_small_matrices_are_found(ExactSpectrum spectrum) {
        int n = spectrum.values().length;
        double size = Math.max(Math.abs(spectrum.largest()), Math.abs(spectrum.smallest()));
        Matrix matrix = spectrum.matrix();
        Matrix unit = matrix.copy();
        double[] sorted = new double[n];
        double scale = size == 0 ? 1 : Math.scalb(1.0, -Math.getExponent(size));
        for (int i = 0; i < unit.values().length; i++) {
            unit.values()[i] *= scale;
        }
        double[] ascending = Arrays.stream(spectrum.values()).sorted().toArray();
        for (int i = 0; i < n; i++) {
            sorted[i] = ascending[n - 1 - i] * scale;
        }
        Pairs pairs = Lanczos.largest(JAVA, matrix, n, 1e-12, 3);
        double[] scaled = Arrays.stream(pairs.values()).map(v -> v * scale).toArray();
        double[] residuals =
                Arrays.stream(pairs.residuals()).map(v -> v * scale).toArray();
        check(unit, new Pairs(scaled, pairs.vectors(), residuals, pairs.steps()), sorted, 1e-11);
    }

    @Test
    void threads_change_no_bit_and_the_seed_chooses_the_start() throws Exception {
        Matrix matrix = JAVA.gram(Libraries.normal(600, 40, 32));
        Pairs alone = new ForkJoinPool(1)
                .submit(() -> Lanczos.largest(JAVA, matrix, 5, 1e-10, 4))
                .get();
        Pairs many = new ForkJoinPool(6)
                .submit(() -> Lanczos.largest(JAVA, matrix, 5, 1e-10, 4))
                .get();
        assertThat(many.values()).isEqualTo(alone.values());
        assertThat(many.vectors().values()).isEqualTo(alone.vectors().values());
        assertThat(Lanczos.largest(JAVA, matrix, 5, 1e-10, 5).vectors().values())
                .isNotEqualTo(alone.vectors().values());
    }

    @Test
    void what_cannot_be_asked_for_is_refused() {
        Matrix matrix = Matrix.zeros(3, 3);
        for (Runnable call : List.<Runnable>of(
                () -> Lanczos.largest(JAVA, matrix, 4, 1e-10, 0),
                () -> Lanczos.largest(JAVA, matrix, -1, 1e-10, 0),
                () -> Lanczos.largest(JAVA, matrix, 1, 0, 0),
                () -> Lanczos.largest(JAVA, Matrix.zeros(3, 2), 1, 1e-10, 0),
                () -> Lanczos.largest(JAVA, Matrix.of(1, 1, new double[] {Double.NaN}), 1, 1e-10, 0))) {
            assertThatThrownBy(call::run).isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(Lanczos.largest(JAVA, Matrix.zeros(0, 0), 0, 1e-10, 0).values())
                .isEmpty();
    }
}
