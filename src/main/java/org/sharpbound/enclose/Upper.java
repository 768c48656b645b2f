package org.sharpbound.enclose;

/**
 * Upper bounds of operations on intervals, without objects; the counterpart of {@link Lower}, which states the
 * conventions. The result is NaN where that of {@link Lower} is, otherwise it is a number above {@code -inf}.
 *
 * <p>Most bounds are reflections of lower ones: the upper bound of f(x) is minus the lower bound of -f(x).
 */
public final class Upper {

    private Upper() {}

    public static double add(double alo, double ahi, double blo, double bhi) {
        return Rounding.addUp(ahi, bhi);
    }

    public static double sub(double alo, double ahi, double blo, double bhi) {
        return Rounding.addUp(ahi, -blo);
    }

    public static double mul(double alo, double ahi, double blo, double bhi) {
        return -Lower.mul(-ahi, -alo, blo, bhi);
    }

    /** The quotients a/b with b other than 0; a zero divisor alone leaves none. */
    public static double div(double alo, double ahi, double blo, double bhi) {
        return -Lower.div(-ahi, -alo, blo, bhi);
    }

    public static double min(double alo, double ahi, double blo, double bhi) {
        return Math.min(ahi, bhi);
    }

    public static double max(double alo, double ahi, double blo, double bhi) {
        return Math.max(ahi, bhi);
    }

    /** Powers as for {@link Lower#pow}. */
    public static double pow(double alo, double ahi, double blo, double bhi) {
        return Power.upper(alo, ahi, blo, bhi);
    }

    /** Powers as for {@link Lower#pown}. */
    public static double pown(double lo, double hi, int n) {
        return IntegerPower.upper(lo, hi, n);
    }

    /**
     * Powers as for {@link Lower#powr}.
     *
     * @throws ArithmeticException if {@code q} is zero
     */
    public static double powr(double lo, double hi, long p, long q) {
        return RationalPower.upper(lo, hi, p, q);
    }

    public static double fma(double alo, double ahi, double blo, double bhi, double clo, double chi) {
        return -FusedProduct.lower(-ahi, -alo, blo, bhi, -chi);
    }

    public static double abs(double lo, double hi) {
        return Math.max(-lo, hi);
    }

    public static double sqr(double lo, double hi) {
        double largest = abs(lo, hi);
        return Rounding.mulUp(largest, largest);
    }

    public static double sqrt(double lo, double hi) {
        return hi < 0 ? Double.NaN : Rounding.sqrtUp(hi);
    }

    public static double cbrt(double lo, double hi) {
        return -Root.cbrtDown(-hi);
    }

    public static double exp(double lo, double hi) {
        return Exponential.expUp(hi);
    }

    public static double log(double lo, double hi) {
        return hi <= 0 ? Double.NaN : Exponential.logUp(hi);
    }

    public static double sin(double lo, double hi) {
        return -Trigonometric.sinLower(-hi, -lo);
    }

    public static double cos(double lo, double hi) {
        return Trigonometric.cosUpper(lo, hi);
    }

    /** The tangent: {@code +inf} if a pole lies between the ends. */
    public static double tan(double lo, double hi) {
        return -Trigonometric.tanLower(-hi, -lo);
    }

    public static double asin(double lo, double hi) {
        return hi < -1 || lo > 1 ? Double.NaN : -InverseTrigonometric.asinDown(-Math.min(hi, 1));
    }

    public static double acos(double lo, double hi) {
        return hi < -1 || lo > 1 ? Double.NaN : InverseTrigonometric.acosUp(Math.max(lo, -1));
    }

    public static double atan(double lo, double hi) {
        return -InverseTrigonometric.atanDown(-hi);
    }

    public static double sinh(double lo, double hi) {
        return -Hyperbolic.sinhDown(-hi);
    }

    public static double cosh(double lo, double hi) {
        return Hyperbolic.coshUp(abs(lo, hi));
    }

    public static double tanh(double lo, double hi) {
        return -Hyperbolic.tanhDown(-hi);
    }

    public static double erf(double lo, double hi) {
        return -ErrorFunction.erfDown(-hi);
    }

    public static double erfc(double lo, double hi) {
        return ErrorFunction.erfcUp(lo);
    }

    /** The larger of x and 0. */
    public static double relu(double lo, double hi) {
        return Math.max(hi, 0);
    }

    /** 1 for positive arguments, otherwise 0. */
    public static double step(double lo, double hi) {
        return Piecewise.step(hi);
    }

    /** -1, 0 or 1. */
    public static double sign(double lo, double hi) {
        return Math.signum(hi);
    }

    public static double floor(double lo, double hi) {
        return Math.floor(hi);
    }

    /** Factorials as for {@link Lower#factorial}. */
    public static double factorial(double lo, double hi) {
        return Piecewise.factorialUpper(lo, hi);
    }
}
