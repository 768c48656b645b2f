package org.sharpbound.kernel;

import java.util.function.IntToDoubleFunction;

/**
 * A bounded box that is moved to those of its faces on which a margin is least or most.
 *
 * <p>Soundness: it has its ends, so that what is monotone on it is so up to them; a margin must be continuous there.
 */
final class Face {

    /** A run over boxes. */
    @FunctionalInterface
    interface Ranges {
        void set(int variable, double lower, double upper, boolean above, boolean below);
    }

    private final double[] lo;
    private final double[] hi;

    Face(int dimension) {
        lo = new double[dimension];
        hi = new double[dimension];
    }

    int dimension() {
        return lo.length;
    }

    double[] lower() {
        return lo;
    }

    double[] upper() {
        return hi;
    }

    /** The whole of a box. */
    void set(Box box) {
        for (int v = 0; v < lo.length; v++) {
            lo[v] = box.lower(v);
            hi[v] = box.upper(v);
        }
    }

    /** Sets the ranges of a run, with their ends. */
    void over(Ranges run) {
        for (int v = 0; v < lo.length; v++) {
            run.set(v, lo[v], hi[v], false, false);
        }
    }

    /**
     * Moves to the end of each variable at which a function is least, or most, as its gradient shows.
     *
     * @param least which it is
     * @return whether there was such a variable
     */
    boolean shrink(IntToDoubleFunction gradientLower, IntToDoubleFunction gradientUpper, boolean least) {
        boolean changed = false;
        for (int v = 0; v < lo.length; v++) {
            boolean rises = gradientLower.applyAsDouble(v) >= 0;
            boolean falls = gradientUpper.applyAsDouble(v) <= 0;
            if (lo[v] < hi[v] && (rises || falls)) {
                boolean toLower = rises == least;
                lo[v] = toLower ? lo[v] : hi[v];
                hi[v] = lo[v];
                changed = true;
            }
        }
        return changed;
    }
}
