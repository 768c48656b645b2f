package org.sharpbound.kernel;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.sharpbound.enclose.Tape;
import org.sharpbound.enclose.TaylorModelRun;

/**
 * Bounds of margins from Taylor models on a box, and from those on the faces where a margin is least or most because its
 * gradient, over what the models enclose, has signs.
 *
 * <p>They go before second-order forms: on the hardest of seven Flyspeck inequalities in 5 and 6 variables they need 1975 boxes of
 * 40 µs where the forms need 21567 of 180 µs. Order 3 takes the least time there; order 2 takes 2.3 times the boxes and 1.4 times
 * the time, order 4 1.25 times the time. From 7 variables on, order 2 has so many coefficients less that it is ahead (the heart's
 * dipoles, in 8: 0.4 times the time). In one variable the forms are as narrow, and as cheap. They remain for equations, and for
 * margins that may be convex, which their tangent planes bound at a contact.
 *
 * <p>Soundness: as for {@link FirstOrder}, monotone margins are treated on the closed box, and must be continuous there.
 */
final class TaylorModels {

    private static final int LEAST_VARIABLES = 2;
    private static final int ORDER = 3;
    private static final int MANY_VARIABLES = 7;

    /** On a box that reaches farther, powers of the scaled variables have coefficients beyond any use. */
    private static final double FARTHEST = 0x1p64;

    private final Margins margins;
    private final Bounds bounds;
    private final int order;
    private TaylorModelRun run;
    private final Face face;
    private final Influences influences;
    private final boolean[] exhausted;

    private TaylorModels(Margins margins, Bounds bounds, int order) {
        this.margins = margins;
        this.bounds = bounds;
        this.order = order;
        face = new Face(margins.tape().variables().size());
        influences = new Influences(face.dimension());
        exhausted = new boolean[margins.tape().rootCount()];
    }

    /** Empty where models are not tried. */
    static Optional<TaylorModels> of(Margins margins, Bounds bounds) {
        Tape tape = margins.tape();
        int dimension = tape.variables().size();
        long used = IntStream.range(0, dimension).filter(tape::uses).count();
        int order = used < MANY_VARIABLES ? ORDER : 2;
        return used >= LEAST_VARIABLES && TaylorModelRun.fits(tape, order)
                ? Optional.of(new TaylorModels(margins, bounds, order))
                : Optional.empty();
    }

    /** Forgets the influences. */
    void start() {
        influences.forget();
        Arrays.fill(exhausted, false);
    }

    /** The variable's share in what stands in the way of a decision, summed over the margins. */
    double influence(int variable) {
        return influences.of(variable);
    }

    /** Whether second-order forms of a root are not expected to tell more than its model did. */
    boolean isExhausted(int root) {
        return exhausted[root];
    }

    private static boolean isNear(Box box) {
        for (int v = 0; v < box.dimension(); v++) {
            if (!(box.lower(v) > -FARTHEST && box.upper(v) < FARTHEST)) {
                return false;
            }
        }
        return true;
    }

    /** Tightens the bounds of the margins that are open, on a box and then on its faces, until nothing is open. */
    void improve(Box box, BooleanSupplier settled) {
        if (!isNear(box)) {
            return;
        }
        if (run == null) {
            run = new TaylorModelRun(margins.tape(), order);
        }
        for (int m = 0; m < margins.count() && !settled.getAsBoolean(); m++) {
            BoxTruth known = bounds.truth(m, margins.atom(m).sign());
            if (known == BoxTruth.TRUE || known == BoxTruth.FALSE) {
                continue;
            }
            improve(m, m, box, settled);
            for (int form : margins.otherForms(m)) {
                if (!settled.getAsBoolean()) {
                    improve(m, form, box, settled);
                }
            }
        }
    }

    private void improve(int margin, int root, Box box, BooleanSupplier settled) {
        face.set(box);
        boolean open = false;
        for (int v = 0; v < face.dimension(); v++) {
            run.set(v, box.lower(v), box.upper(v), box.lowerOpen(v), box.upperOpen(v));
            open |= box.lowerOpen(v) || box.upperOpen(v);
        }
        run.evaluate(root);
        if (root == margin && run.defined(root)) {
            bounds.define(margin);
        }
        bounds.atLeast(margin, run.lower(root), run.above(root));
        bounds.atMost(margin, run.upper(root), run.below(root));
        boolean smooth = run.smooth(root);
        if (root == margin && smooth) {
            // of the goal, what is not linear counts, of an assumption everything, for its boundary is to be found
            int degree = margins.isOfGoal(margin) ? 2 : 1;
            influences.add(v -> run.change(root, v, degree));
        }
        if (!settled.getAsBoolean()) {
            slide(margin, root, open, settled);
            Formula.Sign sign = margins.atom(margin).sign();
            boolean inequality = sign == Formula.Sign.NONNEGATIVE || sign == Formula.Sign.POSITIVE;
            exhausted[root] = inequality && smooth && run.smooth(root) && !run.mayBeConvex(root);
        }
    }

    /**
     * Moves to the face where a margin of the goal is least, or one of an assumption most, as long as the gradient on the face
     * shows a smaller one.
     *
     * @param open whether the run was last evaluated without ends of the box
     */
    private void slide(int margin, int root, boolean open, BooleanSupplier settled) {
        boolean least = margins.isOfGoal(margin);
        if (open) {
            evaluateClosed(root);
        }
        while (run.continuous(root)) {
            if (least) {
                bounds.atLeast(margin, run.lower(root), run.above(root));
            } else {
                bounds.atMost(margin, run.upper(root), run.below(root));
            }
            if (settled.getAsBoolean() || !shrink(root, least)) {
                return;
            }
            evaluateClosed(root);
        }
    }

    private void evaluateClosed(int root) {
        face.over(run::set);
        run.evaluate(root);
    }

    private boolean shrink(int root, boolean least) {
        run.differentiate(root);
        return face.shrink(run::gradientLower, run::gradientUpper, least);
    }
}
