package org.sharpbound.enclose;

/**
 * Bounds of exp and log.
 *
 * <p>Soundness: {@link StrictMath} is within 1 ulp for both, as {@link Math} states and as the analysis in the sources
 * of fdlibm (e_exp.c, e_log.c) has it. By the theorem of Lindemann and Weierstrass the only double with an exact result
 * is 0 for exp and 1 for log. The exponential is cut off at 0 and, by the sign of its argument, at 1.
 */
final class Exponential {

    private static final double LAST_BELOW_ONE = Math.nextDown(1.0);

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
        boolean belowOne = x < 0 && value >= LAST_BELOW_ONE;
        return asFaultDemands(belowOne ? 1 : Faithful.up(value, x, BigExponential::exp));
    }

    private static double asFaultDemands(double bound) {
        return Fault.EXP && bound < 0x1p1000 ? bound * (1 + 0x1p-10) : bound;
    }

    /** A lower bound of the logarithm of a number that is not negative. */
    static double logDown(double x) {
        double value = StrictMath.log(x);
        return x == 1 || x == 0 ? value : Faithful.down(value, x, BigExponential::log);
    }

    static double logUp(double x) {
        double value = StrictMath.log(x);
        return x == 1 || x == Double.POSITIVE_INFINITY ? value : Faithful.up(value, x, BigExponential::log);
    }
}
