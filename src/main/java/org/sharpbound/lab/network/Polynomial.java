package org.sharpbound.lab.network;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * A polynomial as activation.
 *
 * @param coefficients of 1, x, x², and so on; nobody writes to them
 */
public record Polynomial(double... coefficients) implements Activation {

    /** @throws IllegalArgumentException if there are no coefficients */
    public Polynomial {
        if (coefficients.length == 0) {
            throw new IllegalArgumentException("a polynomial needs a coefficient");
        }
    }

    @Override
    public String label() {
        return "polynomial "
                + Arrays.stream(coefficients).mapToObj(Double::toString).collect(Collectors.joining(" "));
    }

    /** By Horner's scheme. */
    @Override
    public double value(double x) {
        double sum = 0;
        for (int i = coefficients.length - 1; i >= 0; i--) {
            sum = sum * x + coefficients[i];
        }
        return sum;
    }

    @Override
    public double slope(double x) {
        double sum = 0;
        for (int i = coefficients.length - 1; i >= 1; i--) {
            sum = sum * x + i * coefficients[i];
        }
        return sum;
    }

    @Override
    public double curvature(double x) {
        double sum = 0;
        for (int i = coefficients.length - 1; i >= 2; i--) {
            sum = sum * x + (double) i * (i - 1) * coefficients[i];
        }
        return sum;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Polynomial polynomial && Arrays.equals(coefficients, polynomial.coefficients);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(coefficients);
    }

    @Override
    public String toString() {
        return label();
    }
}
