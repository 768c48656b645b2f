package org.sharpbound.enclose.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sharpbound.enclose.Interval;

/**
 * Enclosures that are wrong in one thing, as a slip in this package would make them: the comparison with exact values that the
 * right ones pass ({@link ContainmentTest}) must object to each.
 */
final class FaultyEnclosuresTest {

    private static final int DRAWS = 300;

    /** A wrong enclosure of a function of all matrices between bounds. */
    private record Faulty(
            String name, MatrixFunction function, Function<IntervalMatrix<Interval>, IntervalMatrix<Interval>> faulty) {

        @Override
        public String toString() {
            return function + " with " + name;
        }
    }

    static Stream<Arguments> faults() {
        Kind<Interval> kind = Kind.DOUBLES;
        Function<IntervalMatrix<Interval>, IntervalMatrix<Interval>> middle = IntervalMatrix::mid;
        return Stream.of(
                        new Faulty("no remainder of the series", MatrixFunction.EXPM, a -> taylor(a, 12)),
                        new Faulty("the middle alone", MatrixFunction.EXPM, a -> Exponential.of(a.mid())),
                        new Faulty("ends where signs differ", MatrixFunction.EXPM, FaultyEnclosuresTest::ends),
                        new Faulty(
                                "rounding to nearest",
                                MatrixFunction.EXPM,
                                a -> Exponential.of(a).mid()),
                        new Faulty(
                                "the middle alone",
                                MatrixFunction.INV,
                                a -> LinearSystem.inverse(a.mid()).orElse(a)),
                        new Faulty("one step of Newton alone", MatrixFunction.INV, FaultyEnclosuresTest::newton),
                        new Faulty("the middle alone", MatrixFunction.DET, middle.andThen(Determinant::of)),
                        new Faulty("the diagonal alone", MatrixFunction.DET, FaultyEnclosuresTest::diagonal),
                        new Faulty("the middle alone", MatrixFunction.EIGMAX, middle.andThen(Eigenvalues::largest)),
                        new Faulty(
                                "Rayleigh's quotient as upper bound",
                                MatrixFunction.EIGMAX,
                                FaultyEnclosuresTest::rayleigh),
                        new Faulty("discs forgotten", MatrixFunction.EIGENVALUES, FaultyEnclosuresTest::sortedDiagonal),
                        new Faulty("the order lost", MatrixFunction.EIGENVALUES, a -> reversed(Eigenvalues.of(a))),
                        new Faulty(
                                "the largest column",
                                MatrixFunction.OPNORM,
                                a -> IntervalMatrix.of(
                                        kind,
                                        Shape.SCALAR,
                                        List.of(a.transpose().norm()))),
                        new Faulty("the rank of the middle", MatrixFunction.RANK, middle.andThen(RankBound::of)))
                .map(Arguments::of);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void exact_values_tell_a_wrong_enclosure(Faulty fault) {
        Random random = new Random(5);
        int caught = 0;
        for (int draw = 0; draw < DRAWS && caught == 0; draw++) {
            RationalMatrix mid = ContainmentTest.drawn(fault.function(), random);
            RationalMatrix radius = ContainmentTest.radius(fault.function(), random, mid.shape());
            List<Interval> entries = Arrays.asList(Given.around(mid, radius));
            Interval[] wrong = fault.faulty()
                    .apply(IntervalMatrix.of(Kind.DOUBLES, mid.shape(), entries))
                    .entries()
                    .toArray(Interval[]::new);
            RationalMatrix member = Given.member(random, mid, radius);
            RationalMatrix taken = ContainmentTest.isSymmetric(fault.function()) ? Given.symmetric(member) : member;
            boolean isDefined =
                    fault.function() != MatrixFunction.INV || taken.inv().isPresent();
            boolean isBounded = Arrays.stream(wrong).allMatch(Interval::isBounded);
            caught += isDefined && isBounded && !ContainmentTest.holds(fault.function(), taken, wrong) ? 1 : 0;
        }
        assertThat(caught).isPositive();
    }

    private static IntervalMatrix<Interval> taylor(IntervalMatrix<Interval> a, int degree) {
        IntervalMatrix<Interval> sum = IntervalMatrix.identity(Kind.DOUBLES, a.rows());
        for (int k = degree; k >= 1; k--) {
            Interval share = Interval.ONE.over(Interval.of(k));
            sum = IntervalMatrix.identity(Kind.DOUBLES, a.rows())
                    .plus(a.times(sum).map(share::times));
        }
        return sum;
    }

    private static IntervalMatrix<Interval> ends(IntervalMatrix<Interval> a) {
        IntervalMatrix<Interval> lower = Exponential.of(a.map(entry -> Interval.of(entry.lo())));
        return lower.with(Exponential.of(a.map(entry -> Interval.of(entry.hi()))), Interval::hull);
    }

    private static IntervalMatrix<Interval> newton(IntervalMatrix<Interval> a) {
        return Approximation.inverse(a.mid())
                .map(c -> c.times(IntervalMatrix.identity(Kind.DOUBLES, a.rows())
                        .plus(IntervalMatrix.identity(Kind.DOUBLES, a.rows()))
                        .minus(a.times(c))))
                .orElse(a);
    }

    private static IntervalMatrix<Interval> diagonal(IntervalMatrix<Interval> a) {
        Interval product =
                IntStream.range(0, a.rows()).mapToObj(i -> a.at(i, i)).reduce(Interval.ONE, Interval::times);
        return IntervalMatrix.of(Kind.DOUBLES, Shape.SCALAR, List.of(product));
    }

    private static IntervalMatrix<Interval> rayleigh(IntervalMatrix<Interval> a) {
        int last = a.rows() - 1;
        return IntervalMatrix.of(
                Kind.DOUBLES, Shape.SCALAR, List.of(diagonalForm(a).at(last, last)));
    }

    private static IntervalMatrix<Interval> sortedDiagonal(IntervalMatrix<Interval> a) {
        IntervalMatrix<Interval> form = diagonalForm(a);
        return IntervalMatrix.of(Kind.DOUBLES, a.rows(), 1, (i, j) -> form.at(i, i));
    }

    private static IntervalMatrix<Interval> diagonalForm(IntervalMatrix<Interval> a) {
        return Basis.of(a.mid(), false).form();
    }

    private static IntervalMatrix<Interval> reversed(IntervalMatrix<Interval> column) {
        int last = column.rows() - 1;
        return IntervalMatrix.of(Kind.DOUBLES, column.rows(), 1, (i, j) -> column.at(last - i, 0));
    }

    /** Derivatives in the directions that the middle has no path to are not 0. */
    @ParameterizedTest
    @MethodSource("structures")
    void entries_that_open_a_path_are_not_forgotten(String given, String radius) {
        RationalMatrix mid = Given.matrix(given);
        RationalMatrix wide = Given.matrix(radius);
        Interval[] found = MatrixFunction.EXPM
                .enclose(List.of(mid.shape()), Given.around(mid, wide))
                .orElseThrow();
        RationalMatrix corner = Given.plus(mid, wide);
        assertThat(ContainmentTest.holds(MatrixFunction.EXPM, corner, found)).isTrue();
    }

    static Stream<Arguments> structures() {
        return Stream.of(
                Arguments.of("1 0; 0 2", "0 1/10; 0 0"),
                Arguments.of("1 0; 0 2", "0 1/10; 1/10 0"),
                Arguments.of("1 0 0; 0 2 1; 0 0 1", "0 1/10 0; 0 0 0; 0 0 0"),
                Arguments.of("-1 0 1; -1 2 1; 0 0 1", "0 1/10 0; 1/2 0 0; 0 0 0"));
    }
}
