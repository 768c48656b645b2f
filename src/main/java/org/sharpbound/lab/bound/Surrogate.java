package org.sharpbound.lab.bound;

import org.sharpbound.lab.linear.Matrix;

/** Losses in place of the error, which has no slope. Means over the examples. */
public enum Surrogate {
    /** ½‖f − y‖², whose training is kernel dynamics for a linear model. */
    SQUARE {
        @Override
        double loss(double[] outputs, double[] targets, double[] slopes) {
            double sum = 0;
            for (int j = 0; j < outputs.length; j++) {
                slopes[j] = outputs[j] - targets[j];
                sum += slopes[j] * slopes[j] / 2;
            }
            return sum;
        }
    },
    /** log₂(1 + exp(−yf)) for one output and y = ±1: not less than the error. */
    LOGISTIC {
        @Override
        double loss(double[] outputs, double[] targets, double[] slopes) {
            if (outputs.length != 1) {
                throw new IllegalArgumentException("the logistic loss is of one output, not " + outputs.length);
            }
            double margin = targets[0] * outputs[0];
            slopes[0] = -targets[0] / ((1 + StrictMath.exp(margin)) * LOG_2);
            return (Math.max(0, -margin) + StrictMath.log1p(StrictMath.exp(-Math.abs(margin)))) / LOG_2;
        }
    },
    /** log₂(1 + Σ exp(fⱼ − f)) over the outputs of other classes, for outputs of at least two classes: not less than the error. */
    CROSS_ENTROPY {
        @Override
        double loss(double[] outputs, double[] targets, double[] slopes) {
            if (outputs.length < 2) {
                throw new IllegalArgumentException("the cross entropy is of two outputs at least");
            }
            int own = Surrogate.own(targets);
            double largest = outputs[0];
            for (double output : outputs) {
                largest = Math.max(largest, output);
            }
            double sum = 0;
            for (int j = 0; j < outputs.length; j++) {
                slopes[j] = StrictMath.exp(outputs[j] - largest);
                sum += slopes[j];
            }
            for (int j = 0; j < outputs.length; j++) {
                slopes[j] = (slopes[j] / sum - (j == own ? 1 : 0)) / LOG_2;
            }
            return (largest - outputs[own] + StrictMath.log(sum)) / LOG_2;
        }
    };

    private static final double LOG_2 = StrictMath.log(2);

    /** Of one example, whose slopes in the outputs are written. */
    abstract double loss(double[] outputs, double[] targets, double[] slopes);

    /** A loss and its slopes in the outputs. */
    record Slopes(double loss, Matrix cotangents) {}

    /** The mean over n examples; outputs and targets are n × k. */
    Slopes mean(Matrix outputs, Matrix targets) {
        int n = outputs.rows();
        Matrix cotangents = Matrix.zeros(n, outputs.columns());
        double[] slopes = new double[outputs.columns()];
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += loss(outputs.row(i), targets.row(i), slopes);
            for (int j = 0; j < slopes.length; j++) {
                cotangents.set(i, j, slopes[j] / n);
            }
        }
        return new Slopes(sum / n, cotangents);
    }

    /**
     * Whether an example is put into a wrong class. Whatever is not clearly right is wrong: outputs that are equal, or no numbers.
     *
     * @param targets one of ±1, or one for each class of which the largest is the right one
     */
    static boolean errs(double[] outputs, double[] targets) {
        if (outputs.length == 1) {
            return !(targets[0] * outputs[0] > 0);
        }
        int own = own(targets);
        for (int j = 0; j < outputs.length; j++) {
            if (j != own && !(outputs[own] > outputs[j])) {
                return true;
            }
        }
        return false;
    }

    private static int own(double[] targets) {
        int own = 0;
        for (int j = 1; j < targets.length; j++) {
            own = targets[j] > targets[own] ? j : own;
        }
        return own;
    }
}
