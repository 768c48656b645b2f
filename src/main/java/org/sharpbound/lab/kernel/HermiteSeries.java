package org.sharpbound.lab.kernel;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Means as series in the correlation ρ: with φ(√p z) = Σ aₖ(p) hₖ(z) in normalised Hermite polynomials, E[φ(u)φ(v)] = Σ aₖ(p) aₖ(q) ρᵏ
 * (F. G. Mehler 1866; Daniely, Frostig and Singer 2016, Lemma 11), and the same for φ′.
 */
final class HermiteSeries implements DualActivation {

    /** The coefficients of a function of √p z. */
    @FunctionalInterface
    interface Coefficients {
        /** Of h₀, h₁ and so on for the variance p; those beyond the last count as 0. */
        double[] at(double p);
    }

    private final Coefficients values;
    private final Coefficients slopes;

    HermiteSeries(Coefficients values, Coefficients slopes) {
        this.values = values;
        this.slopes = slopes;
    }

    @Override
    public double square(double p) {
        return square(values.at(p));
    }

    @Override
    public double squareOfSlope(double p) {
        return square(slopes.at(p));
    }

    private static double square(double[] coefficients) {
        double sum = 0;
        for (int k = coefficients.length - 1; k >= 0; k--) {
            sum += coefficients[k] * coefficients[k];
        }
        return sum;
    }

    @Override
    public Pairs pairs(double[] p, double[] q) {
        Table first = Table.of(values, p, q);
        Table second = Table.of(slopes, p, q);
        return (row, covariances, into, count) -> {
            double[] correlations = new double[count];
            for (int j = 0; j < count; j++) {
                double scale = Math.sqrt(p[row]) * Math.sqrt(q[j]);
                correlations[j] = scale == 0 ? 0 : Math.max(-1, Math.min(1, covariances[j] / scale));
            }
            first.sums(row, correlations, covariances, count);
            if (into != null) {
                second.sums(row, correlations, into, count);
            }
        };
    }

    /**
     * Coefficients for all variances.
     *
     * @param rows an array for each row
     * @param columns an array for each power, with an entry for each column
     */
    private record Table(double[][] rows, double[][] columns) {

        static Table of(Coefficients coefficients, double[] p, double[] q) {
            double[][] rows = at(coefficients, p);
            double[][] other = p == q ? rows : at(coefficients, q);
            int terms = 1;
            for (double[] row : other) {
                terms = Math.max(terms, row.length);
            }
            double[][] columns = new double[terms][q.length];
            for (int j = 0; j < q.length; j++) {
                for (int k = 0; k < other[j].length; k++) {
                    columns[k][j] = other[j][k];
                }
            }
            return new Table(rows, columns);
        }

        private static double[][] at(Coefficients coefficients, double[] variances) {
            double[][] rows = new double[variances.length][];
            IntStream.range(0, rows.length).parallel().forEach(i -> rows[i] = coefficients.at(variances[i]));
            return rows;
        }

        /** By Horner's scheme for all columns at once. */
        void sums(int row, double[] correlations, double[] into, int count) {
            Arrays.fill(into, 0, count, 0);
            for (int k = Math.min(rows[row].length, columns.length) - 1; k >= 0; k--) {
                double factor = rows[row][k];
                double[] others = columns[k];
                for (int j = 0; j < count; j++) {
                    into[j] = into[j] * correlations[j] + factor * others[j];
                }
            }
        }
    }
}
