package org.sharpbound.enclose.matrix;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * Exponentials of matrices of points, with as many bits as make each entry accurate to the digits of the kind.
 *
 * <p>Soundness: bits only decide how narrow results are. An entry is 0 for sure where no path of entries other than 0 leads from
 * its row to its column.
 */
final class PointExponential<T> {

    private static final int ROUNDS = 4;
    /** Norms beyond 2^60 are given up. */
    static final double LARGEST = 0x1p60;
    /** Entries that are smaller than this power of two are known absolutely and no longer relatively. */
    private static final int SMALLEST = 1_200;

    private final Kind<T> kind;
    private final IntervalMatrix<T> a;
    private final int size;
    private final boolean[][] paths;

    PointExponential(IntervalMatrix<T> a) {
        this.kind = a.kind();
        this.a = a;
        this.size = a.rows();
        this.paths = paths(a);
    }

    /** Whether a path of entries that may not be 0 leads from a row to a column. */
    private static <T> boolean[][] paths(IntervalMatrix<T> a) {
        int size = a.rows();
        boolean[][] paths = new boolean[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                paths[i][j] = i == j || !a.kind().arithmetic().isZero(a.at(i, j));
            }
        }
        for (int k = 0; k < size; k++) {
            for (int i = 0; i < size; i++) {
                for (int j = 0; j < size; j++) {
                    paths[i][j] |= paths[i][k] && paths[k][j];
                }
            }
        }
        return paths;
    }

    /** The exponential of a matrix, with 0 where no path leads. */
    static <T> IntervalMatrix<T> onPaths(IntervalMatrix<T> a, IntervalMatrix<T> exponential) {
        boolean[][] paths = paths(a);
        Kind<T> kind = a.kind();
        return IntervalMatrix.of(
                kind,
                a.rows(),
                a.rows(),
                (i, j) -> paths[i][j] ? exponential.at(i, j) : kind.arithmetic().number(0));
    }

    /** The values; nothing where they grow too large. */
    Optional<IntervalMatrix<T>> value() {
        return accurate(paths, bits -> FixedExponential.of(a.fixed(bits, bits), size));
    }

    /** The products with a vector of points, each accurate in itself; nothing where they grow too large. */
    Optional<IntervalMatrix<T>> times(IntervalMatrix<T> vector) {
        IntervalMatrix<T> right = IntervalMatrix.of(
                kind,
                size,
                size,
                (i, j) -> j == 0 ? vector.at(i, 0) : kind.arithmetic().number(0));
        boolean[][] first = new boolean[size][size];
        for (boolean[] row : first) {
            row[0] = true;
        }
        return accurate(
                        first,
                        bits -> FixedExponential.of(a.fixed(bits, bits), size)
                                .map(value -> value.times(right.fixed(bits, bits))))
                .map(product -> product.columns(0, 1));
    }

    /** With so many bits that the occupied entries are accurate; nothing where there is no value. */
    private Optional<IntervalMatrix<T>> accurate(boolean[][] occupied, IntFunction<Optional<FixedMatrix>> withBits) {
        int exponent = exponent();
        if (exponent == Integer.MAX_VALUE) {
            return Optional.empty();
        }
        int most = 4 * kind.bits() + SMALLEST + exponent;
        int bits = kind.bits() + FixedExponential.guard(exponent, kind.bits());
        Optional<FixedMatrix> value = withBits.apply(bits);
        for (int round = 1; round < ROUNDS && value.isPresent() && bits < most; round++) {
            int missing = missing(value.get(), occupied);
            if (missing <= 0) {
                break;
            }
            // Where nothing is known of an entry, it may be smaller by far.
            bits = Math.min(most, missing > kind.bits() ? 2 * bits + missing : bits + missing + 4);
            value = withBits.apply(bits);
        }
        return value.map(found -> enclosure(found, occupied));
    }

    /**
     * The values, and the derivatives with respect to some entries, with about the bits of a double; nothing where they grow too
     * large.
     *
     * @param directions the entries, numbered row by row
     */
    Optional<List<IntervalMatrix<T>>> withDerivatives(List<Integer> directions) {
        int exponent = exponent();
        if (exponent == Integer.MAX_VALUE) {
            return Optional.empty();
        }
        int wanted = Kind.DOUBLES.bits();
        int bits = wanted + FixedExponential.guard(exponent, wanted);
        return FixedExponential.withDerivatives(a.fixed(bits, bits), size, directions)
                .map(all -> all.stream()
                        .map(found -> enclosure(found, everywhere()))
                        .toList());
    }

    /** Such that the norm is below 2^exponent; the largest integer where that is too much. */
    private int exponent() {
        double norm = kind.arithmetic().upper(a.norm());
        return norm <= LARGEST ? Math.max(0, Math.getExponent(norm) + 1) : Integer.MAX_VALUE;
    }

    /** How many bits more would make each entry accurate. */
    private int missing(FixedMatrix value, boolean[][] occupied) {
        int least = Integer.MAX_VALUE;
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                least = occupied[i][j] ? Math.min(least, value.mid(i, j).bitLength()) : least;
            }
        }
        return kind.bits() + value.error().bitLength() - least;
    }

    /** A derivative need not vanish where its direction opens a path. */
    private boolean[][] everywhere() {
        boolean[][] all = new boolean[size][size];
        for (boolean[] row : all) {
            Arrays.fill(row, true);
        }
        return all;
    }

    private IntervalMatrix<T> enclosure(FixedMatrix value, boolean[][] occupied) {
        IntervalMatrix<T> all = IntervalMatrix.of(kind, value, value.bits());
        return IntervalMatrix.of(
                kind,
                size,
                size,
                (i, j) -> occupied[i][j] ? all.at(i, j) : kind.arithmetic().number(0));
    }
}
