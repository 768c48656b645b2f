package org.sharpbound.lab.network;

import org.sharpbound.lab.linear.LinearAlgebra;
import org.sharpbound.lab.linear.Matrix;

/**
 * The linearisation of a network at weights w₀: f(w₀) + J(w₀)(w − w₀) (Chizat, Oyallon and Bach, On lazy training in differentiable
 * programming, NeurIPS 2019). J is never formed.
 */
public final class Linearised implements Model {

    private final Network network;
    private final double[] origin;

    public Linearised(Network network, double[] origin) {
        this.network = network;
        this.origin = origin.clone();
    }

    @Override
    public Network network() {
        return network;
    }

    @Override
    public double[] tangentPoint(double[] weights) {
        return origin.clone();
    }

    @Override
    public Evaluation evaluate(double[] weights, Matrix inputs, LinearAlgebra algebra) {
        ForwardPass pass = network.forward(origin, inputs, algebra);
        double[] step = new double[weights.length];
        for (int i = 0; i < step.length; i++) {
            step[i] = weights[i] - origin[i];
        }
        Matrix outputs = pass.outputs();
        Matrix change = pass.tangent(step);
        for (int i = 0; i < outputs.values().length; i++) {
            outputs.values()[i] += change.values()[i];
        }
        return new Evaluation(outputs, pass);
    }
}
