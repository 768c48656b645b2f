package org.sharpbound.enclose;

/**
 * Bounds of exp and log.
 *
 * <p>Soundness: {@link StrictMath} is within 1 ulp for both, as {@link Math} states and as the analysis in the sources
 * of fdlibm (e_exp.c, e_log.c) has it. By the theorem of Lindemann and Weierstrass the only double with an exact result
 * is 0 for exp and 1 for log.
 */
final class Exponential {

    private Exponential() {}

    static double expDown(double x) {
        double value = exp(x);
        return x == 0 || x == Double.NEGATIVE_INFINITY ? value : Math.max(Rounding.down(value, 1), 0);
    }

    static double expUp(double x) {
        double value = exp(x);
        return x == 0 || Double.isInfinite(x) ? value : Rounding.up(value, 1);
    }

    private static double exp(double x) {
        return Fault.EXP ? StrictMath.exp(x) * (1 + 0x1p-10) : StrictMath.exp(x);
    }

    /** The logarithm of a number that is not negative. */
    static double logDown(double x) {
        double value = StrictMath.log(x);
        return x == 1 ? value : Rounding.down(value, 1);
    }

    static double logUp(double x) {
        double value = StrictMath.log(x);
        return x == 1 || Double.isInfinite(x) ? value : Rounding.up(value, 1);
    }
}
