package org.sharpbound.lab.train;

import java.util.List;
import java.util.Locale;
import org.sharpbound.lab.linear.Matrix;

/** What is measured of weights and outputs on the training examples; of other examples by {@link OnExamples}. */
public enum Metric implements Watcher {
    /** The loss without penalties. */
    LOSS {
        @Override
        double of(Moment moment) {
            return moment.objective()
                    .loss()
                    .value(moment.evaluation().outputs(), moment.objective().targets());
        }
    },

    /** Loss and penalties. */
    OBJECTIVE {
        @Override
        double of(Moment moment) {
            return moment.objective()
                    .value(moment.weights(), moment.evaluation().outputs());
        }
    },

    /** The share of examples whose class is told. */
    ACCURACY {
        @Override
        double of(Moment moment) {
            return accuracy(moment.evaluation().outputs(), moment.objective().targets());
        }
    },

    /** ‖w − w₀‖. */
    DISTANCE {
        @Override
        double of(Moment moment) {
            return length(moment.weights(), moment.objective().start());
        }
    },

    /** ‖w‖. */
    NORM {
        @Override
        double of(Moment moment) {
            return length(moment.weights(), new double[moment.weights().length]);
        }
    };

    abstract double of(Moment moment);

    @Override
    public List<String> columns() {
        return List.of(name().toLowerCase(Locale.ROOT));
    }

    @Override
    public double[] measure(Moment moment) {
        return new double[] {of(moment)};
    }

    /**
     * The share of rows in which output and target are largest in the same column, the first of several; of one column, in which both are
     * positive or neither is.
     */
    public static double accuracy(Matrix outputs, Matrix targets) {
        int right = 0;
        for (int i = 0; i < outputs.rows(); i++) {
            right += choice(outputs, i) == choice(targets, i) ? 1 : 0;
        }
        return (double) right / outputs.rows();
    }

    private static int choice(Matrix matrix, int row) {
        if (matrix.columns() == 1) {
            return matrix.get(row, 0) > 0 ? 1 : 0;
        }
        int best = 0;
        for (int j = 1; j < matrix.columns(); j++) {
            best = matrix.get(row, j) > matrix.get(row, best) ? j : best;
        }
        return best;
    }

    private static double length(double[] weights, double[] from) {
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += (weights[i] - from[i]) * (weights[i] - from[i]);
        }
        return Math.sqrt(sum);
    }
}
