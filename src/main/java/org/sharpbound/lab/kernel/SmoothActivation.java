package org.sharpbound.lab.kernel;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/**
 * Activations that are analytic around the real line and grow no faster than a power, as tanh, the logistic function and GELU are: series in
 * Hermite polynomials, whose coefficients are sums by the trapezoidal rule (L. N. Trefethen, J. A. C. Weideman, SIAM Review 56, 2014:
 * it converges exponentially for such integrands).
 */
public final class SmoothActivation {

    /** Beyond, the root of the normal density is less than a unit of rounding: e^(-13²/4) = 4e-19. */
    private static final double REACH = 13;

    /** Steps at the variance 1; the wider a variance, the narrower the strip in which the integrand is analytic. */
    private static final double STEP = 1.0 / 16;

    private static final int MOST_TERMS = 5000;

    /** What the squares of the coefficients may lack of the mean square, which they add up to (Parseval). */
    private static final double LOSS = 2e-14;

    private final DoubleUnaryOperator function;

    private SmoothActivation(DoubleUnaryOperator function) {
        this.function = function;
    }

    /**
     * The means of an activation. Entries are off by less than 1e-13 of the root of the mean squares.
     *
     * @throws ArithmeticException when means are asked for, if the series is too long for the variance
     */
    public static DualActivation of(DoubleUnaryOperator activation, DoubleUnaryOperator derivative) {
        return new HermiteSeries(
                new SmoothActivation(activation)::coefficients, new SmoothActivation(derivative)::coefficients);
    }

    private double[] coefficients(double p) {
        double root = Math.sqrt(p);
        double step = STEP / Math.max(1, root);
        int half = (int) Math.ceil(REACH / step);
        int nodes = 2 * half + 1;
        double[] weighted = new double[nodes];
        double[] current = new double[nodes];
        double[] before = new double[nodes];
        double missing = 0;
        for (int i = 0; i < nodes; i++) {
            double z = (i - half) * step;
            double value = function.applyAsDouble(root * z);
            // The root of the density goes with the function, the other with the polynomial, which so stays bounded.
            double density = StrictMath.exp(-z * z / 4) * Math.sqrt(step / Math.sqrt(2 * Math.PI));
            weighted[i] = value * density;
            current[i] = density;
            missing += weighted[i] * weighted[i];
        }
        if (!Double.isFinite(missing)) {
            throw new ArithmeticException("the activation is not finite on the whole line at the variance " + p);
        }
        double most = LOSS * missing;
        double[] found = new double[MOST_TERMS];
        for (int k = 0; k < MOST_TERMS; k++) {
            double sum = 0;
            for (int i = 0; i < nodes; i++) {
                sum += weighted[i] * current[i];
            }
            found[k] = sum;
            missing -= sum * sum;
            // An even or odd function has every other coefficient 0, so that one small one would say nothing: the rest
            // does.
            if (missing <= most) {
                return Arrays.copyOf(found, k + 1);
            }
            for (int i = 0; i < nodes; i++) {
                double z = (i - half) * step;
                double next = (z * current[i] - Math.sqrt(k) * before[i]) / Math.sqrt(k + 1);
                before[i] = current[i];
                current[i] = next;
            }
        }
        throw new ArithmeticException(
                "the kernel of this activation at the variance " + p + " would need more than " + MOST_TERMS
                        + " terms: it is not smooth enough, or the inputs are too large; scale them, or the variance of the weights, down");
    }
}
