package org.sharpbound.lab.network;

import java.util.ArrayList;
import java.util.List;
import org.sharpbound.lab.linear.LinearAlgebra;
import org.sharpbound.lab.linear.Matrix;
import org.sharpbound.lab.random.RandomNumbers;

/** A fully connected network as a function of its weights, which stand in one array: a layer after the other, as {@link Layer} tells. */
public final class Network implements Model {

    /** The stream of the weights at the start, far from those that others count from 0. */
    private static final long STREAM = 0x7e16L << 40;

    private final Architecture architecture;
    private final List<Layer> layers;

    public Network(Architecture architecture) {
        this.architecture = architecture;
        this.layers = architecture.layers();
    }

    public Architecture architecture() {
        return architecture;
    }

    public List<Layer> layers() {
        return layers;
    }

    /** The number of weights and biases. */
    public int parameters() {
        return layers.get(layers.size() - 1).end();
    }

    /** The weights at the start for a seed: layer by layer, as they stand. */
    public double[] start(long seed) {
        RandomNumbers numbers = RandomNumbers.of(seed, STREAM);
        double[] weights = new double[parameters()];
        for (Layer layer : layers) {
            for (int i = layer.offset(); i < layer.end(); i++) {
                double spread = i < layer.biasOffset() ? layer.weightSpread() : layer.biasSpread();
                weights[i] = architecture.start().draw(numbers, spread);
            }
        }
        return weights;
    }

    /**
     * The outputs on a batch, keeping what derivatives need.
     *
     * @param inputs n × d, nobody writes to them while the pass is used
     * @throws IllegalArgumentException if weights or inputs are of another size
     */
    public ForwardPass forward(double[] weights, Matrix inputs, LinearAlgebra algebra) {
        if (weights.length != parameters() || inputs.columns() != architecture.inputs()) {
            throw new IllegalArgumentException(weights.length + " weights and inputs of " + inputs.columns()
                    + " numbers for a network of " + parameters() + " and " + architecture.inputs());
        }
        List<Matrix> matrices = new ArrayList<>();
        List<Matrix> incoming = new ArrayList<>();
        List<Matrix> sums = new ArrayList<>();
        Matrix below = inputs;
        for (Layer layer : layers) {
            if (!sums.isEmpty()) {
                below = activated(sums.get(sums.size() - 1));
            }
            Matrix matrix = matrix(weights, layer);
            matrices.add(matrix);
            incoming.add(below);
            sums.add(sums(layer, weights, algebra.productWithTranspose(below, matrix)));
        }
        return new ForwardPass(this, algebra, matrices, incoming, sums);
    }

    @Override
    public Network network() {
        return this;
    }

    @Override
    public double[] tangentPoint(double[] weights) {
        return weights;
    }

    @Override
    public Evaluation evaluate(double[] weights, Matrix inputs, LinearAlgebra algebra) {
        ForwardPass pass = forward(weights, inputs, algebra);
        return new Evaluation(pass.outputs(), pass);
    }

    /** A copy of a layer's weights, outputs × inputs. */
    static Matrix matrix(double[] weights, Layer layer) {
        Matrix matrix = Matrix.zeros(layer.outputs(), layer.inputs());
        System.arraycopy(weights, layer.offset(), matrix.values(), 0, matrix.values().length);
        return matrix;
    }

    /** Puts factors to products of weights, and biases beside them. */
    static Matrix sums(Layer layer, double[] weights, Matrix products) {
        double[] values = products.values();
        int width = layer.outputs();
        for (int i = 0; i < values.length; i++) {
            double bias = layer.hasBiases() ? layer.biasFactor() * weights[layer.biasOffset() + i % width] : 0;
            values[i] = layer.weightFactor() * values[i] + bias;
        }
        return products;
    }

    private Matrix activated(Matrix sums) {
        Matrix result = Matrix.zeros(sums.rows(), sums.columns());
        for (int i = 0; i < sums.values().length; i++) {
            result.values()[i] = architecture.activation().value(sums.values()[i]);
        }
        return result;
    }
}
