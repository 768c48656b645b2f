package org.sharpbound.lab.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.IntStream;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.DefaultRealMatrixChangingVisitor;
import org.hipparchus.linear.RealMatrix;
import org.junit.jupiter.api.Test;
import org.sharpbound.lab.linear.Matrix;

/** Seed 1 throughout, unless another is told. */
final class SyntheticDigitsTest {

    private static final int SIDE = 14;
    private static final int TRAIN = 200;
    private static final int TEST = 400;

    @Test
    void images_are_the_same_to_the_last_bit_everywhere() {
        DataSet digits = SyntheticDigits.draw(20, 28, 1);
        assertThat(digits.labels()).containsExactly(9, 1, 7, 1, 0, 0, 9, 4, 9, 6, 5, 7, 7, 9, 8, 4, 1, 1, 0, 9);
        assertThat(Arrays.hashCode(digits.inputs().values())).isEqualTo(436447704);
    }

    @Test
    void more_images_begin_with_the_fewer_and_another_seed_gives_others() {
        Matrix few = SyntheticDigits.draw(3, SIDE, 1).inputs();
        assertThat(SyntheticDigits.draw(9, SIDE, 1).inputs().rows(0, 3).values())
                .containsExactly(few.values());
        assertThat(SyntheticDigits.draw(3, SIDE, 2).inputs().values()).isNotEqualTo(few.values());
    }

    @Test
    void pixels_lie_in_0_to_1_and_all_digits_occur_about_equally_often() {
        DataSet digits = SyntheticDigits.draw(1000, SIDE, 1);
        assertThat(Arrays.stream(digits.inputs().values())).allMatch(pixel -> pixel >= 0 && pixel <= 1);
        // five standard errors of a binomial number of 1000 with probability 1/10
        assertThat(IntStream.range(0, 10)
                        .mapToLong(digit -> Arrays.stream(digits.labels())
                                .filter(label -> label == digit)
                                .count()))
                .allSatisfy(count -> assertThat((double) count).isEqualTo(100, within(5 * Math.sqrt(90))));
    }

    @Test
    void a_kernel_learns_them_and_a_linear_classifier_makes_clearly_more_errors() {
        double linear = error((product, distance) -> 1 + product, 1);
        double gaussian = error((product, distance) -> Math.exp(-distance / 10), 1e-2);
        assertThat(gaussian).isBetween(0.02, 0.15);
        assertThat(linear).isBetween(1.4 * gaussian, 0.3);
    }

    /** The share of errors of ridge regression with a kernel, a function of inner product and squared distance. */
    private static double error(DoubleBinaryOperator kernel, double ridge) {
        DataSet digits = SyntheticDigits.draw(TRAIN + TEST, SIDE, 1).signs();
        Matrix train = digits.inputs().rows(0, TRAIN);
        RealMatrix gram = gram(train, train, kernel);
        double mean = gram.getTrace() / TRAIN;
        for (int i = 0; i < TRAIN; i++) {
            gram.addToEntry(i, i, ridge * mean);
        }
        RealMatrix targets = new Array2DRowRealMatrix(TRAIN, 10);
        targets.walkInOptimizedOrder(new DefaultRealMatrixChangingVisitor() {
            @Override
            public double visit(int row, int column, double value) {
                return digits.targets().get(row, column);
            }
        });
        RealMatrix outputs = gram(digits.inputs().rows(TRAIN, TRAIN + TEST), train, kernel)
                .multiply(new CholeskyDecomposition(gram).getSolver().solve(targets));
        return IntStream.range(0, TEST)
                        .filter(i -> {
                            double[] row = outputs.getRow(i);
                            double own = row[digits.labels()[TRAIN + i]];
                            return Arrays.stream(row).anyMatch(other -> other > own);
                        })
                        .count()
                / (double) TEST;
    }

    private static RealMatrix gram(Matrix a, Matrix b, DoubleBinaryOperator kernel) {
        RealMatrix gram = new Array2DRowRealMatrix(a.rows(), b.rows());
        for (int i = 0; i < a.rows(); i++) {
            for (int j = 0; j < b.rows(); j++) {
                double product = 0;
                double distance = 0;
                for (int k = 0; k < a.columns(); k++) {
                    product += a.get(i, k) * b.get(j, k);
                    distance += Math.pow(a.get(i, k) - b.get(j, k), 2);
                }
                gram.setEntry(i, j, kernel.applyAsDouble(product, distance));
            }
        }
        return gram;
    }

    @Test
    void an_image_has_a_side() {
        assertThatIllegalArgumentException().isThrownBy(() -> SyntheticDigits.draw(1, 0, 1));
    }
}
