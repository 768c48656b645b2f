package org.sharpbound.lab.bound;

import java.util.Arrays;

/**
 * Deviations of priors from which one is chosen after the examples were seen; a bound that holds for all of them at once pays for their number.
 *
 * @param deviations fixed before the examples were seen
 */
public record PriorScales(double... deviations) {

    /** @throws IllegalArgumentException if there is none, or one is not positive */
    public PriorScales {
        if (deviations.length == 0 || Arrays.stream(deviations).anyMatch(deviation -> !(deviation > 0))) {
            throw new IllegalArgumentException("priors need deviations that are positive");
        }
        deviations = deviations.clone();
    }

    /** From the least to the largest, each the same multiple of the one before. */
    public static PriorScales geometric(double least, double largest, int count) {
        double[] deviations = new double[count];
        for (int i = 0; i < count; i++) {
            double part = count == 1 ? 0 : (double) i / (count - 1);
            deviations[i] = least * StrictMath.pow(largest / least, part);
        }
        return new PriorScales(deviations);
    }

    public int count() {
        return deviations.length;
    }

    /** The one from which the weights have the least divergence. */
    public double nearest(GaussianWeights weights, double[] priorMeans) {
        double nearest = deviations[0];
        for (double deviation : deviations) {
            if (weights.divergence(priorMeans, deviation) < weights.divergence(priorMeans, nearest)) {
                nearest = deviation;
            }
        }
        return nearest;
    }
}
