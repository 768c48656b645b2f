package org.sharpbound.term.normal;

import java.math.BigInteger;
import java.util.Random;

/**
 * Images of polynomials in one atom, modulo a prime, the other atoms at random points.
 *
 * <p>Where the leading coefficients of both polynomials survive, the degree of the common divisor of the images is at least
 * that of the common divisor of the polynomials themselves (Geddes, Czapor, Labahn, Algorithms for Computer Algebra, 7.4,
 * lemma 7.3); so images of degree 0 show that an atom does not occur in any common divisor.
 */
final class ModularImage {

    private static final long PRIME = Integer.MAX_VALUE;
    private static final int TRIES = 3;

    private final IntegerPolynomial left;
    private final IntegerPolynomial right;
    private final Random random;

    /** @param random where the points come from */
    ModularImage(IntegerPolynomial left, IntegerPolynomial right, Random random) {
        this.left = left;
        this.right = right;
        this.random = random;
    }

    /** The degree in an atom that a common divisor has at most. */
    int degreeOfCommonDivisor(int atom) {
        int leftDegree = left.degree(atom);
        int rightDegree = right.degree(atom);
        int bound = Math.min(leftDegree, rightDegree);
        for (int i = 0; i < TRIES && bound > 0; i++) {
            long[] point =
                    random.longs(left.exponents().get(0).length, 1, PRIME).toArray();
            long[] a = image(left, atom, leftDegree, point);
            long[] b = image(right, atom, rightDegree, point);
            if (a[leftDegree] != 0 && b[rightDegree] != 0) {
                return degreeOfCommonDivisor(a, b);
            }
        }
        return bound;
    }

    private static long[] image(IntegerPolynomial p, int atom, int degree, long[] point) {
        BigInteger prime = BigInteger.valueOf(PRIME);
        long[] image = new long[degree + 1];
        for (int t = 0; t < p.coefficients().size(); t++) {
            int[] exponents = p.exponents().get(t);
            long term = p.coefficients().get(t).mod(prime).longValue();
            for (int i = 0; i < exponents.length; i++) {
                for (int e = i == atom ? 0 : exponents[i]; e > 0; e--) {
                    term = term * point[i] % PRIME;
                }
            }
            image[exponents[atom]] = (image[exponents[atom]] + term) % PRIME;
        }
        return image;
    }

    /** By Euclid's algorithm on the coefficients, the lowest first. */
    private static int degreeOfCommonDivisor(long[] left, long[] right) {
        long[] a = left;
        long[] b = right;
        int degreeOfA = degree(a);
        int degreeOfB = degree(b);
        while (degreeOfB >= 0) {
            long inverse = inverse(b[degreeOfB]);
            while (degreeOfA >= degreeOfB) {
                long factor = a[degreeOfA] * inverse % PRIME;
                int shift = degreeOfA - degreeOfB;
                for (int i = 0; i <= degreeOfB; i++) {
                    a[i + shift] = (a[i + shift] + (PRIME - factor) * b[i]) % PRIME;
                }
                degreeOfA = degree(a);
            }
            long[] swapped = a;
            a = b;
            b = swapped;
            int degree = degreeOfA;
            degreeOfA = degreeOfB;
            degreeOfB = degree;
        }
        return degreeOfA;
    }

    /** −1 for zero. */
    private static int degree(long[] coefficients) {
        int degree = coefficients.length - 1;
        while (degree >= 0 && coefficients[degree] == 0) {
            degree--;
        }
        return degree;
    }

    /** By Fermat's little theorem. */
    private static long inverse(long value) {
        long result = 1;
        long power = value;
        for (long e = PRIME - 2; e > 0; e >>= 1) {
            result = (e & 1) == 1 ? result * power % PRIME : result;
            power = power * power % PRIME;
        }
        return result;
    }
}
