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

    /** The widest variable is cut, width being measured on a scale that treats all magnitudes alike. */
    static Optional<CutPlace> of(LeafJudge judge, Box box) {
        int best = -1;
        double widest = 0;
        for (int v = 0; v < box.dimension(); v++) {
            double at = place(box.lower(v), box.upper(v));
            double width = scaled(box.upper(v)) - scaled(box.lower(v));
            if (width > widest && box.holdsInside(v, at) && judge.dependsOn(v)) {
                best = v;
                widest = width;
            }
        }
        return best < 0 ? Optional.empty() : Optional.of(new CutPlace(best, place(box.lower(best), box.upper(best))));
    }

    /** Linear near 0 and logarithmic beyond 1, so that an unbounded range is far wider than any bounded one. */
    private static double scaled(double x) {
        double magnitude = Math.min(Math.abs(x), Double.MAX_VALUE);
        return Math.copySign(magnitude <= 1 ? magnitude : 1 + Math.log(magnitude), x);
    }

    static double place(double lo, double hi) {
        if (lo < 0 && hi > 0) {
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
