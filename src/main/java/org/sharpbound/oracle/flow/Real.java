package org.sharpbound.oracle.flow;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import org.hipparchus.util.FastMath;

/**
 * A binary number m 2^e of a fixed length, for the integrators of Hipparchus: rounded to nearest in every operation, or one of
 * the doubles that are not numbers (NaN, infinities), which behave as doubles do.
 *
 * <p>Measured beside BigDecimal, Dfp, Apfloat and limbs of our own: integers are six to fifteen times as fast as the first three, and as
 * fast as the last at the lengths in use ({@code ArithmeticBenchmark}).
 */
final class Real extends RealFunctions implements Comparable<Real> {

    /** Binary exponents beyond this are given up. */
    private static final int LARGEST_EXPONENT = 1 << 28;

    private final RealField field;
    private final BigInteger m;
    private final int e;

    /** What is not a number; 0 for numbers. */
    private final double special;

    Real(RealField field, BigInteger m, int e) {
        this.field = field;
        this.m = m;
        this.e = e;
        this.special = 0;
    }

    private Real(RealField field, double special) {
        this.field = field;
        this.m = BigInteger.ZERO;
        this.e = 0;
        this.special = special;
    }

    static Real rounded(RealField field, BigInteger m, int e) {
        int excess = m.bitLength() - field.bits();
        if (m.signum() == 0) {
            return field.getZero();
        }
        BigInteger mantissa = excess > 0 ? shiftedRight(m, excess) : m;
        int exponent = excess > 0 ? e + excess : e;
        if (Math.abs((long) exponent) > LARGEST_EXPONENT) {
            throw new FlowException(
                    FlowException.Kind.NOT_EVALUABLE, Double.NaN, "a number beyond 2^" + LARGEST_EXPONENT);
        }
        return new Real(field, mantissa, exponent);
    }

    /** m 2^-bits, rounded to nearest. */
    static BigInteger shiftedRight(BigInteger m, int bits) {
        BigInteger quotient = m.shiftRight(bits);
        return m.testBit(bits - 1) ? quotient.add(BigInteger.ONE) : quotient;
    }

    BigInteger mantissa() {
        return m;
    }

    int exponent() {
        return e;
    }

    @Override
    boolean isSpecial() {
        return special != 0;
    }

    @Override
    int signum() {
        return isSpecial() ? (int) Math.signum(special) : m.signum();
    }

    /** The binary logarithm of the modulus, to a few digits; negative infinity for 0. */
    double log2() {
        return log2(m, e);
    }

    static double log2(BigInteger m, int e) {
        if (m.signum() == 0) {
            return Double.NEGATIVE_INFINITY;
        }
        int excess = m.bitLength() - 60;
        long head = excess > 0 ? m.shiftRight(excess).longValue() : m.longValue();
        return Math.log(Math.abs((double) head)) / Math.log(2) + Math.max(excess, 0) + e;
    }

    /** This number with the length of another field. */
    Real in(RealField other) {
        return isSpecial() ? new Real(other, special) : rounded(other, m, e);
    }

    BigDecimal decimal(int digits) {
        MathContext context = new MathContext(digits);
        if (e >= 0) {
            return new BigDecimal(m.shiftLeft(e)).round(context);
        }
        // 2^e = 5^-e 10^e
        int length = m.bitLength() + e;
        int scale = Math.max(0, digits + 2 - (int) Math.floor(length * Math.log10(2)));
        BigInteger scaled = m.multiply(BigInteger.TEN.pow(scale)).shiftRight(-e);
        return new BigDecimal(scaled, scale).round(context);
    }

    @Override
    public RealField getField() {
        return field;
    }

    @Override
    public double getReal() {
        if (isSpecial()) {
            return special;
        }
        int excess = m.bitLength() - 62;
        return excess > 0
                ? Math.scalb((double) m.shiftRight(excess).longValue(), e + excess)
                : FastMath.scalb((double) m.longValue(), e);
    }

