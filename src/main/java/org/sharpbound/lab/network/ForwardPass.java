package org.sharpbound.lab.network;

import java.util.List;
import org.sharpbound.lab.linear.LinearAlgebra;
import org.sharpbound.lab.linear.Matrix;

/**
 * What a batch of n inputs made of a network with k outputs and P weights, and the derivatives of the outputs by the weights there. Layer l has
 * the incoming numbers aₗ, sums zₗ and slopes σ′(zₗ); outputs are α times the last sums.
 */
public final class ForwardPass {

    private final Network network;
    private final LinearAlgebra algebra;
    private final List<Matrix> matrices;
    private final List<Matrix> incoming;
    private final List<Matrix> sums;
    private final Matrix[] slopes;

    ForwardPass(
            Network network, LinearAlgebra algebra, List<Matrix> matrices, List<Matrix> incoming, List<Matrix> sums) {
        this.network = network;
        this.algebra = algebra;
        this.matrices = matrices;
        this.incoming = incoming;
        this.sums = sums;
        this.slopes = new Matrix[sums.size() - 1];
        for (int l = 0; l < slopes.length; l++) {
            slopes[l] = slopes(sums.get(l));
        }
    }

    private Matrix slopes(Matrix sums) {
        Matrix result = Matrix.zeros(sums.rows(), sums.columns());
        for (int i = 0; i < sums.values().length; i++) {
            result.values()[i] = network.architecture().activation().slope(sums.values()[i]);
        }
        return result;
    }

    public Network network() {
        return network;
    }

    /** n. */
    public int examples() {
        return incoming.get(0).rows();
    }

    /** The outputs, n × k: a matrix of its own. */
    public Matrix outputs() {
        return scaled(sums.get(sums.size() - 1), network.architecture().outputScale());
    }

    /** What comes into a layer, n × its inputs; nobody writes to it. */
    public Matrix incoming(int layer) {
        return incoming.get(layer);
    }

    /** σ′ at the sums of a hidden layer, n × its outputs; nobody writes to it. */
    public Matrix slopes(int layer) {
        return slopes[layer];
    }

    /** The weights of a layer, outputs × inputs; nobody writes to it. */
    public Matrix matrix(int layer) {
        return matrices.get(layer);
    }

    /**
     * The derivatives of Σ cᵢⱼ fⱼ(xᵢ) by the sums of each layer, n × its outputs: row i holds those of example i alone.
     *
     * @param cotangents c, n × k
     */
    public Matrix[] bySums(Matrix cotangents) {
        Matrix[] result = new Matrix[sums.size()];
        int last = sums.size() - 1;
        result[last] = scaled(cotangents, network.architecture().outputScale());
        for (int l = last; l > 0; l--) {
            Matrix below = algebra.product(result[l], matrices.get(l));
            double factor = network.layers().get(l).weightFactor();
            double[] values = below.values();
            double[] slope = slopes[l - 1].values();
            for (int i = 0; i < values.length; i++) {
                values[i] *= factor * slope[i];
            }
            result[l - 1] = below;
        }
        return result;
    }

    /** The derivatives of output j of each example by the sums of each layer. */
    public Matrix[] bySumsOf(int output) {
        Matrix unit = Matrix.zeros(examples(), network.architecture().outputs());
        for (int i = 0; i < unit.rows(); i++) {
            unit.set(i, output, 1);
        }
        return bySums(unit);
    }

    /** The derivative of Σ cᵢⱼ fⱼ(xᵢ) by the weights, Jᵀc, of P numbers. */
    public double[] gradient(Matrix cotangents) {
        Matrix[] bySums = bySums(cotangents);
        double[] gradient = new double[network.parameters()];
        for (int l = 0; l < bySums.length; l++) {
            Layer layer = network.layers().get(l);
            Matrix block = algebra.transposeProduct(bySums[l], incoming.get(l));
            for (int i = 0; i < block.values().length; i++) {
                gradient[layer.offset() + i] = layer.weightFactor() * block.values()[i];
            }
            if (layer.hasBiases()) {
                double[] values = bySums[l].values();
                for (int i = 0; i < values.length; i++) {
                    gradient[layer.biasOffset() + i % layer.outputs()] += layer.biasFactor() * values[i];
                }
            }
        }
        return gradient;
    }

    /** The derivative of the outputs along a direction in the weights, Jv, n × k. */
    public Matrix tangent(double[] direction) {
        Matrix change = null;
        for (int l = 0; l < sums.size(); l++) {
            Layer layer = network.layers().get(l);
            Matrix ofWeights = algebra.productWithTranspose(incoming.get(l), Network.matrix(direction, layer));
            if (change != null) {
                add(ofWeights, algebra.productWithTranspose(change, matrices.get(l)));
            }
            change = Network.sums(layer, direction, ofWeights);
            if (l < slopes.length) {
                for (int i = 0; i < change.values().length; i++) {
                    change.values()[i] *= slopes[l].values()[i];
                }
            }
        }
        return scaled(change, network.architecture().outputScale());
    }

    /**
     * The whole Jacobian, nk × P: row ik + j is the gradient of output j on example i.
     *
     * @throws IllegalArgumentException if it has more entries than an array holds
     */
    public Matrix jacobian() {
        int outputs = network.architecture().outputs();
        Matrix jacobian = Matrix.zeros(Math.multiplyExact(examples(), outputs), network.parameters());
        for (int j = 0; j < outputs; j++) {
            Matrix[] bySums = bySumsOf(j);
            for (int l = 0; l < bySums.length; l++) {
                for (int i = 0; i < examples(); i++) {
                    fill(jacobian, i * outputs + j, network.layers().get(l), bySums[l], incoming.get(l), i);
                }
            }
        }
        return jacobian;
    }

    private static void fill(Matrix jacobian, int row, Layer layer, Matrix bySums, Matrix incoming, int example) {
        double[] to = jacobian.values();
        int start = row * jacobian.columns();
        for (int p = 0; p < layer.outputs(); p++) {
            double slope = bySums.get(example, p);
            int at = start + layer.offset() + p * layer.inputs();
            for (int q = 0; q < layer.inputs(); q++) {
                to[at + q] = layer.weightFactor() * slope * incoming.get(example, q);
            }
            if (layer.hasBiases()) {
                to[start + layer.biasOffset() + p] = layer.biasFactor() * slope;
            }
        }
    }

    private static void add(Matrix to, Matrix other) {
        for (int i = 0; i < to.values().length; i++) {
            to.values()[i] += other.values()[i];
        }
    }

    private static Matrix scaled(Matrix matrix, double factor) {
        Matrix result = matrix.copy();
        if (factor != 1) {
            for (int i = 0; i < result.values().length; i++) {
                result.values()[i] *= factor;
            }
        }
        return result;
    }
}
