package org.sharpbound.lab.network;

import org.sharpbound.lab.linear.LinearAlgebra;
import org.sharpbound.lab.linear.Matrix;

/**
 * What is trained: outputs as functions of weights, and their derivatives, which are those of a network at some weights. So kernels and
 * gradients need one code, whether the network is trained, its linearisation, or either from outputs of zero.
 */
public interface Model {

    /** The network whose derivatives are the model's. */
    Network network();

    /** The weights at which the network has the model's derivatives at the given ones. */
    double[] tangentPoint(double[] weights);

    /** The outputs on inputs of n × d, a row for each, with what derivatives need. */
    Evaluation evaluate(double[] weights, Matrix inputs, LinearAlgebra algebra);

    /**
     * Outputs and derivatives on the same inputs.
     *
     * @param outputs n × k
     * @param pass gives derivatives of the outputs by the weights
     */
    record Evaluation(Matrix outputs, ForwardPass pass) {}
}
