package org.sharpbound.enclose.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.sharpbound.enclose.BigInterval;
import org.sharpbound.enclose.Interval;
import org.sharpbound.enclose.Precision;
import org.sharpbound.term.Rational;

final class MatrixFunctionTest {

    private static final Precision FIFTY = Precision.ofDigits(50);
    private static final Precision ENTRIES = Precision.ofDigits(70);

    @ParameterizedTest
    @CsvSource({
        "EXPM, 3x3, 3x3",
        "EXPM, 2x3, none",
        "EIGENVALUES, 3x3, 3x1",
        "EIGMIN, 3x3, 1x1",
        "EIGMAX, 3x1, none",
        "OPNORM, 2x3, 1x1",
        "INV, 2x2, 2x2",
        "INV, 2x1, none",
        "SOLVE, 2x2 2x3, 2x3",
        "SOLVE, 2x2 3x1, none",
        "SOLVE, 2x2, none",
        "DET, 4x4, 1x1",
        "RANK, 4x2, 1x1",
    })
    void the_shape_of_a_result_follows_from_those_of_the_arguments(
            MatrixFunction function, String given, String result) {
        List<Shape> shapes =
                Stream.of(given.split(" ")).map(MatrixFunctionTest::shape).toList();

        Optional<Shape> expected = result.equals("none") ? Optional.empty() : Optional.of(shape(result));
        assertThat(function.result(shapes)).isEqualTo(expected);
    }

    private static Shape shape(String text) {
        String[] parts = text.split("x");
        return new Shape(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
    }

    @Test
    void shapes_that_do_not_fit_are_refused_with_a_word() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MatrixFunction.INV.enclose(List.of(new Shape(1, 2)), new Interval[2]))
                .withMessageContaining("1 by 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MatrixFunction.INV.enclose(List.of(new Shape(2, 2)), new Interval[3]));
    }

