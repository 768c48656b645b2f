package org.sharpbound.enclose.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sharpbound.enclose.BigInterval;
import org.sharpbound.enclose.Interval;
import org.sharpbound.enclose.Precision;
import org.sharpbound.term.Rational;

/** Matrices that are known to be hard. */
final class SpecialMatricesTest {

    private static final Precision FIFTY = Precision.ofDigits(50);

    /** The condition number of the last is 10^13. */
    @ParameterizedTest
    @ValueSource(ints = {2, 3, 5, 8, 10})
    void hilbert_matrices_have_the_inverses_that_are_integers(int size) {
        RationalMatrix hilbert = Given.hilbert(size);
        RationalMatrix inverse = hilbert.inv().orElseThrow();
        BigInterval[] entries = Given.decimals(Precision.ofDigits(70), hilbert);
        BigInterval[] found = MatrixFunction.INV
                .enclose(List.of(hilbert.shape()), entries, FIFTY)
                .orElseThrow();

        assertThat(inverse.entries()).allMatch(Rational::isInteger);
        assertThat(hilbert.times(inverse)).isEqualTo(RationalMatrix.identity(size));
        for (int i = 0; i < found.length; i++) {
            assertThat(found[i].contains(inverse.entries().get(i))).isTrue();
        }
    }

    /** The least eigenvalue of the Hilbert matrix of size 8 is 1.11153896637244…e-10, of norm 1.7. */
    @Test
    void small_eigenvalues_of_hilbert_matrices_are_found_with_as_many_digits_as_asked_for() {
        RationalMatrix hilbert = Given.hilbert(8);
        BigInterval[] entries = Given.decimals(Precision.ofDigits(70), hilbert);
        BigInterval least = MatrixFunction.EIGMIN.enclose(List.of(hilbert.shape()), entries, FIFTY)
                .orElseThrow()[0];

        assertThat(Truth.holdsEigenvalue(hilbert, 0, Rational.of(least.lo()), Rational.of(least.hi())))
                .isTrue();
        assertThat(least.lo()).isGreaterThan(new BigDecimal("1.1115389663724e-10"));
        assertThat(least.hi()).isLessThan(new BigDecimal("1.1115389663725e-10"));
    }

    /** Eigenvalues that are apart, and two, three and all equal. */
    @ParameterizedTest
    @CsvSource({"0 1 4 9", "1 1 4 9", "-2 3 3 3", "5 5 5 5", "-1 0 0 1"})
    void eigenvalues_of_a_reflected_diagonal_are_those_of_the_diagonal(String diagonal) {
        RationalMatrix d = Given.matrix(diagonal);
        RationalMatrix reflected = reflected(d);
        BigInterval[] found = MatrixFunction.EIGENVALUES
                .enclose(List.of(reflected.shape()), Given.decimals(Precision.ofDigits(90), reflected), FIFTY)
                .orElseThrow();
        Interval[] doubles = MatrixFunction.EIGENVALUES
                .enclose(List.of(reflected.shape()), Given.doubles(reflected))
                .orElseThrow();
        for (int k = 0; k < found.length; k++) {
            assertThat(found[k].contains(d.at(0, k))).isTrue();
            assertThat(found[k].hi().subtract(found[k].lo())).isLessThan(new BigDecimal("1e-45"));
            assertThat(doubles[k].contains(d.at(0, k))).isTrue();
            assertThat(doubles[k].width()).isLessThan(1e-13);
        }
    }

    @Test
    void eigenvalues_that_agree_in_thirty_digits_are_told_apart_with_fifty() {
        RationalMatrix reflected =
                reflected(Given.matrix("1 1000000000000000000000000000001/1000000000000000000000000000000 4 9"));
        BigInterval[] found = MatrixFunction.EIGENVALUES
                .enclose(List.of(reflected.shape()), Given.decimals(Precision.ofDigits(90), reflected), FIFTY)
                .orElseThrow();
        assertThat(found[0].certainlyLess(found[1])).isTrue();
    }

    /** H D H for the reflection H = I − 2 u uᵀ / uᵀu, u = (1, 2, 3, 4). */
    private static RationalMatrix reflected(RationalMatrix diagonal) {
        int size = diagonal.shape().columns();
        RationalMatrix h = RationalMatrix.of(
                size, size, (i, j) -> Rational.of(i.equals(j) ? 1 : 0).minus(Rational.of((i + 1L) * (j + 1L), 15)));
        RationalMatrix d = RationalMatrix.of(size, size, (i, j) -> i.equals(j) ? diagonal.at(0, i) : Rational.ZERO);
        return h.times(d).times(h);
    }

