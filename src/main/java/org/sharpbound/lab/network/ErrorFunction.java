package org.sharpbound.lab.network;

/**
 * erf and erfc to a few units in the last place, by StrictMath: a series of terms of one sign (DLMF 7.6.2) below {@link #BORDER}, a
 * continued fraction (DLMF 7.9.1) above. Between 1/2 and the border erfc is 1 − erf, which is off by some 1e-16, not by that part of itself.
 */
final class ErrorFunction {

    static final double ROOT_PI = Math.sqrt(Math.PI);

    /** From here on the continued fraction has all digits after {@link #DEPTH} levels, and the series takes longer. */
    private static final double BORDER = 2;

    private static final int DEPTH = 60;

    /** Above this erfc is 0 in doubles. */
    private static final double NOTHING_LEFT = 27.3;

    private ErrorFunction() {}

    static double erf(double x) {
        double size = Math.abs(x);
        double value = size < BORDER ? series(size) : 1 - fraction(size);
        return Double.isNaN(x) ? x : Math.copySign(value, x);
    }

    static double erfc(double x) {
        if (x < BORDER) {
            return 1 - erf(x);
        }
        return fraction(x);
    }

    /** exp(−x²), where the square is not rounded: x is a part of few bits, whose square is exact, and a small rest. */
    static double gauss(double x) {
        if (Math.abs(x) > NOTHING_LEFT) {
            return StrictMath.exp(-x * x);
        }
        double head = (float) x;
        return StrictMath.exp(-head * head) * StrictMath.exp((head - x) * (head + x));
    }

    /** 2/√π exp(−x²) Σ 2ⁿ x²ⁿ⁺¹ / (1·3·…·(2n+1)). */
    private static double series(double x) {
        double square = 2 * x * x;
        double term = x;
        double sum = 0;
        for (int n = 1; sum + term != sum; n++) {
            sum += term;
            term *= square / (2 * n + 1);
        }
        return 2 / ROOT_PI * gauss(x) * sum;
    }

    /** exp(−x²)/√π · 1/(x + (1/2)/(x + (2/2)/(x + (3/2)/(x + …)))), from inside. */
    private static double fraction(double x) {
        if (!(x < NOTHING_LEFT)) {
            return Double.isNaN(x) ? x : 0;
        }
        double denominator = x;
        for (int level = DEPTH; level >= 1; level--) {
            denominator = x + 0.5 * level / denominator;
        }
        return gauss(x) / (ROOT_PI * denominator);
    }
}
