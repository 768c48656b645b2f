package org.sharpbound.lab.bound;

import org.sharpbound.lab.linear.Matrix;
import org.sharpbound.lab.random.RandomNumbers;

/**
 * Independent trials of which each draws weights and one of the examples, and sees whether it is put into a wrong class: each errs with the
 * probability that is the empirical risk of the random classifier, so that the errors are binomial.
 *
 * @param trials how many
 * @param errors of them
 */
public record ErrorSample(long trials, long errors) {

    /** The streams of random numbers begin here. */
    private static final long TRIALS = 0xbbL << 48;

    /**
     * Draws.
     *
     * @param targets n × k, ±1 or one-hot
     */
    public static ErrorSample draw(
            GaussianWeights weights, Predictor predictor, Matrix targets, long trials, long seed) {
        long errors = 0;
        for (long trial = 0; trial < trials; trial++) {
            RandomNumbers numbers = RandomNumbers.of(seed, TRIALS + trial);
            int example = numbers.below(predictor.examples());
            if (Surrogate.errs(predictor.outputs(weights.draw(numbers), example), targets.row(example))) {
                errors++;
            }
        }
        return new ErrorSample(trials, errors);
    }
}
