package org.sharpbound.kernel;

/** Bounds of margins on a box; each may be made tighter by several methods in turn. */
final class Bounds {

    private final double[] lo;
    private final double[] hi;
    private final boolean[] above;
    private final boolean[] below;
    private final boolean[] defined;

    Bounds(int margins) {
        lo = new double[margins];
        hi = new double[margins];
        above = new boolean[margins];
        below = new boolean[margins];
        defined = new boolean[margins];
    }

    /** Forgets everything of a margin but whether it is defined on the box. */
    void start(int margin, boolean isDefined) {
        lo[margin] = Double.NEGATIVE_INFINITY;
        hi[margin] = Double.POSITIVE_INFINITY;
        above[margin] = true;
        below[margin] = true;
        defined[margin] = isDefined;
    }

    void define(int margin) {
        defined[margin] = true;
    }

    /** Takes note that no value is less than {@code bound}, nor equal to it if {@code strictly}. */
    void atLeast(int margin, double bound, boolean strictly) {
        if (bound > lo[margin]) {
            lo[margin] = bound;
            above[margin] = strictly;
        } else if (bound == lo[margin]) {
            above[margin] |= strictly;
        }
    }

    /** Takes note that no value is more than {@code bound}, nor equal to it if {@code strictly}. */
    void atMost(int margin, double bound, boolean strictly) {
        if (bound < hi[margin]) {
            hi[margin] = bound;
            below[margin] = strictly;
        } else if (bound == hi[margin]) {
            below[margin] |= strictly;
        }
    }

    /** Lets the bounds hold 0 and all above, too, where the margin is known not to be negative beyond the box. */
    void extend(int margin) {
        lo[margin] = Math.min(lo[margin], 0);
        hi[margin] = Double.POSITIVE_INFINITY;
        above[margin] = false;
    }

    double lower(int margin) {
        return lo[margin];
    }

    double upper(int margin) {
        return hi[margin];
    }

    BoxTruth truth(int margin, Formula.Sign sign) {
        // Bounds that exclude each other come from a fault, or from a box without points; they show nothing.
        if (!defined[margin] || lo[margin] > hi[margin]) {
            return BoxTruth.UNKNOWN;
        }
        boolean positive = lo[margin] > 0 || lo[margin] == 0 && above[margin];
        boolean negative = hi[margin] < 0 || hi[margin] == 0 && below[margin];
        boolean zero = lo[margin] == 0 && hi[margin] == 0;
        return switch (sign) {
            case NONNEGATIVE -> truth(lo[margin] >= 0, negative);
            case POSITIVE -> truth(positive, hi[margin] <= 0);
            case ZERO -> truth(zero, positive || negative);
            case NONZERO -> truth(positive || negative, zero);
        };
    }

    private static BoxTruth truth(boolean holds, boolean fails) {
        return holds ? BoxTruth.TRUE : fails ? BoxTruth.FALSE : BoxTruth.EITHER;
    }
}
