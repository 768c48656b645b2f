package org.sharpbound.kernel;

import org.sharpbound.enclose.GradientRun;
import org.sharpbound.enclose.IntervalRun;
import org.sharpbound.enclose.Lower;
import org.sharpbound.enclose.Tape;
import org.sharpbound.enclose.Upper;

/**
 * Bounds of margins from enclosures of their gradients: the mean value form, and the faces on which a monotone margin is
 * least and most.
 *
 * <p>Soundness: both need a margin that is continuous on the box. A face that lies at an open end does not belong to the
 * domain, so monotone margins are treated on the closed box, and must be continuous there.
 */
final class FirstOrder {

    private final Margins margins;
    private final IntervalRun run;
    private final Bounds bounds;
    private final GradientRun gradient;
    private final Centre centre;
    private final IntervalRun face;
    private final GradientRun faceGradient;
    private final Centre faceCentre;
    private final double[] lo;
    private final double[] hi;

    FirstOrder(Margins margins, IntervalRun run, Bounds bounds) {
        this.margins = margins;
        this.run = run;
        this.bounds = bounds;
        this.gradient = new GradientRun(run);
        this.centre = new Centre(margins.tape());
        this.face = new IntervalRun(margins.tape());
        this.faceGradient = new GradientRun(face);
        this.faceCentre = new Centre(margins.tape());
        int dimension = margins.tape().variables().size();
        lo = new double[dimension];
        hi = new double[dimension];
    }

    /** Tightens the bounds of every margin on the box on which the run was evaluated. */
    void improve(Box box, boolean monotone) {
        if (box.dimension() == 0) {
            return;
        }
        reset(box);
        boolean centred = centre.set(lo, hi) && belongs(box);
        for (int m = 0; m < margins.count(); m++) {
            improve(m, m, box, centred, monotone);
            for (int form : margins.otherForms(m)) {
                improve(m, form, box, centred, monotone);
            }
        }
    }

    private void improve(int margin, int root, Box box, boolean centred, boolean monotone) {
        if (!run.continuous(root)) {
            return;
        }
        gradient.differentiate(root);
        if (centred) {
            reset(box);
            meanValue(margin, root, centre, gradient, true);
            meanValue(margin, root, centre, gradient, false);
        }
        if (monotone && hasSign()) {
            slide(margin, root, box, true);
            slide(margin, root, box, false);
        }
    }

    private boolean hasSign() {
        for (int v = 0; v < lo.length; v++) {
            if (gradient.lower(v) >= 0 || gradient.upper(v) <= 0) {
                return true;
            }
        }
        return false;
    }

    private void reset(Box box) {
        for (int v = 0; v < lo.length; v++) {
            lo[v] = box.lower(v);
            hi[v] = box.upper(v);
        }
    }

    /** Whether the centre is in the box even where an end is open: between neighbouring doubles it may be an end. */
    private boolean belongs(Box box) {
        for (int v = 0; v < lo.length; v++) {
            boolean atLower = centre.middle[v] == lo[v] && box.lowerOpen(v);
            boolean atUpper = centre.middle[v] == hi[v] && box.upperOpen(v);
            if (atLower || atUpper) {
                return false;
            }
        }
        return true;
    }

    /** The bound f(c) + Σ ∂f/∂xᵢ(X) (Xᵢ − cᵢ) from below or from above. */
    private void meanValue(int margin, int root, Centre at, GradientRun slope, boolean below) {
        double sum = below ? at.run.lower(root) : at.run.upper(root);
        for (int v = 0; v < lo.length; v++) {
            double left = Lower.sub(lo[v], lo[v], at.middle[v], at.middle[v]);
            double right = Upper.sub(hi[v], hi[v], at.middle[v], at.middle[v]);
            if (below) {
                double term = Lower.mul(slope.lower(v), slope.upper(v), left, right);
                sum = Lower.add(sum, sum, term, term);
            } else {
                double term = Upper.mul(slope.lower(v), slope.upper(v), left, right);
                sum = Upper.add(sum, sum, term, term);
            }
        }
        if (below) {
            bounds.atLeast(margin, sum, false);
        } else {
            bounds.atMost(margin, sum, false);
        }
    }

    /**
     * Moves to the face where the margin is least (or most) in all variables in which it is monotone, as long as that
     * shows it monotone in more of them, and bounds it there.
     */
    private void slide(int margin, int root, Box box, boolean least) {
        reset(box);
        do {
            setFace();
            face.evaluate();
            if (!face.continuous(root)) {
                return;
            }
            if (least) {
                bounds.atLeast(margin, face.lower(root), face.above(root));
            } else {
                bounds.atMost(margin, face.upper(root), face.below(root));
            }
            faceGradient.differentiate(root);
        } while (shrink(least));
        if (faceCentre.set(lo, hi)) {
            meanValue(margin, root, faceCentre, faceGradient, least);
        }
    }

    private boolean shrink(boolean least) {
        boolean changed = false;
        for (int v = 0; v < lo.length; v++) {
            if (lo[v] == hi[v]) {
                continue;
            }
            boolean rises = faceGradient.lower(v) >= 0;
            boolean falls = faceGradient.upper(v) <= 0;
            boolean toLower = least ? rises : falls;
            boolean toUpper = least ? falls : rises;
            if (toLower && !Double.isInfinite(lo[v])) {
                hi[v] = lo[v];
                changed = true;
            } else if (toUpper && !Double.isInfinite(hi[v])) {
                lo[v] = hi[v];
                changed = true;
            }
        }
        return changed;
    }

    private void setFace() {
        for (int v = 0; v < lo.length; v++) {
            face.set(v, lo[v], hi[v], false, false);
        }
    }

    /** The tape evaluated at the middle of a bounded box. */
    private static final class Centre {

        private final IntervalRun run;
        private final double[] middle;

        Centre(Tape tape) {
            run = new IntervalRun(tape);
            middle = new double[tape.variables().size()];
        }

        /** @return false for an unbounded box, which has no centre */
        boolean set(double[] lo, double[] hi) {
            for (int v = 0; v < lo.length; v++) {
                if (Double.isInfinite(lo[v]) || Double.isInfinite(hi[v])) {
                    return false;
                }
                middle[v] = Math.min(Math.max(lo[v] / 2 + hi[v] / 2, lo[v]), hi[v]);
                run.set(v, middle[v], middle[v], false, false);
            }
            run.evaluate();
            return true;
        }
    }
}