    /** Defective, with a double eigenvalue; the solution grows like t e^(-t) before it decays. */
    @Test
    void defective_and_far_from_normal_matrices_keep_their_digits() {
        RationalMatrix jordan = Given.matrix("-1 1000; 0 -1");
        Interval[] e = MatrixFunction.EXPM
                .enclose(List.of(jordan.shape()), Given.doubles(jordan))
                .orElseThrow();
        assertThat(e[1].contains(367.8794411714423)).isTrue();
        assertThat(e[1].width()).isLessThan(2e-13);
        assertThat(e[2]).isEqualTo(Interval.ZERO);
    }

    /** Upper triangles with 1 on the diagonal and −1 above: the determinant is 1, the inverse has entries up to 2^(n−2). */
    @Test
    void triangles_whose_inverses_grow_are_inverted_with_intervals() {
        int size = 12;
        RationalMatrix triangle = RationalMatrix.of(
                size, size, (i, j) -> i.equals(j) ? Rational.ONE : i < j ? Rational.MINUS_ONE : Rational.ZERO);
        RationalMatrix radius = RationalMatrix.of(size, size, (i, j) -> Rational.of(1, 1L << 40));
        Interval[] entries = Given.around(triangle, radius);
        Interval[] inverse =
                MatrixFunction.INV.enclose(List.of(triangle.shape()), entries).orElseThrow();
        Interval det =
                MatrixFunction.DET.enclose(List.of(triangle.shape()), entries).orElseThrow()[0];

        assertThat(inverse[size - 1].contains(1 << size - 2)).isTrue();
        assertThat(inverse[size - 1].width()).isLessThan(1e-3);
        assertThat(det.contains(1)).isTrue();
        assertThat(det.width()).isLessThan(1e-6);
    }

    @Test
    void a_rank_is_shown_by_a_minor_and_a_factorisation_and_by_nothing_less() {
        Random random = new Random(11);
        for (int draw = 0; draw < 50; draw++) {
            int inner = 1 + random.nextInt(3);
            RationalMatrix a = Given.random(random, 4, inner, 30).times(Given.random(random, inner, 5, 30));
            Rank rank = a.rank();
            assertThat(rank.shows(a)).isTrue();
            assertThat(rank.value()).isLessThanOrEqualTo(inner);

            RationalMatrix other =
                    Given.plus(a, RationalMatrix.of(4, 5, (i, j) -> i == 3 && j == 4 ? Rational.ONE : Rational.ZERO));
            assertThat(rank.shows(other)).isFalse();
            List<Integer> less = rank.rows().subList(0, rank.value() - 1);
            assertThat(new Rank(less, rank.columns(), rank.left(), rank.right()).shows(a))
                    .isFalse();
            List<Integer> twice =
                    IntStream.range(0, rank.value()).mapToObj(i -> 0).toList();
            assertThat(rank.value() > 1 && new Rank(twice, rank.columns(), rank.left(), rank.right()).shows(a))
                    .isFalse();
            List<Integer> beyond =
                    IntStream.range(0, rank.value()).mapToObj(i -> i + 4).toList();
            assertThat(new Rank(beyond, rank.columns(), rank.left(), rank.right()).shows(a))
                    .isFalse();
        }
        RationalMatrix zero = Given.matrix("0 0; 0 0");
        assertThat(zero.rank().shows(zero)).isTrue();
        assertThat(zero.rank().shows(Given.matrix("0 0; 0 1"))).isFalse();
    }

    /** Exact where a matrix falls into blocks of one and two rows, whose discriminants are squares. */
    @ParameterizedTest
    @CsvSource({
        "EIGENVALUES, 3 0 0; 0 1 0; 0 0 2, 1 2 3",
        "EIGENVALUES, 2 0 -2; 0 3 0; -2 0 5, 1 3 6",
        "EIGENVALUES, 0 0 0 4; 0 1 0 0; 0 0 -7 0; 4 0 0 0, -7 -4 1 4",
        "EIGMIN, 2 0 -2; 0 3 0; -2 0 5, 1",
        "EIGMAX, 2 0 -2; 0 3 0; -2 0 5, 6",
        "OPNORM, 0 3 0; 0 0 -5; 1 0 0, 5",
    })
    void matrices_that_fall_into_small_blocks_have_exact_values(MatrixFunction function, String given, String values) {
        RationalMatrix a = Given.matrix(given);
        Interval[] found =
                function.enclose(List.of(a.shape()), Given.doubles(a)).orElseThrow();
        assertThat(found).containsExactly(Given.doubles(Given.matrix(values)));
    }

    /** Blocks that overlap: [1, 4] and [2 ± 1/2, 3]. */
    @Test
    void eigenvalues_of_wide_blocks_are_bounded_in_order() {
        RationalMatrix mid = Given.matrix("5/2 0 0; 0 2 0; 0 0 3");
        RationalMatrix rad = Given.matrix("3/2 0 0; 0 1/2 0; 0 0 0");
        Interval[] found = MatrixFunction.EIGENVALUES
                .enclose(List.of(mid.shape()), Given.around(mid, rad))
                .orElseThrow();
        assertThat(found).containsExactly(Interval.of(1, 2.5), Interval.of(1.5, 3), Interval.of(3, 4));
    }

