package org.sharpbound.lab.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sharpbound.lab.linear.Matrix;

final class DataSetTest {

    private static final Matrix INPUTS =
            Matrix.ofRows(new double[] {0, 255}, new double[] {3, 4}, new double[] {51, 0}, new double[] {102, 102});
    private static final DataSet THREE =
            DataSet.classification("three", INPUTS, new int[] {2, 0, 1, 2}, List.of("a", "b", "c"));
    private static final DataSet LINE = DataSet.regression("line", INPUTS, Matrix.zeros(4, 1));

    @Test
    void a_classification_has_one_hot_targets() {
        assertThat(THREE.targets().values()).containsExactly(0, 0, 1, 1, 0, 0, 0, 1, 0, 0, 0, 1);
    }

    @Test
    void signs_of_several_classes_are_a_column_for_each() {
        assertThat(THREE.signs().targets().values()).containsExactly(-1, -1, 1, 1, -1, -1, -1, 1, -1, -1, -1, 1);
    }

    @Test
    void two_classes_are_one_column_and_the_second_is_positive() {
        DataSet two = THREE.only(2, 0);
        assertThat(two.targets().values()).containsExactly(-1, 1, -1);
        assertThat(two.labels()).containsExactly(0, 1, 0);
        assertThat(two.classes()).containsExactly("c", "a");
        assertThat(two.inputs().values()).containsExactly(0, 255, 3, 4, 102, 102);
    }

    @Test
    void a_subset_keeps_inputs_targets_and_labels_together() {
        DataSet subset = THREE.subset(2, 0);
        assertThat(subset.inputs().values()).containsExactly(51, 0, 0, 255);
        assertThat(subset.labels()).containsExactly(1, 2);
        assertThat(subset.targets().values()).containsExactly(0, 1, 0, 0, 0, 1);
    }

    @Test
    void a_split_holds_every_example_once_and_is_the_same_for_a_seed() {
        DataSet numbers = numbers(100);
        DataSet.Split split = numbers.split(70, 5);
        assertThat(split.train().size()).isEqualTo(70);
        assertThat(IntStream.concat(IntStream.of(ints(split.train())), IntStream.of(ints(split.test())))
                        .sorted()
                        .toArray())
                .containsExactly(IntStream.range(0, 100).toArray());
        assertThat(ints(numbers.split(70, 5).train())).containsExactly(ints(split.train()));
        assertThat(ints(numbers.split(70, 6).train())).isNotEqualTo(ints(split.train()));
    }

    @Test
    void corruption_draws_that_share_of_labels_anew() {
        DataSet zeros =
                DataSet.classification("zeros", Matrix.zeros(10_000, 1), new int[10_000], List.of("a", "b", "c", "d"));
        long others = IntStream.of(zeros.corrupted(0.4, 3).labels())
                .filter(label -> label != 0)
                .count();
        // 0.4 · 3/4 of them; five standard errors
        assertThat(others / 10_000.0).isEqualTo(0.3, within(5 * Math.sqrt(0.3 * 0.7 / 10_000)));
        assertThat(zeros.corrupted(0, 3).labels()).containsOnly(0);
    }

    @Test
    void standardised_inputs_have_mean_0_and_variance_1_and_a_constant_stays_finite() {
        DataSet data = LINE.withInputs(Matrix.ofRows(
                new double[] {1, 0.1}, new double[] {2, 0.1}, new double[] {6, 0.1}, new double[] {7, 0.1}));
        Matrix inputs = Standardisation.of(data).apply(data).inputs();
        double deviation = Math.sqrt((9 + 4 + 4 + 9) / 4.0);
        assertThat(inputs.get(0, 0)).isEqualTo(-3 / deviation, within(1e-15));
        assertThat(inputs.get(3, 0)).isEqualTo(3 / deviation, within(1e-15));
        assertThat(inputs.get(2, 1)).isEqualTo(0, within(1e-15));
    }

    @Test
    void tests_are_standardised_by_what_was_measured_in_training() {
        Standardisation measured = new Standardisation(new double[] {1, 2}, new double[] {2, 4});
        assertThat(measured.apply(LINE.withInputs(Matrix.of(4, 2, new double[] {1, 2, 3, 6, 5, 10, -1, -2})))
                        .inputs()
                        .values())
                .containsExactly(0, 0, 1, 1, 2, 2, -1, -1);
    }

    @Test
    void bytes_become_numbers_from_0_to_1() {
        assertThat(Inputs.ofBytes(THREE).inputs().values())
                .containsExactly(0, 1, 3 / 255.0, 4 / 255.0, 0.2, 0, 0.4, 0.4);
    }

    @Test
    void inputs_are_brought_to_a_sphere() {
        assertThat(Inputs.onSphere(THREE, 10).inputs().row(1)).containsExactly(6, 8);
        double[] huge = Inputs.onSphere(
                        LINE.withInputs(Matrix.of(4, 2, new double[] {3e300, 4e300, 1, 0, 1, 0, 1, 0})), 1)
                .inputs()
                .row(0);
        assertThat(huge[0]).isEqualTo(0.6, within(1e-15));
    }

    static List<ThrowingCallable> mistakes() {
        return List.of(
                () -> DataSet.regression("x", INPUTS, Matrix.zeros(3, 1)),
                () -> DataSet.classification("x", INPUTS, new int[] {0, 1, 2, 3}, List.of("a", "b", "c")),
                () -> DataSet.classification("x", INPUTS, new int[] {0, 1, -1, 0}, List.of("a", "b", "c")),
                () -> DataSet.classification("x", INPUTS, new int[3], List.of("a")),
                LINE::signs,
                LINE::oneHot,
                () -> THREE.only(1, 1),
                () -> THREE.only(1, 3),
                () -> THREE.split(5, 1),
                () -> Inputs.ofBytes(LINE.withInputs(Matrix.of(4, 1, new double[] {0, 1, 2, 256}))),
                () -> Inputs.onSphere(LINE.withInputs(Matrix.zeros(4, 2)), 1),
                () -> Standardisation.of(LINE.subset()),
                () -> new Standardisation(new double[3], new double[3]).apply(LINE));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void what_does_not_fit_is_refused(ThrowingCallable mistake) {
        assertThatIllegalArgumentException().isThrownBy(mistake).withMessageMatching("(?s).{10,}");
    }

    private static DataSet numbers(int size) {
        double[] values = IntStream.range(0, size).asDoubleStream().toArray();
        return DataSet.regression("numbers", Matrix.of(size, 1, values), Matrix.of(size, 1, values));
    }

    private static int[] ints(DataSet data) {
        return Arrays.stream(data.inputs().values())
                .mapToInt(value -> (int) value)
                .toArray();
    }
}
