package org.sharpbound.lab.kernel;

import java.util.Arrays;
import org.sharpbound.lab.linear.Matrix;
import org.sharpbound.lab.network.ForwardPass;

/** The derivatives of all outputs by the sums of each layer, arranged so that one product of matrices serves all pairs of outputs. */
final class OutputSlopes {

    private OutputSlopes() {}

    /** For each layer of m neurons nk × m: row ik + j is of output j on example i. */
    static Matrix[] interleaved(ForwardPass pass) {
        int outputs = pass.network().architecture().outputs();
        Matrix[] result = new Matrix[pass.network().layers().size()];
        for (int j = 0; j < outputs; j++) {
            Matrix[] bySums = pass.bySumsOf(j);
            for (int l = 0; l < result.length; l++) {
                int width = bySums[l].columns();
                if (result[l] == null) {
                    result[l] = Matrix.zeros(Math.multiplyExact(pass.examples(), outputs), width);
                }
                copy(bySums[l], result[l], j * width, outputs * width);
            }
        }
        return result;
    }

    /**
     * For each layer matrices of n rows whose products of rows are sums over the outputs: n × km, the outputs beside each other. In the last
     * hidden layer Σⱼ (wⱼₚ σ′(zᵢₚ)) (wⱼₚ σ′(zᵢ′ₚ)) needs only m columns, √(Σⱼ wⱼₚ²) σ′(zᵢₚ), and in the last layer one.
     */
    static Matrix[] beside(ForwardPass pass) {
        int last = pass.network().layers().size() - 1;
        Matrix[] result = new Matrix[last + 1];
        result[last] = lastLayer(pass);
        if (last > 0) {
            result[last - 1] = lastHidden(pass);
        }
        if (last > 1) {
            lower(pass, result);
        }
        return result;
    }

    private static Matrix lastLayer(ForwardPass pass) {
        Matrix result = Matrix.zeros(pass.examples(), 1);
        int outputs = pass.network().architecture().outputs();
        Arrays.fill(result.values(), pass.network().architecture().outputScale() * Math.sqrt(outputs));
        return result;
    }

    private static Matrix lastHidden(ForwardPass pass) {
        int last = pass.network().layers().size() - 1;
        double factor = pass.network().architecture().outputScale()
                * pass.network().layers().get(last).weightFactor();
        Matrix weights = pass.matrix(last);
        double[] sizes = new double[weights.columns()];
        for (int i = 0; i < weights.values().length; i++) {
            sizes[i % sizes.length] += weights.values()[i] * weights.values()[i];
        }
        Matrix result = pass.slopes(last - 1).copy();
        for (int i = 0; i < result.values().length; i++) {
            result.values()[i] *= factor * Math.sqrt(sizes[i % sizes.length]);
        }
        return result;
    }

    private static void lower(ForwardPass pass, Matrix[] result) {
        int outputs = pass.network().architecture().outputs();
        for (int j = 0; j < outputs; j++) {
            Matrix[] bySums = pass.bySumsOf(j);
            for (int l = 0; l + 2 < result.length; l++) {
                int width = bySums[l].columns();
                if (result[l] == null) {
                    result[l] = Matrix.zeros(pass.examples(), Math.multiplyExact(outputs, width));
                }
                copy(bySums[l], result[l], j * width, outputs * width);
            }
        }
    }

    /** Copies rows to where they begin at an offset, a stride apart. */
    private static void copy(Matrix from, Matrix to, int offset, int stride) {
        int width = from.columns();
        for (int i = 0; i < from.rows(); i++) {
            System.arraycopy(from.values(), i * width, to.values(), i * stride + offset, width);
        }
    }
}
