package org.sharpbound.oracle.flow;

import java.math.BigInteger;

/**
 * A polynomial in t/scale.
 *
 * @param m the coefficients in units of 2^unit, the constant first
 */
record Polynomial(RealField field, BigInteger[] m, int unit, Real scale) {

    private static final int SPARE = 16;

    /** The value at t, where |t| is not much larger than the scale. */
    Real at(Real t) {
        return sum(t, 0);
    }

    Real slopeAt(Real t) {
        return sum(t, 1).divide(scale);
    }

    /** Of the polynomial, or of its derivative in t/scale. */
    private Real sum(Real t, int derivative) {
        int w = field.bits() + SPARE;
        Real share = t.divide(scale);
        int shift = share.exponent() + w;
        BigInteger x = shift >= 0
                ? share.mantissa().shiftLeft(shift)
                : share.mantissa().shiftRight(-shift);
        BigInteger sum = BigInteger.ZERO;
        for (int k = m.length - 1; k >= derivative; k--) {
            BigInteger c = derivative == 0 ? m[k] : m[k].multiply(BigInteger.valueOf(k));
            sum = sum.multiply(x).shiftRight(w).add(c);
        }
        return field.of(sum, unit);
    }
}
