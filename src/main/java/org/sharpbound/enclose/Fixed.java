package org.sharpbound.enclose;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * A real number known to lie within {@code error} units of {@code mid}, where the unit is 2^-bits.
 *
 * <p>The elementary functions are summed in this fixed-point form; every operation states the new error, so that the
 * enclosure at the end is rigorous whatever the number of guard bits (which only decide how narrow it is).
 */
record Fixed(BigInteger mid, long error, int bits) {

    /** A number whose size in units is small enough: the decimal exponent of {@code value} must be moderate. */
    static Fixed of(BigDecimal value, int bits) {
        BigInteger unscaled = value.unscaledValue().shiftLeft(bits);
        if (value.scale() <= 0) {
            return new Fixed(unscaled.multiply(BigInteger.TEN.pow(-value.scale())), 0, bits);
        }
        BigInteger[] parts = unscaled.divideAndRemainder(BigInteger.TEN.pow(value.scale()));
        return new Fixed(parts[0], parts[1].signum() == 0 ? 0 : 1, bits);
    }

    /** 1/value for a value above 0 of moderate decimal exponent. */
    static Fixed reciprocal(BigDecimal value, int bits) {
        BigInteger one = one(bits);
        BigInteger quotient = value.scale() <= 0
                ? one.divide(value.unscaledValue().multiply(BigInteger.TEN.pow(-value.scale())))
                : one.multiply(BigInteger.TEN.pow(value.scale())).divide(value.unscaledValue());
        return new Fixed(quotient, 1, bits);
    }

    /** The double with at most 32 bits after the point that is next to {@code value}, exactly. */
    static Fixed nearby(double value, int bits) {
        return new Fixed(BigInteger.valueOf(Math.round(value * 0x1p32)).shiftLeft(bits - 32), 0, bits);
    }

    static BigInteger one(int bits) {
        return BigInteger.ONE.shiftLeft(bits);
    }

    Fixed negate() {
        return new Fixed(mid.negate(), error, bits);
    }

    Fixed plus(Fixed other) {
        return new Fixed(mid.add(other.mid), Math.addExact(error, other.error), bits);
    }

    /** The same number in larger units; the cut costs one of them. */
    Fixed cutTo(int fewerBits) {
        int cut = bits - fewerBits;
        return cut == 0 ? this : new Fixed(mid.shiftRight(cut), (cut < 63 ? error >> cut : 0) + 2, fewerBits);
    }

    /** Whether the number is certainly of magnitude at most 2^exponent. */
    boolean isWithin(int exponent) {
        return mid.abs().add(BigInteger.valueOf(error)).compareTo(BigInteger.ONE.shiftLeft(bits + exponent)) <= 0;
    }

    /** Whether the number is certainly not zero, and has the sign of {@code mid}. */
    boolean hasSign() {
        return mid.abs().compareTo(BigInteger.valueOf(error)) > 0;
    }

    /** The enclosure of the number times 10^exponent. */
    BigInterval toInterval(int exponent, Precision p) {
        BigInteger margin = BigInteger.valueOf(error);
        BigDecimal unit = new BigDecimal(one(bits));
        BigDecimal low = new BigDecimal(mid.subtract(margin)).divide(unit, p.down());
        BigDecimal high = new BigDecimal(mid.add(margin)).divide(unit, p.up());
        return BigInterval.ends(
                Directed.lower(low.scaleByPowerOfTen(exponent)), Directed.upper(high.scaleByPowerOfTen(exponent)));
    }

    BigInterval toInterval(Precision p) {
        return toInterval(0, p);
    }
}
