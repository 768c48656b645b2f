package org.sharpbound.enclose.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.sharpbound.enclose.BigInterval;
import org.sharpbound.enclose.Interval;
import org.sharpbound.enclose.Precision;
import org.sharpbound.term.Rational;

/**
 * Derivatives hold the slope between any two matrices between the bounds: by the mean value theorem the difference of the values
 * is that of the entries times derivatives somewhere between.
 */
final class DerivativesTest {

    private static final Precision DIGITS = Precision.ofDigits(40);
    private static final int DRAWS = 40;

    @ParameterizedTest
    @EnumSource(value = MatrixFunction.class, names = "RANK", mode = EnumSource.Mode.EXCLUDE)
    void differences_of_values_are_differences_of_entries_times_derivatives(MatrixFunction function) {
        Random random = new Random(9);
        int known = 0;
        for (int draw = 0; draw < DRAWS; draw++) {
            List<RationalMatrix> mids = new ArrayList<>(List.of(ContainmentTest.drawn(function, random)));
            if (function == MatrixFunction.SOLVE) {
                mids.add(Given.random(random, mids.get(0).shape().rows(), 2, 40));
            }
            List<RationalMatrix> radii = mids.stream()
                    .map(mid -> ContainmentTest.radius(function, random, mid.shape()))
                    .toList();
            List<Shape> shapes = mids.stream().map(RationalMatrix::shape).toList();
            Interval[] box = all(mids, radii);
            Optional<Interval[][]> derivatives = function.derivatives(shapes, box);
            if (derivatives.isPresent()) {
                RationalMatrix[] from = members(function, random, mids, radii);
                RationalMatrix[] to = members(function, random, mids, radii);
                assertThat(isMeanValue(function, shapes, derivatives.get(), from, to))
                        .as("%s between %s and %s", function, Arrays.toString(from), Arrays.toString(to))
                        .isTrue();
                known++;
            }
        }
        assertThat(known).isGreaterThan(DRAWS / 4);
    }

    private static Interval[] all(List<RationalMatrix> mids, List<RationalMatrix> radii) {
        List<Interval> all = new ArrayList<>();
        for (int i = 0; i < mids.size(); i++) {
            all.addAll(Arrays.asList(Given.around(mids.get(i), radii.get(i))));
        }
        return all.toArray(Interval[]::new);
    }

    private static RationalMatrix[] members(
            MatrixFunction function, Random random, List<RationalMatrix> mids, List<RationalMatrix> radii) {
        RationalMatrix[] members = new RationalMatrix[mids.size()];
        for (int i = 0; i < members.length; i++) {
            RationalMatrix member = Given.member(random, mids.get(i), radii.get(i));
            members[i] = ContainmentTest.isSymmetric(function) ? Given.symmetric(member) : member;
        }
        return members;
    }

    /** Whether value(to) − value(from) can be Σ derivative (to − from), up to 30 digits. */
    static boolean isMeanValue(
            MatrixFunction function,
            List<Shape> shapes,
            Interval[][] slopes,
            RationalMatrix[] from,
            RationalMatrix[] to) {
        BigInterval[] before = function.enclose(shapes, Given.decimals(Precision.ofDigits(60), from), DIGITS)
                .orElseThrow();
        BigInterval[] after = function.enclose(shapes, Given.decimals(Precision.ofDigits(60), to), DIGITS)
                .orElseThrow();
        boolean all = slopes.length == before.length;
        for (int r = 0; r < before.length; r++) {
            BigInterval change = BigInterval.of(-1e-30, 1e-30);
            int entry = 0;
            for (int m = 0; m < from.length; m++) {
                for (int i = 0; i < from[m].entries().size(); i++) {
                    Rational step =
                            to[m].entries().get(i).minus(from[m].entries().get(i));
                    Interval slope = slopes[r][entry++];
                    BigInterval part = BigInterval.of(slope.lo(), slope.hi()).mul(BigInterval.of(step, DIGITS), DIGITS);
                    change = change.add(part, DIGITS);
                }
            }
            all &= !after[r].sub(before[r], DIGITS).intersect(change).isEmpty();
        }
        return all;
    }