    @Override
    public Real newInstance(double value) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return new Real(field, value);
        }
        if (value == 0) {
            return field.getZero();
        }
        int exponent = Math.max(Math.getExponent(value), Double.MIN_EXPONENT) - 52;
        long mantissa = (long) Math.scalb(value, -exponent);
        int zeros = Long.numberOfTrailingZeros(mantissa);
        return new Real(field, BigInteger.valueOf(mantissa >> zeros), exponent + zeros);
    }

    @Override
    public Real add(Real other) {
        if (isSpecial() || other.isSpecial()) {
            return newInstance(getReal() + other.getReal());
        }
        if (m.signum() == 0) {
            return other;
        } else if (other.m.signum() == 0) {
            return this;
        }
        Real high = e >= other.e ? this : other;
        Real low = e >= other.e ? other : this;
        int gap = high.e - low.e;
        if (gap > field.bits() + low.m.bitLength() + 2) {
            return high;
        }
        return rounded(field, high.m.shiftLeft(gap).add(low.m), low.e);
    }

    @Override
    public Real subtract(Real other) {
        return add(other.negate());
    }

    @Override
    public Real negate() {
        return isSpecial() ? new Real(field, -special) : new Real(field, m.negate(), e);
    }

    @Override
    public double norm() {
        return Math.abs(getReal());
    }

    @Override
    public Real multiply(int n) {
        return isSpecial() ? newInstance(special * n) : rounded(field, m.multiply(BigInteger.valueOf(n)), e);
    }

    @Override
    public Real multiply(Real other) {
        if (isSpecial() || other.isSpecial()) {
            return newInstance(getReal() * other.getReal());
        }
        return rounded(field, m.multiply(other.m), e + other.e);
    }

    @Override
    public Real divide(Real other) {
        if (isSpecial() || other.isSpecial() || other.m.signum() == 0) {
            return newInstance(getReal() / other.getReal());
        }
        int shift = Math.max(0, field.bits() + 2 + other.m.bitLength() - m.bitLength());
        return rounded(field, m.shiftLeft(shift).divide(other.m), e - shift - other.e);
    }

    @Override
    public Real reciprocal() {
        return field.getOne().divide(this);
    }

    @Override
    public Real sqrt() {
        if (isSpecial() || m.signum() < 0) {
            return newInstance(Math.sqrt(getReal()));
        }
        int shift = Math.max(0, 2 * field.bits() + 4 - m.bitLength());
        shift += (e - shift) & 1;
        return rounded(field, m.shiftLeft(shift).sqrt(), (e - shift) / 2);
    }

    @Override
    public Real scalb(int n) {
        return isSpecial() || m.signum() == 0 ? this : new Real(field, m, e + n);
    }

    @Override
    public int getExponent() {
        return isSpecial()
                ? Math.getExponent(special)
                : m.signum() == 0 ? Double.MIN_EXPONENT - 1 : m.abs().bitLength() - 1 + e;
    }

    /** The distance to the next number of full length. */
    @Override
    public Real ulp() {
        return isSpecial()
                ? newInstance(Math.ulp(special))
                : new Real(field, BigInteger.ONE, m.abs().bitLength() + e - field.bits());
    }

    @Override
    public Real getAddendum() {
        return this;
    }

    @Override
    public Real getPi() {
        return field.pi();
    }

    @Override
    public Real abs() {
        return signum() < 0 ? negate() : this;
    }

    @Override
    public Real sign() {
        return Double.isNaN(special) ? this : field.getOne().multiply(signum());
    }

    @Override
    public Real copySign(Real other) {
        return signum() < 0 == other.signum() < 0 ? this : negate();
    }

    @Override
    public Real copySign(double other) {
        return signum() < 0 == other < 0 ? this : negate();
    }

    @Override
    public Real floor() {
        return isSpecial() || e >= 0 ? this : rounded(field, m.shiftRight(Math.min(-e, m.bitLength() + 1)), 0);
    }

    @Override
    public Real ceil() {
        return negate().floor().negate();
    }

    @Override
    public Real rint() {
        Real below = floor();
        Real above = ceil();
        int nearer = subtract(below).compareTo(above.subtract(this));
        return nearer < 0 || nearer == 0 && below.scalb(-1).floor().multiply(2).equals(below) ? below : above;
    }

    @Override
    public Real remainder(double divisor) {
        return remainder(newInstance(divisor));
    }

    @Override
    public Real remainder(Real divisor) {
        return subtract(divisor.multiply(divide(divisor).rint()));
    }

    @Override
    public int compareTo(Real other) {
        return isSpecial() || other.isSpecial()
                ? Double.compare(getReal(), other.getReal())
                : Integer.compare(subtract(other).signum(), 0);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Real that
                && (isSpecial() || that.isSpecial()
                        ? Double.compare(special, that.special) == 0
                        : subtract(that).signum() == 0);
    }

    @Override
    public int hashCode() {
        return Double.hashCode(getReal());
    }

    @Override
    public String toString() {
        return isSpecial()
                ? Double.toString(special)
                : decimal((int) (field.bits() * Math.log10(2))).toString();
    }
}
