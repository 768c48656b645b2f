package org.sharpbound.lab.network;

import java.util.Locale;

/** The activations with a name of their own. */
public enum StandardActivation implements Activation {
    /** max(x, 0). */
    RELU {
        @Override
        public double value(double x) {
            return Math.max(x, 0);
        }

        @Override
        public double slope(double x) {
            return x > 0 ? 1 : 0;
        }

        @Override
        public double curvature(double x) {
            return 0;
        }
    },

    /** The hyperbolic tangent. */
    TANH {
        @Override
        public double value(double x) {
            return StrictMath.tanh(x);
        }

        @Override
        public double slope(double x) {
            double cosh = StrictMath.cosh(x);
            return 1 / cosh / cosh;
        }

        @Override
        public double curvature(double x) {
            return -2 * value(x) * slope(x);
        }
    },

    /** The error function. */
    ERF {
        @Override
        public double value(double x) {
            return ErrorFunction.erf(x);
        }

        @Override
        public double slope(double x) {
            return 2 * ErrorFunction.gauss(x) / ErrorFunction.ROOT_PI;
        }

        @Override
        public double curvature(double x) {
            return damped(-2 * x, slope(x));
        }
    },

    /** The logistic function 1/(1 + exp(−x)). */
    SIGMOID {
        @Override
        public double value(double x) {
            return 1 / (1 + StrictMath.exp(-x));
        }

        @Override
        public double slope(double x) {
            double tail = StrictMath.exp(-Math.abs(x));
            return tail / ((1 + tail) * (1 + tail));
        }

        @Override
        public double curvature(double x) {
            double tail = StrictMath.exp(-Math.abs(x));
            return -Math.signum(x) * slope(x) * (1 - tail) / (1 + tail);
        }
    },

    /** xΦ(x) with the normal distribution function Φ (Hendrycks and Gimpel, Gaussian error linear units, arXiv:1606.08415). */
    GELU {
        @Override
        public double value(double x) {
            return damped(x, distribution(x));
        }

        @Override
        public double slope(double x) {
            return distribution(x) + damped(x, density(x));
        }

        @Override
        public double curvature(double x) {
            return damped(2 - x * x, density(x));
        }
    };

    private static final double ROOT_HALF = Math.sqrt(0.5);

    @Override
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** A product that is 0 where the second factor is, however large the first. */
    private static double damped(double factor, double small) {
        return small == 0 ? 0 : factor * small;
    }

    /** The normal distribution function. */
    private static double distribution(double x) {
        return 0.5 * ErrorFunction.erfc(-x * ROOT_HALF);
    }

    /** The normal density. */
    private static double density(double x) {
        return ErrorFunction.gauss(x * ROOT_HALF) * ROOT_HALF / ErrorFunction.ROOT_PI;
    }
}
