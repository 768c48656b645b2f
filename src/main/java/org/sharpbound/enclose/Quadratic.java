package org.sharpbound.enclose;

/** Lower bounds of g d + h d² / 2 over a range of d that holds 0, for a slope g and a curvature h that are enclosed. */
final class Quadratic {

    private Quadratic() {}

    /**
     * @param curvature a lower bound of h; the upper one does not matter, for d² is not negative
     * @param left at most 0
     * @param right at least 0
     */
    static double lower(double slopeLo, double slopeHi, double curvature, double left, double right) {
        return Math.min(least(slopeLo, curvature, right), least(-slopeHi, curvature, -left));
    }

    /** The least of g d + h d² / 2 for d in [0, right]. */
    private static double least(double slope, double curvature, double right) {
        if (curvature < 0) {
            return Math.min(0, atEnd(slope, curvature, right));
        } else if (slope >= 0) {
            return 0;
        }
        double bend = Upper.mul(curvature, curvature, right, right);
        boolean turns = Upper.add(slope, slope, bend, bend) > 0;
        return turns ? onWholeLine(slope, curvature) : atEnd(slope, curvature, right);
    }

    /** -g² / (2 h) for h > 0. */
    private static double onWholeLine(double slope, double curvature) {
        double square = Upper.sqr(slope, slope);
        double half = Upper.mul(0.5, 0.5, square, square);
        return -Upper.div(half, half, curvature, curvature);
    }

    private static double atEnd(double slope, double curvature, double right) {
        double linear = Lower.mul(slope, slope, right, right);
        double square = Lower.mul(curvature, curvature, Lower.sqr(right, right), Upper.sqr(right, right));
        double bend = Lower.mul(0.5, 0.5, square, square);
        return Lower.add(linear, linear, bend, bend);
    }
}
