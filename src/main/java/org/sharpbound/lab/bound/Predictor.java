package org.sharpbound.lab.bound;

import org.sharpbound.lab.linear.Matrix;

/** Outputs on n given examples as functions of p weights: a model that is linear in them, or a network. */
public interface Predictor {

    /** n. */
    int examples();

    /** p. */
    int weights();

    /** The outputs on all examples, n × k. */
    Matrix outputs(double[] weights);

    /** The k outputs on one example. */
    double[] outputs(double[] weights, int example);

    /**
     * The gradient in the weights of Σ cᵢⱼ fᵢⱼ.
     *
     * @param cotangents c of n × k
     */
    double[] gradient(double[] weights, Matrix cotangents);
}
