package org.sharpbound.enclose;

import java.math.BigDecimal;
import org.sharpbound.term.Rational;

/** Enclosures of the factorials of the nonnegative integers in an interval. */
public final class BigFactorial {

    private static final BigInterval NON_NEGATIVE = BigInterval.ends(BigDecimal.ZERO, null);

    /** Up to here the product is formed; above, Stirling's series is exact enough for 70 digits and more. */
    private static final int LAST_PRODUCT = 50_000;

    /** B_2k/(2k (2k - 1)) for k = 1, 2, ... (DLMF 5.11.1 and 24.2, table 24.2.3). */
    private static final Rational[] STIRLING = {
        Rational.of(1, 12),
        Rational.of(-1, 360),
        Rational.of(1, 1260),
        Rational.of(-1, 1680),
        Rational.of(1, 1188),
        Rational.of(-691, 360_360),
        Rational.of(1, 156),
        Rational.of(-3617, 122_400),
        Rational.of(43_867, 244_188)
    };

    private static final int GUARD = 16;

    private BigFactorial() {}

    /** Empty where x holds no integer that is at least 0. */
    public static BigInterval factorial(BigInterval x, Precision p) {
        BigInterval positive = x.intersect(NON_NEGATIVE);
        if (positive.isEmpty()) {
            return BigInterval.EMPTY;
        }
        BigDecimal first = BigPiecewise.whole(positive.lo.negate()).negate();
        if (positive.hi == null) {
            return BigInterval.ends(at(first, p).lo, null);
        }
        BigDecimal last = BigPiecewise.whole(positive.hi);
        if (first.compareTo(last) > 0) {
            return BigInterval.EMPTY;
        }
        return Monotone.increasing(
                BigInterval.of(first, last), p, BigFactorial::at, BigInterval.ENTIRE, BigInterval.ENTIRE);
    }

    private static BigInterval at(BigDecimal n, Precision p) {
        return n.compareTo(BigDecimal.valueOf(LAST_PRODUCT)) <= 0 ? product(n.intValueExact(), p) : stirling(n, p);
    }

    private static BigInterval product(int n, Precision p) {
        Precision w = p.plus(GUARD);
        BigInterval product = BigInterval.ONE;
        for (int k = 2; k <= n; k++) {
            product = product.mul(BigInterval.point(k), w);
        }
        return product.round(p);
    }

    /**
     * exp((n + 1/2) log n - n + log(2 pi)/2 + the sum of B_2k/(2k (2k - 1) n^(2k-1))), where the error of the sum is at
     * most its first term left out (DLMF 5.11(ii)).
     */
    private static BigInterval stirling(BigDecimal n, Precision p) {
        Precision w = p.plus(GUARD);
        BigInterval argument = BigInterval.point(n);
        BigInterval half = BigInterval.of(Rational.HALF, w);
        BigInterval inverse = BigInterval.ONE.div(argument, w);
        BigInterval inverseSquare = inverse.mul(inverse, w);
        BigInterval sum = argument.add(half, w)
                .mul(BigExponential.log(argument, w), w)
                .sub(argument, w)
                .add(
                        BigExponential.log(BigConstants.pi(w).mul(BigInterval.TWO, w), w)
                                .mul(half, w),
                        w);
        for (int k = 0; k < STIRLING.length; k++) {
            BigInterval term = BigInterval.of(STIRLING[k], w).mul(inverse, w);
            sum = sum.add(k == STIRLING.length - 1 ? term.hull(BigInterval.ZERO) : term, w);
            inverse = inverse.mul(inverseSquare, w);
        }
        return BigExponential.exp(sum, w).round(p);
    }
}
