package org.sharpbound.kernel;

import java.util.Arrays;
import org.sharpbound.enclose.SecondOrderRun;
import org.sharpbound.enclose.TangentPlane;

/**
 * Bounds of margins from second-order forms, and from those on the faces where a margin is least or most because its
 * gradient, enclosed to second order, has signs; where the Hessian is positive semidefinite, by {@link TangentPlane} too.
 *
 * <p>Soundness: as for {@link FirstOrder}, monotone margins are treated on the closed box, and must be continuous there.
 */
final class SecondOrder {

    private final Margins margins;
    private final Bounds bounds;
    private final SecondOrderRun run;
    private final double[] lo;
    private final double[] hi;
    private final double[] influence;
    private final TangentPlane tangent;

    SecondOrder(Margins margins, Bounds bounds) {
        this.margins = margins;
        this.bounds = bounds;
        run = new SecondOrderRun(margins.tape());
        lo = new double[margins.tape().variables().size()];
        hi = new double[lo.length];
        influence = new double[lo.length];
        tangent = new TangentPlane(margins.tape());
    }

    /** Forgets the influences. */
    void start() {
        Arrays.fill(influence, 0);
    }

    /** The variable's share in what stands in the way of a decision, summed over the margins. */
    double influence(int variable) {
        return influence[variable];
    }

    /** Tightens the bounds of a margin, by one form of it, on the box and then on its faces. */
    void improve(int margin, int root, Box box, boolean below, boolean above) {
        if (box.dimension() == 0 || !set(box)) {
            return;
        }
        run.evaluate(root);
        if (root == margin && run.defined(root)) {
            bounds.define(margin);
        }
        bounds.atLeast(margin, run.lower(root), run.above(root));
        bounds.atMost(margin, run.upper(root), run.below(root));
        if (root == margin && run.differentiable(root)) {
            addInfluence(root, margins.isOfGoal(margin));
        }
        boolean evaluated = isClosed(box);
        if (below) {
            slide(margin, root, box, true, evaluated);
        }
        if (above) {
            slide(margin, root, box, false, evaluated && !below);
        }
    }

    /**
     * Of the goal, the change of the gradient counts, which is what its second-order form overestimates; of an assumption all
     * change, for its boundary is to be found.
     */
    private void addInfluence(int root, boolean ofGoal) {
        double sum = 0;
        for (int v = 0; v < lo.length; v++) {
            sum += change(root, v, ofGoal);
        }
        for (int v = 0; v < lo.length && sum > 0; v++) {
            influence[v] += change(root, v, ofGoal) / sum;
        }
    }

    private double change(int root, int v, boolean ofGoal) {
        double lower = run.gradientLower(root, v);
        double upper = run.gradientUpper(root, v);
        return (hi[v] - lo[v]) * (ofGoal ? upper - lower : Math.max(-lower, upper));
    }

    private boolean set(Box box) {
        boolean centred = true;
        for (int v = 0; v < lo.length; v++) {
            lo[v] = box.lower(v);
            hi[v] = box.upper(v);
            centred &= run.set(v, lo[v], hi[v], box.lowerOpen(v), box.upperOpen(v));
        }
        return centred;
    }

    private static boolean isClosed(Box box) {
        for (int v = 0; v < box.dimension(); v++) {
            if (box.lowerOpen(v) || box.upperOpen(v)) {
                return false;
            }
        }
        return true;
    }

    /**
     * Moves to the face where the margin is least (or most), as long as the gradient on the face shows a smaller one.
     *
     * @param evaluated whether the run was last evaluated on the box with all its ends
     */
    private void slide(int margin, int root, Box box, boolean least, boolean evaluated) {
        for (int v = 0; v < lo.length; v++) {
            lo[v] = box.lower(v);
            hi[v] = box.upper(v);
        }
        for (boolean known = evaluated; ; known = false) {
            if (!known) {
                evaluateClosed(root);
            }
            if (!run.continuous(root)) {
                return;
            }
            if (least) {
                bounds.atLeast(margin, run.lower(root), run.above(root));
                if (run.smooth(root) && bounds.lower(margin) <= 0) {
                    bounds.atLeast(margin, tangent.below(run, root, lo, hi), false);
                }
            } else {
                bounds.atMost(margin, run.upper(root), run.below(root));
            }
            if (!run.differentiable(root) || !shrink(root, least)) {
                return;
            }
        }
    }

    private void evaluateClosed(int root) {
        for (int v = 0; v < lo.length; v++) {
            run.set(v, lo[v], hi[v], false, false);
        }
        run.evaluate(root);
    }

    private boolean shrink(int root, boolean least) {
        boolean changed = false;
        for (int v = 0; v < lo.length; v++) {
            boolean rises = run.gradientLower(root, v) >= 0;
            boolean falls = run.gradientUpper(root, v) <= 0;
            if (lo[v] < hi[v] && (rises || falls)) {
                boolean toLower = rises == least;
                lo[v] = toLower ? lo[v] : hi[v];
                hi[v] = lo[v];
                changed = true;
            }
        }
        return changed;
    }
}
