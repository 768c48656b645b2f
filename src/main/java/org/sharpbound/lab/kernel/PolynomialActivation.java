package org.sharpbound.lab.kernel;

/** Polynomials: their series in Hermite polynomials end, and coefficients are sums without an error but rounding. */
public final class PolynomialActivation {

    private PolynomialActivation() {}

    /**
     * The means of φ(z) = c₀ + c₁z + c₂z² + ….
     *
     * @throws IllegalArgumentException if there is no coefficient, or more than 50
     */
    public static DualActivation of(double... coefficients) {
        if (coefficients.length == 0 || coefficients.length > 50) {
            throw new IllegalArgumentException("a polynomial of 1 to 50 coefficients, not " + coefficients.length);
        }
        double[] values = coefficients.clone();
        double[] slopes = new double[Math.max(1, values.length - 1)];
        for (int k = 1; k < values.length; k++) {
            slopes[k - 1] = k * values[k];
        }
        return new HermiteSeries(p -> hermite(values, p), p -> hermite(slopes, p));
    }

    /** With zᵐ = Σⱼ m!/(2ʲ j! (m − 2j)!) He_(m−2j)(z), and Heₖ = √k! hₖ. */
    private static double[] hermite(double[] coefficients, double p) {
        double[] found = new double[coefficients.length];
        double power = 1;
        for (int m = 0; m < coefficients.length; m++) {
            double factor = Math.sqrt(factorial(m)) * coefficients[m] * power;
            for (int j = 0; 2 * j <= m; j++) {
                found[m - 2 * j] += factor
                        * Math.sqrt(factorial(m))
                        / (Math.pow(2, j) * factorial(j) * Math.sqrt(factorial(m - 2 * j)));
            }
            power *= Math.sqrt(p);
        }
        return found;
    }

    private static double factorial(int n) {
        double product = 1;
        for (int i = 2; i <= n; i++) {
            product *= i;
        }
        return product;
    }
}
