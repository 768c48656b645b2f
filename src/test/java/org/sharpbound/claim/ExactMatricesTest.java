package org.sharpbound.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Rational;
import org.sharpbound.term.Relation;

/** Operations on matrices of random rationals (seed 5) beside sums over permutations and plain loops. */
class ExactMatricesTest {

    private final Random random = new Random(5);

    private static Rational value(String expression) {
        Expr left = ((Relation.Compare) Reading.goal("claim: a\nshow: '" + expression + " == 0'\n")).left();
        return ((Expr.Num) left).value();
    }

    private Rational[][] matrix(int rows, int columns) {
        Rational[][] entries = new Rational[rows][columns];
        for (Rational[] row : entries) {
            for (int j = 0; j < columns; j++) {
                row[j] = Rational.of(random.nextInt(19) - 9).over(Rational.of(random.nextInt(4) + 1));
            }
        }
        return entries;
    }

    private static String text(Rational[][] matrix) {
        List<String> rows = new ArrayList<>();
        for (Rational[] row : matrix) {
            rows.add(List.of(row).toString());
        }
        return rows.toString();
    }

    /** Leibniz's sum over permutations. */
    private static Rational determinant(Rational[][] a, int row, List<Integer> columns) {
        if (columns.isEmpty()) {
            return Rational.ONE;
        }
        Rational sum = Rational.ZERO;
        for (int j = 0; j < columns.size(); j++) {
            List<Integer> rest = new ArrayList<>(columns);
            Rational entry = a[row][rest.remove(j)];
            Rational term = entry.times(determinant(a, row + 1, rest));
            sum = j % 2 == 0 ? sum.plus(term) : sum.minus(term);
        }
        return sum;
    }

    private static Rational determinant(Rational[][] a) {
        List<Integer> columns = new ArrayList<>();
        for (int j = 0; j < a.length; j++) {
            columns.add(j);
        }
        return determinant(a, 0, columns);
    }

    private static Rational[][] product(Rational[][] a, Rational[][] b) {
        Rational[][] c = new Rational[a.length][b[0].length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < b[0].length; j++) {
                c[i][j] = Rational.ZERO;
                for (int k = 0; k < b.length; k++) {
                    c[i][j] = c[i][j].plus(a[i][k].times(b[k][j]));
                }
            }
        }
        return c;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void determinants_are_sums_over_permutations(int size) {
        for (int i = 0; i < 5; i++) {
            Rational[][] a = matrix(size, size);

            assertThat(value("det(" + text(a) + ")")).isEqualTo(determinant(a));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void an_inverse_times_its_matrix_is_the_identity(int size) {
        for (int trial = 0; trial < 4; trial++) {
            Rational[][] a = matrix(size, size);
            if (determinant(a).isZero()) {
                continue;
            }
            for (int i = 1; i <= size; i++) {
                for (int j = 1; j <= size; j++) {
                    String entry = "(" + text(a) + "*inv(" + text(a) + "))[" + i + ", " + j + "]";

                    assertThat(value(entry)).isEqualTo(i == j ? Rational.ONE : Rational.ZERO);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 5})
    void a_solution_solves(int size) {
        for (int trial = 0; trial < 4; trial++) {
            Rational[][] a = matrix(size, size);
            Rational[][] b = matrix(1, size);
            if (determinant(a).isZero()) {
                continue;
            }
            String right = List.of(b[0]).toString();

            assertThat(value("normsq(" + text(a) + "*solve(" + text(a) + ", " + right + ") - " + right + ")"))
                    .isEqualTo(Rational.ZERO);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5})
    void products_and_powers_are_sums_of_products(int size) {
        Rational[][] a = matrix(size, size + 1);
        Rational[][] b = matrix(size + 1, size);
        Rational[][] c = product(a, b);
        Rational[][] cubed = product(c, product(c, c));

        String difference = text(a) + "*" + text(b) + " - " + text(c);
        assertThat(value("sum(max(" + difference + ", -(" + difference + ")))")).isEqualTo(Rational.ZERO);
        assertThat(value("trace((" + text(c) + ")^3 - " + text(cubed) + ")")).isEqualTo(Rational.ZERO);
    }

    /** A product of a matrix with r columns of full rank and one with r rows of full rank has rank r. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void a_rank_is_that_of_its_factors(int rank) {
        Rational[][] left = matrix(5, rank);
        Rational[][] right = matrix(rank, 6);
        for (int i = 0; i < rank; i++) {
            for (int j = 0; j < rank; j++) {
                left[i][j] = Rational.of(i == j ? 1 : 0);
                right[i][j] = Rational.of(i == j ? 1 : 0);
            }
        }

        assertThat(value("rank(" + text(product(left, right)) + ")")).isEqualTo(Rational.of(rank));
    }
}
