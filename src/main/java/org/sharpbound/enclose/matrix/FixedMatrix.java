package org.sharpbound.enclose.matrix;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * Square matrices X in fixed point: all X with ‖X − mid‖∞ ≤ error, where the unit of both is 2^-bits and ‖·‖∞ is the largest
 * sum of absolute values along a row.
 *
 * <p>One error for the whole matrix keeps products from growing it by more than the norms do, unlike intervals for each entry.
 *
 * <p>Soundness: each operation states its error, for ‖XY‖∞ ≤ ‖X‖∞‖Y‖∞; cutting an entry down to units costs less than one of
 * them, and as many in a row as there are columns.
 */
final class FixedMatrix {

    private final int size;
    private final int bits;
    private final BigInteger[] mid;
    private final BigInteger error;

    private FixedMatrix(int size, int bits, BigInteger[] mid, BigInteger error) {
        this.size = size;
        this.bits = bits;
        this.mid = mid;
        this.error = error;
    }

    /**
     * @param mid row by row, in units
     * @param error in units
     */
    static FixedMatrix of(int size, int bits, BigInteger[] mid, BigInteger error) {
        return new FixedMatrix(size, bits, mid.clone(), error);
    }

    static FixedMatrix identity(int size, int bits) {
        FixedMatrix zero = zero(size, bits);
        for (int i = 0; i < size; i++) {
            zero.mid[i * size + i] = BigInteger.ONE.shiftLeft(bits);
        }
        return zero;
    }

    static FixedMatrix zero(int size, int bits) {
        BigInteger[] mid = new BigInteger[size * size];
        Arrays.fill(mid, BigInteger.ZERO);
        return new FixedMatrix(size, bits, mid, BigInteger.ZERO);
    }

    /** In units. */
    BigInteger mid(int row, int column) {
        return mid[row * size + column];
    }

    int size() {
        return size;
    }

    /** In units. */
    BigInteger error() {
        return error;
    }

    int bits() {
        return bits;
    }

    /** No norm of a matrix in this is larger, in units. */
    BigInteger norm() {
        return midNorm().add(error);
    }

    private BigInteger midNorm() {
        BigInteger norm = BigInteger.ZERO;
        for (int i = 0; i < size; i++) {
            BigInteger sum = BigInteger.ZERO;
            for (int j = 0; j < size; j++) {
                sum = sum.add(mid(i, j).abs());
            }
            norm = norm.max(sum);
        }
        return norm;
    }

    FixedMatrix plus(FixedMatrix other) {
        BigInteger[] sum = new BigInteger[mid.length];
        for (int i = 0; i < sum.length; i++) {
            sum[i] = mid[i].add(other.mid[i]);
        }
        return new FixedMatrix(size, bits, sum, error.add(other.error));
    }

    FixedMatrix minus(FixedMatrix other) {
        BigInteger[] difference = new BigInteger[mid.length];
        for (int i = 0; i < difference.length; i++) {
            difference[i] = mid[i].subtract(other.mid[i]);
        }
        return new FixedMatrix(size, bits, difference, error.add(other.error));
    }

    FixedMatrix transpose() {
        BigInteger[] turned = new BigInteger[mid.length];
        for (int i = 0; i < turned.length; i++) {
            turned[i] = mid(i % size, i / size);
        }
        // The largest sum along a column is at most as many times that along a row.
        return new FixedMatrix(size, bits, turned, error.multiply(BigInteger.valueOf(size)));
    }

    /** The middle alone, as a matrix of points. */
    FixedMatrix exact() {
        return new FixedMatrix(size, bits, mid, BigInteger.ZERO);
    }

    FixedMatrix times(FixedMatrix other) {
        BigInteger[] product = new BigInteger[mid.length];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                BigInteger sum = mid(i, 0).multiply(other.mid(0, j));
                for (int k = 1; k < size; k++) {
                    sum = sum.add(mid(i, k).multiply(other.mid(k, j)));
                }
                product[i * size + j] = sum.shiftRight(bits);
            }
        }
        BigInteger crossed = midNorm().multiply(other.error).add(error.multiply(other.norm()));
        return new FixedMatrix(size, bits, product, cut(crossed.shiftRight(bits)));
    }

    /** The product with the matrix that has 1 at this row and column, and 0 elsewhere, on the left. */
    FixedMatrix timesUnit(int row, int column) {
        FixedMatrix product = zero(size, bits);
        System.arraycopy(mid, column * size, product.mid, row * size, size);
        return new FixedMatrix(size, bits, product.mid, error);
    }

    /** The quotient by a positive number. */
    FixedMatrix over(long divisor) {
        BigInteger by = BigInteger.valueOf(divisor);
        BigInteger[] quotient = new BigInteger[mid.length];
        for (int i = 0; i < quotient.length; i++) {
            quotient[i] = mid[i].divide(by);
        }
        return new FixedMatrix(size, bits, quotient, cut(error.divide(by)));
    }

    /** The quotient by 2^power. */
    FixedMatrix halved(int power) {
        BigInteger[] quotient = new BigInteger[mid.length];
        for (int i = 0; i < quotient.length; i++) {
            quotient[i] = mid[i].shiftRight(power);
        }
        return new FixedMatrix(size, bits, quotient, cut(error.shiftRight(power)));
    }

    /** The error was cut down by less than one unit, and so was each entry. */
    private BigInteger cut(BigInteger units) {
        return units.add(BigInteger.valueOf(size + 1L));
    }

    /** This, with so many units of the norm that it may be off more. */
    FixedMatrix within(BigInteger units) {
        return new FixedMatrix(size, bits, mid, error.add(units));
    }
}
