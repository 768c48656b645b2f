package org.sharpbound.enclose.matrix;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.sharpbound.enclose.BigInterval;
import org.sharpbound.enclose.Interval;
import org.sharpbound.enclose.Precision;
import org.sharpbound.term.Rational;

/** Matrices for tests, and their entries as intervals of each kind. */
final class Given {

    private Given() {}

    /** Rows parted by semicolons, entries by blanks. */
    static RationalMatrix matrix(String text) {
        String[] rows = text.strip().split("\\s*;\\s*");
        int columns = rows[0].split("\\s+").length;
        List<Rational> entries = Arrays.stream(rows)
                .flatMap(row -> Arrays.stream(row.split("\\s+")))
                .map(Rational::parse)
                .toList();
        return RationalMatrix.of(new Shape(rows.length, columns), entries);
    }

    static RationalMatrix hilbert(int size) {
        return RationalMatrix.of(size, size, (i, j) -> Rational.of(1, i + j + 1));
    }

    /** Entries k/16 with |k| at most {@code most}. */
    static RationalMatrix random(Random random, int rows, int columns, int most) {
        return RationalMatrix.of(rows, columns, (i, j) -> Rational.of(random.nextInt(2 * most + 1) - most, 16));
    }

    static RationalMatrix symmetric(RationalMatrix upper) {
        return RationalMatrix.of(
                upper.shape().rows(), upper.shape().rows(), (i, j) -> upper.at(Math.min(i, j), Math.max(i, j)));
    }

    static RationalMatrix plus(RationalMatrix a, RationalMatrix b) {
        return RationalMatrix.of(
                a.shape().rows(), a.shape().columns(), (i, j) -> a.at(i, j).plus(b.at(i, j)));
    }

    static Interval[] doubles(RationalMatrix... matrices) {
        return Arrays.stream(matrices)
                .flatMap(matrix -> matrix.entries().stream())
                .map(Interval::of)
                .toArray(Interval[]::new);
    }

    static BigInterval[] decimals(Precision p, RationalMatrix... matrices) {
        return Arrays.stream(matrices)
                .flatMap(matrix -> matrix.entries().stream())
                .map(entry -> BigInterval.of(entry, p))
                .toArray(BigInterval[]::new);
    }

    /** All matrices within so much of each entry. */
    static Interval[] around(RationalMatrix matrix, RationalMatrix radius) {
        return IntStream.range(0, matrix.entries().size())
                .mapToObj(i -> {
                    Rational mid = matrix.entries().get(i);
                    Rational rad = radius.entries().get(i);
                    return Interval.of(mid.minus(rad)).hull(Interval.of(mid.plus(rad)));
                })
                .toArray(Interval[]::new);
    }

    /** A matrix within so much of each entry, at an end as often as inside. */
    static RationalMatrix member(Random random, RationalMatrix matrix, RationalMatrix radius) {
        return RationalMatrix.of(matrix.shape().rows(), matrix.shape().columns(), (i, j) -> {
            int share = random.nextBoolean() ? random.nextInt(33) - 16 : random.nextBoolean() ? 16 : -16;
            return matrix.at(i, j).plus(radius.at(i, j).times(Rational.of(share, 16)));
        });
    }
}
