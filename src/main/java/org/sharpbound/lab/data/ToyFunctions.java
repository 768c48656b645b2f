package org.sharpbound.lab.data;

import java.util.function.DoubleUnaryOperator;
import org.sharpbound.lab.linear.Matrix;

/** Small regressions of one variable, for what can be seen or computed by hand. */
public final class ToyFunctions {

    private ToyFunctions() {}

    /** The one example (1, y), on which a linear network of two layers follows an exact recursion (Lewkowycz et al., arXiv:2003.02218). */
    public static DataSet singlePoint(double y) {
        return DataSet.regression("one point", Matrix.ofRows(new double[] {1}), Matrix.ofRows(new double[] {y}));
    }

    /**
     * A function at equally spaced points of [−1, 1], both ends among them.
     *
     * @param withOne whether each input has a second entry, 1, in place of a bias
     * @throws IllegalArgumentException if there are fewer than two points
     */
    public static DataSet onLine(String name, DoubleUnaryOperator function, int points, boolean withOne) {
        if (points < 2) {
            throw new IllegalArgumentException("equal spaces need two points, not " + points);
        }
        Matrix inputs = Matrix.zeros(points, withOne ? 2 : 1);
        Matrix targets = Matrix.zeros(points, 1);
        for (int i = 0; i < points; i++) {
            double x = (2.0 * i - (points - 1)) / (points - 1);
            inputs.set(i, 0, x);
            if (withOne) {
                inputs.set(i, 1, 1);
            }
            targets.set(i, 0, function.applyAsDouble(x));
        }
        return DataSet.regression(name, inputs, targets);
    }

    /** sin(πkx) on [−1, 1]: the more waves, the smaller the eigenvalues of a kernel that serve to learn it. */
    public static DataSet waves(int k, int points, boolean withOne) {
        return onLine("sin(" + k + " pi x)", x -> StrictMath.sin(Math.PI * k * x), points, withOne);
    }
}
