package org.sharpbound.lab.bound;

import org.sharpbound.lab.linear.LinearAlgebra;
import org.sharpbound.lab.linear.Matrix;
import org.sharpbound.lab.network.Model;

/**
 * The outputs of a network, or of its linearisation, on given inputs.
 *
 * @param inputs n × d
 */
public record NetworkPredictor(Model model, Matrix inputs, LinearAlgebra algebra) implements Predictor {

    @Override
    public int examples() {
        return inputs.rows();
    }

    @Override
    public int weights() {
        return model.network().parameters();
    }

    @Override
    public Matrix outputs(double[] weights) {
        return model.evaluate(weights, inputs, algebra).outputs();
    }

    @Override
    public double[] outputs(double[] weights, int example) {
        return model.evaluate(weights, inputs.rows(example, example + 1), algebra)
                .outputs()
                .row(0);
    }

    @Override
    public double[] gradient(double[] weights, Matrix cotangents) {
        return model.evaluate(weights, inputs, algebra).pass().gradient(cotangents);
    }
}
