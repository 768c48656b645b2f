package org.sharpbound.enclose.matrix;

import org.sharpbound.enclose.series.Arithmetic;

/**
 * Lower bounds of eigenvalues by weighted diagonal dominance (Gershgorin's discs after a diagonal scaling: R. S. Varga,
 * Geršgorin and His Circles, 2004, corollary 1.5).
 *
 * <p>Soundness: every positive vector t gives a bound, min over j of a(j,j) − Σ |a(j,i)| t(i) / t(j); how it was found does not
 * matter.
 */
final class DominanceBound {

    private static final int ITERATIONS = 4;
    /** The other rows get a little more weight, so that rounding of weights to doubles does not make theirs the least bound. */
    private static final double SLACK = 1.001;
    /** Weights stay in range, so that sums of their multiples do. */
    private static final double SMALLEST = 0x1p-400;

    private DominanceBound() {}

    /** A point below all eigenvalues of the symmetric rows and columns from one on, below another. */
    static <T> T least(IntervalMatrix<T> a, int from, int below) {
        Arithmetic<T> arithmetic = a.kind().arithmetic();
        double[] weights = weights(a, from, below);
        T least = null;
        for (int j = from; j < below; j++) {
            T bound = row(a, j, from, weights);
            least = least == null ? bound : arithmetic.min(least, bound);
        }
        return least;
    }

    private static <T> T row(IntervalMatrix<T> a, int j, int from, double[] weights) {
        Kind<T> kind = a.kind();
        Arithmetic<T> arithmetic = kind.arithmetic();
        T sum = arithmetic.number(0);
        for (int i = from; i < from + weights.length; i++) {
            if (i != j) {
                double weight = weights[i - from];
                sum = kind.add(sum, kind.mul(kind.mag(a.at(j, i)), arithmetic.between(weight, weight)));
            }
        }
        double weight = weights[j - from];
        T share = kind.div(sum, arithmetic.between(weight, weight));
        return arithmetic.least(kind.sub(arithmetic.least(a.at(j, j)), share));
    }

    /**
     * Near the vector of the least eigenvalue of the matrix with the diagonal of a and −|a(i,j)| off it: for the row of the
     * least diagonal entry the weight is 1, for the others (a(j,j) − λ) t(j) = Σ |a(j,i)| t(i) is iterated.
     */
    private static <T> double[] weights(IntervalMatrix<T> a, int from, int below) {
        int size = below - from;
        double[][] near = new double[size][size];
        int main = 0;
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                T entry = a.at(from + i, from + j);
                near[i][j] = i == j
                        ? a.kind().arithmetic().lower(entry)
                        : a.kind().arithmetic().upper(a.kind().mag(entry));
            }
            main = near[i][i] < near[main][main] ? i : main;
        }
        double[] weights = new double[size];
        weights[main] = 1;
        for (int iteration = 0; iteration < ITERATIONS; iteration++) {
            double bound = near[main][main] - sum(near[main], weights, main);
            for (int j = 0; j < size; j++) {
                if (j != main) {
                    double wanted = sum(near[j], weights, j) / Math.max(near[j][j] - bound, 0);
                    weights[j] = wanted < 1 ? wanted : wanted != wanted ? 0 : 1;
                }
            }
        }
        for (int j = 0; j < size; j++) {
            weights[j] = j == main ? 1 : Math.max(weights[j] * SLACK, SMALLEST);
        }
        return weights;
    }

    private static double sum(double[] row, double[] weights, int except) {
        double sum = 0;
        for (int i = 0; i < row.length; i++) {
            sum += i == except ? 0 : row[i] * weights[i];
        }
        return sum;
    }
}
