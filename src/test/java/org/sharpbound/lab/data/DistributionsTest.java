package org.sharpbound.lab.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sharpbound.lab.data.SphereDistribution.Teacher;
import org.sharpbound.lab.linear.Matrix;

final class DistributionsTest {

    private static final int COUNT = 20_000;

    @Test
    void points_have_norm_1_and_the_moments_of_the_sphere() {
        Matrix points = SphereDistribution.points(COUNT, 5, 1);
        double second = 0;
        double fourth = 0;
        for (int i = 0; i < COUNT; i++) {
            double[] x = points.row(i);
            assertThat(IntStream.range(0, 5).mapToDouble(j -> x[j] * x[j]).sum())
                    .isEqualTo(1, within(1e-14));
            second += x[2] * x[2] / COUNT;
            fourth += Math.pow(x[2], 4) / COUNT;
        }
        // E x² = 1/d, E x⁴ = 3/(d(d + 2)); five standard errors
        assertThat(second).isEqualTo(0.2, within(5 * Math.sqrt((3 / 35.0 - 0.04) / COUNT)));
        assertThat(fourth).isEqualTo(3 / 35.0, within(5 * Math.sqrt(105.0 / (5 * 7 * 9 * 11) / COUNT)));
    }

    @Test
    void a_linear_teacher_has_variance_1_and_noise_adds_to_it() {
        DataSet data = SphereDistribution.regression(COUNT, 6, Teacher.linear(6, 4), 0.5, 1);
        double square = IntStream.range(0, COUNT)
                .mapToDouble(i -> Math.pow(data.targets().get(i, 0), 2))
                .average()
                .orElseThrow();
        assertThat(square).isEqualTo(1.25, within(5 * Math.sqrt(3.0 / COUNT) * 1.25));
    }

    @Test
    void a_quadratic_teacher_has_nothing_in_common_with_linear_functions() {
        DataSet data = SphereDistribution.regression(COUNT, 4, Teacher.quadratic(4, 4), 0, 1);
        double mean = IntStream.range(0, COUNT)
                .mapToDouble(i -> data.targets().get(i, 0) * data.inputs().get(i, 0))
                .average()
                .orElseThrow();
        assertThat(mean).isEqualTo(0, within(5.0 / Math.sqrt(COUNT)));
    }

    @Test
    void labels_are_the_teachers_signs_but_for_those_that_are_turned_round() {
        Teacher teacher = Teacher.network(10, 3, 4);
        DataSet data = SphereDistribution.classification(COUNT, 3, teacher, 0.1, 1);
        long turned = IntStream.range(0, COUNT)
                .filter(i -> teacher.value(data.inputs().row(i)) > 0
                        != data.targets().get(i, 0) > 0)
                .count();
        assertThat(turned / (double) COUNT).isEqualTo(0.1, within(5 * Math.sqrt(0.09 / COUNT)));
    }

    @Test
    void toy_functions_are_sampled_at_equal_spaces() {
        DataSet wave = ToyFunctions.waves(1, 5, true);
        assertThat(wave.inputs().values()).containsExactly(-1, 1, -0.5, 1, 0, 1, 0.5, 1, 1, 1);
        assertThat(wave.targets().values()).containsExactly(new double[] {0, -1, 0, 1, 0}, within(1e-15));
        assertThat(ToyFunctions.singlePoint(3).targets().get(0, 0)).isEqualTo(3);
        assertThatIllegalArgumentException().isThrownBy(() -> ToyFunctions.waves(1, 1, false));
        assertThatIllegalArgumentException().isThrownBy(() -> SphereDistribution.points(1, 0, 1));
    }
}
