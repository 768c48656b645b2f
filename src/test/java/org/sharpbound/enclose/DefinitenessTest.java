package org.sharpbound.enclose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Symmetric matrices between two bounds: what is said of the sign of xᵀAx holds for every one of them, and is not said too seldom. */
class DefinitenessTest {

    private static final int MATRICES = 20_000;
    private static final int POINTS = 20;

    /** Rows of the upper triangle, an entry {@code a} or {@code a..b}. */
    @ParameterizedTest(name = "{0} for signs {1} is {2}")
    @CsvSource(delimiter = '|', textBlock = """
            1                              | 0     | DEFINITE
            0                              | 0     | SEMIDEFINITE
            -1                             | 0     | NONE
            4.9e-324                       | 0     | DEFINITE
            0..1                           | 0     | SEMIDEFINITE
            -1e-300..1                     | 0     | NONE
            2 1; 2                         | 0 0   | DEFINITE
            1 1; 1                         | 0 0   | SEMIDEFINITE
            1 1; 0.9999999999999999        | 0 0   | NONE
            1 -1.0000000000000002; 1       | 0 0   | NONE
            1 1; 1.0000000000000002        | 0 0   | DEFINITE
            2 -1..1; 2                     | 0 0   | DEFINITE
            2 -2..1; 2                     | 0 0   | SEMIDEFINITE
            2 -2..3; 2                     | 0 0   | NONE
            2 0..9; 2                      | 1 1   | DEFINITE
            2 0..9; 2                      | -1 -1 | DEFINITE
            2 0..9; 2                      | 1 -1  | NONE
            2 -9..0; 2                     | 1 -1  | DEFINITE
            2 0..9; 2                      | 1 0   | NONE
            2 -1..9; 2                     | 1 1   | DEFINITE
            0 0; 1                         | 0 0   | SEMIDEFINITE
            0 1e-300; 1                    | 0 0   | NONE
            0 0 0; 0 0; 0                  | 0 0 0 | SEMIDEFINITE
            2 -1 0; 2 -1; 2                | 0 0 0 | DEFINITE
            2 -1 -1; 2 -1; 2               | 0 0 0 | SEMIDEFINITE
            2 -1 -1.001; 2 -1; 2           | 0 0 0 | NONE
            1..1e308 0; 1                  | 0 0   | DEFINITE
            1 -Infinity..0; 1              | 0 0   | NONE
            1e300 1e300; 1e300             | 0 0   | NONE
            NaN                            | 0     | NONE
            """)
    void what_is_said_of_a_matrix(String entries, String signs, Definiteness expected) {
        String[] rows = entries.split(";");
        double[][] lower = new double[rows.length][rows.length];
        double[][] upper = new double[rows.length][rows.length];
        for (int i = 0; i < rows.length; i++) {
            String[] row = rows[i].trim().split(" ");
            for (int j = i; j < rows.length; j++) {
                String[] ends = row[j - i].split("\\.\\.");
                lower[i][j] = Double.parseDouble(ends[0]);
                upper[i][j] = Double.parseDouble(ends[ends.length - 1]);
            }
        }
        int[] z = Arrays.stream(signs.split(" ")).mapToInt(Integer::parseInt).toArray();
        assertThat(Definiteness.of(lower, upper, z)).isEqualTo(expected);
    }

    @Test
    void the_empty_matrix_is_definite() {
        assertThat(Definiteness.of(new double[0][0], new double[0][0], new int[0]))
                .isEqualTo(Definiteness.DEFINITE);
    }

    /** Of more variables than signs are tried for, the intervals are eliminated as they are. */
    @ParameterizedTest(name = "{0} to {1} on the diagonal, {2} to {3} beside it")
    @CsvSource({
        "3, 4, -1, 1, DEFINITE",
        "2, 2, -1, -1, DEFINITE",
        "1, 1, -1, -1, NONE",
        "0, 0, 0, 0, SEMIDEFINITE",
        "-1, 4, 0, 0, NONE",
        "3, 4, 0, Infinity, NONE",
        "3, 4, -Infinity, 0, NONE",
        "3, Infinity, 0, 0, NONE",
    })
    void large_matrices_are_judged_by_intervals(double lo, double hi, double low, double high, Definiteness expected) {
        int n = 9;
        double[][] lower = new double[n][n];
        double[][] upper = new double[n][n];
        for (int i = 0; i < n; i++) {
            lower[i][i] = lo;
            upper[i][i] = hi;
            if (i + 1 < n) {
                lower[i][i + 1] = low;
                upper[i][i + 1] = high;
            }
        }
        assertThat(Definiteness.of(lower, upper, new int[n])).isEqualTo(expected);
    }

    /** Small integers, so that the form is exact in doubles. */
    @Test
    void what_is_said_of_random_matrices_holds_at_random_points() {
        Random random = new Random(20261122);
        int[] counts = new int[3];
        for (int k = 0; k < MATRICES; k++) {
            int n = 1 + k % 8;
            double[][] lower = new double[n][n];
            double[][] upper = new double[n][n];
            int[] signs = new int[n];
            for (int i = 0; i < n; i++) {
                signs[i] = random.nextInt(3) - 1;
                for (int j = i; j < n; j++) {
                    lower[i][j] = i == j ? random.nextInt(4 * n) : random.nextInt(7) - 3;
                    upper[i][j] = lower[i][j] + random.nextInt(2);
                }
            }
            Definiteness said = Definiteness.of(lower, upper, signs);
            counts[said.ordinal()]++;
            for (int p = 0; p < POINTS && said != Definiteness.NONE; p++) {
                double value = form(lower, upper, signs, random);
                assertThat(value).isGreaterThanOrEqualTo(0);
                assertThat(value > 0 || said == Definiteness.SEMIDEFINITE).isTrue();
            }
        }
        assertThat(counts[0]).isGreaterThan(MATRICES / 10);
        assertThat(counts[1]).isGreaterThan(MATRICES / 500);
        assertThat(counts[2]).isGreaterThan(MATRICES / 10);
    }

    private static double form(double[][] lower, double[][] upper, int[] signs, Random random) {
        int n = signs.length;
        double[] x = new double[n];
        for (int i = 0; i < n; i++) {
            int size = random.nextInt(9) + (i == 0 ? 1 : 0);
            x[i] = signs[i] == 0 ? (random.nextBoolean() ? size : -size) : signs[i] * size;
        }
        double sum = 0;
        for (int i = 0; i < n; i++) {
            for (int j = i; j < n; j++) {
                double entry = random.nextBoolean() ? lower[i][j] : upper[i][j];
                sum += (i == j ? 1 : 2) * entry * x[i] * x[j];
            }
        }
        return sum;
    }
}
