package org.sharpbound.oracle.flow;

import java.math.BigInteger;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntFunction;

/** Series in numbers n 2^-w, with w bits after the point; each is right to a few units in the last place. */
final class FixedPoint {

    private static final int LEAST_BITS = 256;

    private static final Map<Integer, BigInteger> PI = new ConcurrentHashMap<>();
    private static final Map<Integer, BigInteger> LOG_TWO = new ConcurrentHashMap<>();

    private FixedPoint() {}

    static BigInteger one(int w) {
        return BigInteger.ONE.shiftLeft(w);
    }

    /** J. Machin (1706): pi = 16 atan(1/5) - 4 atan(1/239). */
    static BigInteger pi(int w) {
        return kept(
                PI,
                w,
                v -> reciprocalArctangent(5, v, -1)
                        .shiftLeft(4)
                        .subtract(reciprocalArctangent(239, v, -1).shiftLeft(2)));
    }

    /** log 2 = 18 artanh(1/26) - 2 artanh(1/4801) + 8 artanh(1/8749). */
    static BigInteger logTwo(int w) {
        return kept(
                LOG_TWO,
                w,
                v -> reciprocalArctangent(26, v, 1)
                        .multiply(BigInteger.valueOf(18))
                        .subtract(reciprocalArctangent(4801, v, 1).shiftLeft(1))
                        .add(reciprocalArctangent(8749, v, 1).shiftLeft(3)));
    }

    /** Worked out once for each power of two of bits. */
    private static BigInteger kept(Map<Integer, BigInteger> numbers, int w, IntFunction<BigInteger> computed) {
        int length = Math.max(LEAST_BITS, 2 * Integer.highestOneBit(w));
        BigInteger known = numbers.computeIfAbsent(
                length, bits -> computed.apply(bits + 16).shiftRight(16));
        return known.shiftRight(length - w);
    }

    /** atan(1/q) for the sign -1, artanh(1/q) for 1. */
    private static BigInteger reciprocalArctangent(int q, int w, int sign) {
        BigInteger square = BigInteger.valueOf((long) q * q);
        BigInteger power = one(w).divide(BigInteger.valueOf(q));
        BigInteger sum = BigInteger.ZERO;
        for (int n = 1; power.signum() != 0; n += 2) {
            BigInteger term = power.divide(BigInteger.valueOf(n));
            sum = sign < 0 && n % 4 == 3 ? sum.subtract(term) : sum.add(term);
            power = power.divide(square);
        }
        return sum;
    }

    /** exp(x) for |x| < 1: the series at x/2^s, squared s times. */
    static BigInteger exp(BigInteger x, int w) {
        int s = halvings(w);
        int v = w + 2 * s;
        BigInteger small = x.shiftLeft(v - w - s);
        BigInteger sum = one(v);
        BigInteger term = sum;
        for (int n = 1; term.signum() != 0; n++) {
            term = term.multiply(small).shiftRight(v).divide(BigInteger.valueOf(n));
            if (term.equals(BigInteger.ONE.negate())) {
                break;
            }
            sum = sum.add(term);
        }
        for (int i = 0; i < s; i++) {
            sum = sum.multiply(sum).shiftRight(v);
        }
        return sum.shiftRight(v - w);
    }

    private static int halvings(int w) {
        return 4 + (int) Math.sqrt(w);
    }

    /** sin x and 1 - cos x for |x| < 1: the series at x/2^s, doubled s times. */
    static BigInteger[] sineAndVersine(BigInteger x, int w) {
        int s = halvings(w) / 2;
        int v = w + 2 * s + 4;
        BigInteger small = x.shiftLeft(v - w - s);
        BigInteger square = small.multiply(small).shiftRight(v);
        BigInteger sine = small;
        BigInteger versine = square.shiftRight(1);
        BigInteger term = small;
        BigInteger other = versine;
        for (int n = 2; term.bitLength() > 1 || other.bitLength() > 1; n += 2) {
            term = term.multiply(square)
                    .shiftRight(v)
                    .divide(BigInteger.valueOf((long) n * (n + 1)))
                    .negate();
            other = other.multiply(square)
                    .shiftRight(v)
                    .divide(BigInteger.valueOf((long) (n + 1) * (n + 2)))
                    .negate();
            sine = sine.add(term);
            versine = versine.add(other);
        }
        for (int i = 0; i < s; i++) {
            // sin 2a = 2 sin a (1 - u), 1 - cos 2a = 2 u (2 - u) for u = 1 - cos a
            BigInteger cosine = one(v).subtract(versine);
            sine = sine.multiply(cosine).shiftRight(v - 1);
            versine = versine.multiply(one(v).add(cosine)).shiftRight(v - 1);
        }
        return new BigInteger[] {sine.shiftRight(v - w), versine.shiftRight(v - w)};
    }
}
