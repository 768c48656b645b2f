package org.sharpbound.lab.train;

import org.sharpbound.lab.linear.Matrix;

/**
 * A factor times the sum, or the mean, of what each of n examples loses. So ½Σ(f − y)² is a sum of squares with factor 1,
 * 1/n Σ (f − y)² a mean with factor 2, and the loss of lazy training R(αf)/α² one with factor 1/α² for a network of output scale α.
 *
 * @param measure what an example loses
 * @param reduction sum or mean over examples
 * @param factor in front
 */
public record Loss(Measure measure, Reduction reduction, double factor) {

    /** What an example loses, for outputs f and targets y of k numbers. */
    public enum Measure {
        /** ½‖f − y‖². */
        SQUARE,
        /** −Σ yⱼ log softmax(f)ⱼ, for y of sum 1. */
        CROSS_ENTROPY
    }

    /** How losses of examples become one. */
    public enum Reduction {
        SUM,
        MEAN
    }

    /** ½Σ‖f − y‖². */
    public static Loss halfSquares() {
        return new Loss(Measure.SQUARE, Reduction.SUM, 1);
    }

    /** 1/n Σ ½‖f − y‖². */
    public static Loss meanHalfSquares() {
        return new Loss(Measure.SQUARE, Reduction.MEAN, 1);
    }

    /** The mean cross-entropy of softmax. */
    public static Loss crossEntropy() {
        return new Loss(Measure.CROSS_ENTROPY, Reduction.MEAN, 1);
    }

    public Loss withFactor(double other) {
        return new Loss(measure, reduction, other);
    }

    /** What stands in front of each of n examples. */
    double weight(int examples) {
        return reduction == Reduction.SUM ? factor : factor / examples;
    }

    /** The loss of outputs, n × k, for targets of the same shape. */
    public double value(Matrix outputs, Matrix targets) {
        double sum = 0;
        for (int i = 0; i < outputs.rows(); i++) {
            sum += measure == Measure.SQUARE ? halfSquare(outputs, targets, i) : crossEntropy(outputs, targets, i);
        }
        return sum * weight(outputs.rows());
    }

    private static double halfSquare(Matrix outputs, Matrix targets, int i) {
        double sum = 0;
        for (int j = 0; j < outputs.columns(); j++) {
            double residual = outputs.get(i, j) - targets.get(i, j);
            sum += residual * residual;
        }
        return sum / 2;
    }

    private static double crossEntropy(Matrix outputs, Matrix targets, int i) {
        double most = largest(outputs, i);
        double logarithm = StrictMath.log(total(outputs, i, most));
        double sum = 0;
        for (int j = 0; j < outputs.columns(); j++) {
            double target = targets.get(i, j);
            sum += target == 0 ? 0 : target * (logarithm - (outputs.get(i, j) - most));
        }
        return sum;
    }

    /**
     * The derivatives by the outputs of a batch, of which each example counts by the given weight.
     *
     * @param weight what stands in front of each example's loss
     */
    Matrix slopes(Matrix outputs, Matrix targets, double weight) {
        Matrix slopes = Matrix.zeros(outputs.rows(), outputs.columns());
        for (int i = 0; i < outputs.rows(); i++) {
            double most = measure == Measure.SQUARE ? 0 : largest(outputs, i);
            double total = measure == Measure.SQUARE ? 1 : total(outputs, i, most);
            double mass = measure == Measure.SQUARE ? 1 : mass(targets, i);
            for (int j = 0; j < outputs.columns(); j++) {
                double predicted = measure == Measure.SQUARE
                        ? outputs.get(i, j)
                        : mass * StrictMath.exp(outputs.get(i, j) - most) / total;
                slopes.set(i, j, weight * (predicted - targets.get(i, j)));
            }
        }
        return slopes;
    }

    private static double largest(Matrix outputs, int i) {
        double most = Double.NEGATIVE_INFINITY;
        for (int j = 0; j < outputs.columns(); j++) {
            most = Math.max(most, outputs.get(i, j));
        }
        return most;
    }

    private static double total(Matrix outputs, int i, double most) {
        double total = 0;
        for (int j = 0; j < outputs.columns(); j++) {
            total += StrictMath.exp(outputs.get(i, j) - most);
        }
        return total;
    }

    private static double mass(Matrix targets, int i) {
        double mass = 0;
        for (int j = 0; j < targets.columns(); j++) {
            mass += targets.get(i, j);
        }
        return mass;
    }
}
