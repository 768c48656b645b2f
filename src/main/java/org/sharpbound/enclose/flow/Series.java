package org.sharpbound.enclose.flow;

/**
 * Sums of products of coefficients of two series, as a ball: the inner loops of everything here.
 *
 * <p>Σ a_i b_(k−i) for i from {@code from} to {@code to} is added to what was summed before; its parts are
 * the sum of the products of midpoints, that of their sizes, which bounds its rounding, and what the radii contribute.
 *
 * <p>Soundness: a sum of n products by fused operations is off by at most n units of the sum of their sizes, relatively (Higham,
 * <i>Accuracy and Stability of Numerical Algorithms</i>, 2nd ed., section 3.1), up to a second-order term that
 * {@link Ball#up} covers.
 */
final class Series {

    private double mid;
    private double size;
    private double spread;
    private int terms;

    void clear() {
        mid = 0;
        size = 0;
        spread = 0;
        terms = 0;
    }

    /** {@code a} and {@code b} are the places of the coefficients of order 0. */
    void add(double[] m, double[] r, int a, double[] n, double[] s, int b, int from, int to, int k) {
        double sum = 0;
        double sizes = 0;
        double left = 0;
        double right = 0;
        int other = b + k;
        for (int i = from; i <= to; i++) {
            double x = m[a + i];
            double y = n[other - i];
            double xs = Math.abs(x);
            double ys = Math.abs(y);
            double yr = s[other - i];
            sum = Math.fma(x, y, sum);
            sizes = Math.fma(xs, ys, sizes);
            left = Math.fma(xs, yr, left);
            right = Math.fma(r[a + i], ys + yr, right);
        }
        mid += sum;
        size += sizes;
        spread += left + right;
        terms += to >= from ? to - from + 2 : 0;
    }

    /** The same with the factors {@code i} in front. */
    void addWeighted(double[] m, double[] r, int a, double[] n, double[] s, int b, int from, int to, int k) {
        double sum = 0;
        double sizes = 0;
        double left = 0;
        double right = 0;
        int other = b + k;
        for (int i = from; i <= to; i++) {
            double x = i * m[a + i];
            double y = n[other - i];
            double xs = Math.abs(x);
            double ys = Math.abs(y);
            double yr = s[other - i];
            sum = Math.fma(x, y, sum);
            sizes = Math.fma(xs, ys, sizes);
            left = Math.fma(xs, yr, left);
            right = Math.fma(i * r[a + i], ys + yr, right);
        }
        mid += sum;
        size += sizes;
        spread += left + right;
        terms += to >= from ? to - from + 3 : 0;
    }

    double mid() {
        return mid;
    }

    double radius() {
        return Ball.up(spread + size * ((terms + 1) * Ball.UNIT), terms);
    }
}
