package org.sharpbound.lab.train;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import org.sharpbound.lab.network.Model;
import org.sharpbound.lab.random.RandomNumbers;

/**
 * Gradient descent w ← w − η∇L, over all examples or over batches in an order that is drawn anew for each epoch.
 *
 * @param rate η
 * @param epochs how often all examples are gone through
 * @param batch examples of a step; 0 for all. The last batch of an epoch may be smaller
 * @param seed of the orders
 * @param watched the epochs after which is measured; 0 is the start
 */
public record Descent(double rate, int epochs, int batch, long seed, IntPredicate watched) {

    /** The stream of the order in epoch 0; others come after it. */
    private static final long STREAM = 0xde5cL << 40;

    /** @throws IllegalArgumentException if a number makes no sense */
    public Descent {
        if (!(rate > 0) || Double.isInfinite(rate) || epochs < 0 || batch < 0) {
            throw new IllegalArgumentException("a rate of " + rate + ", " + epochs + " epochs, batches of " + batch);
        }
    }

    /** Over all examples, measured after each epoch. */
    public static Descent full(double rate, int epochs) {
        return new Descent(rate, epochs, 0, 0, epoch -> true);
    }

    /** Over batches, measured after each epoch. */
    public static Descent batches(double rate, int epochs, int batch, long seed) {
        return new Descent(rate, epochs, batch, seed, epoch -> true);
    }

    /** Measured every so many epochs, and at the end. */
    public Descent watchedEvery(int interval) {
        return new Descent(rate, epochs, batch, seed, epoch -> epoch % interval == 0 || epoch == epochs);
    }

    /** Trains from the start of the objective. */
    public Run run(Objective objective, Recording recording) {
        try (Recorder recorder = new Recorder("epoch", recording)) {
            return new Walk(objective, recorder).run();
        }
    }

    /** The steps of one run. */
    private final class Walk {

        private final Objective objective;
        private final Recorder recorder;
        private double[] weights;

        Walk(Objective objective, Recorder recorder) {
            this.objective = objective;
            this.recorder = recorder;
            this.weights = objective.start().clone();
        }

        Run run() {
            Bounds bounds = null;
            for (int epoch = 0; ; epoch++) {
                Model.Evaluation evaluation =
                        objective.model().evaluate(weights, objective.inputs(), objective.algebra());
                double value = objective.value(weights, evaluation.outputs());
                bounds = bounds == null ? new Bounds(value) : bounds;
                if (bounds.exceededBy(value) || !Bounds.allFinite(weights)) {
                    return ended(Run.Ending.DIVERGED, "the objective is " + value + " after epoch " + epoch, epoch);
                }
                if (watched.test(epoch)) {
                    recorder.record(new Moment(epoch, weights, evaluation, objective));
                }
                if (epoch == epochs) {
                    return ended(Run.Ending.FINISHED, "", epoch);
                }
                if (!walk(epoch, evaluation)) {
                    return ended(Run.Ending.INTERRUPTED, "stopped in epoch " + (epoch + 1), epoch);
                }
            }
        }

        /** The steps of an epoch, or false if it was stopped. */
        private boolean walk(int epoch, Model.Evaluation evaluation) {
            int examples = objective.inputs().rows();
            if (batch == 0 || batch >= examples) {
                return step(() -> objective.gradient(weights, evaluation));
            }
            int[] order = RandomNumbers.of(seed, STREAM + epoch).permutation(examples);
            for (int first = 0; first < examples; first += batch) {
                int[] chosen = Arrays.copyOfRange(order, first, Math.min(examples, first + batch));
                if (!step(() -> objective.gradient(weights, chosen))) {
                    return false;
                }
            }
            return true;
        }

        private boolean step(Supplier<double[]> gradient) {
            if (recorder.isToStop()) {
                return false;
            }
            double[] slope = gradient.get();
            // a new array, since moments that are still measured hold the old one
            double[] next = new double[weights.length];
            for (int i = 0; i < next.length; i++) {
                next[i] = weights[i] - rate * slope[i];
            }
            weights = next;
            return true;
        }

        private Run ended(Run.Ending ending, String explanation, int epoch) {
            return new Run(ending, explanation, epoch, weights, recorder.table());
        }
    }
}
