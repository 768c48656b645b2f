package org.sharpbound.lab.bound;

import java.util.Arrays;
import org.sharpbound.lab.linear.LinearAlgebra;
import org.sharpbound.lab.linear.Matrix;

/**
 * Outputs f = f₀ + Φ(w − w₀) of one column: random features, or a network that is linearised at w₀, where Φ is its Jacobian.
 *
 * @param features Φ of n × p
 * @param start f₀ of n
 * @param origin w₀ of p
 */
public record LinearPredictor(LinearAlgebra algebra, Matrix features, double[] start, double[] origin)
        implements Predictor {

    /** @throws IllegalArgumentException if the sizes do not fit */
    public LinearPredictor {
        if (start.length != features.rows() || origin.length != features.columns()) {
            throw new IllegalArgumentException(start.length + " outputs and " + origin.length
                    + " weights beside features of " + features.rows() + " x " + features.columns());
        }
    }

    /** f = Φw. */
    public static LinearPredictor of(LinearAlgebra algebra, Matrix features) {
        return new LinearPredictor(algebra, features, new double[features.rows()], new double[features.columns()]);
    }

    @Override
    public int examples() {
        return features.rows();
    }

    @Override
    public int weights() {
        return features.columns();
    }

    @Override
    public Matrix outputs(double[] weights) {
        double[] moved = new double[weights.length];
        Arrays.setAll(moved, j -> weights[j] - origin[j]);
        double[] outputs = algebra.product(features, moved);
        Arrays.setAll(outputs, i -> start[i] + outputs[i]);
        return Matrix.of(outputs.length, 1, outputs);
    }

    @Override
    public double[] outputs(double[] weights, int example) {
        double sum = start[example];
        for (int j = 0; j < weights.length; j++) {
            sum += features.get(example, j) * (weights[j] - origin[j]);
        }
        return new double[] {sum};
    }

    @Override
    public double[] gradient(double[] weights, Matrix cotangents) {
        return algebra.transposeProduct(features, cotangents).values();
    }
}
