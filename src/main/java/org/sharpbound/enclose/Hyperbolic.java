package org.sharpbound.enclose;

/**
 * Bounds of sinh, cosh and tanh.
 *
 * <p>Soundness: {@link StrictMath} is within 2.5 ulps, as {@link Math} states, and three steps are made; exact results occur only at 0 and at
 * infinity. The results are cut off by |tanh x| <= |x| <= |sinh x|, |tanh x| <= 1 and cosh x >= 1.
 */
final class Hyperbolic {

    private static final int ULPS = 3;

    private Hyperbolic() {}

    static double sinhDown(double x) {
        if (x == 0 || x == Double.NEGATIVE_INFINITY) {
            return x;
        }
        double bound = Rounding.down(StrictMath.sinh(x), ULPS);
        return x > 0 ? Math.max(bound, x) : bound;
    }

    /** The bound for an argument that is not negative. */
    static double coshDown(double x) {
        return x == 0 ? 1 : Math.max(Rounding.down(StrictMath.cosh(x), ULPS), 1);
    }

    static double coshUp(double x) {
        return x == 0 ? 1 : Rounding.up(StrictMath.cosh(x), ULPS);
    }

    static double tanhDown(double x) {
        if (x == 0) {
            return x;
        }
        double bound = Rounding.down(StrictMath.tanh(x), ULPS);
        return x < 0 ? Math.max(Math.max(bound, x), -1) : Math.max(bound, 0);
    }
}
