package org.sharpbound.lab.data;

import org.sharpbound.lab.linear.Matrix;

/**
 * Shifts and scales each input variable. What is measured on examples to train on is applied to those to test on too.
 *
 * @param means of each of d variables
 * @param deviations standard deviations (with n in the denominator), 1 where all values are the same
 */
public record Standardisation(double[] means, double[] deviations) {

    /**
     * What brings the inputs of these examples to mean 0 and variance 1.
     *
     * @throws IllegalArgumentException if there are none
     */
    public static Standardisation of(DataSet data) {
        Matrix inputs = data.inputs();
        if (inputs.rows() == 0) {
            throw new IllegalArgumentException(data.name() + " has no examples to measure means of");
        }
        double[] means = new double[inputs.columns()];
        double[] deviations = new double[inputs.columns()];
        for (int j = 0; j < means.length; j++) {
            double sum = 0;
            for (int i = 0; i < inputs.rows(); i++) {
                sum += inputs.get(i, j);
            }
            means[j] = sum / inputs.rows();
            double squares = 0;
            for (int i = 0; i < inputs.rows(); i++) {
                double difference = inputs.get(i, j) - means[j];
                squares += difference * difference;
            }
            double deviation = Math.sqrt(squares / inputs.rows());
            deviations[j] = deviation > 0 && !isRounding(deviation, means[j]) ? deviation : 1;
        }
        return new Standardisation(means, deviations);
    }

    /** A variable that is the same everywhere may differ from its rounded mean in the last digits. */
    private static boolean isRounding(double deviation, double mean) {
        return deviation <= 0x1p-40 * Math.abs(mean);
    }

    /** (x − mean)/deviation for each variable. */
    public DataSet apply(DataSet data) {
        if (data.inputs().columns() != means.length) {
            throw new IllegalArgumentException(
                    data.name() + " has " + data.inputs().columns() + " input variables, not " + means.length);
        }
        Matrix inputs = data.inputs().copy();
        for (int i = 0; i < inputs.rows(); i++) {
            for (int j = 0; j < means.length; j++) {
                inputs.set(i, j, (inputs.get(i, j) - means[j]) / deviations[j]);
            }
        }
        return data.withInputs(inputs);
    }
}
