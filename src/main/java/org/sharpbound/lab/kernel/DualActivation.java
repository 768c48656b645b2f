package org.sharpbound.lab.kernel;

import org.sharpbound.lab.network.Activation;
import org.sharpbound.lab.network.Polynomial;
import org.sharpbound.lab.network.StandardActivation;

/**
 * What the kernels of infinite width need of an activation φ: means E[φ(u)φ(v)] and E[φ′(u)φ′(v)] for normal u, v of means 0, variances p and
 * q, and covariance s (A. Daniely, R. Frostig, Y. Singer, Toward deeper understanding of neural networks, NeurIPS 2016).
 */
public interface DualActivation {

    /** That of an activation of finite networks: in closed form or as a finite sum where there is one, otherwise as a series. */
    static DualActivation of(Activation activation) {
        if (activation instanceof Polynomial polynomial) {
            return PolynomialActivation.of(polynomial.coefficients());
        }
        return switch ((StandardActivation) activation) {
            case RELU -> new Relu();
            case ERF -> new Erf();
            default -> SmoothActivation.of(activation::value, activation::slope);
        };
    }

    /** E[φ(u)²] for the variance p. */
    double square(double p);

    /** E[φ′(u)²] for the variance p. */
    double squareOfSlope(double p);

    /**
     * The means for all pairs of two lists of variances.
     *
     * @param p of the rows
     * @param q of the columns
     */
    Pairs pairs(double[] p, double[] q);

    /** Means for rows of a covariance matrix. Several threads may ask for different rows. */
    interface Pairs {

        /**
         * Puts E[φ(u)φ(v)] in the place of covariances; those that are a little more than variances admit count as what they admit.
         *
         * @param row of which the covariances are
         * @param covariances of the first columns
         * @param slopes where to put E[φ′(u)φ′(v)]; none is asked for where it is null
         * @param count of columns
         */
        void means(int row, double[] covariances, double[] slopes, int count);
    }
}
