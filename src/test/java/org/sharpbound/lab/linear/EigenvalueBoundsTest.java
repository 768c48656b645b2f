package org.sharpbound.lab.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sharpbound.lab.linear.EigenvalueBounds.Enclosure;
import org.sharpbound.lab.random.RandomNumbers;

/** Enclosures hold the true eigenvalues of matrices that are known exactly, whatever pairs they are made of, and are narrow where these are good. */
final class EigenvalueBoundsTest {

    private static ExactSpectrum of(String name, int n, IntToDoubleFunction value) {
        return new ExactSpectrum(name, IntStream.range(0, n).mapToDouble(value).toArray());
    }

    static List<ExactSpectrum> spectra() {
        return List.of(
                of("one", 1, k -> -3),
                of("two", 2, k -> k - 1),
                of("whole numbers", 16, k -> k - 5),
                of("many", 64, k -> (k * 37 % 64) / 4.0),
                of("clustered", 16, k -> 1 + k * 0x1p-38),
                of("clustered at both ends", 32, k -> (k % 2 == 0 ? 1 : -1) * (1 + k * 0x1p-36)),
                of("rank one", 16, k -> k == 7 ? 5 : 0),
                of("zero", 8, k -> 0),
                of("a multiple of the identity", 8, k -> 0.75),
                of("negative", 16, k -> -1 - k * k),
                of("spread", 16, k -> Math.scalb(1.0, 2 * k - 30)),
                of("huge", 16, k -> 0x1p1000 * (k - 3)),
                of("too huge for sums", 8, k -> 0x1p1022 * (1 + k / 16.0)),
                of("tiny", 16, k -> 0x1p-1000 * (k - 3)),
                of("subnormal", 8, k -> 0x1p-1060 * (k - 3)));
    }

    private static boolean holds(Enclosure enclosure, double value) {
        return enclosure.lower() <= value && value <= enclosure.upper();
    }

    private static void hold(ExactSpectrum spectrum, Matrix matrix, double value, double[] vector) {
        assertThat(EigenvalueBounds.near(matrix, value, vector))
                .matches(found -> Arrays.stream(spectrum.values()).anyMatch(v -> holds(found, v)), "holds a value");
        assertThat(EigenvalueBounds.largest(matrix, value, vector))
                .matches(found -> holds(found, spectrum.largest()), "holds the largest");
        assertThat(EigenvalueBounds.smallest(matrix, value, vector))
                .matches(found -> holds(found, spectrum.smallest()), "holds the smallest");
    }

