package org.sharpbound.enclose.matrix;

import java.math.BigInteger;
import java.util.Optional;
import org.sharpbound.enclose.Interval;

/**
 * Approximate eigenvectors V of a symmetric matrix of points in fixed point, and enclosures of VᵀAV and VᵀV.
 *
 * <p>Vectors from doubles are improved by V ← V + VE, where for R = I − VᵀV and M = VᵀAV, with quotients λ(i) on its diagonal,
 * E(i,j) = (M(i,j) + λ(j) R(i,j)) / (λ(j) − λ(i)), or R(i,j)/2 where these are too close; where eigenvalues are apart or equal, what
 * is wrong is squared each time (T. Ogita, K. Aishima, Iterative refinement for symmetric eigenvalue decomposition, Japan J.
 * Indust. Appl. Math. 35, 2018). Where they are neither, the vectors that belong to them are turned by what Jacobi's method finds
 * for M − λI on their span, which doubles can tell apart.
 *
 * <p>Soundness: V may be any matrix; VᵀAV and VᵀV are products with the errors that {@link FixedMatrix} states.
 */
final class FixedBasis<T> {

    private static final int GUARD = 64;
    private static final int MOST_STEPS = 12;
    private static final int MOST_TURNS = 4;
    /** Doubles with larger exponents, or smaller ones below 0, are not summed in time. */
    private static final int LARGEST_EXPONENT = 1_000;

    private final Kind<T> kind;
    private final int size;
    private final int bits;
    private final int shift;
    private final FixedMatrix a;
    private FixedMatrix vectors;
    private FixedMatrix gram;
    private FixedMatrix form;

    private FixedBasis(IntervalMatrix<T> points, int shift, double[][] start) {
        this.kind = points.kind();
        this.size = points.rows();
        this.bits = kind.bits() + GUARD;
        this.shift = shift;
        this.a = points.fixed(bits, bits + shift);
        this.vectors = fixed(start);
        multiply();
    }

    /** Nothing where the vectors do not come as near as the digits of the kind ask for. */
    static <T> Optional<Basis<T>> of(IntervalMatrix<T> points, double[][] start) {
        double norm = points.kind().arithmetic().upper(points.norm());
        int exponent = norm > 0 ? Math.getExponent(norm) + 1 : 0;
        return Math.abs(exponent) > LARGEST_EXPONENT
                ? Optional.empty()
                : new FixedBasis<>(points, -exponent, start).improved();
    }

    private FixedMatrix fixed(double[][] matrix) {
        return IntervalMatrix.of(Kind.DOUBLES, size, size, (i, j) -> Interval.of(matrix[i][j]))
                .fixed(bits, bits)
                .exact();
    }

    private void multiply() {
        FixedMatrix transposed = vectors.transpose();
        gram = transposed.times(vectors);
        form = transposed.times(a.times(vectors));
    }

    private Optional<Basis<T>> improved() {
        boolean isNear = refine();
        for (int turn = 0; turn < MOST_TURNS && isNear && !isDiagonal(); turn++) {
            vectors = vectors.times(fixed(Jacobi.vectors(clusters()))).exact();
            multiply();
            isNear = refine();
        }
        return isNear ? Optional.of(basis()) : Optional.empty();
    }

    /** Whether what is wrong became small. */
    private boolean refine() {
        int change = 0;
        for (int step = 0; step < MOST_STEPS && -2 * change < bits - GUARD / 2; step++) {
            FixedMatrix correction = correction();
            vectors = vectors.plus(vectors.times(correction)).exact();
            change = correction.norm().bitLength() - bits;
            multiply();
        }
        return change < -GUARD / 4;
    }

    /** Whether what is off the diagonal hardly moves eigenvalues. */
    private boolean isDiagonal() {
        return largestOffDiagonal(form).bitLength() < GUARD / 2;
    }

    private FixedMatrix correction() {
        BigInteger[] quotients = new BigInteger[size];
        for (int i = 0; i < size; i++) {
            quotients[i] = quotient(i);
        }
        BigInteger close =
                largestOffDiagonal(form).add(largestOffDiagonal(gram)).multiply(BigInteger.valueOf(2L * size));
        BigInteger[] correction = new BigInteger[size * size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                BigInteger one = i == j ? BigInteger.ONE.shiftLeft(bits) : BigInteger.ZERO;
                BigInteger rest = one.subtract(gram.mid(i, j));
                BigInteger gap = quotients[j].subtract(quotients[i]);
                BigInteger share = form.mid(i, j).shiftLeft(bits).add(quotients[j].multiply(rest));
                correction[i * size + j] = gap.abs().compareTo(close) > 0 ? share.divide(gap) : rest.shiftRight(1);
            }
        }
        return FixedMatrix.of(size, bits, correction, BigInteger.ZERO);
    }

    private BigInteger quotient(int i) {
        return form.mid(i, i).shiftLeft(bits).divide(gram.mid(i, i).max(BigInteger.ONE));
    }

    /** VᵀAV − λVᵀV for the rows and columns with an eigenvalue near one λ, the first of them, and 0 between the others. */
    private double[][] clusters() {
        BigInteger wide = largestOffDiagonal(form).multiply(BigInteger.valueOf(8L * size));
        double[][] block = new double[size][size];
        boolean[] isDone = new boolean[size];
        for (int first = 0; first < size; first++) {
            for (int i = first; i < size && !isDone[first]; i++) {
                for (int j = first; j < size; j++) {
                    if (isClose(first, i, wide) && isClose(first, j, wide) && !isDone[i] && !isDone[j]) {
                        BigInteger shifted = gram.mid(i, j).multiply(quotient(first));
                        block[i][j] = form.mid(i, j)
                                .shiftLeft(bits)
                                .subtract(shifted)
                                .shiftRight(bits)
                                .doubleValue();
                    }
                }
            }
            for (int i = size - 1; i >= first; i--) {
                isDone[i] |= !isDone[first] && isClose(first, i, wide);
            }
        }
        return block;
    }

    private boolean isClose(int i, int j, BigInteger wide) {
        return quotient(i).subtract(quotient(j)).abs().compareTo(wide) <= 0;
    }

    private BigInteger largestOffDiagonal(FixedMatrix matrix) {
        BigInteger largest = BigInteger.ZERO;
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                largest = i == j ? largest : largest.max(matrix.mid(i, j).abs());
            }
        }
        return largest;
    }

    private Basis<T> basis() {
        FixedMatrix deviation = gram.minus(FixedMatrix.identity(size, bits));
        return new Basis<>(
                IntervalMatrix.of(kind, vectors, bits),
                IntervalMatrix.of(kind, form, bits + shift),
                IntervalMatrix.of(kind, gram, bits),
                IntervalMatrix.of(kind, deviation, bits).norm());
    }
}
