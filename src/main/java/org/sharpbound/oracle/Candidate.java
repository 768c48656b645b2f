package org.sharpbound.oracle;

import java.util.Arrays;

/** A point that a search found, and the objective there. */
public final class Candidate {

    private final double[] point;
    private final double value;

    Candidate(double[] point, double value) {
        this.point = point.clone();
        this.value = value;
    }

    public double[] point() {
        return point.clone();
    }

    /** The objective: negative infinity or finite. */
    public double value() {
        return value;
    }

    @Override
    public String toString() {
        return value + " at " + Arrays.toString(point);
    }
}
