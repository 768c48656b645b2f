package org.sharpbound.lab.kernel;

/** φ(z) = max(0, z): the arc-cosine kernels of degrees 1 and 0, halved (Y. Cho, L. K. Saul, Kernel methods for deep learning, NeurIPS 2009, (3) to (6)). */
public final class Relu implements DualActivation {

    @Override
    public double square(double p) {
        return p / 2;
    }

    /** Half the slopes are 1, also for p = 0, as the limit of small p has it. */
    @Override
    public double squareOfSlope(double p) {
        return 0.5;
    }

    @Override
    public Pairs pairs(double[] p, double[] q) {
        double[] rows = roots(p);
        double[] columns = roots(q);
        return (row, covariances, slopes, count) -> {
            double root = rows[row];
            for (int j = 0; j < count; j++) {
                double scale = root * columns[j];
                double cosine = scale == 0 ? 0 : Math.max(-1, Math.min(1, covariances[j] / scale));
                double share = 1 - StrictMath.acos(cosine) / Math.PI;
                // The sine is of the very same cosine, so that for small angles the errors of both are of one size and
                // cancel.
                double sine = Math.sqrt((1 - cosine) * (1 + cosine));
                covariances[j] = scale * (sine / Math.PI + cosine * share) / 2;
                if (slopes != null) {
                    slopes[j] = share / 2;
                }
            }
        };
    }

    private static double[] roots(double[] variances) {
        double[] roots = new double[variances.length];
        for (int i = 0; i < roots.length; i++) {
            roots[i] = Math.sqrt(variances[i]);
        }
        return roots;
    }
}
