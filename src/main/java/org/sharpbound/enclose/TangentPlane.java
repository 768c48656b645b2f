package org.sharpbound.enclose;

import java.util.Arrays;

/**
 * Lower bounds of convex functions on boxes: where the Hessian is positive semidefinite on the box, the function lies above
 * its tangent plane at any point of it (Boyd and Vandenberghe, Convex Optimization, 3.1.3), and next to the least point that is
 * nearly its least value.
 *
 * <p>Soundness: whatever point of the box Newton's method ends at, the bound is right; value and gradient there are enclosed.
 */
public final class TangentPlane {

    private static final int MAX_STEPS = 8;

    /** A step shorter than this, relative to the box, is the last. */
    private static final double SHORT = 1e-7;

    private final SecondOrderRun at;
    private final int n;
    private final double[] point;

    public TangentPlane(Tape tape) {
        at = new SecondOrderRun(tape);
        n = tape.variables().size();
        point = new double[n];
    }

    /**
     * A lower bound of a root on a closed box, or minus infinity if it is not shown to be convex there.
     *
     * @param run evaluated for the root on the box; the root must be smooth there
     */
    public double below(SecondOrderRun run, int root, double[] lo, double[] hi) {
        int[] free = free(lo, hi);
        if (free.length == 0 || !isConvex(run, root, free)) {
            return Double.NEGATIVE_INFINITY;
        }
        for (int v = 0; v < n; v++) {
            point[v] = Math.min(Math.max(lo[v] / 2 + hi[v] / 2, lo[v]), hi[v]);
        }
        evaluate(root);
        boolean far = true;
        for (int step = 0; far && step < MAX_STEPS && at.smooth(root) && at.upper(root) > 0; step++) {
            far = descend(root, free, lo, hi);
            evaluate(root);
        }
        return at.smooth(root) ? plane(root, free, lo, hi) : Double.NEGATIVE_INFINITY;
    }

    private int[] free(double[] lo, double[] hi) {
        int count = 0;
        int[] free = new int[n];
        for (int v = 0; v < n; v++) {
            if (lo[v] < hi[v]) {
                free[count++] = v;
            }
        }
        return Arrays.copyOf(free, count);
    }

    private boolean isConvex(SecondOrderRun run, int root, int[] free) {
        double[][] low = new double[free.length][free.length];
        double[][] high = new double[free.length][free.length];
        for (int i = 0; i < free.length; i++) {
            if (!(run.hessianLower(root, free[i], free[i]) >= 0)) {
                return false;
            }
            for (int j = i; j < free.length; j++) {
                low[i][j] = run.hessianLower(root, free[i], free[j]);
                high[i][j] = run.hessianUpper(root, free[i], free[j]);
            }
        }
        return Definiteness.of(low, high, new int[free.length]) != Definiteness.NONE;
    }

    private void evaluate(int root) {
        for (int v = 0; v < n; v++) {
            at.set(v, point[v], point[v], false, false);
        }
        at.evaluate(root);
    }

    /** Moves the point by one step of Newton's method; false if it is a short one. What was evaluated is not that at the point any more. */
    private boolean descend(int root, int[] free, double[] lo, double[] hi) {
        double[] step = new NewtonStep(at, root).in(free, point, lo, hi);
        boolean far = false;
        for (int v : free) {
            double next = Math.min(Math.max(point[v] + step[v], lo[v]), hi[v]);
            far |= Math.abs(next - point[v]) > SHORT * (hi[v] - lo[v]);
            point[v] = next == next ? next : point[v];
        }
        return far;
    }

    /** The least value of the tangent plane on the box. */
    private double plane(int root, int[] free, double[] lo, double[] hi) {
        double sum = at.lower(root);
        for (int v : free) {
            double left = Lower.sub(lo[v], lo[v], point[v], point[v]);
            double right = Upper.sub(hi[v], hi[v], point[v], point[v]);
            double term = Lower.mul(at.gradientLower(root, v), at.gradientUpper(root, v), left, right);
            sum = Lower.add(sum, sum, term, term);
        }
        return sum;
    }
}
