package org.sharpbound.lab.linear;

import java.math.BigDecimal;
import java.util.Arrays;

/**
 * Symmetric matrices whose eigenvalues are known exactly: QDQ with the reflection Q = 1 − 2ee'/n, of which all entries are dyadic where n is a
 * power of two, e being the vector of ones.
 *
 * @param values of D, in any order; with so few bits that entries are exact
 */
record ExactSpectrum(String name, double[] values) {

    private double reflection(int i, int j) {
        return (i == j ? 1 : 0) - 2.0 / values.length;
    }

    /** The unit eigenvector of a value, rounded nowhere. */
    double[] vector(int index) {
        double[] vector = new double[values.length];
        Arrays.setAll(vector, i -> reflection(i, index));
        return vector;
    }

    Matrix matrix() {
        int n = values.length;
        Matrix matrix = Matrix.zeros(n, n);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                BigDecimal sum = BigDecimal.ZERO;
                for (int k = 0; k < n; k++) {
                    sum = sum.add(
                            new BigDecimal(values[k]).multiply(new BigDecimal(reflection(i, k) * reflection(k, j))));
                }
                matrix.set(i, j, sum.doubleValue());
                if (new BigDecimal(matrix.get(i, j)).compareTo(sum) != 0) {
                    throw new AssertionError(name + " has an entry that is no double: " + sum);
                }
            }
        }
        return matrix;
    }

    double largest() {
        return Arrays.stream(values).max().orElseThrow();
    }

    double smallest() {
        return Arrays.stream(values).min().orElseThrow();
    }

    @Override
    public String toString() {
        return name;
    }
}
