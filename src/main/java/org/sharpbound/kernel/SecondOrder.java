package org.sharpbound.kernel;

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
    private final Face face;
    private final Influences influences;
    private final TangentPlane tangent;

    SecondOrder(Margins margins, Bounds bounds) {
        this.margins = margins;
        this.bounds = bounds;
        run = new SecondOrderRun(margins.tape());
        face = new Face(margins.tape().variables().size());
        influences = new Influences(face.dimension());
        tangent = new TangentPlane(margins.tape());
    }

    /** Forgets the influences. */
    void start() {
        influences.forget();
    }

    /** The variable's share in what stands in the way of a decision, summed over the margins. */
    double influence(int variable) {
        return influences.of(variable);
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
            boolean ofGoal = margins.isOfGoal(margin);
            influences.add(v -> change(root, v, ofGoal));
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
    private double change(int root, int v, boolean ofGoal) {
        double lower = run.gradientLower(root, v);
        double upper = run.gradientUpper(root, v);
        return (face.upper()[v] - face.lower()[v]) * (ofGoal ? upper - lower : Math.max(-lower, upper));
    }

    private boolean set(Box box) {
        face.set(box);
        boolean centred = true;
        for (int v = 0; v < face.dimension(); v++) {
            centred &= run.set(v, box.lower(v), box.upper(v), box.lowerOpen(v), box.upperOpen(v));
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
        face.set(box);
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
                    bounds.atLeast(margin, tangent.below(run, root, face.lower(), face.upper()), false);
                }
            } else {
                bounds.atMost(margin, run.upper(root), run.below(root));
            }
            if (!run.differentiable(root)
                    || !face.shrink(v -> run.gradientLower(root, v), v -> run.gradientUpper(root, v), least)) {
                return;
            }
        }
    }

    private void evaluateClosed(int root) {
        face.over(run::set);
        run.evaluate(root);
    }
}
