package org.sharpbound.lab.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Function;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Products: every library for every shape, beside the definition in whole numbers, where all is exact. */
final class LinearAlgebraTest {

    /** Rows of the result, inner sums, columns of the result: nothing, one, odd numbers around the size of blocks. */
    private static final int[][] SHAPES = {
        {0, 0, 0},
        {0, 3, 2},
        {3, 0, 2},
        {3, 2, 0},
        {1, 1, 1},
        {1, 7, 1},
        {4, 1, 5},
        {127, 3, 129},
        {128, 128, 128},
        {130, 65, 257},
        {513, 9, 2},
        {3, 700, 4},
    };

    static Stream<Arguments> librariesAndShapes() {
        return Libraries.available().stream()
                .flatMap(library -> Stream.of(SHAPES).map(shape -> Arguments.of(library, shape)));
    }

    static List<LinearAlgebra> libraries() {
        return Libraries.available();
    }

    @ParameterizedTest
    @MethodSource("librariesAndShapes")
    void products_are_sums_over_the_inner_index(LinearAlgebra library, int[] shape) {
        Matrix a = Libraries.whole(shape[0], shape[1], 1);
        Matrix b = Libraries.whole(shape[1], shape[2], 2);
        Matrix product = Libraries.productByDefinition(a, b);
        same(library.product(a, b), product);
        same(library.productWithTranspose(a, b.transpose()), product);
        same(library.transposeProduct(a.transpose(), b), product);
        same(library.gram(a), Libraries.productByDefinition(a, a.transpose()));
        double[] x = Libraries.whole(1, shape[1], 3).values();
        assertThat(library.product(a, x))
                .containsExactly(Libraries.productByDefinition(a, Matrix.of(x.length, 1, x))
                        .values());
    }

    private static void same(Matrix found, Matrix expected) {
        assertThat(found.rows()).isEqualTo(expected.rows());
        assertThat(found.columns()).isEqualTo(expected.columns());
        assertThat(found.values()).isEqualTo(expected.values());
    }

    @ParameterizedTest
    @MethodSource("libraries")
    void what_is_not_a_number_spreads_even_where_it_is_multiplied_by_zero(LinearAlgebra library) {
        Matrix a = Matrix.ofRows(new double[] {0, 1}, new double[] {0, 2});
        Matrix b = Matrix.ofRows(new double[] {Double.NaN, Double.POSITIVE_INFINITY}, new double[] {3, 4});
        for (Matrix product : List.of(
                library.product(a, b),
                library.productWithTranspose(a, b.transpose()),
                library.transposeProduct(a.transpose(), b),
                library.product(b.transpose(), a))) {
            assertThat(product.values()).contains(Double.NaN);
        }
        assertThat(library.product(a, b).values()).containsOnly(Double.NaN);
        assertThat(library.gram(b).values()).containsExactly(Double.NaN, Double.NaN, Double.NaN, 25);
        assertThat(library.product(a, new double[] {Double.NaN, 1})).containsOnly(Double.NaN);
    }

    @ParameterizedTest
    @MethodSource("libraries")
    void factors_stay_as_they_are_and_shapes_that_do_not_fit_are_refused(LinearAlgebra library) {
        Matrix a = Libraries.whole(3, 2, 4);
        Matrix before = a.copy();
        library.gram(a);
        library.product(a, Matrix.zeros(2, 2));
        same(a, before);
        refused(() -> library.product(a, a), "AB: A is 3 x 2, and B is 3 x 2");
        refused(() -> library.productWithTranspose(a, Matrix.zeros(3, 3)), "ABᵀ: A is 3 x 2, and B is 3 x 3");
        refused(() -> library.transposeProduct(a, Matrix.zeros(2, 3)), "AᵀB: A is 3 x 2, and B is 2 x 3");
        refused(() -> library.product(a, new double[3]), "Ax: A is 3 x 2, and x has 3 numbers");
        refused(() -> library.eigenvalues(a), "square, not 3 x 2");
        refused(() -> library.spectrum(a), "square, not 3 x 2");
        refused(() -> library.solve(Matrix.zeros(2, 2), a), "AX = B: A is 2 x 2, and B is 3 x 2");
    }

    private static void refused(ThrowingCallable call, String words) {
        assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessageContaining(words);
    }

    @ParameterizedTest
    @MethodSource("libraries")
    void threads_change_no_bit(LinearAlgebra library) throws Exception {
        Matrix a = Libraries.normal(300, 211, 5);
        Matrix b = Libraries.normal(211, 190, 6);
        Matrix square = library.gram(Libraries.normal(190, 211, 7));
        List<Function<LinearAlgebra, Matrix>> calls = List.of(
                l -> l.product(a, b),
                l -> l.productWithTranspose(a, b.transpose()),
                l -> l.transposeProduct(a.transpose(), b),
                l -> l.gram(a),
                l -> Matrix.of(1, 300, l.product(a, b.transpose().row(0))),
                l -> Matrix.of(1, 190, l.eigenvalues(square)));
        for (Function<LinearAlgebra, Matrix> call : calls) {
            Matrix alone = with(1, () -> call.apply(library));
            same(with(2, () -> call.apply(library)), alone);
            same(with(7, () -> call.apply(library)), alone);
        }
    }

    private static Matrix with(int threads, Callable<Matrix> call) throws Exception {
        ForkJoinPool pool = new ForkJoinPool(threads);
        try {
            return pool.submit(call).get();
        } finally {
            pool.shutdown();
        }
    }
}
