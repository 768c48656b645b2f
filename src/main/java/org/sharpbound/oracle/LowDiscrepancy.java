package org.sharpbound.oracle;

import java.util.SplittableRandom;
import org.sharpbound.term.Rational;

/**
 * Halton's sequence in the open unit cube, shifted modulo 1 by a vector drawn from the seed (Cranley and Patterson,
 * SIAM J. Numer. Anal. 13, 1976). Its coordinates are odd multiples of 2^-31: exact, short, and never 0 or 1.
 */
final class LowDiscrepancy {

    private static final int BITS = 30;

    private final int[] bases;
    private final double[] shifts;

    LowDiscrepancy(int dimension, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        bases = new int[dimension];
        shifts = new double[dimension];
        int prime = 1;
        for (int d = 0; d < dimension; d++) {
            prime = nextPrime(prime);
            bases[d] = prime;
            shifts[d] = random.nextDouble();
        }
    }

    private static int nextPrime(int after) {
        int candidate = after + 1;
        while (!isPrime(candidate)) {
            candidate++;
        }
        return candidate;
    }

    private static boolean isPrime(int number) {
        for (int divisor = 2; divisor * divisor <= number; divisor++) {
            if (number % divisor == 0) {
                return false;
            }
        }
        return true;
    }

    /** A coordinate of the point of an index (from 0), exactly. */
    Rational rational(int index, int coordinate) {
        return Rational.of(2 * cell(index, coordinate) + 1, 1L << (BITS + 1));
    }

    double[] doubles(int index) {
        double[] point = new double[bases.length];
        for (int d = 0; d < point.length; d++) {
            point[d] = (2 * cell(index, d) + 1) / (double) (1L << (BITS + 1));
        }
        return point;
    }

    private long cell(int index, int coordinate) {
        double inverse = 0;
        double weight = 1;
        for (int rest = index + 1; rest > 0; rest /= bases[coordinate]) {
            weight /= bases[coordinate];
            inverse += weight * (rest % bases[coordinate]);
        }
        double shifted = (inverse + shifts[coordinate]) % 1;
        return Math.min((1L << BITS) - 1, (long) (shifted * (1L << BITS)));
    }
}
