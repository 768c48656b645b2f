package org.sharpbound.enclose;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * Enclosures of the error function and its complement, the latter with small relative error in its tail.
 *
 * <p>For moderate |x| the series of positive terms erf x = 2/sqrt(pi) e^(-x^2) (x + 2x^3/3 + 4x^5/15 + ...) (DLMF 7.6.2),
 * and erfc x = 1 - erf x with as many digits more as the difference loses; for large x the asymptotic series of erfc,
 * whose error is at most the first term left out (DLMF 7.12.1).
 */
public final class BigErrorFunction {

    private static final BigInterval UNIT = BigInterval.ends(BigDecimal.ONE.negate(), BigDecimal.ONE);
    private static final BigInterval ZERO_TO_TWO = BigInterval.ends(BigDecimal.ZERO, BigDecimal.valueOf(2));
    private static final Precision FEW_DIGITS = Precision.ofDigits(10);
    private static final int GUARD = 5;

    private BigErrorFunction() {}

    public static BigInterval erf(BigInterval x, Precision p) {
        return Monotone.increasing(x, p, BigErrorFunction::erf, UNIT, UNIT);
    }

    /** 1 - erf x, from 2 at -inf to 0 at +inf. */
    public static BigInterval erfc(BigInterval x, Precision p) {
        return Monotone.decreasing(x, p, BigErrorFunction::erfc, ZERO_TO_TWO, ZERO_TO_TWO);
    }

    private static BigInterval erf(BigDecimal x, Precision p) {
        return Monotone.odd(x, p, BigErrorFunction::erfOfPositive);
    }

    private static BigInterval erfOfPositive(BigDecimal x, Precision p) {
        if (isLarge(x, p)) {
            return BigInterval.ONE.sub(erfcOfPositive(x, FEW_DIGITS), p);
        }
        Precision w = p.plus(GUARD);
        BigInterval odd = Monotone.isTiny(x, w)
                ? Monotone.justBelow(x, w)
                : series(x, w).mul(BigExponential.exp(x.multiply(x).negate(), w), w);
        return odd.mul(BigInterval.TWO, w).div(rootOfPi(w), p).intersect(UNIT);
    }

    private static BigInterval erfc(BigDecimal x, Precision p) {
        if (x.signum() <= 0) {
            return BigInterval.ONE.add(erf(x.negate(), p.plus(GUARD)), p).intersect(ZERO_TO_TWO);
        }
        return erfcOfPositive(x, p);
    }

    private static BigInterval erfcOfPositive(BigDecimal x, Precision p) {
        if (isLarge(x, p)) {
            return asymptotic(x, p);
        }
        // erfc x > e^(-x^2)/(2 (x + 1)), so that the difference loses at most x^2/log 10 + 3 digits here.
        double size = x.doubleValue();
        int lost = (int) (size * size / Math.log(10)) + 3;
        return BigInterval.ONE.sub(erfOfPositive(x, p.plus(GUARD + lost)), p).intersect(ZERO_TO_TWO);
    }

    /** Whether the smallest term of the asymptotic series, about e^(-x^2), is below the precision. */
    private static boolean isLarge(BigDecimal x, Precision p) {
        return x.compareTo(BigDecimal.valueOf(Math.sqrt((p.bits() + 16) * Math.log(2)) + 2)) > 0;
    }

    /**
     * x + 2x^3/3 + 4x^5/(3 5) + ... for x > 0, in fixed point from below and from above.
     *
     * <p>All terms are positive: cutting each one gives a lower bound, adding a unit for each cut an upper one. When a term
     * is at most half the one before, so are all that follow, and they sum up to no more than it.
     */
    private static BigInterval series(BigDecimal x, Precision p) {
        int bits = FixedSeries.withGuard(p.bits()) + Precision.bitsOf(Monotone.lostDigits(x));
        BigInteger one = BigInteger.ONE;
        BigDecimal factor = x.multiply(x).multiply(BigDecimal.valueOf(2));
        BigInteger factorLow = Fixed.of(factor, bits).mid();
        BigInteger factorHigh = factorLow.add(one);
        BigInteger low = Fixed.of(x, bits).mid();
        BigInteger high = low.add(one);
        BigInteger sumLow = low;
        BigInteger sumHigh = high;
        long odd = 1;
        do {
            odd += 2;
            BigInteger divisor = BigInteger.valueOf(odd);
            low = low.multiply(factorLow).shiftRight(bits).divide(divisor);
            high = high.multiply(factorHigh)
                    .shiftRight(bits)
                    .add(one)
                    .divide(divisor)
                    .add(one);
            sumLow = sumLow.add(low);
            sumHigh = sumHigh.add(high);
        } while (!isLast(high, factorHigh, odd, bits));
        return new Fixed(sumLow, 0, bits).toInterval(p).hull(new Fixed(sumHigh.add(high), 0, bits).toInterval(p));
    }

    /** Whether the term is a few units, and all that follow are less than half of the one before. */
    private static boolean isLast(BigInteger term, BigInteger factor, long odd, int bits) {
        return term.bitLength() <= 2
                && factor.compareTo(BigInteger.valueOf(odd + 2).shiftLeft(bits - 1)) < 0;
    }

    /** e^(-x^2)/(x sqrt pi) (1 - 1/(2x^2) + 1 3/(2x^2)^2 - ...), up to a term below the precision, or the smallest. */
    private static BigInterval asymptotic(BigDecimal x, Precision p) {
        Precision w = p.plus(GUARD);
        BigDecimal square = x.multiply(x);
        BigInterval twice = BigInterval.point(square.multiply(BigDecimal.valueOf(2)));
        BigDecimal small = BigDecimal.ONE.scaleByPowerOfTen(-w.digits());
        BigInterval sum = BigInterval.ONE;
        BigInterval term = BigInterval.ONE;
        long odd = 1;
        while (true) {
            BigInterval factor = BigInterval.point(odd).div(twice, w);
            BigInterval next = term.mul(factor, w).neg();
            if (BigPiecewise.abs(next).hi.compareTo(small) < 0 || !factor.certainlyLess(BigInterval.ONE)) {
                sum = sum.add(next.hull(BigInterval.ZERO), w);
                break;
            }
            term = next;
            sum = sum.add(term, w);
            odd += 2;
        }
        BigInterval scale = BigExponential.exp(square.negate(), w).div(BigInterval.point(x), w);
        return scale.mul(sum, w).div(rootOfPi(w), p).intersect(ZERO_TO_TWO);
    }

    private static BigInterval rootOfPi(Precision p) {
        return BigAlgebraic.sqrt(BigConstants.pi(p.plus(GUARD)), p);
    }
}
