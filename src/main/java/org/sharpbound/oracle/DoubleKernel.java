package org.sharpbound.oracle;

import java.util.Optional;
import org.hipparchus.analysis.integration.gauss.GaussIntegrator;
import org.hipparchus.analysis.integration.gauss.GaussIntegratorFactory;
import org.sharpbound.term.Implicit;

/**
 * The kernel of a deep network with the activation tanh in plain doubles: E[f(u, v)] in polar coordinates, u = σr cos θ and v = √q r cos(θ − α) for
 * the angle α between the inputs, by equal steps in the angle and Gauss and Legendre's rule for the radius.
 */
public final class DoubleKernel {

    /** A radius beyond which there is less than doubles can tell. */
    private static final double REACH = 8.6;

    private static final GaussIntegratorFactory RULES = new GaussIntegratorFactory();

    private final Implicit.DeepKernel kernel;
    private final int fineness;

    /** @param fineness 1 for some six digits, 3 for some twelve, as long as no variance is much larger than 1 */
    public DoubleKernel(Implicit.DeepKernel kernel, int fineness) {
        this.kernel = kernel;
        this.fineness = fineness;
    }

    /**
     * The value; empty where it is undefined.
     *
     * @param numbers xx, xy, yy, what is added to these, and the variances of weights and biases
     */
    public Optional<Double> at(double[] numbers) {
        double p = numbers[0] + numbers[3];
        double s = numbers[1] + numbers[3];
        double q = numbers[2] + numbers[3];
        double weights = numbers[4];
        double biases = numbers[5];
        boolean covariance = p >= 0 && q >= 0 && s * s <= p * q * (1 + 1e-12) + Double.MIN_NORMAL;
        if (!(weights >= 0 && biases >= 0 && covariance)) {
            return Optional.empty();
        }
        double t = s;
        for (int layer = 1; layer <= kernel.depth(); layer++) {
            double[] between = means(p, s, q);
            boolean last = layer == kernel.depth();
            p = last ? p : weights * means(p, p, p)[0] + biases;
            q = last ? q : weights * means(q, q, q)[0] + biases;
            s = weights * between[0] + biases;
            t = s + weights * t * between[1];
        }
        return Optional.of(kernel.tangent() ? t : s);
    }

    /** Of the product of the activations, and of that of their slopes. */
    private double[] means(double p, double s, double q) {
        double first = Math.sqrt(p);
        double second = Math.sqrt(q);
        double product = first * second;
        double angle = product == 0 ? Math.PI / 2 : Math.acos(Math.max(-1, Math.min(1, s / product)));
        double size = Math.max(1, Math.max(first, second));
        int angles = (int) Math.ceil(44 * fineness * size);
        GaussIntegrator radii = RULES.legendre((int) Math.ceil(20 * fineness * Math.sqrt(size)), 0, REACH);
        double[] sums = new double[2];
        for (int k = 0; k < angles; k++) {
            // halfway round, for the other half has the same values
            double theta = Math.PI * k / angles;
            double u = first * Math.cos(theta);
            double v = second * Math.cos(theta - angle);
            sums[0] += radii.integrate(r -> r * Math.exp(-r * r / 2) * Math.tanh(r * u) * Math.tanh(r * v));
            sums[1] += radii.integrate(r -> r * Math.exp(-r * r / 2) * slope(r * u) * slope(r * v));
        }
        return new double[] {sums[0] / angles, sums[1] / angles};
    }

    private static double slope(double x) {
        double cosh = Math.cosh(x);
        return 1 / (cosh * cosh);
    }
}
