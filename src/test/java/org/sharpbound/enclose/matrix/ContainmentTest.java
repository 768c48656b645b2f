package org.sharpbound.enclose.matrix;

import static org.assertj.core.api.Assertions.assertThat;

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

/** Enclosures hold the values at exact matrices drawn from within. Seeds are stated; each draw is another matrix. */
final class ContainmentTest {

    private static final int DRAWS = 60;
    private static final int MEMBERS = 4;

    @ParameterizedTest
    @EnumSource(value = MatrixFunction.class, names = "SOLVE", mode = EnumSource.Mode.EXCLUDE)
    void every_matrix_between_the_bounds_has_its_value_in_the_enclosure(MatrixFunction function) {
        Random random = new Random(5);
        int enclosed = 0;
        for (int draw = 0; draw < DRAWS; draw++) {
            RationalMatrix mid = drawn(function, random);
            RationalMatrix radius = radius(function, random, mid.shape());
            Optional<Interval[]> enclosure = function.enclose(List.of(mid.shape()), Given.around(mid, radius));
            for (int k = 0; k < MEMBERS && enclosure.isPresent(); k++) {
                RationalMatrix member = Given.member(random, mid, radius);
                RationalMatrix taken = isSymmetric(function) ? Given.symmetric(member) : member;
                assertThat(holds(function, taken, enclosure.get()))
                        .as("%s of %s in %s", function, taken, Arrays.toString(enclosure.get()))
                        .isTrue();
                enclosed++;
            }
        }
        assertThat(enclosed).isGreaterThan(DRAWS);
    }

    @ParameterizedTest
    @EnumSource(value = MatrixFunction.class, names = "SOLVE", mode = EnumSource.Mode.EXCLUDE)
    void thirty_digits_hold_the_value_and_are_thirty_digits(MatrixFunction function) {
        Random random = new Random(6);
        for (int draw = 0; draw < DRAWS / 4; draw++) {
            RationalMatrix a = drawn(function, random);
            BigInterval[] entries = Given.decimals(Precision.ofDigits(50), a);
            Optional<BigInterval[]> enclosure = function.enclose(List.of(a.shape()), entries, Precision.ofDigits(30));
            if (enclosure.isPresent()) {
                BigInterval[] found = enclosure.get();
                assertThat(Truth.holds(function, a, i -> Rational.of(found[i].lo()), i -> Rational.of(found[i].hi())))
                        .as("%s of %s in %s", function, a, Arrays.toString(found))
                        .isTrue();
                assertThat(found)
                        .allSatisfy(entry -> assertThat(
                                        entry.hi().subtract(entry.lo()).doubleValue())
                                .isLessThanOrEqualTo(1e-28 * (1 + Math.abs(entry.hiDouble()))));
            }
        }
    }

    /** Solutions of systems with intervals on both sides. */
    @ParameterizedTest
    @CsvSource({"2, 1/64", "3, 1/64", "4, 1/256", "3, 0"})
    void solutions_of_every_system_between_the_bounds_are_enclosed(int size, String radius) {
        Random random = new Random(7);
        int enclosed = 0;
        for (int draw = 0; draw < DRAWS; draw++) {
            RationalMatrix a = Given.random(random, size, size, 64);
            RationalMatrix b = Given.random(random, size, 2, 64);
            RationalMatrix wide = RationalMatrix.of(size, size, (i, j) -> Rational.parse(radius));
            RationalMatrix wideRight = RationalMatrix.of(size, 2, (i, j) -> Rational.of(1, 32));
            Interval[] entries = concatenated(Given.around(a, wide), Given.around(b, wideRight));
            Optional<Interval[]> found = MatrixFunction.SOLVE.enclose(List.of(a.shape(), b.shape()), entries);
            if (found.isPresent()) {
                RationalMatrix left = Given.member(random, a, wide);
                RationalMatrix right = Given.member(random, b, wideRight);
                List<Rational> solution = left.solve(right).orElseThrow().entries();
                for (int i = 0; i < solution.size(); i++) {
                    assertThat(found.get()[i].contains(solution.get(i))).isTrue();
                }
                enclosed++;
            }
        }
        assertThat(enclosed).isGreaterThan(DRAWS / 2);
    }

    private static Interval[] concatenated(Interval[] a, Interval[] b) {
        Interval[] both = Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, both, a.length, b.length);
        return both;
    }

    static boolean holds(MatrixFunction function, RationalMatrix a, Interval[] enclosure) {
        return Truth.holds(function, a, i -> Rational.of(enclosure[i].lo()), i -> Rational.of(enclosure[i].hi()));
    }

    static boolean isSymmetric(MatrixFunction function) {
        return switch (function) {
            case EIGENVALUES, EIGMIN, EIGMAX -> true;
            case EXPM, OPNORM, INV, SOLVE, DET, RANK -> false;
        };
    }

    /** Every third matrix is sparse, every fourth of low rank and a little more. */
    static RationalMatrix drawn(MatrixFunction function, Random random) {
        int rows = 2 + random.nextInt(3);
        boolean isFree = function == MatrixFunction.OPNORM || function == MatrixFunction.RANK;
        int columns = isFree ? 1 + random.nextInt(4) : rows;
        RationalMatrix any = Given.random(random, rows, columns, function == MatrixFunction.EXPM ? 40 : 200);
        int style = random.nextInt(12);
        if (style % 3 == 0) {
            RationalMatrix full = any;
            any = RationalMatrix.of(rows, columns, (i, j) -> random.nextBoolean() ? full.at(i, j) : Rational.ZERO);
        } else if (style % 4 == 1) {
            RationalMatrix left = Given.random(random, rows, 1, 30);
            any = left.times(Given.random(random, 1, columns, 30));
        }
        return isSymmetric(function) ? Given.symmetric(any) : any;
    }

    static RationalMatrix radius(MatrixFunction function, Random random, Shape shape) {
        int bits = 1 + random.nextInt(20);
        RationalMatrix radius = RationalMatrix.of(
                shape.rows(),
                shape.columns(),
                (i, j) -> random.nextInt(3) == 0 ? Rational.ZERO : Rational.of(1, 1L << bits));
        return isSymmetric(function) ? Given.symmetric(radius) : radius;
    }
}
