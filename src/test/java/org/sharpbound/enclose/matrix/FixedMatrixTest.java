package org.sharpbound.enclose.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sharpbound.enclose.Interval;
import org.sharpbound.term.Rational;

/** Fixed-point matrices with few bits, whose stated errors are then seen beside exact arithmetic. */
final class FixedMatrixTest {

    private static final int BITS = 12;

    /** A ball around a random matrix, and an exact matrix in it, most often at its edge. Seed 4. */
    private record Ball(FixedMatrix fixed, RationalMatrix member) {

        static Ball drawn(Random random, int size, int error) {
            BigInteger[] mid = IntStream.range(0, size * size)
                    .mapToObj(i -> BigInteger.valueOf(random.nextInt(6000) - 3000))
                    .toArray(BigInteger[]::new);
            int[] shares = new int[size];
            for (int i = 0; i < size; i++) {
                shares[i] = random.nextInt(size);
            }
            int sign = random.nextBoolean() ? 1 : -1;
            RationalMatrix member = RationalMatrix.of(
                    size,
                    size,
                    (i, j) -> new Rational(
                            mid[i * size + j].add(BigInteger.valueOf(shares[i] == j ? (long) sign * error : 0)),
                            BigInteger.ONE.shiftLeft(BITS)));
            return new Ball(FixedMatrix.of(size, BITS, mid, BigInteger.valueOf(error)), member);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 40})
    void every_operation_states_an_error_that_holds(int error) {
        Random random = new Random(4);
        for (int draw = 0; draw < 300; draw++) {
            int size = 1 + random.nextInt(3);
            Ball a = Ball.drawn(random, size, error);
            Ball b = Ball.drawn(random, size, random.nextBoolean() ? error : 0);
            RationalMatrix x = a.member();
            RationalMatrix y = b.member();
            int row = random.nextInt(size);
            int column = random.nextInt(size);
            RationalMatrix unit =
                    RationalMatrix.of(size, size, (i, j) -> i == row && j == column ? Rational.ONE : Rational.ZERO);

            assertHolds(a.fixed().plus(b.fixed()), Given.plus(x, y));
            assertHolds(a.fixed().minus(b.fixed()), Given.plus(x, scaled(y, Rational.MINUS_ONE)));
            assertHolds(a.fixed().times(b.fixed()), x.times(y));
            assertHolds(a.fixed().times(a.fixed()), x.times(x));
            assertHolds(a.fixed().over(7), scaled(x, Rational.of(1, 7)));
            assertHolds(a.fixed().halved(5), scaled(x, Rational.of(1, 32)));
            assertHolds(a.fixed().transpose(), Truth.transpose(x));
            assertHolds(a.fixed().timesUnit(row, column), unit.times(x));
            assertThat(norm(x).compareTo(real(a.fixed().norm()))).isNotPositive();
        }
    }

    /** Entries 1/3, 1/7 … below their last bit, as doubles, with so few bits. Seed 6. */
    @ParameterizedTest
    @ValueSource(ints = {3, 10, 30})
    void matrices_of_points_are_cut_down_with_an_error_that_holds(int bits) {
        Random random = new Random(6);
        for (int draw = 0; draw < 100; draw++) {
            RationalMatrix a = RationalMatrix.of(3, 3, (i, j) -> Rational.of((random.nextInt(200) - 100) / 7.0));
            IntervalMatrix<Interval> points = IntervalMatrix.of(Kind.DOUBLES, a.shape(), List.of(Given.doubles(a)));
            assertHolds(points.fixed(bits, bits), a);
            assertHolds(points.fixed(bits, bits - 2), scaled(a, Rational.of(1, 4)));
        }
    }

    @Test
    void intervals_reach_as_far_as_the_error_to_both_sides() {
        BigInteger[] mid = {BigInteger.valueOf(100), BigInteger.valueOf(-100), BigInteger.ZERO, BigInteger.ONE};
        FixedMatrix fixed = FixedMatrix.of(2, BITS, mid, BigInteger.valueOf(3));
        assertThat(IntervalMatrix.of(Kind.DOUBLES, fixed, 1).entries())
                .containsExactly(
                        Interval.of(48.5, 51.5), Interval.of(-51.5, -48.5), Interval.of(-1.5, 1.5), Interval.of(-1, 2));
    }

    /** Few bits, so that what is cut off counts; exact exponentials are known to 40 digits. Seed 8. */
    @ParameterizedTest
    @ValueSource(ints = {30, 44, 80, 110})
    void exponentials_and_their_derivatives_state_an_error_that_holds(int bits) {
        Random random = new Random(8);
        for (int draw = 0; draw < 25; draw++) {
            int size = 1 + random.nextInt(3);
            RationalMatrix a = Given.random(random, size, size, 40);
            BigInteger[] units = a.entries().stream()
                    .map(entry -> entry.times(Rational.of(BigInteger.ONE.shiftLeft(bits)))
                            .floor())
                    .toArray(BigInteger[]::new);
            FixedMatrix fixed = FixedMatrix.of(size, bits, units, BigInteger.ZERO);
            int direction = random.nextInt(size * size);
            List<FixedMatrix> found = FixedExponential.withDerivatives(fixed, size, List.of(direction))
                    .orElseThrow();
            RationalMatrix doubled = RationalMatrix.of(2 * size, 2 * size, (i, j) -> {
                boolean isDirection = i == direction / size && j == size + direction % size;
                return i / size == j / size ? a.at(i % size, j % size) : isDirection ? Rational.ONE : Rational.ZERO;
            });
            RationalMatrix exact = Truth.exponential(doubled);
            assertHolds(found.get(0), RationalMatrix.of(size, size, exact::at));
            assertHolds(found.get(1), RationalMatrix.of(size, size, (i, j) -> exact.at(i, size + j)));
            assertThat(found.get(0).error().bitLength()).isLessThan(40);
        }
    }

    private static void assertHolds(FixedMatrix fixed, RationalMatrix exact) {
        RationalMatrix off = RationalMatrix.of(
                fixed.size(),
                fixed.size(),
                (i, j) -> exact.at(i, j).minus(new Rational(fixed.mid(i, j), BigInteger.ONE.shiftLeft(fixed.bits()))));
        Rational bound = new Rational(fixed.error(), BigInteger.ONE.shiftLeft(fixed.bits()));
        assertThat(norm(off).compareTo(bound))
                .as("%s beyond %s", norm(off), bound)
                .isNotPositive();
    }

    private static Rational real(BigInteger units) {
        return new Rational(units, BigInteger.ONE.shiftLeft(BITS));
    }

    private static RationalMatrix scaled(RationalMatrix a, Rational factor) {
        return RationalMatrix.of(
                a.shape().rows(), a.shape().columns(), (i, j) -> a.at(i, j).times(factor));
    }

    private static Rational norm(RationalMatrix a) {
        Rational norm = Rational.ZERO;
        for (int i = 0; i < a.shape().rows(); i++) {
            Rational sum = Rational.ZERO;
            for (int j = 0; j < a.shape().columns(); j++) {
                sum = sum.plus(a.at(i, j).abs());
            }
            norm = norm.max(sum);
        }
        return norm;
    }
}
