package org.sharpbound.enclose;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * pi, e, and in fixed point pi/2 and log 10.
 *
 * <p>Fixed-point values are kept per number of bits, a power of two, and cut to what is asked for. A value depends on
 * the bits alone, so it is the same whether it was kept or not, and in every thread.
 */
public final class BigConstants {

    private static final int FEWEST_BITS = 512;
    private static final Map<Integer, Fixed> HALF_PI = new ConcurrentHashMap<>();
    private static final Map<Integer, Fixed> LOG_10 = new ConcurrentHashMap<>();

    private BigConstants() {}

    public static BigInterval pi(Precision p) {
        Fixed half = halfPi(p.bits() + 16);
        return new Fixed(half.mid().shiftLeft(1), 2 * half.error(), half.bits()).toInterval(p);
    }

    public static BigInterval e(Precision p) {
        return BigExponential.exp(BigDecimal.ONE, p);
    }

    /** Machin's formula: pi/2 = 8 arctan(1/5) - 2 arctan(1/239). */
    static Fixed halfPi(int bits) {
        return HALF_PI.computeIfAbsent(kept(bits), b -> inverse(8, 5, true, b).plus(inverse(-2, 239, true, b)))
                .cutTo(bits);
    }

    /** log 10 = 46 artanh(1/31) + 34 artanh(1/49) + 20 artanh(1/161), by 10 = (32/30)^23 (50/48)^17 (162/160)^10. */
    static Fixed log10(int bits) {
        return LOG_10.computeIfAbsent(
                        kept(bits),
                        b -> inverse(46, 31, false, b)
                                .plus(inverse(34, 49, false, b))
                                .plus(inverse(20, 161, false, b)))
                .cutTo(bits);
    }

    private static int kept(int bits) {
        return Math.max(FEWEST_BITS, Integer.highestOneBit(bits - 1) << 1);
    }

    /**
     * The factor times the arctangent, or area tangent, of 1/n for n >= 5.
     *
     * <p>Powers of 1/n are cut towards zero one after another, which is the same as cutting the true power: they are
     * wrong by less than a unit, a term by less than 2; the tail after a power below a unit is less than 2 units.
     */
    private static Fixed inverse(int factor, int n, boolean alternating, int bits) {
        BigInteger square = BigInteger.valueOf((long) n * n);
        BigInteger power = Fixed.one(bits).divide(BigInteger.valueOf(n));
        BigInteger sum = power;
        long terms = 1;
        while (power.signum() != 0) {
            power = power.divide(square);
            BigInteger term = power.divide(BigInteger.valueOf(2 * terms + 1));
            sum = alternating && (terms & 1) == 1 ? sum.subtract(term) : sum.add(term);
            terms++;
        }
        return new Fixed(sum.multiply(BigInteger.valueOf(factor)), (2 * terms + 2) * Math.abs((long) factor), bits);
    }
}
