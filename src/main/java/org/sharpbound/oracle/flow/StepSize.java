package org.sharpbound.oracle.flow;

/** How far a Taylor series reaches; logarithms are binary. */
final class StepSize {

    private StepSize() {}

    /**
     * The logarithm of the step at which the terms of the order and about have come down to the tolerance: h = rho 2^(-bits/order), with
     * rho from the last half of the coefficients (Jorba and Zou, section 3.2, who look at the last two). Infinite if these vanish.
     *
     * @param bits by which the last terms are to be smaller than the largest of the first
     */
    static double log2(Expansion expansion, int order, double bits) {
        double[] norms = new double[order + 1];
        for (int k = 0; k <= order; k++) {
            norms[k] = norm(expansion, k);
        }
        int early = Math.max(1, order / 4);
        double scale = norms[0];
        for (int k = 0; scale == Double.NEGATIVE_INFINITY && k <= early; k++) {
            scale = norms[k];
        }
        double step = step(norms, scale, bits);
        if (Double.isInfinite(step)) {
            return step;
        }
        double largest = norms[0];
        for (int k = 1; k <= early; k++) {
            largest = Math.max(largest, norms[k] + k * step);
        }
        return Math.min(step(norms, largest, bits), step(norms, Math.max(largest, scale), bits));
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
