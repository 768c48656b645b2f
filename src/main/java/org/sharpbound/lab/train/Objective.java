package org.sharpbound.lab.train;

import java.util.List;
import org.sharpbound.lab.linear.LinearAlgebra;
import org.sharpbound.lab.linear.Matrix;
import org.sharpbound.lab.network.Model;

/**
 * What training makes small: the loss of a model on examples, and penalties.
 *
 * @param model what has the weights
 * @param loss of its outputs
 * @param penalties on its weights; none, or several
 * @param inputs n × d
 * @param targets n × k
 * @param start the weights w₀ from which training sets out; nobody writes to them
 * @param algebra that multiplies
 */
public record Objective(
        Model model,
        Loss loss,
        List<Penalty> penalties,
        Matrix inputs,
        Matrix targets,
        double[] start,
        LinearAlgebra algebra) {

    /** @throws IllegalArgumentException if there are no examples, or shapes do not fit the model */
    public Objective {
        penalties = List.copyOf(penalties);
        int outputs = model.network().architecture().outputs();
        if (inputs.rows() == 0 || targets.rows() != inputs.rows() || targets.columns() != outputs) {
            throw new IllegalArgumentException(inputs.rows() + " inputs and targets of " + targets.rows() + " x "
                    + targets.columns() + " for " + outputs + " outputs: one row or more, as many of each");
        }
    }

    /** Loss and penalties at weights where the outputs are known. */
    double value(double[] weights, Matrix outputs) {
        double sum = loss.value(outputs, targets);
        for (Penalty penalty : penalties) {
            sum += penalty.value(weights, start);
        }
        return sum;
    }

    /** Loss and penalties. */
    public double value(double[] weights) {
        return value(weights, model.evaluate(weights, inputs, algebra).outputs());
    }

    /** The gradient over all examples. */
    public double[] gradient(double[] weights) {
        return gradient(weights, model.evaluate(weights, inputs, algebra));
    }

    /** The gradient at weights whose outputs and derivatives are known. */
    double[] gradient(double[] weights, Model.Evaluation evaluation) {
        return gradient(weights, evaluation, targets);
    }

    /**
     * The gradient as some of the n examples see it: their losses count n times their share, so that its mean over random batches is the
     * gradient over all.
     */
    public double[] gradient(double[] weights, int[] examples) {
        Model.Evaluation evaluation = model.evaluate(weights, rows(inputs, examples), algebra);
        return gradient(weights, evaluation, rows(targets, examples));
    }

    private double[] gradient(double[] weights, Model.Evaluation evaluation, Matrix wanted) {
        double weight = loss.weight(inputs.rows()) * inputs.rows() / wanted.rows();
        double[] gradient = evaluation.pass().gradient(loss.slopes(evaluation.outputs(), wanted, weight));
        for (Penalty penalty : penalties) {
            penalty.addSlope(weights, start, gradient);
        }
        return gradient;
    }

    private static Matrix rows(Matrix matrix, int[] chosen) {
        Matrix result = Matrix.zeros(chosen.length, matrix.columns());
        for (int i = 0; i < chosen.length; i++) {
            System.arraycopy(
                    matrix.values(),
                    chosen[i] * matrix.columns(),
                    result.values(),
                    i * matrix.columns(),
                    matrix.columns());
        }
        return result;
    }
}
