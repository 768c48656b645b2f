package org.sharpbound.lab.data;

import org.sharpbound.lab.linear.Matrix;

/** Inputs on other scales, each example by itself. */
public final class Inputs {

    private static final double LARGEST_BYTE = 255;

    private Inputs() {}

    /**
     * Pixels of 0 to 255 brought to [0, 1].
     *
     * @throws IllegalArgumentException if one of them lies outside 0 to 255
     */
    public static DataSet ofBytes(DataSet data) {
        Matrix inputs = data.inputs().copy();
        double[] values = inputs.values();
        for (int i = 0; i < values.length; i++) {
            if (!(values[i] >= 0 && values[i] <= LARGEST_BYTE)) {
                throw new IllegalArgumentException("example " + i / inputs.columns() + " of " + data.name()
                        + " has a pixel " + values[i] + ", which is not from 0 to 255");
            }
            values[i] /= LARGEST_BYTE;
        }
        return data.withInputs(inputs);
    }

    /**
     * Inputs divided by their Euclidean norm and multiplied by a radius.
     *
     * @throws IllegalArgumentException if one of them is 0 or not finite, and has no direction
     */
    public static DataSet onSphere(DataSet data, double radius) {
        Matrix inputs = data.inputs().copy();
        for (int i = 0; i < inputs.rows(); i++) {
            double norm = norm(inputs, i);
            if (!(norm > 0 && norm < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException(
                        "example " + i + " of " + data.name() + " has the norm " + norm + ", and no direction");
            }
            for (int j = 0; j < inputs.columns(); j++) {
                inputs.set(i, j, radius * (inputs.get(i, j) / norm));
            }
        }
        return data.withInputs(inputs);
    }

    /** Of a row; scaled by its largest entry, so that no square overflows. */
    private static double norm(Matrix inputs, int row) {
        double largest = 0;
        for (int j = 0; j < inputs.columns(); j++) {
            largest = Math.max(largest, Math.abs(inputs.get(row, j)));
        }
        if (!(largest > 0)) {
            return largest;
        }
        double sum = 0;
        for (int j = 0; j < inputs.columns(); j++) {
            double part = inputs.get(row, j) / largest;
            sum += part * part;
        }
        return largest * Math.sqrt(sum);
    }
}