    @ParameterizedTest
    @MethodSource("spectra")
    void exact_pairs_give_enclosures_that_are_narrow(ExactSpectrum spectrum) {
        Matrix matrix = spectrum.matrix();
        double size = Math.max(Math.abs(spectrum.largest()), Math.abs(spectrum.smallest()));
        boolean overflows = spectrum.name().equals("too huge for sums");
        for (int k = 0; k < spectrum.values().length; k++) {
            double value = spectrum.values()[k];
            double[] vector = spectrum.vector(k);
            hold(spectrum, matrix, value, vector);
            Enclosure near = EigenvalueBounds.near(matrix, value, vector);
            assertThat(holds(near, value)).isTrue();
            if (!overflows) {
                assertThat(near.upper() - near.lower()).isLessThanOrEqualTo(1e-13 * size + 0x1p-1066);
            }
            if (!overflows && value == spectrum.largest()) {
                Enclosure largest = EigenvalueBounds.largest(matrix, value, vector);
                assertThat(largest.upper() - largest.lower()).isLessThanOrEqualTo(1e-11 * size + 0x1p-1066);
            }
            if (!overflows && value == spectrum.smallest()) {
                Enclosure smallest = EigenvalueBounds.smallest(matrix, value, vector);
                assertThat(smallest.upper() - smallest.lower()).isLessThanOrEqualTo(1e-11 * size + 0x1p-1066);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("spectra")
    void wrong_pairs_give_enclosures_that_are_true(ExactSpectrum spectrum) {
        Matrix matrix = spectrum.matrix();
        int n = spectrum.values().length;
        RandomNumbers numbers = RandomNumbers.of(21, n);
        for (double error : new double[] {0x1p-52, 1e-13, 1e-10, 1e-6, 1e-3, 1, 100}) {
            for (int trial = 0; trial < 4; trial++) {
                int index = numbers.below(n);
                double[] vector = spectrum.vector(numbers.below(4) == 0 ? numbers.below(n) : index);
                double length = numbers.uniform(0.1, 10);
                for (int i = 0; i < n; i++) {
                    vector[i] = length * (vector[i] + error * numbers.normal());
                }
                double value = spectrum.values()[index] * (1 + error * numbers.normal());
                hold(spectrum, matrix, Double.isFinite(value) ? value : 0, vector);
            }
        }
    }

    @Test
    void vectors_of_any_length_serve() {
        Matrix matrix = Matrix.ofRows(new double[] {2, 1}, new double[] {1, 2});
        for (double length : new double[] {0x1p-1074, 0x1p-1022, 1e-200, 1, 1e200, 0x1p1023}) {
            Enclosure near = EigenvalueBounds.near(matrix, 3, new double[] {length, length});
            assertThat(holds(near, 3)).isTrue();
            assertThat(holds(EigenvalueBounds.near(matrix, 3.5, new double[] {length, length}), 3))
                    .isTrue();
            if (length > 0x1p-1022 && length < 1e300) {
                assertThat(near.upper() - near.lower()).isLessThan(1e-14);
            }
        }
    }

    @Test
    void what_is_a_little_short_of_the_largest_is_seen_to_be_so() {
        // The second value with its own vector: near it lies a value, and the largest is elsewhere.
        ExactSpectrum spectrum = of("two of three", 4, k -> k);
        Enclosure largest = EigenvalueBounds.largest(spectrum.matrix(), 2, spectrum.vector(2));
        assertThat(largest.upper()).isGreaterThanOrEqualTo(3);
        assertThat(PositiveDefinite.bound(spectrum.matrix(), Math.nextDown(3.0) - 1e-12))
                .isInfinite();
        assertThat(PositiveDefinite.bound(spectrum.matrix(), 3 + 1e-12)).isBetween(3.0, 3 + 1e-11);
    }

    @Test
    void factors_that_exist_by_rounding_alone_do_not_deceive() {
        int deceptions = 0;
        for (int seed = 0; seed < 40; seed++) {
            // Of whole numbers and without full rank, so that 0 is the largest value.
            Matrix root = Libraries.whole(12, 11, seed);
            Matrix matrix = Libraries.productByDefinition(root, root.transpose());
            for (int i = 0; i < matrix.values().length; i++) {
                matrix.values()[i] = -matrix.values()[i];
            }
            double bound = PositiveDefinite.bound(matrix, -1e-11);
            assertThat(bound).isGreaterThanOrEqualTo(0);
            deceptions += bound < Double.POSITIVE_INFINITY ? 1 : 0;
        }
        assertThat(deceptions).isPositive();
    }

    @Test
    void eigenpairs_of_a_kernel_are_enclosed() {
        LinearAlgebra library = Library.JAVA.open();
        Matrix gram = library.gram(Libraries.normal(120, 130, 22));
        Spectrum spectrum = library.spectrum(gram);
        Enclosure largest = EigenvalueBounds.largest(
                gram, spectrum.values()[0], spectrum.vectors().row(0));
        Enclosure smallest = EigenvalueBounds.smallest(
                gram, spectrum.values()[119], spectrum.vectors().row(119));
        assertThat(largest.upper() - largest.lower()).isLessThan(1e-9 * spectrum.values()[0]);
        assertThat(smallest.lower()).isPositive();
        assertThat(smallest.upper()).isCloseTo(spectrum.values()[119], within(1e-9));
    }

    @Test
    void what_is_not_finite_or_not_symmetric_is_refused() {
        Matrix matrix = Matrix.ofRows(new double[] {2, 1}, new double[] {1, 2});
        double[] vector = {1, 1};
        refused(() -> EigenvalueBounds.near(matrix, Double.NaN, vector), "a value that is finite");
        refused(() -> EigenvalueBounds.near(matrix, 1, new double[] {1}), "a vector of 2 numbers");
        refused(() -> EigenvalueBounds.near(matrix, 1, new double[] {0, 0}), "not 0");
        refused(() -> EigenvalueBounds.near(matrix, 1, new double[] {1, Double.NaN}), "finite");
        refused(() -> EigenvalueBounds.near(Matrix.zeros(2, 3), 1, vector), "2 x 3");
        refused(() -> EigenvalueBounds.near(Matrix.zeros(0, 0), 1, new double[0]), "0 x 0");
        for (double entry : new double[] {Math.nextUp(1.0), Double.NaN, Double.POSITIVE_INFINITY}) {
            Matrix wrong = matrix.copy();
            wrong.set(1, 0, entry);
            refused(() -> EigenvalueBounds.largest(wrong, 3, vector), "entries (2, 1) and (1, 2)");
            refused(() -> EigenvalueBounds.smallest(wrong, 1, vector), "entries (2, 1) and (1, 2)");
        }
    }

    private static void refused(ThrowingCallable call, String words) {
        assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessageContaining(words);
    }
}
