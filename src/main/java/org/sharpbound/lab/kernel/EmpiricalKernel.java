package org.sharpbound.lab.kernel;

import org.sharpbound.lab.linear.LinearAlgebra;
import org.sharpbound.lab.linear.Matrix;
import org.sharpbound.lab.network.ForwardPass;
import org.sharpbound.lab.network.Layer;

/**
 * The empirical neural tangent kernel Θ = J Jᵀ of a network at its weights, as a sum over layers: with A the numbers that come into a layer
 * and B the derivatives of outputs by its sums, Θ = Σ (a² A Aᵀ + b²) ∘ (B Bᵀ), where a and b are the layer's factors (Novak, Sohl-Dickstein
 * and Schoenholz, Fast finite width neural tangent kernel, ICML 2022). J, of n × P, is never formed: a layer of m neurons takes memory for
 * n × km numbers. With two passes of the same network the result is that of one's examples (rows) by the other's (columns); with one pass
 * it is symmetric to the last bit.
 */
public final class EmpiricalKernel {

    private final LinearAlgebra algebra;
    private final Matrix known;
    private final Matrix productsOfKnown;

    public EmpiricalKernel(LinearAlgebra algebra) {
        this.algebra = algebra;
        this.known = null;
        this.productsOfKnown = null;
    }

    /**
     * For many kernels on the same inputs, whose products are computed once: a third of the time where a network is narrow.
     *
     * @param inputs that passes will have as the same object; nobody writes to them
     */
    public EmpiricalKernel(LinearAlgebra algebra, Matrix inputs) {
        this.algebra = algebra;
        this.known = inputs;
        this.productsOfKnown = algebra.gram(inputs);
    }

    /** All outputs, nk × nk: entry (ik + j, i′k + j′) is ⟨∇fⱼ(xᵢ), ∇fⱼ′(xᵢ′)⟩. */
    public Matrix full(ForwardPass pass) {
        return full(pass, pass);
    }

    /** All outputs of the examples of one pass by those of another, nk × n′k. */
    public Matrix full(ForwardPass rows, ForwardPass columns) {
        int outputs = outputs(rows);
        Matrix kernel = Matrix.zeros(
                Math.multiplyExact(rows.examples(), outputs), Math.multiplyExact(columns.examples(), outputs));
        Matrix[] left = OutputSlopes.interleaved(rows);
        Matrix[] right = rows == columns ? left : OutputSlopes.interleaved(columns);
        for (int l = 0; l < left.length; l++) {
            add(kernel, ofIncoming(rows, columns, l), gram(left[l], right[l]), outputs);
            left[l] = null;
            right[l] = null;
        }
        return kernel;
    }

    /** Output j alone, n × n. */
    public Matrix ofOutput(ForwardPass pass, int output) {
        return ofOutput(pass, pass, output);
    }

    /** Output j alone of the examples of one pass by those of another, n × n′. */
    public Matrix ofOutput(ForwardPass rows, ForwardPass columns, int output) {
        Matrix[] left = rows.bySumsOf(output);
        Matrix[] right = rows == columns ? left : columns.bySumsOf(output);
        return sum(rows, columns, left, right);
    }

    /** The mean over outputs, n × n: 1/k Σ ⟨∇fⱼ(xᵢ), ∇fⱼ(xᵢ′)⟩. Its trace is 1/k of that of all outputs. */
    public Matrix averaged(ForwardPass pass) {
        return averaged(pass, pass);
    }

    /** The mean over outputs of the examples of one pass by those of another, n × n′. */
    public Matrix averaged(ForwardPass rows, ForwardPass columns) {
        Matrix[] left = OutputSlopes.beside(rows);
        Matrix[] right = rows == columns ? left : OutputSlopes.beside(columns);
        Matrix kernel = sum(rows, columns, left, right);
        double share = 1.0 / outputs(rows);
        for (int i = 0; i < kernel.values().length; i++) {
            kernel.values()[i] *= share;
        }
        return kernel;
    }

    /** J Jᵀ by the Jacobians themselves, nk × n′k: what the sums are held to, for small networks. */
    public Matrix byJacobians(ForwardPass rows, ForwardPass columns) {
        return rows == columns
                ? algebra.gram(rows.jacobian())
                : algebra.productWithTranspose(rows.jacobian(), columns.jacobian());
    }

    private Matrix sum(ForwardPass rows, ForwardPass columns, Matrix[] left, Matrix[] right) {
        Matrix kernel = Matrix.zeros(rows.examples(), columns.examples());
        for (int l = 0; l < left.length; l++) {
            add(kernel, ofIncoming(rows, columns, l), gram(left[l], right[l]), 1);
        }
        return kernel;
    }

    /** a² A Aᵀ + b². */
    private Matrix ofIncoming(ForwardPass rows, ForwardPass columns, int l) {
        Layer layer = rows.network().layers().get(l);
        double ofWeights = layer.weightFactor() * layer.weightFactor();
        double ofBiases = layer.biasFactor() * layer.biasFactor();
        Matrix products = rows.incoming(l) == known && columns.incoming(l) == known
                ? productsOfKnown.copy()
                : gram(rows.incoming(l), columns.incoming(l));
        for (int i = 0; i < products.values().length; i++) {
            products.values()[i] = ofWeights * products.values()[i] + ofBiases;
        }
        return products;
    }

    private Matrix gram(Matrix left, Matrix right) {
        return left == right ? algebra.gram(left) : algebra.productWithTranspose(left, right);
    }

    /** Adds blocks of k × k, each times the number of its pair of examples. */
    private static void add(Matrix kernel, Matrix ofIncoming, Matrix bySums, int block) {
        int columns = kernel.columns();
        double[] to = kernel.values();
        for (int row = 0; row < kernel.rows(); row++) {
            int at = row * columns;
            int pair = row / block * ofIncoming.columns();
            for (int column = 0; column < columns; column++) {
                to[at + column] += ofIncoming.values()[pair + column / block] * bySums.values()[at + column];
            }
        }
    }

    private static int outputs(ForwardPass pass) {
        return pass.network().architecture().outputs();
    }
}
