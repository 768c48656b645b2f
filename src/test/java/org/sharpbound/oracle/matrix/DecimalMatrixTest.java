package org.sharpbound.oracle.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sharpbound.term.MatrixFunction;

class DecimalMatrixTest {

    private static final int DIGITS = 60;
    private static final BigDecimal TOLERANCE = BigDecimal.ONE.movePointLeft(55);

    private static List<BigDecimal> decimals(String text) {
        return Arrays.stream(text.split(" ")).map(BigDecimal::new).toList();
    }

    /** Roots of 2, 5 and e to 60 digits; the rest is rational. */
    @ParameterizedTest
    @CsvSource({
        "EIGENVALUES, 2, 2, 2 1 1 2, 1 3",
        "EIGMAX, 2, 2, 1 1 1 0, 1.618033988749894848204586834365638117720309179805762862135448623",
        "EIGMIN, 3, 3, 2 -1 0 -1 2 -1 0 -1 2, 0.58578643762690495119831127579030192143032812462305192682332",
        "EIGMIN, 1, 1, -3, -3",
        "EIGMIN, 2, 2, 1e90000000 1 1 0, 0",
        "DET, 3, 3, 0 1 2 3 4 5 6 7 9, -3",
        "DET, 2, 2, 1 2 2 4, 0",
        "INV, 2, 2, 1 2 3 4, -2 1 1.5 -0.5",
        "SOLVE, 2, 3, 0 2 6 4 0 8, 2 3",
        "OPNORM, 1, 2, 3 4, 5",
        "OPNORM, 2, 2, 0 2 0 0, 2",
        "EXPM, 2, 2, 0 1 0 0, 1 1 0 1",
        "EXPM, 1, 1, 1, 2.71828182845904523536028747135266249775724709369995957496697",
    })
    void values_are_exact_to_the_digits_asked_for(
            MatrixFunction function, int rows, int columns, String entries, String value) {
        BigDecimal[] found = new DecimalMatrix(decimals(entries), rows, columns, DIGITS)
                .value(function)
                .orElseThrow();
        List<BigDecimal> exact = decimals(value);

        assertThat(found).hasSameSizeAs(exact);
        for (int i = 0; i < found.length; i++) {
            assertThat(found[i]).isCloseTo(exact.get(i), within(TOLERANCE));
        }
    }

    @Test
    void a_singular_matrix_has_no_inverse() {
        assertThat(new DecimalMatrix(decimals("1 2 2 4"), 2, 2, DIGITS).value(MatrixFunction.INV))
                .isEmpty();
        assertThat(DoubleMatrix.value(MatrixFunction.INV, new double[] {1, 2, 2, 4}, 2, 2))
                .containsOnly(Double.NaN);
    }

    /** Symmetric, for eigenvalues; seed 7. */
    @Test
    void doubles_and_decimals_agree_on_random_matrices() {
        Random random = new Random(7);
        for (int n = 1; n <= 5; n++) {
            double[] entries = new double[n * n];
            List<BigDecimal> decimals = new ArrayList<>();
            for (int k = 0; k < n * n; k++) {
                int i = k / n;
                int j = k % n;
                entries[k] = j < i ? entries[j * n + i] : random.nextGaussian() + (i == j ? 1 : 0);
                decimals.add(new BigDecimal(entries[k]));
            }
            for (MatrixFunction function : MatrixFunction.values()) {
                if (function == MatrixFunction.SOLVE) {
                    continue;
                }
                double[] plain = DoubleMatrix.value(function, entries, n, n);
                BigDecimal[] fine = new DecimalMatrix(decimals, n, n, DIGITS)
                        .value(function)
                        .orElseThrow();
                for (int k = 0; k < plain.length; k++) {
                    double exact = fine[k].doubleValue();
                    assertThat(plain[k])
                            .as("%s of %d rows", function, n)
                            .isCloseTo(exact, within(1e-11 * (1 + Math.abs(exact)) * 10));
                }
            }
        }
    }
}
