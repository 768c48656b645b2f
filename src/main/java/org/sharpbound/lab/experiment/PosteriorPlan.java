package org.sharpbound.lab.experiment;

/**
 * Gaussian weights around the start that are trained by a PAC-Bayes bound, in place of the weights themselves.
 *
 * @param deviation s₀, that of the prior around the weights at the start, and that of the posterior to begin with
 * @param delta δ, the chance that the examples mislead the certificate
 * @param samplingDelta δ′, the chance that the drawn weights do
 * @param draws of weights and an example, of which the errors are counted
 */
public record PosteriorPlan(double deviation, double delta, double samplingDelta, int draws) {}
