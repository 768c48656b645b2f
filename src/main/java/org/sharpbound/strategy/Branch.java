package org.sharpbound.strategy;

import java.util.Comparator;
import org.sharpbound.kernel.Box;
import org.sharpbound.kernel.Node;
import org.sharpbound.kernel.Step;

/** A part of the box that is searched: open, settled, or cut in two. */
final class Branch {

    /** The largest part first, and of those of a size the one that was made first. */
    static final Comparator<Branch> LARGEST_FIRST =
            Comparator.<Branch>comparingDouble(b -> -b.weight).thenComparingLong(b -> b.number);

    private final Box box;
    private final double weight;
    private final int depth;
    private final long number;

    /** The least upper bound of a margin of the goal where it was last judged, as far as it is known to be defined. */
    private double upper;

    private boolean defined;
    private Node done;
    private CutPlace cut;
    private Branch below;
    private Branch above;

    private Branch(Box box, double weight, int depth, long number, double upper, boolean defined) {
        this.box = box;
        this.weight = weight;
        this.depth = depth;
        this.number = number;
        this.upper = upper;
        this.defined = defined;
    }

    static Branch root(Box box) {
        return new Branch(box, 1, 0, 0, Double.POSITIVE_INFINITY, true);
    }

    Box box() {
        return box;
    }

    /** The part of the domain, each cut counting half. */
    double weight() {
        return weight;
    }

    /** How many cuts lead to it. */
    int depth() {
        return depth;
    }

    boolean isDefined() {
        return defined;
    }

    double upper() {
        return upper;
    }

    /** Takes note of what a judge that has not settled it found. */
    void note(JudgedBox judged) {
        upper = judged.upper();
        defined = judged.defined();
    }

    void settle(Node node) {
        done = node;
    }

    /** @param next the number of the first of the two parts */
    void cut(CutPlace place, long next) {
        cut = place;
        below = new Branch(box.below(cut.variable(), cut.at()), weight / 2, depth + 1, next, upper, defined);
        above = new Branch(box.above(cut.variable(), cut.at()), weight / 2, depth + 1, next + 1, upper, defined);
    }

    Branch below() {
        return below;
    }

    Branch above() {
        return above;
    }

    /** The cover of this part, when all of it is settled. */
    Node cover() {
        return done != null
                ? done
                : Node.of(new Step.Split(box.variables().get(cut.variable()), cut.at()), below.cover(), above.cover());
    }
}
