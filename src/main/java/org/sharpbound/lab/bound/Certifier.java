package org.sharpbound.lab.bound;

/** Bounds the risk of classifiers with Gaussian weights, rounding to the safe side; what does so rigorously lives outside the laboratory. */
@FunctionalInterface
public interface Certifier {

    /**
     * What is known with probability 1 − δ − δ′.
     *
     * @param divergence not less than KL of the posterior from the prior
     * @param gibbs not less than the limit on the empirical risk
     * @param risk not less than the bound on the risk
     */
    record Certificate(double divergence, double gibbs, double risk) {}

    /**
     * The bound for a prior that was fixed before the examples were seen.
     *
     * @param examples n, on which the posterior was trained
     * @param delta δ, the chance that the examples mislead
     * @param samplingDelta δ′, the chance that the drawn weights mislead
     * @param sample of errors of the posterior on the examples
     * @throws IllegalArgumentException if the theorem says nothing for these numbers
     */
    Certificate certify(
            int examples,
            double delta,
            double samplingDelta,
            GaussianWeights posterior,
            double[] priorMeans,
            double priorDeviation,
            ErrorSample sample);
}
