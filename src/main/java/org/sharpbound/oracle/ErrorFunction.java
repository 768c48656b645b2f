package org.sharpbound.oracle;

import org.apfloat.Apfloat;
import org.apfloat.ApfloatMath;

/**
 * erf and erfc, by the series of positive terms erf(x) = 2/sqrt(pi) exp(-x^2) sum 2^n x^(2n+1) / (2n+1)!! (DLMF 7.6.2)
 * where Apfloat's own general method takes a hundred times as long, and by Apfloat far out.
 */
final class ErrorFunction {

    /** Beyond this Apfloat's asymptotic series is fast. */
    private static final int FAR = 25;

    private static final double LOG10_E = Math.log10(Math.E);

    private ErrorFunction() {}

    static Apfloat erf(Apfloat x, int digits) {
        if (isFar(x)) {
            return ApfloatMath.erf(x);
        }
        return series(x, digits + 5);
    }

    static Apfloat erfc(Apfloat x, int digits) {
        if (isFar(x)) {
            return ApfloatMath.erfc(x);
        }
        // 1 - erf(x) loses as many digits as exp(-x^2)/(x sqrt(pi)) has zeros behind the point
        double square = x.doubleValue() * x.doubleValue();
        int lost = x.signum() > 0 ? (int) (square * LOG10_E) + 3 : 0;
        Apfloat one = new Apfloat(1, digits + 5L + lost);
        return one.subtract(series(x, digits + 5 + lost));
    }

    private static boolean isFar(Apfloat x) {
        return Math.abs(x.doubleValue()) > FAR;
    }

    private static Apfloat series(Apfloat argument, int digits) {
        if (argument.signum() == 0) {
            return argument;
        }
        Apfloat x = argument.precision(digits);
        Apfloat square = x.multiply(x);
        Apfloat twice = square.multiply(new Apfloat(2, digits));
        Apfloat term = x;
        Apfloat sum = x;
        for (int n = 1; term.scale() > sum.scale() - digits; n++) {
            term = term.multiply(twice).divide(new Apfloat(2L * n + 1, digits));
            sum = sum.add(term);
        }
        Apfloat factor = Series.exp(square.negate(), digits)
                .multiply(new Apfloat(2, digits))
                .divide(Inverses.sqrt(Constants.pi(digits), digits));
        return sum.multiply(factor);
    }
}
