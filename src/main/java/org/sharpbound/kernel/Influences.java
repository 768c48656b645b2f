package org.sharpbound.kernel;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

/** The shares of the variables in what stands in the way of a decision, summed over the margins of a box. */
final class Influences {

    private final double[] shares;

    Influences(int dimension) {
        shares = new double[dimension];
    }

    void forget() {
        Arrays.fill(shares, 0);
    }

    double of(int variable) {
        return shares[variable];
    }

    /** Adds the shares in one margin; where nothing changes it, none. */
    void add(IntToDoubleFunction change) {
        double sum = 0;
        for (int v = 0; v < shares.length; v++) {
            sum += change.applyAsDouble(v);
        }
        for (int v = 0; v < shares.length && sum > 0; v++) {
            shares[v] += change.applyAsDouble(v) / sum;
        }
    }
}
