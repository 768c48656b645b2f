package org.sharpbound.enclose;

/**
 * Bounds of asin, acos and atan.
 *
 * <p>Soundness: {@link StrictMath} is within 1 ulp; exact results occur only at 0 (asin, atan) and 1 (acos). The results
 * are cut off at pi/2 and pi, of which {@code Math.PI / 2} and {@code Math.PI} are the doubles just below.
 */
final class InverseTrigonometric {

    private static final double HALF_PI_UP = Math.nextUp(Math.PI / 2);

    private static final double PI_UP = Math.nextUp(Math.PI);

    private InverseTrigonometric() {}

    static double asinDown(double x) {
        return x == 0 ? x : Math.max(Rounding.down(StrictMath.asin(x), 1), -HALF_PI_UP);
    }

    static double acosDown(double x) {
        return x == 1 ? 0 : Math.max(Rounding.down(StrictMath.acos(x), 1), 0);
    }

    static double acosUp(double x) {
        return x == 1 ? 0 : Math.min(Rounding.up(StrictMath.acos(x), 1), PI_UP);
    }

    static double atanDown(double x) {
        return x == 0 ? x : Math.max(Rounding.down(StrictMath.atan(x), 1), -HALF_PI_UP);
    }
}
