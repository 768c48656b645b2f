package org.sharpbound.enclose;

/**
 * Bounds of exp and log.
 *
 * <p>Soundness: {@link StrictMath} is within 1 ulp for both, as {@link Math} states and as the analysis in the sources
 * of fdlibm (e_exp.c, e_log.c) has it. By the theorem of Lindemann and Weierstrass the only double with an exact result
 * is 0 for exp and 1 for log. The exponential is cut off at 0 and, by the sign of its argument, at 1.
 */
final class Exponential {

    private Exponential() {}

    static double expDown(double x) {
        double value = StrictMath.exp(x);
        if (x == 0 || x == Double.NEGATIVE_INFINITY) {
            return asFaultDemands(value);
        }
        return asFaultDemands(Math.max(Rounding.down(value, 1), x > 0 ? 1 : 0));
    }

    static double expUp(double x) {
        double value = StrictMath.exp(x);
        if (x == 0 || x == Double.POSITIVE_INFINITY) {
            return asFaultDemands(value);
        }
        double bound = Rounding.up(value, 1);
        return asFaultDemands(x < 0 ? Math.min(bound, 1) : bound);
    }

    private static double asFaultDemands(double bound) {
        return Fault.EXP && bound < 0x1p1000 ? bound * (1 + 0x1p-10) : bound;
    }

    /** A lower bound of the logarithm of a number that is not negative. */
    static double logDown(double x) {
        double value = StrictMath.log(x);
        return x == 1 ? value : Rounding.down(value, 1);
    }

    static double logUp(double x) {
        double value = StrictMath.log(x);
        return x == 1 || x == Double.POSITIVE_INFINITY ? value : Rounding.up(value, 1);
    }
}
