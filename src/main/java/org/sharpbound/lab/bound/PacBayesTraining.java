package org.sharpbound.lab.bound;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.sharpbound.lab.linear.Matrix;
import org.sharpbound.lab.random.RandomNumbers;

/**
 * Training of Gaussian weights by gradient descent on the empirical surrogate loss and a penalty on their divergence from the prior N(w₀, s₀²)
 * (Dziugaite and Roy, Computing nonvacuous generalization bounds, UAI 2017), from the prior's means.
 *
 * @param loss the surrogate
 * @param penalty on the divergence
 * @param priorDeviation s₀
 * @param startDeviation that of the weights at the start
 * @param variances what is trained beside the means
 * @param samples draws of the weights, at each step, over which the loss is averaged; 0 takes the loss at the means
 * @param steps of gradient descent
 * @param rate of the means
 * @param deviationRate of the logarithms of deviations; where each is trained, its slope is only a small part of what a shared one has
 * @param seed of the draws
 */
public record PacBayesTraining(
        Surrogate loss,
        Penalty penalty,
        double priorDeviation,
        double startDeviation,
        Variances variances,
        int samples,
        int steps,
        double rate,
        double deviationRate,
        long seed) {

    /** The streams of random numbers of steps begin here. */
    private static final long DRAWS = 0xbaL << 48;

    /** @throws IllegalArgumentException if a number is out of its range, or variances are to be trained without draws */
    public PacBayesTraining {
        if (!(priorDeviation > 0 && startDeviation > 0 && rate > 0 && deviationRate > 0) || samples < 0 || steps < 0) {
            throw new IllegalArgumentException(
                    "deviations and rates must be positive, numbers of samples and steps not negative");
        }
        if (samples == 0 && variances != Variances.FIXED) {
            throw new IllegalArgumentException("variances cannot be trained on the loss at the means; take samples");
        }
    }

    /** The value of the objective before each step, and the weights at the end. */
    public record Result(GaussianWeights weights, List<Double> objective) {}

    /**
     * Trains.
     *
     * @param priorMeans w₀
     * @param targets n × k, ±1 or one-hot
     * @throws ArithmeticException if the objective or a weight is not finite any more: a rate is too large
     */
    public Result train(Predictor predictor, Matrix targets, double[] priorMeans) {
        double[] means = priorMeans.clone();
        double[] deviations = new double[means.length];
        Arrays.fill(deviations, startDeviation);
        List<Double> objective = new ArrayList<>();
        for (int step = 0; step < steps; step++) {
            GaussianWeights weights = new GaussianWeights(means.clone(), deviations.clone());
            double[] byMeans = new double[means.length];
            double[] byLogarithms = new double[means.length];
            double value = addLoss(predictor, targets, weights, step, byMeans, byLogarithms)
                    + addPenalty(weights, priorMeans, predictor.examples(), byMeans, byLogarithms);
            requireFinite(value, "objective", step);
            objective.add(value);
            for (int i = 0; i < means.length; i++) {
                means[i] -= rate * byMeans[i];
            }
            move(deviations, byLogarithms);
            for (int i = 0; i < means.length; i++) {
                requireFinite(means[i], "mean of a weight", step + 1);
                requireFinite(1 / deviations[i] + deviations[i], "deviation of a weight, or its inverse,", step + 1);
            }
        }
        return new Result(new GaussianWeights(means, deviations), objective);
    }

    private void requireFinite(double value, String what, int step) {
        if (!Double.isFinite(value)) {
            throw new ArithmeticException("the " + what + " is " + value + " after " + step
                    + " steps of gradient descent; take rates below " + rate + " and " + deviationRate);
        }
    }

    private double addLoss(
            Predictor predictor,
            Matrix targets,
            GaussianWeights weights,
            int step,
            double[] byMeans,
            double[] byLogarithms) {
        if (samples == 0) {
            Surrogate.Slopes slopes = loss.mean(predictor.outputs(weights.means()), targets);
            double[] gradient = predictor.gradient(weights.means(), slopes.cotangents());
            System.arraycopy(gradient, 0, byMeans, 0, gradient.length);
            return slopes.loss();
        }
        double sum = 0;
        RandomNumbers numbers = RandomNumbers.of(seed, DRAWS + step);
        for (int sample = 0; sample < samples; sample++) {
            double[] drawn = weights.draw(numbers);
            Surrogate.Slopes slopes = loss.mean(predictor.outputs(drawn), targets);
            double[] gradient = predictor.gradient(drawn, slopes.cotangents());
            for (int i = 0; i < drawn.length; i++) {
                byMeans[i] += gradient[i] / samples;
                // w = m + s z: by log s it moves s z
                byLogarithms[i] += gradient[i] * (drawn[i] - weights.means()[i]) / samples;
            }
            sum += slopes.loss();
        }
        return sum / samples;
    }

    private double addPenalty(
            GaussianWeights weights, double[] priorMeans, int n, double[] byMeans, double[] byLogarithms) {
        double divergence = weights.divergence(priorMeans, priorDeviation);
        double slope = penalty.slope(divergence, n);
        double precision = 1 / (priorDeviation * priorDeviation);
        for (int i = 0; i < byMeans.length; i++) {
            double deviation = weights.deviations()[i];
            byMeans[i] += slope * precision * (weights.means()[i] - priorMeans[i]);
            byLogarithms[i] += slope * (precision * deviation * deviation - 1);
        }
        return penalty.value(divergence, n);
    }

    private void move(double[] deviations, double[] byLogarithms) {
        double shared = Arrays.stream(byLogarithms).sum();
        for (int i = 0; i < deviations.length; i++) {
            switch (variances) {
                case FIXED -> {}
                case SHARED -> deviations[i] *= StrictMath.exp(-deviationRate * shared);
                case EACH -> deviations[i] *= StrictMath.exp(-deviationRate * byLogarithms[i]);
            }
        }
    }
}
