package org.sharpbound.term.normal;

import java.math.BigInteger;
import java.util.Map;
import java.util.TreeMap;
import org.sharpbound.term.Rational;

/** Positive rationals as products of powers of integers, primes where trial division finds them. */
final class Factors {

    private static final int TRIAL_BOUND = 1_000;

    private Factors() {}

    /**
     * The bases and their exponents, not zero.
     *
     * <p>What trial division leaves over stands as one base, or as a power of one; so a base may be composite, and all that
     * rests on it is that the product is right.
     *
     * @throws IllegalArgumentException if {@code value} is not positive
     */
    static Map<BigInteger, Integer> of(Rational value) {
        if (value.signum() <= 0) {
            throw new IllegalArgumentException(value + " is not positive");
        }
        Map<BigInteger, Integer> factors = new TreeMap<>();
        collect(value.numerator(), 1, factors);
        collect(value.denominator(), -1, factors);
        factors.values().removeIf(exponent -> exponent == 0);
        return factors;
    }

    private static void collect(BigInteger value, int sign, Map<BigInteger, Integer> factors) {
        BigInteger rest = value;
        for (int p = 2; p < TRIAL_BOUND && !rest.equals(BigInteger.ONE); p++) {
            BigInteger prime = BigInteger.valueOf(p);
            BigInteger[] parts = rest.divideAndRemainder(prime);
            while (parts[1].signum() == 0) {
                factors.merge(prime, sign, Integer::sum);
                rest = parts[0];
                parts = rest.divideAndRemainder(prime);
            }
        }
        if (rest.equals(BigInteger.ONE)) {
            return;
        }
        int exponent = 1;
        BigInteger root = rest.sqrt();
        while (root.multiply(root).equals(rest)) {
            rest = root;
            exponent *= 2;
            root = rest.sqrt();
        }
        factors.merge(rest, sign * exponent, Integer::sum);
    }
}
