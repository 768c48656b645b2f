package org.sharpbound.rewrite.estimate;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.sharpbound.term.Rational;

/** Arithmetic on {@link Binary} numbers, cut off after some bits: several times as fast as on enclosures. */
final class Floats {

    /** Sums, and products of what has more, may keep as many bits where a range ends at a singularity, so that distances from it are exact. */
    private static final int WIDE = 2400;
    /** From so many bits on, Newton's method starts for roots. */
    private static final int START = 48;

    private final int bits;
    private int bitsOfSums;

    Floats(int bits) {
        this.bits = bits;
        this.bitsOfSums = bits;
    }

    int bits() {
        return bits;
    }

    /** Whether sums keep all bits of what is not too far apart, and products those of such sums. */
    void keepSums(boolean keep) {
        bitsOfSums = keep ? WIDE : bits;
    }

    private static Binary cut(BigInteger mantissa, int exponent, int bits) {
        int excess = mantissa.bitLength() - bits;
        return excess <= 0
                ? new Binary(mantissa, exponent)
                : new Binary(mantissa.shiftRight(excess), exponent + excess);
    }

    Binary cut(Binary x) {
        return cut(x.mantissa(), x.exponent(), bits);
    }

    /** A number of units of 2^-fixed. */
    Binary ofUnits(BigInteger units, int fixed) {
        return cut(units, -fixed, bits);
    }

    Binary number(Rational value) {
        return div(new Binary(value.numerator(), 0), new Binary(value.denominator(), 0));
    }

    Binary number(BigDecimal value) {
        BigInteger power = BigInteger.TEN.pow(Math.abs(value.scale()));
        return value.scale() <= 0
                ? cut(value.unscaledValue().multiply(power), 0, bits)
                : div(new Binary(value.unscaledValue(), 0), new Binary(power, 0));
    }

    Binary add(Binary a, Binary b) {
        if (a.isZero() || b.isZero()) {
            return a.isZero() ? b : a;
        }
        int apart = a.magnitude() - b.magnitude();
        if (Math.abs(apart) > bitsOfSums + 2) {
            return apart > 0 ? a : b;
        }
        int gap = a.exponent() - b.exponent();
        BigInteger sum = gap >= 0
                ? a.mantissa().shiftLeft(gap).add(b.mantissa())
                : a.mantissa().add(b.mantissa().shiftLeft(-gap));
        return cut(sum, Math.min(a.exponent(), b.exponent()), bitsOfSums);
    }

    Binary sub(Binary a, Binary b) {
        return add(a, b.negate());
    }

    Binary mul(Binary a, Binary b) {
        boolean wide = bitsOfSums > bits
                && Math.max(a.mantissa().bitLength(), b.mantissa().bitLength()) > bits;
        BigInteger product = a.mantissa().multiply(b.mantissa());
        return cut(product, a.exponent() + b.exponent(), wide ? bitsOfSums : bits);
    }

    Binary div(Binary a, Binary b) {
        if (b.isZero()) {
            throw new Unestimated("a division by 0");
        }
        int shift =
                Math.max(0, bits + 2 + b.mantissa().bitLength() - a.mantissa().bitLength());
        BigInteger quotient = a.mantissa().shiftLeft(shift).divide(b.mantissa());
        return cut(quotient, a.exponent() - b.exponent() - shift, bits);
    }

    /** By Newton's method for 1/√x. */
    Binary sqrt(Binary x) {
        if (x.signum() < 0) {
            throw new Unestimated("a root of what is negative");
        } else if (x.isZero()) {
            return x;
        }
        int half = Math.floorDiv(x.magnitude(), 2);
        Binary near = cut(x.shifted(-2 * half));
        Binary inverse = Binary.of(1 / Math.sqrt(near.doubleValue()));
        for (int known = START; known < bits; known *= 2) {
            Binary rest = sub(Binary.ONE, mul(near, mul(inverse, inverse)));
            inverse = add(inverse, mul(inverse, rest).shifted(-1));
        }
        return mul(near, inverse).shifted(half);
    }

    Binary power(Binary base, BigInteger exponent) {
        if (exponent.signum() < 0) {
            return div(Binary.ONE, power(base, exponent.negate()));
        }
        Binary power = Binary.ONE;
        for (int bit = exponent.bitLength() - 1; bit >= 0; bit--) {
            power = mul(power, power);
            power = exponent.testBit(bit) ? mul(power, base) : power;
        }
        return power;
    }

    int compare(Binary a, Binary b) {
        return sub(a, b).signum();
    }
}