    /** Derivatives at points, by pencil: row by row for each entry of the result. */
    @ParameterizedTest
    @CsvSource({
        "DET, 2 1; 5 3, 3 -5 -1 2",
        "EIGMIN, 2 0; 0 3, 1 0 0 0",
        "EIGMAX, 0 1; 1 0, 1/2 1/2 1/2 1/2",
        "EIGMIN, 0 1; 1 0, 1/2 -1/2 -1/2 1/2",
        "EIGENVALUES, 1 0 0; 0 2 0; 0 0 4, 1 0 0 0 0 0 0 0 0 0 0 0 0 1 0 0 0 0 0 0 0 0 0 0 0 0 1",
        "OPNORM, 3 4, 3/5 4/5",
        "OPNORM, 0 2; -1 0, 0 1 0 0",
        "OPNORM, 3 0; 0 1; 0 0, 1 0 0 0 0 0",
        "INV, 2 0; 0 4, -1/4 0 0 0 0 -1/8 0 0 0 0 -1/8 0 0 0 0 -1/16",
        "EXPM, 0 0; 0 0, 1 0 0 0 0 1 0 0 0 0 1 0 0 0 0 1",
        "EXPM, 0 1; 0 0, 1 0 1/2 0 1/2 1 1/6 1/2 0 0 1 0 0 0 1/2 1",
    })
    void derivatives_at_points_are_those_of_calculus(MatrixFunction function, String given, String expected) {
        RationalMatrix a = Given.matrix(given);
        Interval[][] found =
                function.derivatives(List.of(a.shape()), Given.doubles(a)).orElseThrow();
        List<Rational> values =
                Arrays.stream(expected.split(" ")).map(Rational::parse).toList();
        int columns = a.entries().size();
        assertThat(found.length * columns).isEqualTo(values.size());
        for (int i = 0; i < values.size(); i++) {
            Interval slope = found[i / columns][i % columns];
            assertThat(slope.contains(values.get(i)))
                    .as("%s in %s", values.get(i), slope)
                    .isTrue();
            assertThat(slope.width()).isLessThan(1e-12);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "EIGMIN, 1 0; 0 1",
        "EIGENVALUES, 2 0 0; 0 1 0; 0 0 1",
        "OPNORM, 1 0; 0 -1",
        "OPNORM, 0 0 0",
        "INV, 1 2; 2 4",
        "RANK, 1 0; 0 1"
    })
    void where_a_derivative_does_not_exist_there_is_none(MatrixFunction function, String given) {
        RationalMatrix a = Given.matrix(given);
        assertThat(function.derivatives(List.of(a.shape()), Given.doubles(a))).isEmpty();
    }

    /** A table of slopes with one of them moved by a thousandth must be found wrong. Seed 2. */
    @ParameterizedTest
    @EnumSource(
            value = MatrixFunction.class,
            names = {"RANK", "SOLVE"},
            mode = EnumSource.Mode.EXCLUDE)
    void a_wrong_derivative_is_told(MatrixFunction function) {
        RationalMatrix a = Given.matrix("3 1/2; 1/2 1");
        List<Shape> shapes = List.of(a.shape());
        Interval[][] slopes = function.derivatives(shapes, Given.around(a, Given.matrix("1e-9 1e-9; 1e-9 1e-9")))
                .orElseThrow();
        RationalMatrix to = Given.plus(a, Given.matrix("1e-9 0; 0 0"));
        assertThat(isMeanValue(function, shapes, slopes, new RationalMatrix[] {a}, new RationalMatrix[] {to}))
                .isTrue();
        slopes[0][0] = slopes[0][0].plus(Interval.of(1e-3));
        assertThat(isMeanValue(function, shapes, slopes, new RationalMatrix[] {a}, new RationalMatrix[] {to}))
                .isFalse();
    }
}
