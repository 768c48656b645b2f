package org.sharpbound.lab.network;

/**
 * The place of a layer in the array of weights, and its numbers: {@code outputs} rows of {@code inputs} weights from {@code offset} on, then,
 * if it has them, {@code outputs} biases.
 *
 * @param weightFactor stands in front of the weights' product with what comes in
 * @param weightSpread of the weights at the start
 * @param hasBiases whether there are any
 * @param biasFactor stands in front of the biases; 0 where there are none
 * @param biasSpread of the biases at the start
 */
public record Layer(
        int inputs,
        int outputs,
        int offset,
        double weightFactor,
        double weightSpread,
        boolean hasBiases,
        double biasFactor,
        double biasSpread) {

    /** Where the biases begin, and the weights end. */
    public int biasOffset() {
        return offset + inputs * outputs;
    }

    /** Where the next layer begins. */
    public int end() {
        return biasOffset() + (hasBiases ? outputs : 0);
    }
}