    /** Singular values of 20 rows (1, k), by the product with the transpose: [[20, 210], [210, 2870]]. */
    @Test
    void tall_matrices_have_the_norm_of_their_products() {
        RationalMatrix tall = RationalMatrix.of(20, 2, (i, j) -> j == 0 ? Rational.ONE : Rational.of(i + 1L));
        for (RationalMatrix a : List.of(tall, Truth.transpose(tall))) {
            Interval found = MatrixFunction.OPNORM.enclose(List.of(a.shape()), Given.doubles(a))
                    .orElseThrow()[0];
            assertThat(Truth.holds(
                            MatrixFunction.OPNORM, tall, i -> Rational.of(found.lo()), i -> Rational.of(found.hi())))
                    .isTrue();
            assertThat(found.width()).isLessThan(1e-13);
        }
    }

    /** e^A has no negative entry where A has none off its diagonal, however small it is. */
    @Test
    void exponentials_keep_their_signs_when_they_underflow() {
        RationalMatrix a = Given.matrix("-1e6 1; 1 -2e6");
        Interval[] found = MatrixFunction.EXPM
                .enclose(List.of(a.shape()), Given.doubles(a))
                .orElseThrow();
        assertThat(found).allMatch(entry -> entry.lo() == 0 && entry.hi() < 1e-200);
    }

    /** A factorisation through more dimensions than the rank is one too, but no minor of that size is left. */
    @Test
    void a_rank_that_is_too_large_is_not_shown() {
        RationalMatrix ones = Given.matrix("1 1; 1 1");
        RationalMatrix left = Given.matrix("1 0; 1 0");
        RationalMatrix right = Given.matrix("1 1; 0 0");
        assertThat(left.times(right)).isEqualTo(ones);
        assertThat(new Rank(List.of(0, 1), List.of(0, 1), left, right).shows(ones))
                .isFalse();
        assertThat(new Rank(List.of(0, 1), List.of(0), left, right).shows(ones)).isFalse();
    }

    /** Powers of ten times [[2, −1, 0], [−1, 2, −1], [0, −1, 2]], whose eigenvalues are 2 and 2 ± √2 times them. */
    @ParameterizedTest
    @ValueSource(ints = {-300, -100, -20, 20, 100, 250, 400})
    void eigenvalues_scale_with_the_matrix(int exponent) {
        Rational scale = Rational.of(10).pow(exponent);
        RationalMatrix tridiagonal = Given.matrix("2 -1 0; -1 2 -1; 0 -1 2");
        RationalMatrix a =
                RationalMatrix.of(3, 3, (i, j) -> tridiagonal.at(i, j).times(scale));
        BigInterval[] found = MatrixFunction.EIGENVALUES
                .enclose(List.of(a.shape()), Given.decimals(Precision.ofDigits(70), a), FIFTY)
                .orElseThrow();
        for (int k = 0; k < 3; k++) {
            assertThat(Truth.holdsEigenvalue(a, k, Rational.of(found[k].lo()), Rational.of(found[k].hi())))
                    .isTrue();
            Rational width = Rational.of(found[k].hi().subtract(found[k].lo()));
            assertThat(exponent > 300
                            || width.compareTo(scale.times(Rational.of(10).pow(-45))) < 0)
                    .isTrue();
        }
    }

    /** Numbers far apart, up to the ends of the range of doubles. */
    @ParameterizedTest
    @CsvSource({"1e300 1; 1 1e-300", "1e-300 1e-310; 0 1e-300", "1e200 0; 1e-200 -1e200", "-1e6 1; 1 -2e6", "0 1e9; 0 0"
    })
    void extreme_entries_are_enclosed_or_unknown(String given) {
        RationalMatrix a = Given.matrix(given);
        List<Shape> shapes = List.of(a.shape());
        Interval[] entries = Given.doubles(a);
        Interval det = MatrixFunction.DET.enclose(shapes, entries).orElseThrow()[0];
        Interval norm = MatrixFunction.OPNORM.enclose(shapes, entries).orElseThrow()[0];
        Interval[] e = MatrixFunction.EXPM.enclose(shapes, entries).orElseThrow();

        assertThat(det.contains(a.det())).isTrue();
        Rational largest = a.entries().stream().map(Rational::abs).reduce(Rational.ZERO, Rational::max);
        assertThat(Rational.of(Math.min(norm.hi(), Double.MAX_VALUE)).compareTo(largest))
                .isNotNegative();
        assertThat(e).noneMatch(Interval::isEmpty);
    }
}
