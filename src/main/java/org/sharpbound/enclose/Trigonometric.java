package org.sharpbound.enclose;

/**
 * Bounds of sin, cos and tan over intervals.
 *
 * <p>Soundness: {@link StrictMath} is within 1 ulp for sin and cos, as {@link Math} states, and that for arguments of any
 * size (fdlibm reduces with as many digits of 2/pi as it takes); the tangent at a point is that of {@link Tangent}. So the
 * <em>signs</em> of the sine and the cosine are those of the exact values. They name the quadrant of an end without any
 * argument reduction of ours: quadrant q holds [q pi/2, (q + 1) pi/2) up to multiples of 2 pi, and a
 * double is on a boundary only if it is 0. An interval whose ends lie in the quadrants p and q crosses q - p boundaries
 * up to multiples of 4; since crossing n takes a width between (n - 1) pi/2 and (n + 1) pi/2, a rough width settles
 * which. Between boundaries the functions are monotone, and by the theorem of Lindemann and Weierstrass no double but 0
 * has an exact result.
 */
final class Trigonometric {

    private static final double TWO_PI = 2 * Math.PI;

    /** Far from every end of the ranges ((n - 1) pi/2, (n + 1) pi/2) of n = 0 and n = 4, and of n = 1 and n = 5. */
    private static final double HALF_TURN_LIMIT = 4;

    private static final int MANY = 4;

    /** Below this, x^2/6 is less than 2^-54. */
    private static final double TINY = 0x1p-27;

    private static final double LAST_ABOVE_MINUS_ONE = -Math.nextDown(1.0);

    private Trigonometric() {}

    static double sinLower(double lo, double hi) {
        if (!(lo < hi)) {
            return sinDown(lo);
        }
        int crossed = quartersCrossed(lo, hi);
        // The minimum -1 is at the end of quadrant 2.
        return crosses(lo, crossed, 2) ? -1 : Math.min(sinDown(lo), sinDown(hi));
    }

    static double cosLower(double lo, double hi) {
        if (!(lo < hi)) {
            return cosDown(lo);
        }
        int crossed = quartersCrossed(lo, hi);
        return crosses(lo, crossed, 1) ? -1 : Math.min(cosDown(lo), cosDown(hi));
    }

    static double cosUpper(double lo, double hi) {
        if (!(lo < hi)) {
            return cosUp(lo);
        }
        int crossed = quartersCrossed(lo, hi);
        return crosses(lo, crossed, 3) ? 1 : Math.max(cosUp(lo), cosUp(hi));
    }

    static double tanLower(double lo, double hi) {
        if (lo < hi) {
            int crossed = quartersCrossed(lo, hi);
            if (crosses(lo, crossed, 0) || crosses(lo, crossed, 2)) {
                return Double.NEGATIVE_INFINITY;
            }
        }
        return Tangent.down(lo);
    }

    private static double sinDown(double x) {
        if (Math.abs(x) < TINY) {
            return x > 0 ? Rounding.down(x) : x;
        }
        double value = StrictMath.sin(x);
        return value <= LAST_ABOVE_MINUS_ONE ? -1 : Faithful.down(value, x, BigTrigonometric::sin);
    }

    private static double cosDown(double x) {
        if (x == 0) {
            return 1;
        }
        double value = StrictMath.cos(x);
        return value <= LAST_ABOVE_MINUS_ONE ? -1 : Faithful.down(value, x, BigTrigonometric::cos);
    }

    private static double cosUp(double x) {
        double value = StrictMath.cos(x);
        return value >= -LAST_ABOVE_MINUS_ONE ? 1 : Faithful.up(value, x, BigTrigonometric::cos);
    }

    /** Whether going on from {@code lo} over {@code crossed} boundaries leaves the given quadrant. */
    private static boolean crosses(double lo, int crossed, int quadrant) {
        return crossed == MANY || crossed > 0 && ((quadrant - quadrant(lo)) & 3) < crossed;
    }

    /** The number of multiples of pi/2 in (lo, hi], with {@link #MANY} for four or more. */
    private static int quartersCrossed(double lo, double hi) {
        double width = hi - lo;
        if (!(width < TWO_PI)) {
            return MANY;
        }
        int crossed = (quadrant(hi) - quadrant(lo)) & 3;
        return crossed <= 1 && width > HALF_TURN_LIMIT ? MANY : crossed;
    }

    private static int quadrant(double x) {
        boolean right = StrictMath.cos(x) > 0;
        boolean above = StrictMath.sin(x) >= 0;
        return above ? (right ? 0 : 1) : (right ? 3 : 2);
    }
}
