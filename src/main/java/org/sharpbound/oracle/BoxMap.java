package org.sharpbound.oracle;

import java.util.stream.IntStream;

/**
 * A change of variable from the unit cube to a box whose sides may be infinite: linear on a bounded side, s = t/(1-t)
 * or its cube beyond one end, the difference of two such on the whole line. The cube reaches small and large magnitudes
 * sooner. A side of length zero has no coordinate in the cube.
 */
final class BoxMap {

    /** How near t comes to the end of the unit interval that stands for infinity. */
    private static final double NEAR_END = 1e-12;

    private final double[] lower;
    private final double[] upper;
    private final int[] free;

    BoxMap(double[] lower, double[] upper) {
        for (int i = 0; i < lower.length; i++) {
            if (!(lower[i] <= upper[i])) {
                throw new IllegalArgumentException("side " + i + " is empty: " + lower[i] + " to " + upper[i]);
            }
        }
        this.lower = lower.clone();
        this.upper = upper.clone();
        this.free = IntStream.range(0, lower.length)
                .filter(i -> lower[i] < upper[i])
                .toArray();
    }

    /** The dimension of the cube. */
    int dimension() {
        return free.length;
    }

    /** The point of the box for a point of the cube. */
    double[] point(double[] t, boolean cubed) {
        double[] point = lower.clone();
        for (int k = 0; k < free.length; k++) {
            point[free[k]] = coordinate(free[k], Math.min(1, Math.max(0, t[k])), cubed);
        }
        return point;
    }

    private double coordinate(int i, double t, boolean cubed) {
        boolean below = Double.isInfinite(lower[i]);
        boolean above = Double.isInfinite(upper[i]);
        double x;
        if (below && above) {
            x = ratio(t, cubed) - ratio(1 - t, cubed);
        } else if (below) {
            x = upper[i] - ratio(1 - t, cubed);
        } else if (above) {
            x = lower[i] + ratio(t, cubed);
        } else {
            x = lower[i] * (1 - t) + upper[i] * t;
        }
        return Math.min(upper[i], Math.max(lower[i], x));
    }

    private static double ratio(double t, boolean cubed) {
        double ratio = t / Math.max(1 - t, NEAR_END);
        return cubed ? ratio * ratio * ratio : ratio;
    }
}
