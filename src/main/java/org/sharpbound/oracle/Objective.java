package org.sharpbound.oracle;

import java.util.function.ToDoubleFunction;

/**
 * The function under a search on the unit cube: counts its evaluations, remembers the best point, and gives optimisers
 * finite numbers only.
 */
final class Objective {

    private static final double LEAST = -1e30;

    private final ToDoubleFunction<double[]> function;
    private final BoxMap map;
    private final int limit;
    private int evaluations;
    private double worst = 1;
    private boolean cubed;
    private Candidate best;
    private double[] bestInCube;

    Objective(ToDoubleFunction<double[]> function, BoxMap map, int limit) {
        this.function = function;
        this.map = map;
        this.limit = limit;
    }

    /** Forgets the best point; the runs that follow use the given change of variable. */
    void restart(boolean cubed) {
        this.cubed = cubed;
        best = null;
        bestInCube = null;
    }

    /** The best point since the last restart, or null if the function had a value nowhere. */
    Candidate best() {
        return best;
    }

    double[] bestInCube() {
        return bestInCube;
    }

    int left() {
        return limit - evaluations;
    }

    /** A finite stand-in for the value: where there is none, worse than all seen; the best possible where it is -inf. */
    double at(double[] t) {
        evaluations++;
        double[] point = map.point(t, cubed);
        double value = function.applyAsDouble(point);
        if (Double.isNaN(value) || value == Double.POSITIVE_INFINITY) {
            return worst + Math.abs(worst);
        }
        if (best == null || value < best.value()) {
            best = new Candidate(point, value);
            bestInCube = t.clone();
        }
        worst = Math.max(worst, Math.min(value, -LEAST));
        return Math.max(LEAST, Math.min(value, -LEAST));
    }
}