    @ParameterizedTest
    @EnumSource(MatrixFunction.class)
    void an_empty_entry_gives_no_result(MatrixFunction function) {
        List<Shape> shapes =
                function.arity() == 1 ? List.of(Shape.square(2)) : List.of(Shape.square(2), Shape.vector(2));
        Interval[] entries = Stream.generate(() -> Interval.ONE)
                .limit(shapes.stream().mapToInt(Shape::size).sum())
                .toArray(Interval[]::new);
        entries[1] = Interval.EMPTY;

        assertThat(function.enclose(shapes, entries)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(MatrixFunction.class)
    void an_unbounded_entry_never_narrows_a_result(MatrixFunction function) {
        RationalMatrix given = Given.matrix("2 1; 1 3");
        List<Shape> shapes =
                function.arity() == 1 ? List.of(Shape.square(2)) : List.of(Shape.square(2), Shape.vector(2));
        Interval[] point = function.arity() == 1 ? Given.doubles(given) : Given.doubles(given, Given.matrix("1; 1"));
        Interval[] wide = point.clone();
        wide[3] = Interval.of(0, Double.POSITIVE_INFINITY);

        Interval[] narrow = function.enclose(shapes, point).orElseThrow();
        function.enclose(shapes, wide).ifPresent(result -> {
            for (int i = 0; i < result.length; i++) {
                assertThat(result[i].contains(narrow[i])).as(function + " " + i).isTrue();
            }
        });
    }

    /** Values of exact matrices, by pencil; entries are row by row. */
    @ParameterizedTest
    @CsvSource({
        "DET, 2 1; 1 3, 5",
        "DET, 1 1/2 1/3; 1/2 1/3 1/4; 1/3 1/4 1/5, 1/2160",
        "DET, 1 2; 2 4, 0",
        "RANK, 1 2; 2 4, 1",
        "RANK, 1 2 3; 4 5 6; 7 8 9, 2",
        "RANK, 0 0; 0 0, 0",
        "INV, 2 1; 1 3, 3/5 -1/5 -1/5 2/5",
        "EIGENVALUES, 2 -2; -2 5, 1 6",
        "EIGENVALUES, 2 -1 0; -1 2 0; 0 0 3, 1 3 3",
        "EIGENVALUES, 1 1 1 1; 1 1 1 1; 1 1 1 1; 1 1 1 1, 0 0 0 4",
        "EIGENVALUES, 7 0 0; 0 7 0; 0 0 7, 7 7 7",
        "EIGENVALUES, 1/2 0 0; 0 -3 0; 0 0 2, -3 1/2 2",
        "EIGMIN, 2 2 0; 2 5 0; 0 0 4, 1",
        "EIGMAX, 2 2 0; 2 5 0; 0 0 4, 6",
        "OPNORM, 3 4, 5",
        "OPNORM, 0 2; -1 0; 0 0, 2",
        "OPNORM, 1 2; 2 4, 5",
        "EXPM, 0 1 0; 0 0 1; 0 0 0, 1 1 1/2 0 1 1 0 0 1",
        "EXPM, 1 1; -1 -1, 2 1 -1 0",
        "EXPM, 6 4; -9 -6, 7 4 -9 -5",
    })
    void values_known_exactly_are_enclosed_narrowly(MatrixFunction function, String given, String values) {
        RationalMatrix matrix = Given.matrix(given);
        List<Rational> expected =
                Stream.of(values.split(" ")).map(Rational::parse).toList();
        List<Shape> shapes = List.of(matrix.shape());

        Interval[] doubles = function.enclose(shapes, Given.doubles(matrix)).orElseThrow();
        BigInterval[] decimals =
                function.enclose(shapes, Given.decimals(ENTRIES, matrix), FIFTY).orElseThrow();

        assertThat(doubles).hasSameSizeAs(expected);
        for (int i = 0; i < doubles.length; i++) {
            Rational value = expected.get(i);
            assertThat(doubles[i].contains(value))
                    .as("%s in %s", value, doubles[i])
                    .isTrue();
            assertThat(decimals[i].contains(value))
                    .as("%s in %s", value, decimals[i])
                    .isTrue();
            if (function != MatrixFunction.RANK) {
                assertThat(doubles[i].width()).isLessThan(2e-14);
                assertThat(decimals[i].hi().subtract(decimals[i].lo()).doubleValue())
                        .isLessThan(1e-48);
            }
        }
        function.exact(shapes, matrix.entries().toArray(Rational[]::new))
                .ifPresent(exact -> assertThat(exact).containsExactlyElementsOf(expected));
    }

    @ParameterizedTest
    @CsvSource({"1 2; 2 4", "1/3 1; 1 3", "1 2 3; 4 5 6; 7 8 9", "0 0; 0 0", "1/10 1/5; 1/5 2/5"})
    void what_is_singular_has_no_inverse(String given) {
        RationalMatrix matrix = Given.matrix(given);
        List<Shape> shapes = List.of(matrix.shape());

        assertThat(MatrixFunction.INV.enclose(shapes, Given.doubles(matrix))).isEmpty();
        assertThat(MatrixFunction.INV.enclose(shapes, Given.decimals(ENTRIES, matrix), FIFTY))
                .isEmpty();
        assertThat(MatrixFunction.INV.exact(shapes, matrix.entries().toArray(Rational[]::new)))
                .isEmpty();
    }

    @Test
    void what_comes_near_a_singular_matrix_is_refused_only_if_it_may_be_one() {
        RationalMatrix near = Given.matrix("1 2; 2 4001/1000");
        Interval[] apart = Given.around(near, Given.matrix("0 0; 0 1/2000"));
        Interval[] touching = Given.around(near, Given.matrix("0 0; 0 1/1000"));

        assertThat(MatrixFunction.INV.enclose(List.of(near.shape()), apart)).isPresent();
        assertThat(MatrixFunction.INV.enclose(List.of(near.shape()), touching)).isEmpty();
    }
}
