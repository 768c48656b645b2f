package org.sharpbound.lab.bound;

import java.util.Arrays;
import org.sharpbound.lab.random.RandomNumbers;

/**
 * Independent normal weights.
 *
 * @param means of p weights
 * @param deviations standard deviations of p weights, positive
 */
public record GaussianWeights(double[] means, double[] deviations) {

    /** @throws IllegalArgumentException if there are not as many of both, or a deviation is not positive and finite */
    public GaussianWeights {
        if (means.length != deviations.length) {
            throw new IllegalArgumentException(means.length + " means and " + deviations.length + " deviations");
        }
        for (double deviation : deviations) {
            if (!(deviation > 0 && deviation < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("a standard deviation " + deviation);
            }
        }
    }

    /** All of the same deviation. */
    public static GaussianWeights of(double[] means, double deviation) {
        double[] deviations = new double[means.length];
        Arrays.fill(deviations, deviation);
        return new GaussianWeights(means, deviations);
    }

    /** One draw of the weights. */
    public double[] draw(RandomNumbers numbers) {
        double[] weights = new double[means.length];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = means[i] + deviations[i] * numbers.normal();
        }
        return weights;
    }

    /**
     * The divergence of Kullback and Leibler from a prior N(w₀, s₀²): Σ (log(s₀/s) + (s² + (w − w₀)²)/(2s₀²) − ½), rounded. With
     * s = s₀ = 1 it is ‖w − w₀‖²/2.
     */
    public double divergence(double[] priorMeans, double priorDeviation) {
        double sum = 0;
        for (int i = 0; i < means.length; i++) {
            double ratio = deviations[i] / priorDeviation;
            double distance = (means[i] - priorMeans[i]) / priorDeviation;
            sum += (ratio * ratio + distance * distance - 1) / 2 - StrictMath.log(ratio);
        }
        return sum;
    }
}
