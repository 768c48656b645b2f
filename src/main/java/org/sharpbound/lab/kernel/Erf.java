package org.sharpbound.lab.kernel;

/** φ = erf (C. K. I. Williams, Computing with infinite networks, NeurIPS 1996, (11)); the slopes are the derivative by the covariance. */
public final class Erf implements DualActivation {

    @Override
    public double square(double p) {
        return 2 / Math.PI * StrictMath.asin(2 * p / (1 + 2 * p));
    }

    @Override
    public double squareOfSlope(double p) {
        return 4 / (Math.PI * Math.sqrt(1 + 4 * p));
    }

    @Override
    public Pairs pairs(double[] p, double[] q) {
        return (row, covariances, slopes, count) -> {
            double first = 1 + 2 * p[row];
            for (int j = 0; j < count; j++) {
                double product = first * (1 + 2 * q[j]);
                double twice = 2 * covariances[j];
                covariances[j] = 2 / Math.PI * StrictMath.asin(Math.max(-1, Math.min(1, twice / Math.sqrt(product))));
                if (slopes != null) {
                    // at least 1 + 2p + 2q, for the covariance is one
                    double rest = Math.max(first + 2 * q[j], product - twice * twice);
                    slopes[j] = 4 / (Math.PI * Math.sqrt(rest));
                }
            }
        };
    }
}
