package org.sharpbound.lab.dynamics;

import org.sharpbound.lab.linear.Matrix;

/** One training under constant kernel dynamics, at any time from 0 to ∞, where it is kernel ridge regression. */
public final class Course {

    /** What multiplies the residual of the start along an eigenvector. */
    @FunctionalInterface
    private interface Factor {
        double at(int eigenvector, double t);
    }

    private final KernelDynamics dynamics;
    private final Matrix start;

    /** Residuals of the start in the eigenbasis: n × k. */
    private final Matrix residuals;

    Course(KernelDynamics dynamics, Matrix start, Matrix targets) {
        this.dynamics = dynamics;
        this.start = start;
        Matrix difference = start.copy();
        for (int i = 0; i < difference.values().length; i++) {
            difference.values()[i] -= targets.values()[i];
        }
        this.residuals = dynamics.algebra().product(dynamics.spectrum().vectors(), difference);
    }

    /** f(X) at the time t: n × k. */
    public Matrix train(double t) {
        return sum(start, scaled(t, (i, time) -> -dynamics.eigenvalue(i) * dynamics.gain(i, time)));
    }

    /** f(X) − Y at the time t, n × k, accurate also where little of it is left. */
    public Matrix residual(double t) {
        return scaled(t, dynamics::left);
    }

    /** a of n × k: what makes f − f₀ = K(·, X) a. */
    public Matrix coefficients(double t) {
        return scaled(t, (i, time) -> -dynamics.gain(i, time));
    }

    /**
     * f(x) at other points: m × k.
     *
     * @param cross K(x, X) of m × n
     * @param startThere f₀(x) of m × k
     * @throws IllegalArgumentException if these have other sizes
     */
    public Matrix test(Matrix cross, Matrix startThere, double t) {
        if (cross.columns() != residuals.rows()
                || startThere.rows() != cross.rows()
                || startThere.columns() != residuals.columns()) {
            throw new IllegalArgumentException("a kernel of " + cross.rows() + " x " + cross.columns()
                    + " and start values of "
                    + startThere.rows() + " x " + startThere.columns() + " beside " + residuals.rows() + " examples of "
                    + residuals.columns() + " outputs");
        }
        return sum(startThere, dynamics.algebra().product(cross, coefficients(t)));
    }

    /** ‖w − w₀‖ = √tr(aᵀKa), over the weights of all outputs. */
    public double movement(double t) {
        double sum = 0;
        for (int i = 0; i < residuals.rows(); i++) {
            double gain = dynamics.gain(i, t);
            for (int j = 0; j < residuals.columns(); j++) {
                double part = gain * residuals.get(i, j);
                sum += dynamics.eigenvalue(i) * part * part;
            }
        }
        return Math.sqrt(sum);
    }

    /** Back from the eigenbasis, each direction multiplied by its factor. */
    private Matrix scaled(double t, Factor factor) {
        if (!(t >= 0)) {
            throw new IllegalArgumentException("the time " + t + " is before the start");
        }
        Matrix parts = residuals.copy();
        for (int i = 0; i < parts.rows(); i++) {
            double by = factor.at(i, t);
            for (int j = 0; j < parts.columns(); j++) {
                parts.set(i, j, by * parts.get(i, j));
            }
        }
        return dynamics.algebra().transposeProduct(dynamics.spectrum().vectors(), parts);
    }

    private static Matrix sum(Matrix a, Matrix b) {
        Matrix sum = a.copy();
        for (int i = 0; i < sum.values().length; i++) {
            sum.values()[i] += b.values()[i];
        }
        return sum;
    }
}
