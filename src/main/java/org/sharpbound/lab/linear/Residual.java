package org.sharpbound.lab.linear;

/** Av − θv for a symmetric A, bounded from above. */
record Residual(Matrix matrix, double value, double[] vector) {

    private static final int BLOCK = 64;

    /**
     * At least ‖Av − θv‖/‖v‖; infinite or not a number where that overflows.
     *
     * @throws IllegalArgumentException if v is 0 or not finite
     */
    double relativeNorm() {
        int n = vector.length;
        Rounding.Norm length = Rounding.Norm.of(vector);
        if (!(length.scaled() > 0) || !Double.isFinite(length.scaled())) {
            throw new IllegalArgumentException("a vector that is not 0, and finite, is needed");
        }
        double[] entries = new double[n];
        Blocks.forEach(n, BLOCK, (first, end) -> {
            for (int i = first; i < end; i++) {
                entries[i] = entry(i);
            }
        });
        Rounding.Norm norm = Rounding.Norm.of(entries);
        double error = Rounding.Norm.error(n);
        double above = Rounding.up(norm.scaled() * (1 + error));
        double below = length.scaled() * (1 - error) * (1 - 0x1p-49);
        return Rounding.up(Math.scalb(Rounding.up(above / below), norm.exponent() - length.exponent()));
    }

    /** At least the absolute value of an entry: a sum of n + 1 products. */
    private double entry(int row) {
        int n = vector.length;
        double[] values = matrix.values();
        int offset = row * n;
        double sum = 0;
        double sizes = 0;
        for (int j = 0; j < n; j++) {
            double product = values[offset + j] * vector[j];
            sum += product;
            sizes += Math.abs(product);
        }
        double last = value * vector[row];
        double vanished = (n + 1) * Double.MIN_VALUE;
        double gamma = Rounding.gamma(n + 1);
        double absolute = Rounding.up((sizes + Math.abs(last) + vanished) / (1 - gamma));
        return Rounding.up(Math.abs(sum - last) + gamma * absolute + vanished);
    }
}
