package org.sharpbound.strategy;

import java.util.Optional;
import org.sharpbound.kernel.LeafJudge;
import org.sharpbound.kernel.Method;
import org.sharpbound.kernel.Node;

/**
 * What one look at a box gave; it hangs on the box alone.
 *
 * @param leaf the method that settles it
 * @param refuted whether the goal is false on all of it
 * @param cut where to cut it
 * @param defined whether the goal is defined on all of it
 * @param upper the least upper bound of a margin of the goal
 * @param nanos the time that was taken
 */
record JudgedBox(
        Optional<Node> leaf, boolean refuted, Optional<CutPlace> cut, boolean defined, double upper, long nanos) {

    /** A box this many cuts deep is tried with more digits, and again at every further such depth. */
    private static final int DIGITS_EVERY = 24;

    private static final int BOX_DIGITS = 40;

    /**
     * The cheap methods go first, and higher precision only where boxes have become so small that doubles are the likely
     * obstacle.
     */
    static JudgedBox of(LeafJudge judge, Branch branch) {
        long start = System.nanoTime();
        Optional<Node> leaf = judge.settlingMethod(branch.box()).map(method -> new Node.Leaf(method, 0));
        boolean refuted = leaf.isEmpty() && judge.refutes();
        Optional<CutPlace> cut = leaf.isPresent() || refuted ? Optional.empty() : cut(judge, branch);
        if (leaf.isEmpty()
                && !refuted
                && branch.depth() > 0
                && branch.depth() % DIGITS_EVERY == 0
                && judge.settles(branch.box(), Method.PLAIN, BOX_DIGITS)) {
            leaf = Optional.of(new Node.Leaf(Method.PLAIN, BOX_DIGITS));
            cut = Optional.empty();
        }
        return new JudgedBox(leaf, refuted, cut, judge.defined(), least(judge), Math.max(1, System.nanoTime() - start));
    }

    /** What contraction leaves is cut in two; where that is a point, the box itself. */
    private static Optional<CutPlace> cut(LeafJudge judge, Branch branch) {
        return CutPlace.of(judge, judge.rest()).or(() -> CutPlace.of(judge, branch.box()));
    }

    private static double least(LeafJudge judge) {
        double least = Double.POSITIVE_INFINITY;
        for (int m = 0; m < judge.margins(); m++) {
            if (judge.isOfGoal(m)) {
                least = Math.min(least, judge.upper(m));
            }
        }
        return least;
    }
}
