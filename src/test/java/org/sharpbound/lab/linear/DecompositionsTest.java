package org.sharpbound.lab.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Eigenvalues, eigenvectors and systems by every library, beside matrices whose spectra are known. */
final class DecompositionsTest {

    /** A matrix with its eigenvalues, the largest first. */
    private record Known(String name, Matrix matrix, double[] values) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static Known known(String name, int n, Entry entry, IntToDoubleFunction value) {
        Matrix matrix = Matrix.zeros(n, n);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                // Only the lower triangle is to be read.
                matrix.set(i, j, j <= i ? entry.at(i, j) : 777);
            }
        }
        return new Known(name, matrix, IntStream.range(0, n).mapToDouble(value).toArray());
    }

    private interface Entry {
        double at(int i, int j);
    }

    private static List<Known> known() {
        IntToDoubleFunction string = k -> 2 + 2 * Math.cos((k + 1) * Math.PI / 61);
        Entry differences = (i, j) -> i == j ? 2 : i == j + 1 ? -1 : 0;
        return List.of(
                known("nothing", 0, (i, j) -> 0, k -> 0),
                known("one number", 1, (i, j) -> -3, k -> -3),
                known("zeros", 5, (i, j) -> 0, k -> 0),
                known("second differences", 60, differences, string),
                known(
                        "second differences, tiny",
                        60,
                        (i, j) -> 0x1p-400 * differences.at(i, j),
                        k -> 0x1p-400 * string.applyAsDouble(k)),
                known(
                        "second differences, huge",
                        60,
                        (i, j) -> 0x1p400 * differences.at(i, j),
                        k -> 0x1p400 * string.applyAsDouble(k)),
                known("rank one", 40, (i, j) -> 1, k -> k == 0 ? 40 : 0),
                known("two values, many times", 30, (i, j) -> i == j ? -1 : 2, k -> k == 0 ? 57 : -3),
                // (Fiedler) the inverse is a matrix of second differences with one entry changed
                known(
                        "minima",
                        50,
                        (i, j) -> Math.min(i, j) + 1,
                        k -> 0.25 / Math.pow(Math.sin((k + 0.5) * Math.PI / 101), 2)),
                known(
                        "a diagonal out of order",
                        4,
                        (i, j) -> i == j ? new double[] {2, -5, 8, 0}[i] : 0,
                        k -> new double[] {8, 2, 0, -5}[k]));
    }

    static Stream<Arguments> librariesAndMatrices() {
        return Libraries.available().stream().flatMap(l -> known().stream().map(known -> Arguments.of(l, known)));
    }

    static List<LinearAlgebra> libraries() {
        return Libraries.available();
    }

    @ParameterizedTest
    @MethodSource("librariesAndMatrices")
    void known_spectra_are_found(LinearAlgebra library, Known known) {
        int n = known.values().length;
        double largest = IntStream.range(0, n)
                .mapToDouble(i -> Math.abs(known.values()[i]))
                .max()
                .orElse(0);
        Matrix before = known.matrix().copy();
        double[] values = library.eigenvalues(known.matrix());
        Spectrum spectrum = library.spectrum(known.matrix());
        assertThat(known.matrix().values()).isEqualTo(before.values());
        assertThat(values).hasSize(n);
        assertThat(spectrum.vectors().rows()).isEqualTo(n);
        Matrix symmetric = known.matrix().copy();
        symmetric.mirrorLowerTriangle();
        for (int k = 0; k < n; k++) {
            assertThat(values[k]).isCloseTo(known.values()[k], within(1e-13 * largest));
            assertThat(spectrum.values()[k]).isCloseTo(known.values()[k], within(1e-13 * largest));
            double[] image = library.product(symmetric, spectrum.vectors().row(k));
            for (int i = 0; i < n; i++) {
                assertThat(image[i])
                        .isCloseTo(known.values()[k] * spectrum.vectors().get(k, i), within(1e-12 * largest));
            }
        }
        Matrix gram = library.gram(spectrum.vectors());
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                assertThat(gram.get(i, j)).isCloseTo(i == j ? 1 : 0, within(1e-13 * n));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("libraries")
    void systems_are_solved(LinearAlgebra library) {
        Matrix root = Libraries.whole(140, 150, 8);
        Matrix solution = Libraries.whole(140, 3, 9);
        Matrix a = Libraries.productByDefinition(root, root.transpose());
        Matrix b = Libraries.productByDefinition(a, solution);
        Matrix before = b.copy();
        Matrix lower = a.copy();
        lower.set(0, 139, Double.NaN);
        Matrix found = library.solve(lower, b);
        assertThat(b.values()).isEqualTo(before.values());
        for (int i = 0; i < solution.values().length; i++) {
            assertThat(found.values()[i]).isCloseTo(solution.values()[i], within(1e-6));
        }
        assertThat(library.solve(Matrix.zeros(0, 0), Matrix.zeros(0, 4)).columns())
                .isEqualTo(4);
        assertThat(library.solve(Matrix.ofRows(new double[] {4}), Matrix.zeros(1, 0))
                        .values())
                .isEmpty();
        assertThat(library.solve(Matrix.ofRows(new double[] {0x1p-300}), Matrix.ofRows(new double[] {6}))
                        .values())
                .containsExactly(6 * 0x1p300);
    }

    @ParameterizedTest
    @MethodSource("libraries")
    void systems_that_are_not_positive_definite_are_refused(LinearAlgebra library) {
        for (Matrix matrix : List.of(
                Matrix.ofRows(new double[] {-1}),
                Matrix.ofRows(new double[] {0}),
                Matrix.ofRows(new double[] {1, 2}, new double[] {2, 1}))) {
            assertThatThrownBy(() -> library.solve(matrix, Matrix.zeros(matrix.rows(), 1)))
                    .isInstanceOf(ArithmeticException.class)
                    .hasMessageContaining("not positive definite");
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void entries_that_are_not_finite_are_refused(double entry) {
        Matrix matrix = Matrix.ofRows(new double[] {1, 0}, new double[] {entry, 1});
        for (LinearAlgebra library : Libraries.available()) {
            for (Runnable call : List.<Runnable>of(
                    () -> library.eigenvalues(matrix),
                    () -> library.spectrum(matrix),
                    () -> library.solve(matrix, Matrix.zeros(2, 1)))) {
                assertThatThrownBy(call::run)
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageContaining("entry (2, 1)")
                        .hasMessageContaining(Double.toString(entry));
            }
        }
    }
}
