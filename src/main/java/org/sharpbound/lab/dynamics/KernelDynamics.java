package org.sharpbound.lab.dynamics;

import org.sharpbound.lab.linear.LinearAlgebra;
import org.sharpbound.lab.linear.Matrix;
import org.sharpbound.lab.linear.Spectrum;

/**
 * The gradient flow of ½‖f(X) − Y‖² + (λ/2)‖w − w₀‖² for a model that is linear in its weights and has the tangent kernel K (Clerico
 * and Guedj, A note on regularised NTK dynamics with an application to PAC-Bayesian training, arXiv:2312.13259, section 5): at any point
 * f′(x) = −K(x, X)(f(X) − Y) − λ(f(x) − f₀(x)).
 *
 * <p>Its solution is f = f₀ + K(·, X) a, where a′ = −(K + λ)a − (f₀(X) − Y) and a = 0 at the start, so that
 * a = −φ(K + λ)(f₀(X) − Y) with φ(s) = (1 − exp(−st))/s, which is t at s = 0. It is evaluated in the eigenbasis of K, which serves all times and starts.
 */
public final class KernelDynamics {

    /** Eigenvalues below n times this part of the largest are not told from 0. */
    private static final double EPSILON = 0x1p-52;

    private final LinearAlgebra algebra;
    private final Spectrum spectrum;
    private final double lambda;
    private final double zero;

    /**
     * @param gram K(X, X) of n × n, positive semidefinite but for rounding; only its lower triangle is read
     * @param lambda the strength of the regulariser, from 0
     * @throws IllegalArgumentException if the strength is negative or not finite, or an eigenvalue is negative by more than rounding
     */
    public KernelDynamics(LinearAlgebra algebra, Matrix gram, double lambda) {
        this(algebra, algebra.spectrum(gram), lambda);
    }

    private KernelDynamics(LinearAlgebra algebra, Spectrum spectrum, double lambda) {
        if (!(lambda >= 0 && lambda < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("a regulariser of strength " + lambda + "; it must be at least 0");
        }
        this.algebra = algebra;
        this.spectrum = spectrum;
        this.lambda = lambda;
        double[] values = spectrum.values();
        this.zero = values.length == 0 ? 0 : values.length * EPSILON * Math.abs(values[0]);
        if (values.length > 0 && values[values.length - 1] < -16 * zero) {
            throw new IllegalArgumentException(
                    "a kernel with the eigenvalue " + values[values.length - 1] + " is not positive semidefinite");
        }
    }

    /** The same kernel under a regulariser of another strength; its eigenvectors are not computed again. */
    public KernelDynamics under(double otherStrength) {
        return new KernelDynamics(algebra, spectrum, otherStrength);
    }

    /** Eigenvalues of the kernel that are told from 0. */
    public int rank() {
        int rank = 0;
        while (rank < spectrum.values().length && spectrum.values()[rank] > zero) {
            rank++;
        }
        return rank;
    }

    /**
     * The training that starts at f₀(X), towards Y.
     *
     * @param start of n × k
     * @param targets of n × k
     * @throws IllegalArgumentException if they do not have the rows of the kernel and the same columns
     */
    public Course from(Matrix start, Matrix targets) {
        int n = spectrum.values().length;
        if (start.rows() != n || targets.rows() != n || start.columns() != targets.columns()) {
            throw new IllegalArgumentException(
                    "outputs of " + start.rows() + " x " + start.columns() + " and targets of " + targets.rows() + " x "
                            + targets.columns() + " under a kernel of " + n + " rows");
        }
        return new Course(this, start, targets);
    }

    LinearAlgebra algebra() {
        return algebra;
    }

    Spectrum spectrum() {
        return spectrum;
    }

    /** Of K; rounding makes none negative. */
    double eigenvalue(int i) {
        return Math.max(0, spectrum.values()[i]);
    }

    /**
     * φ(s) for s = κ + λ. At t = ∞ it is 1/s; where κ is not told from 0 and λ = 0 it is then 0, which gives the solution of least norm
     * (nothing pulls at such a direction).
     */
    double gain(int i, double t) {
        double rate = eigenvalue(i) + lambda;
        if (t == Double.POSITIVE_INFINITY) {
            return lambda == 0 && eigenvalue(i) <= zero ? 0 : 1 / rate;
        }
        return rate == 0 ? t : -StrictMath.expm1(-rate * t) / rate;
    }

    /** What is left of a residual along an eigenvector: (λ + κ exp(−st))/s = 1 − κφ(s), without cancellation. */
    double left(int i, double t) {
        double kappa = eigenvalue(i);
        double rate = kappa + lambda;
        if (rate == 0 || t == Double.POSITIVE_INFINITY && gain(i, t) == 0) {
            return 1;
        }
        return (lambda + kappa * StrictMath.exp(-rate * t)) / rate;
    }
}
