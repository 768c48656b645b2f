package org.sharpbound.enclose.matrix;

import java.math.BigInteger;
import java.util.Optional;
import org.sharpbound.enclose.Interval;
import org.sharpbound.term.Rational;

/**
 * Ends that are doubles.
 *
 * <p>Soundness: a double is an integer of 53 bits times a power of two; where that power leaves the normal range, results move on
 * by one step outward.
 */
final class DoubleEnds implements Ends<Interval> {

    private static final int SIGNIFICANT_BITS = 53;
    private static final int FRACTION_BITS = 52;
    private static final long FRACTION = (1L << FRACTION_BITS) - 1;

    @Override
    public Optional<Rational> exact(Interval point) {
        return Optional.of(Rational.of(point.lo()));
    }

    @Override
    public BigInteger units(Interval point, int bits) {
        double value = point.lo();
        int exponent = Math.max(Math.getExponent(value), Double.MIN_EXPONENT);
        long fraction = Double.doubleToRawLongBits(value) & FRACTION;
        boolean isNormal = Math.abs(value) >= Double.MIN_NORMAL;
        long size = isNormal ? fraction | 1L << FRACTION_BITS : fraction;
        return BigInteger.valueOf(value < 0 ? -size : size).shiftLeft(exponent - FRACTION_BITS + bits);
    }

    @Override
    public Interval between(BigInteger lower, BigInteger upper, int bits) {
        return Interval.of(floor(lower, bits), 0.0 - floor(upper.negate(), bits));
    }

    /** A double that is not above value 2^-bits, the largest one in the normal range. */
    private static double floor(BigInteger value, int bits) {
        int cut = Math.max(0, value.bitLength() - SIGNIFICANT_BITS);
        double leading = value.shiftRight(cut).longValue();
        double scaled = Math.scalb(leading, cut - bits);
        // A smaller number may have been rounded up to the smallest normal one.
        boolean isExact = leading == 0 || Math.abs(scaled) > Double.MIN_NORMAL && Math.abs(scaled) <= Double.MAX_VALUE;
        return isExact ? scaled : Math.nextDown(scaled);
    }
}
