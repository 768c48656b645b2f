package org.sharpbound.strategy;

import java.util.Optional;
import org.sharpbound.kernel.Box;
import org.sharpbound.kernel.LeafJudge;

/**
 * Where a box is cut.
 *
 * @param at a double strictly inside the box, of few digits where that costs nothing
 */
record CutPlace(int variable, double at) {

    /** Beyond this ratio of its ends a range is cut at their geometric mean. */
    private static final double WIDE_RATIO = 16;

    /** A variable narrower than this part of the widest is not cut before it. */
    private static final double LEAST_RATIO = 1.0 / 64;

    /**
     * The variable is cut with which the gradient of the goal changes most, as long as it is not far narrower than the widest,
     * and otherwise the widest, width being measured on a scale that treats all magnitudes alike.
     *
     * <p>Measured on the boxes of dihedral angles and polynomials in 2 to 8 variables: the widest alone takes 10 % more boxes (four
     * Flyspeck inequalities) to twice as many (heart, caprasse); the change of the function in place of that of its gradient
     * takes 1.5 times as many on one of the four.
     */
    static Optional<CutPlace> of(LeafJudge judge, Box box) {
        int widest = -1;
        int foremost = -1;
        for (int v = 0; v < box.dimension(); v++) {
            if (box.holdsInside(v, place(box.lower(v), box.upper(v))) && judge.dependsOn(v)) {
                widest = widest < 0 || width(box, v) > width(box, widest) ? v : widest;
                foremost = judge.influence(v) > (foremost < 0 ? 0 : judge.influence(foremost)) ? v : foremost;
            }
        }
        boolean balanced = foremost >= 0 && width(box, foremost) >= width(box, widest) * LEAST_RATIO;
        int best = balanced ? foremost : widest;
        return best < 0 ? Optional.empty() : Optional.of(new CutPlace(best, place(box.lower(best), box.upper(best))));
    }

    private static double width(Box box, int variable) {
        return scaled(box.upper(variable)) - scaled(box.lower(variable));
    }

    /** Linear near 0 and logarithmic beyond 1, so that an unbounded range is far wider than any bounded one. */
    private static double scaled(double x) {
        double magnitude = Math.min(Math.abs(x), Double.MAX_VALUE);
        return Math.copySign(magnitude <= 1 ? magnitude : 1 + Math.log(magnitude), x);
    }

    static double place(double lo, double hi) {
        if (lo == hi) {
            return lo;
        } else if (lo < 0 && hi > 0) {
            return 0;
        } else if (hi <= 0) {
            return -place(-hi, -lo);
        } else if (hi == Double.POSITIVE_INFINITY) {
            return lo < 1 ? 1 : lo < 2 ? 2 : Math.min(lo * lo, Double.MAX_VALUE);
        } else if (lo == 0) {
            return hi > 1 ? 1 : hi / 4;
        }
        double middle = hi / lo > WIDE_RATIO ? (float) (Math.sqrt(lo) * Math.sqrt(hi)) : lo / 2 + hi / 2;
        return lo < middle && middle < hi ? middle : lo / 2 + hi / 2;
    }
}
