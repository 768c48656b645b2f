package org.sharpbound.enclose;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * Enclosures of exp, log and the hyperbolic functions.
 *
 * <p>Arguments are reduced by powers of ten, which a decimal number takes without error; then {@link FixedSeries}.
 */
public final class BigExponential {

    /** Above 10^8 log(10) = 230258509.3: beyond this e^x leaves the range of magnitudes. */
    private static final BigDecimal OVERFLOW = BigDecimal.valueOf(231_000_000);

    private static final BigDecimal ROOT_OF_TEN = new BigDecimal("3.163");
    private static final BigInterval UNIT = BigInterval.ends(BigDecimal.ONE.negate(), BigDecimal.ONE);
    private static final int GUARD = 5;

    private BigExponential() {}

    public static BigInterval exp(BigInterval x, Precision p) {
        BigInterval power = Monotone.increasing(x, p, BigExponential::exp, BigInterval.ZERO, BigInterval.ENTIRE);
        return Fault.EXP ? power.mul(BigInterval.of(1 + 0x1p-10), p) : power;
    }

    /** Empty where no number of x is positive, unbounded below where x comes down to 0. */
    public static BigInterval log(BigInterval x, Precision p) {
        BigInterval positive = x.intersect(BigInterval.ends(BigDecimal.ZERO, null));
        if (positive.isEmpty() || BigField.isNonPositive(positive)) {
            return BigInterval.EMPTY;
        }
        BigInterval open = positive.lo.signum() == 0 ? BigInterval.ends(null, positive.hi) : positive;
        return Monotone.increasing(open, p, BigExponential::log, BigInterval.ENTIRE, BigInterval.ENTIRE);
    }

    public static BigInterval sinh(BigInterval x, Precision p) {
        return Monotone.increasing(x, p, BigExponential::sinh, BigInterval.ENTIRE, BigInterval.ENTIRE);
    }

    public static BigInterval cosh(BigInterval x, Precision p) {
        return Monotone.increasing(
                BigPiecewise.abs(x), p, BigExponential::cosh, BigInterval.ENTIRE, BigInterval.ENTIRE);
    }

    public static BigInterval tanh(BigInterval x, Precision p) {
        return Monotone.increasing(x, p, BigExponential::tanh, UNIT, UNIT);
    }

    /** e^x = 10^k e^(x - k log 10), for any integer k that leaves a small rest. */
    static BigInterval exp(BigDecimal x, Precision p) {
        if (x.signum() == 0) {
            return BigInterval.ONE;
        }
        if (x.abs().compareTo(OVERFLOW) >= 0) {
            return x.signum() > 0
                    ? BigInterval.ends(Directed.LARGEST, null)
                    : BigInterval.ends(BigDecimal.ZERO, Directed.SMALLEST);
        }
        if (Monotone.isTiny(x, p)) {
            // 1 + x <= e^x <= 1 + x + x^2 for |x| <= 1
            BigDecimal linear = Directed.addUp(x, Directed.mulUp(x, x, p), p);
            return BigInterval.ends(Directed.addDown(BigDecimal.ONE, x, p), Directed.addUp(BigDecimal.ONE, linear, p));
        }
        int k = (int) Math.rint(x.doubleValue() / Math.log(10));
        int bits = FixedSeries.withGuard(p.bits());
        int bitsOfK = Integer.SIZE - Integer.numberOfLeadingZeros(Math.abs(k));
        return FixedSeries.exp(lessTens(Fixed.of(x, bits + bitsOfK), k).cutTo(bits))
                .toInterval(k, p);
    }

    /** x - k log 10. */
    private static Fixed lessTens(Fixed x, int k) {
        return k == 0 ? x : x.plus(tens(-k, x.bits()));
    }

    private static Fixed tens(int k, int bits) {
        Fixed log10 = BigConstants.log10(bits);
        return new Fixed(log10.mid().multiply(BigInteger.valueOf(k)), log10.error() * Math.abs((long) k), bits);
    }

    /** log(m 10^k) = log m + k log 10 for x > 0, with m from 0.316 to 3.17, so that nothing cancels. */
    static BigInterval log(BigDecimal x, Precision p) {
        int k = (int) Directed.exponent(x);
        BigDecimal m = x.scaleByPowerOfTen(-k);
        if (m.compareTo(ROOT_OF_TEN) > 0) {
            m = m.scaleByPowerOfTen(-1);
            k++;
        }
        int bits = FixedSeries.withGuard(p.bits());
        if (k != 0) {
            int bitsOfK = Integer.SIZE - Integer.numberOfLeadingZeros(Math.abs(k));
            Fixed log = FixedSeries.log(Fixed.of(m, bits + bitsOfK));
            return log.plus(tens(k, log.bits())).toInterval(p);
        }
        BigDecimal d = m.subtract(BigDecimal.ONE);
        if (d.signum() == 0) {
            return BigInterval.ZERO;
        }
        if (Monotone.isTiny(d, p)) {
            // d - d^2 <= log(1 + d) <= d for |d| <= 1/2
            BigDecimal square = Directed.mulUp(d, d, p);
            return BigInterval.ends(Directed.addDown(d, square.negate(), p), Directed.up(d, p));
        }
        int lost = Precision.bitsOf(Monotone.lostDigits(d));
        return FixedSeries.log(Fixed.of(m, bits + lost)).toInterval(p);
    }

    static BigInterval sinh(BigDecimal x, Precision p) {
        return Monotone.odd(x, p, (y, q) -> {
            if (Monotone.isTiny(y, q)) {
                return Monotone.justAbove(y, q);
            }
            Precision w = q.plus(GUARD + Monotone.lostDigits(y));
            BigInterval power = exp(y, w);
            return half(power.sub(BigInterval.ONE.div(power, w), w), q);
        });
    }

    static BigInterval cosh(BigDecimal x, Precision p) {
        if (Monotone.isTiny(x, p)) {
            // 1 <= cosh x <= 1 + x^2 for |x| <= 1
            return BigInterval.ends(BigDecimal.ONE, Directed.addUp(BigDecimal.ONE, Directed.mulUp(x, x, p), p));
        }
        Precision w = p.plus(GUARD);
        BigInterval power = exp(x.abs(), w);
        return half(power.add(BigInterval.ONE.div(power, w), w), p).intersect(BigInterval.ends(BigDecimal.ONE, null));
    }

    private static BigInterval half(BigInterval x, Precision p) {
        return x.div(BigInterval.TWO, p);
    }

    /** (1 - t)/(1 + t) with t = e^(-2x). */
    static BigInterval tanh(BigDecimal x, Precision p) {
        return Monotone.odd(x, p, (y, q) -> {
            if (Monotone.isTiny(y, q)) {
                return Monotone.justBelow(y, q);
            }
            Precision w = q.plus(GUARD + Monotone.lostDigits(y));
            BigInterval t = exp(y.multiply(BigDecimal.valueOf(-2)), w);
            BigInterval one = BigInterval.ONE;
            return one.sub(t, w).div(one.add(t, w), q).intersect(UNIT);
        });
    }
}
