package org.sharpbound.enclose.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sharpbound.enclose.Interval;
import org.sharpbound.term.Rational;

/** Approximations are never believed: with guesses that are far off, results are wider, and no less true. */
final class GuessesTest {

    private static final int DRAWS = 120;

    private static IntervalMatrix<Interval> intervals(RationalMatrix a, Interval[] entries) {
        return IntervalMatrix.of(Kind.DOUBLES, a.shape(), Arrays.asList(entries));
    }

    private static RationalMatrix constant(RationalMatrix shape, String value) {
        return RationalMatrix.of(shape.shape().rows(), shape.shape().columns(), (i, j) -> Rational.parse(value));
    }

    /** Vectors near those of the identity, of the right ones, or of neither, and not of unit length. Seed 21. */
    @ParameterizedTest
    @CsvSource({"1/8, 0", "1/8, 1/64", "1/512, 1/64", "1/2, 0"})
    void any_change_of_basis_encloses_the_eigenvalues(String error, String radius) {
        Random random = new Random(21);
        int bounded = 0;
        for (int draw = 0; draw < DRAWS; draw++) {
            int size = 2 + random.nextInt(3);
            RationalMatrix mid = Given.symmetric(Given.random(random, size, size, 100));
            RationalMatrix rad = constant(mid, radius);
            boolean isDiagonal = random.nextBoolean();
            RationalMatrix a = RationalMatrix.of(
                    size, size, (i, j) -> isDiagonal && i != j ? mid.at(i, j).over(Rational.of(64)) : mid.at(i, j));
            IntervalMatrix<Interval> points = intervals(a, Given.doubles(a));
            Basis<Interval> right = Basis.of(points, false);
            RationalMatrix wrong = Given.random(random, size, size, 16);
            IntervalMatrix<Interval> vectors = right.vectors()
                    .plus(intervals(wrong, Given.doubles(wrong))
                            .map(entry -> entry.times(Interval.of(Rational.parse(error)))))
                    .mid();
            IntervalMatrix<Interval> deviation = intervals(a, Given.around(constant(a, "0"), rad));
            Spectrum<Interval> spectrum = new Spectrum<>(deviation, Basis.of(points, vectors));
            RationalMatrix member = Given.symmetric(Given.member(random, a, rad));
            for (int k = 0; k < size; k++) {
                Interval found = spectrum.eigenvalue(k);
                assertThat(!found.isBounded()
                                || Truth.holdsEigenvalue(member, k, Rational.of(found.lo()), Rational.of(found.hi())))
                        .as("%d of %s in %s", k, member, found)
                        .isTrue();
                bounded += found.isBounded() ? 1 : 0;
            }
        }
        assertThat(bounded).isGreaterThan(DRAWS / 8);
    }

    /** Preconditioners that are off by up to so much in each entry, relative to the inverse. Seed 22. */
    @ParameterizedTest
    @CsvSource({"1/8, 0", "1/4, 1/64", "1/512, 1/16"})
    void any_preconditioner_encloses_the_solutions(String error, String radius) {
        Random random = new Random(22);
        int regular = 0;
        for (int draw = 0; draw < DRAWS; draw++) {
            int size = 2 + random.nextInt(3);
            RationalMatrix a = Given.random(random, size, size, 64);
            RationalMatrix rad = constant(a, radius);
            if (a.det().isZero()) {
                continue;
            }
            RationalMatrix inverse = a.inv().orElseThrow();
            RationalMatrix wrong = RationalMatrix.of(
                    size,
                    size,
                    (i, j) -> inverse.at(i, j)
                            .times(Rational.ONE.plus(
                                    Rational.parse(error).times(Rational.of(random.nextInt(33) - 16, 16)))));
            LinearSystem<Interval> system = new LinearSystem<>(
                    intervals(a, Given.around(a, rad)),
                    intervals(wrong, Given.doubles(wrong)).mid());
            RationalMatrix b = Given.random(random, size, 1, 64);
            RationalMatrix member = Given.member(random, a, rad);
            if (system.isRegular()) {
                IntervalMatrix<Interval> found = system.solution(intervals(b, Given.doubles(b)));
                RationalMatrix exact = member.solve(b).orElseThrow();
                for (int i = 0; i < size; i++) {
                    assertThat(found.at(i, 0).contains(exact.at(i, 0))).isTrue();
                }
                regular++;
            }
        }
        assertThat(regular).isGreaterThan(DRAWS / 8);
    }

    /** Entries that grow by 8 from one diagonal to the next, where scalings matter. Seed 23. */
    @ParameterizedTest
    @CsvSource({"3, 3", "2, 4", "3, -3", "4, 2"})
    void exponentials_of_graded_matrices_are_enclosed_and_so_are_slopes(int size, int grade) {
        Random random = new Random(23);
        for (int draw = 0; draw < DRAWS / 6; draw++) {
            RationalMatrix even = Given.random(random, size, size, 8);
            RationalMatrix mid = graded(even, grade);
            RationalMatrix wide = RationalMatrix.of(
                    size, size, (i, j) -> random.nextInt(3) == 0 ? Rational.of(1, 8) : Rational.of(1, 1024));
            RationalMatrix rad = graded(wide, random.nextBoolean() ? grade : 0);
            RationalMatrix from = Given.member(random, mid, rad);
            RationalMatrix to = Given.member(random, mid, rad);
            Interval[] box = Given.around(mid, rad);
            List<Shape> shapes = List.of(mid.shape());
            Interval[] found = MatrixFunction.EXPM.enclose(shapes, box).orElseThrow();
            assertThat(ContainmentTest.holds(MatrixFunction.EXPM, from, found)).isTrue();
            assertThat(ContainmentTest.holds(MatrixFunction.EXPM, to, found)).isTrue();
            MatrixFunction.EXPM
                    .derivatives(shapes, box)
                    .ifPresent(slopes -> assertThat(DerivativesTest.isMeanValue(
                                    MatrixFunction.EXPM,
                                    shapes,
                                    slopes,
                                    new RationalMatrix[] {from},
                                    new RationalMatrix[] {to}))
                            .isTrue());
        }
    }

    private static RationalMatrix graded(RationalMatrix a, int grade) {
        return RationalMatrix.of(
                a.shape().rows(), a.shape().rows(), (i, j) -> a.at(i, j).times(Rational.TWO.pow(grade * (j - i))));
    }
}
