package org.sharpbound.enclose;

/**
 * Bounds of asin, acos and atan.
 *
 * <p>Soundness: {@link StrictMath} is within 1 ulp; exact results occur only at 0 (asin, atan) and 1 (acos). The results
 * are cut off at pi/2 and pi, of which {@code Math.PI / 2} and {@code Math.PI} are the doubles just below. Below {@link
 * #TINY}, asin x and atan x lie between x and the double next to it, since x^2/3 < 2^-54.
 */
final class InverseTrigonometric {

    private static final double HALF_PI_UP = Math.nextUp(Math.PI / 2);

    private static final double PI_UP = Math.nextUp(Math.PI);

    private static final double TINY = 0x1p-27;

    private InverseTrigonometric() {}

    static double asinDown(double x) {
        if (Math.abs(x) < TINY) {
            return x < 0 ? Rounding.down(x) : x;
        }
        return Math.max(Faithful.down(StrictMath.asin(x), x, BigTrigonometric::asin), -HALF_PI_UP);
    }

    static double acosDown(double x) {
        return x == 1 ? 0 : Math.max(Rounding.down(StrictMath.acos(x), 1), 0);
    }

    static double acosUp(double x) {
        return x == 1 ? 0 : Math.min(Faithful.up(StrictMath.acos(x), x, BigTrigonometric::acos), PI_UP);
    }

    static double atanDown(double x) {
        if (Math.abs(x) < TINY) {
            return x > 0 ? Rounding.down(x) : x;
        }
        return x == Double.NEGATIVE_INFINITY
                ? -HALF_PI_UP
                : Math.max(Faithful.down(StrictMath.atan(x), x, BigTrigonometric::atan), -HALF_PI_UP);
    }
}
