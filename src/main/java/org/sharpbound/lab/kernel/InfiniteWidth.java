package org.sharpbound.lab.kernel;

import org.sharpbound.lab.linear.Blocks;
import org.sharpbound.lab.linear.LinearAlgebra;
import org.sharpbound.lab.linear.Matrix;

/**
 * Gram matrices of a fully connected network of infinite width, of its outputs at the start (NNGP) and of its tangents (NTK), by the recursion
 * over its layers (A. Jacot, F. Gabriel, C. Hongler, Neural tangent kernel, NeurIPS 2018, Proposition 1 and Theorem 1).
 *
 * <p>They are those of the claim language's {@code nngp} and {@code ntk}: Σ⁰ = ⟨x, y⟩ + b, inputs entering as they are; Σˡ = c E[φ(u)φ(v)] + b
 * for normal u, v with the covariance Σˡ⁻¹; Θ⁰ = Σ⁰ and Θˡ = Σˡ + c Θˡ⁻¹ E[φ′(u)φ′(v)].
 *
 * <p>Each call holds one matrix of the result's size, 8nm bytes (800 MB for 10 000 points), and asks beforehand whether the heap has
 * room for it. A row goes through all layers at once, while it is in the cache; blocks of rows are parallel.
 *
 * <p>Near equal inputs E[φ′(u)φ′(v)] of {@link Relu} falls off like the angle between them, and an angle can be told from inner products to
 * about 1e-8 only; the diagonal is exact.
 *
 * @param activation φ
 * @param depth the number L of hidden layers
 * @param weights c: weights have the variance c/width
 * @param biases b, the variance of biases
 * @param library for products of inputs
 */
public record InfiniteWidth(
        DualActivation activation, int depth, double weights, double biases, LinearAlgebra library) {

    /** Rows of a block: the last are so many times longer than the first that few would leave threads idle. */
    private static final int BLOCK = 16;

    /**
     * @throws IllegalArgumentException if the depth is not positive, or a variance negative or no number
     */
    public InfiniteWidth {
        if (depth < 1) {
            throw new IllegalArgumentException(
                    "a network of infinite width has at least one hidden layer, not " + depth);
        }
        if (!(weights >= 0 && biases >= 0) || weights + biases == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException(
                    "variances are finite and not negative: " + weights + " of weights, " + biases + " of biases");
        }
    }

    /** Σᴸ between all rows of x: n × n. */
    public Matrix nngp(Matrix x) {
        return square(x, false);
    }

    /** Σᴸ between the rows of x and those of y: n × m. */
    public Matrix nngp(Matrix x, Matrix y) {
        return rectangle(x, y, false);
    }

    /** Θᴸ between all rows of x: n × n. */
    public Matrix ntk(Matrix x) {
        return square(x, true);
    }

    /** Θᴸ between the rows of x and those of y: n × m. */
    public Matrix ntk(Matrix x, Matrix y) {
        return rectangle(x, y, true);
    }

    private Matrix square(Matrix x, boolean tangents) {
        Heap.need(x.rows(), x.rows());
        Matrix result = library.gram(x);
        double[][] variances = variances(x);
        DualActivation.Pairs[] layers = layers(variances, variances);
        double[] diagonal = diagonal(variances, tangents);
        int n = x.rows();
        Blocks.forEach(n, BLOCK, (first, end) -> {
            Row row = new Row(end, tangents);
            for (int i = first; i < end; i++) {
                row.through(layers, result, i, i);
                result.set(i, i, diagonal[i]);
            }
        });
        result.mirrorLowerTriangle();
        return result;
    }

    private Matrix rectangle(Matrix x, Matrix y, boolean tangents) {
        Heap.need(x.rows(), y.rows());
        Matrix result = library.productWithTranspose(x, y);
        DualActivation.Pairs[] layers = layers(variances(x), variances(y));
        Blocks.forEach(x.rows(), BLOCK, (first, end) -> {
            Row row = new Row(y.rows(), tangents);
            for (int i = first; i < end; i++) {
                row.through(layers, result, i, y.rows());
            }
        });
        return result;
    }

    /** Σ⁰ to Σᴸ at equal inputs: an array for each layer. */
    private double[][] variances(Matrix x) {
        double[][] variances = new double[depth + 1][x.rows()];
        for (int i = 0; i < x.rows(); i++) {
            double sum = 0;
            for (int j = 0; j < x.columns(); j++) {
                sum += x.get(i, j) * x.get(i, j);
            }
            if (!Double.isFinite(sum)) {
                throw new IllegalArgumentException("input " + (i + 1) + " is not finite, or too large");
            }
            variances[0][i] = sum + biases;
        }
        Blocks.forEach(x.rows(), BLOCK, (first, end) -> {
            for (int layer = 1; layer <= depth; layer++) {
                for (int i = first; i < end; i++) {
                    variances[layer][i] = weights * activation.square(variances[layer - 1][i]) + biases;
                }
            }
        });
        return variances;
    }

    private DualActivation.Pairs[] layers(double[][] rows, double[][] columns) {
        DualActivation.Pairs[] layers = new DualActivation.Pairs[depth];
        for (int layer = 0; layer < depth; layer++) {
            layers[layer] = activation.pairs(rows[layer], columns[layer]);
        }
        return layers;
    }

    private double[] diagonal(double[][] variances, boolean tangents) {
        double[] diagonal = variances[0].clone();
        for (int layer = 1; layer <= depth; layer++) {
            for (int i = 0; i < diagonal.length; i++) {
                diagonal[i] = variances[layer][i]
                        + (tangents ? weights * diagonal[i] * activation.squareOfSlope(variances[layer - 1][i]) : 0);
            }
        }
        return diagonal;
    }

    /** Room for a row on its way through the layers. */
    private final class Row {

        private final double[] covariances;
        private final double[] tangents;
        private final double[] slopes;

        Row(int length, boolean withTangents) {
            this.covariances = new double[length];
            this.tangents = withTangents ? new double[length] : null;
            this.slopes = withTangents ? new double[length] : null;
        }

        /** Puts the kernel in the place of inner products. */
        void through(DualActivation.Pairs[] layers, Matrix matrix, int row, int count) {
            int offset = row * matrix.columns();
            for (int j = 0; j < count; j++) {
                covariances[j] = matrix.values()[offset + j] + biases;
            }
            if (tangents != null) {
                System.arraycopy(covariances, 0, tangents, 0, count);
            }
            for (DualActivation.Pairs layer : layers) {
                layer.means(row, covariances, slopes, count);
                for (int j = 0; j < count; j++) {
                    covariances[j] = weights * covariances[j] + biases;
                }
                if (tangents != null) {
                    for (int j = 0; j < count; j++) {
                        tangents[j] = covariances[j] + weights * tangents[j] * slopes[j];
                    }
                }
            }
            System.arraycopy(tangents == null ? covariances : tangents, 0, matrix.values(), offset, count);
        }
    }
}
