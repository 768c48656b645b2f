package org.sharpbound.enclose;

/**
 * A step of Newton's method towards the least value of a root, from a point at which it was evaluated, with projection to a
 * box (Bertsekas, Projected Newton methods for optimization problems with simple constraints, 1982). A guide; it proves nothing.
 */
public final class NewtonStep {

    private static final int MAX_SHIFTS = 40;

    private final SecondOrderRun run;
    private final int root;

    /** @param run evaluated at the point */
    public NewtonStep(SecondOrderRun run, int root) {
        this.run = run;
        this.root = root;
    }

    /**
     * The step, 0 in variables that are held at an end by the gradient; the Hessian is shifted until it is positive definite.
     *
     * @param variables in which it is made
     */
    public double[] in(int[] variables, double[] point, double[] lower, double[] upper) {
        int[] free = new int[variables.length];
        int count = 0;
        double scale = 1e-10;
        for (int v : variables) {
            double slope = slope(v);
            boolean held = point[v] <= lower[v] && slope > 0 || point[v] >= upper[v] && slope < 0;
            if (!held) {
                free[count++] = v;
                scale = Math.max(scale, Math.abs(curvature(v, v)));
            }
        }
        double[] step = new double[point.length];
        double shift = 0;
        for (int k = 0; k < MAX_SHIFTS && !solve(free, count, shift, step); k++) {
            shift = shift == 0 ? 1e-10 * scale : 4 * shift;
        }
        return step;
    }

    private double slope(int v) {
        return run.gradientLower(root, v) / 2 + run.gradientUpper(root, v) / 2;
    }

    private double curvature(int v, int w) {
        return run.hessianLower(root, v, w) / 2 + run.hessianUpper(root, v, w) / 2;
    }

    /** By Cholesky's method; false if the shifted Hessian is not positive definite. */
    private boolean solve(int[] free, int count, double shift, double[] step) {
        double[][] factor = new double[count][count];
        double[] y = new double[count];
        for (int i = 0; i < count; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = curvature(free[i], free[j]) + (i == j ? shift : 0);
                for (int k = 0; k < j; k++) {
                    sum -= factor[i][k] * factor[j][k];
                }
                if (i == j && !(sum > 0)) {
                    return false;
                }
                factor[i][j] = i == j ? Math.sqrt(sum) : sum / factor[j][j];
            }
            double rest = -slope(free[i]);
            for (int k = 0; k < i; k++) {
                rest -= factor[i][k] * y[k];
            }
            y[i] = rest / factor[i][i];
        }
        for (int i = count - 1; i >= 0; i--) {
            double rest = y[i];
            for (int k = i + 1; k < count; k++) {
                rest -= factor[k][i] * step[free[k]];
            }
            step[free[i]] = rest / factor[i][i];
        }
        return true;
    }
}
