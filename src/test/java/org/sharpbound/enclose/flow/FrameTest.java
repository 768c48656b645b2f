package org.sharpbound.enclose.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sharpbound.enclose.matrix.RationalMatrix;
import org.sharpbound.enclose.matrix.Shape;
import org.sharpbound.term.Rational;

/** Matrices of balls and frames hold what exact linear algebra gives. */
final class FrameTest {

    private static final long SEED = 3;

    private static BallMatrix random(int rows, int columns, double radius, Random random) {
        BallMatrix matrix = new BallMatrix(rows, columns);
        for (int i = 0; i < matrix.mid.length; i++) {
            matrix.mid[i] = Math.scalb(random.nextDouble() - 0.5, random.nextInt(12));
            matrix.rad[i] = radius * random.nextDouble();
        }
        return matrix;
    }

    /** A matrix within the balls: its middle, a corner, or in between. */
    private static RationalMatrix within(BallMatrix balls, double where, Random random) {
        List<Rational> entries = new ArrayList<>();
        for (int i = 0; i < balls.mid.length; i++) {
            Rational off = Rational.of(balls.rad[i]).times(Rational.of(random.nextBoolean() ? where : -where));
            entries.add(Rational.of(balls.mid[i]).plus(off));
        }
        return RationalMatrix.of(new Shape(balls.rows, balls.columns), entries);
    }

    private static void assertHolds(BallMatrix balls, RationalMatrix exact) {
        for (int i = 0; i < balls.mid.length; i++) {
            Rational distance =
                    exact.entries().get(i).minus(Rational.of(balls.mid[i])).abs();
            assertThat(distance.compareTo(Rational.of(balls.rad[i]))).isLessThanOrEqualTo(0);
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0x1p-30, 1})
    void products_and_sums_hold_those_of_every_matrix_within(double radius) {
        Random random = new Random(SEED);
        for (int trial = 0; trial < 60; trial++) {
            int n = 1 + random.nextInt(5);
            BallMatrix a = random(n, n, radius, random);
            BallMatrix b = random(n, 2, radius, random);
            BallMatrix c = random(n, 2, radius, random);
            for (double where : new double[] {0, 0.5, 1}) {
                RationalMatrix x = within(a, where, random);
                RationalMatrix y = within(b, where, random);
                RationalMatrix z = within(c, where, random);
                assertHolds(a.times(b), x.times(y));
                List<Rational> sums = new ArrayList<>();
                for (int i = 0; i < y.entries().size(); i++) {
                    sums.add(y.entries().get(i).plus(z.entries().get(i)));
                }
                assertHolds(b.plus(c), RationalMatrix.of(y.shape(), sums));
            }
        }
    }

    @Test
    void the_inverse_of_a_frame_is_enclosed_and_tight() {
        Random random = new Random(SEED);
        for (int trial = 0; trial < 60; trial++) {
            int n = 1 + random.nextInt(6);
            double[] weights = random.doubles(n, 0.1, 10).toArray();
            Frame frame = Frame.of(random(n, n, 0, random), weights);
            BallMatrix right = random(n, 2, trial % 2 == 0 ? 0 : 0x1p-20, random);
            RationalMatrix exact = within(frame.basis, 0, random)
                    .solve(within(right, trial % 3 * 0.5, random))
                    .orElseThrow();
            BallMatrix found = frame.solve(right);
            assertHolds(found, exact);
            double widest = Arrays.stream(found.rad).max().orElseThrow();
            assertThat(widest).isLessThan(n * (trial % 2 == 0 ? 1e-10 : 1e-5));
        }
    }

    @Test
    void a_frame_of_a_singular_or_unknown_matrix_is_still_a_frame() {
        BallMatrix singular = new BallMatrix(3, 3);
        Arrays.fill(singular.mid, 1);
        BallMatrix unknown = new BallMatrix(3, 3);
        Arrays.fill(unknown.mid, Double.NaN);
        for (BallMatrix matrix : List.of(singular, new BallMatrix(3, 3), unknown)) {
            Frame frame = Frame.of(matrix, new double[] {1, 1, 1});
            BallMatrix right = random(3, 1, 0, new Random(SEED));
            RationalMatrix exact = within(frame.basis, 0, new Random(SEED))
                    .solve(within(right, 0, new Random(SEED)))
                    .orElseThrow();
            assertHolds(frame.solve(right), exact);
        }
    }
}
