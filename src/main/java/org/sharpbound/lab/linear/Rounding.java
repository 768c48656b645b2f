package org.sharpbound.lab.linear;

/** Bounds of what rounding to nearest does. */
final class Rounding {

    /** The unit of rounding u. */
    static final double UNIT = 0x1p-53;

    private Rounding() {}

    /** γₙ = nu/(1 − nu), or a little more. */
    static double gamma(int n) {
        double nu = n * UNIT;
        return up(nu / (1 - nu));
    }

    /** More than any number that a few operations on numbers of one sign round to this one: 16 units. The least number for those that vanished. */
    static double up(double positive) {
        return positive * (1 + 0x1p-49) + Double.MIN_VALUE;
    }

    /** The norm of a vector over a power of two, so that squares neither overflow nor vanish where it counts. */
    record Norm(double scaled, int exponent) {

        /** Not exact; the relative error is less than {@link #error}. Infinite or not a number where an entry is. */
        static Norm of(double[] vector) {
            double largest = 0;
            for (double x : vector) {
                largest = Math.max(largest, Math.abs(x));
            }
            if (largest == 0 || !Double.isFinite(largest)) {
                return new Norm(largest, 0);
            }
            int exponent = Math.getExponent(largest);
            double sum = 0;
            for (double x : vector) {
                double part = Math.scalb(x, -exponent);
                sum += part * part;
            }
            return new Norm(Math.sqrt(sum), exponent);
        }

        /** Of sums of n squares, each of which may vanish beside the largest, which is not below 1 (but for subnormal numbers, 2^-52). */
        static double error(int n) {
            return gamma(n + 4);
        }
    }
}
