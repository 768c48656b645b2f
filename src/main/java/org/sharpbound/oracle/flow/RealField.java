package org.sharpbound.oracle.flow;

import java.math.BigInteger;
import org.hipparchus.Field;
import org.sharpbound.term.Rational;

/** The numbers of one length. */
final class RealField implements Field<Real> {

    private final int bits;
    private final Real zero;
    private final Real one;
    private final Real pi;

    /** @param bits of the mantissas, at least 53 */
    RealField(int bits) {
        if (bits < 53) {
            throw new IllegalArgumentException("at least the 53 bits of a double, not " + bits);
        }
        this.bits = bits;
        this.zero = new Real(this, BigInteger.ZERO, 0);
        this.one = new Real(this, BigInteger.ONE, 0);
        int wide = bits + 16;
        this.pi = Real.rounded(this, FixedPoint.pi(wide), -wide);
    }

    int bits() {
        return bits;
    }

    Real pi() {
        return pi;
    }

    /** The number m 2^e, rounded. */
    Real of(BigInteger m, int e) {
        return Real.rounded(this, m, e);
    }

    Real of(Rational value) {
        BigInteger numerator = value.numerator();
        if (value.isInteger()) {
            return of(numerator, 0);
        }
        int shift = Math.max(0, bits + 2 + value.denominator().bitLength() - numerator.bitLength());
        return of(numerator.shiftLeft(shift).divide(value.denominator()), -shift);
    }

    Real of(double value) {
        return zero.newInstance(value);
    }

    @Override
    public Real getZero() {
        return zero;
    }

    @Override
    public Real getOne() {
        return one;
    }

    @Override
    public Class<Real> getRuntimeClass() {
        return Real.class;
    }
}
