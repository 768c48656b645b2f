package org.sharpbound.oracle.flow;

/** How far a Taylor series reaches; logarithms are binary. */
final class StepSize {

    /** How near a step goes to where a root comes to 0. */
    static final double SHORT = 0.75;

    private StepSize() {}

    /**
     * The logarithm of the step at which the terms of the order and about have come down to the tolerance: h = rho 2^(-bits/order), with
     * rho from the last half of the coefficients (Jorba and Zou, section 3.2, who look at the last two). Infinite if these vanish.
     *
     * @param bits by which the last terms are to be smaller than the solution
     */
    static double log2(Expansion expansion, int order, double bits) {
        double[] norms = new double[order + 1];
        for (int k = 0; k <= order; k++) {
            norms[k] = norm(expansion, k);
        }
        int first = 0;
        while (first < order && norms[first] == Double.NEGATIVE_INFINITY) {
            first++;
        }
        double step = step(norms, norms[first], bits);
        if (Double.isInfinite(step) || Double.isNaN(step)) {
            return first == order || step > 0 ? Double.POSITIVE_INFINITY : step;
        }
        // where the solution starts next to 0 its size is that of the first change
        double reached = Math.max(norms[0], Math.max(norms[1] + step, norms[first] + first * step));
        return step(norms, reached, bits);
    }

    private static double step(double[] norms, double scale, double bits) {
        int order = norms.length - 1;
        double radius = Double.POSITIVE_INFINITY;
        for (int k = Math.max(1, order / 2); k <= order; k++) {
            radius = Math.min(radius, (scale - norms[k]) / k);
        }
        return radius - bits / order;
    }

    private static double norm(Expansion expansion, int k) {
        double norm = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < expansion.dimension(); i++) {
            double size = expansion.log2(i, k);
            if (Double.isNaN(size)) {
                return Double.POSITIVE_INFINITY;
            }
            norm = Math.max(norm, size);
        }
        return norm;
    }
}
