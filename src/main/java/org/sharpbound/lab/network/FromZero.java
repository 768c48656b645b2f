package org.sharpbound.lab.network;

import org.sharpbound.lab.linear.LinearAlgebra;
import org.sharpbound.lab.linear.Matrix;

/**
 * A model less its own outputs at the start, f(w) − f(w₀): a second copy of the network stands still, and training starts from outputs of
 * exactly 0 with the same derivatives (as lazy training asks: Chizat, Oyallon and Bach, NeurIPS 2019).
 */
public final class FromZero implements Model {

    private final Model model;
    private final double[] start;

    public FromZero(Model model, double[] start) {
        this.model = model;
        this.start = start.clone();
    }

    @Override
    public Network network() {
        return model.network();
    }

    @Override
    public double[] tangentPoint(double[] weights) {
        return model.tangentPoint(weights);
    }

    @Override
    public Evaluation evaluate(double[] weights, Matrix inputs, LinearAlgebra algebra) {
        Evaluation evaluation = model.evaluate(weights, inputs, algebra);
        double[] outputs = evaluation.outputs().values();
        double[] before = model.evaluate(start, inputs, algebra).outputs().values();
        for (int i = 0; i < outputs.length; i++) {
            outputs[i] -= before[i];
        }
        return evaluation;
    }
}
