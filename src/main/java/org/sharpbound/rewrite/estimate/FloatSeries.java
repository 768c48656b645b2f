package org.sharpbound.rewrite.estimate;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Power series in fixed point, in units of 2^-fixed, after the argument is brought near to 0 by tables of the function (J.-M.
 * Muller, Elementary Functions, chapter 4).
 */
final class FloatSeries {

    /** The steps of each table of powers of e are 2^-8 of those of the one before. */
    private static final int BITS = 8;

    private static final int TABLES = 3;
    private static final int TURNS = 8;

    private final int fixed;
    private final List<HashMap<Integer, BigInteger>> powers = Stream.generate(() -> new HashMap<Integer, BigInteger>())
            .limit(TABLES)
            .toList();
    private final Map<Integer, BigInteger[]> turns = new HashMap<>();

    FloatSeries(int fixed) {
        this.fixed = fixed;
    }

    int fixed() {
        return fixed;
    }

    private BigInteger times(BigInteger a, BigInteger b) {
        return a.multiply(b).shiftRight(fixed);
    }

    private BigInteger one() {
        return BigInteger.ONE.shiftLeft(fixed);
    }

    /** How many steps of 2^-power lie next to x. */
    private int steps(BigInteger x, int power) {
        return x.shiftRight(fixed - power - 1).add(BigInteger.ONE).shiftRight(1).intValueExact();
    }

    private BigInteger step(int steps, int power) {
        return BigInteger.valueOf(steps).shiftLeft(fixed - power);
    }

    /** e^x for |x| up to 1 or so. */
    BigInteger exp(BigInteger x) {
        BigInteger rest = x;
        BigInteger product = null;
        for (int table = 1; table <= TABLES; table++) {
            int places = BITS * table;
            int steps = steps(rest, places);
            BigInteger power = powers.get(table - 1).computeIfAbsent(steps, i -> expSeries(step(i, places)));
            product = product == null ? power : times(product, power);
            rest = rest.subtract(step(steps, places));
        }
        return times(product, expSeries(rest));
    }

    private BigInteger expSeries(BigInteger x) {
        BigInteger sum = one();
        BigInteger term = sum;
        for (int k = 1; isLarge(term); k++) {
            term = times(term, x).divide(BigInteger.valueOf(k));
            sum = sum.add(term);
        }
        return sum;
    }

    private static boolean isLarge(BigInteger term) {
        return term.bitLength() > 1;
    }

    /** sin x and cos x for |x| up to 1 or so. */
    BigInteger[] wave(BigInteger x) {
        int steps = steps(x, TURNS);
        BigInteger[] table = turns.computeIfAbsent(steps, i -> waveSeries(step(i, TURNS)));
        BigInteger[] rest = waveSeries(x.subtract(step(steps, TURNS)));
        return new BigInteger[] {
            times(table[0], rest[1]).add(times(table[1], rest[0])),
            times(table[1], rest[1]).subtract(times(table[0], rest[0]))
        };
    }

    private BigInteger[] waveSeries(BigInteger x) {
        BigInteger square = times(x, x);
        BigInteger[] sums = {x, one()};
        for (int odd = 0; odd < 2; odd++) {
            BigInteger term = sums[odd];
            for (int k = 2 - odd; isLarge(term); k += 2) {
                term = times(term, square)
                        .divide(BigInteger.valueOf((long) k * (k + 1)))
                        .negate();
                sums[odd] = sums[odd].add(term);
            }
        }
        return sums;
    }

    /** The sum of (sign z²)^k z/(2k+1): artanh with the sign 1, arctan with -1; for small z. */
    BigInteger inverse(BigInteger z, int sign) {
        BigInteger square = times(z, z).multiply(BigInteger.valueOf(sign));
        BigInteger sum = z;
        BigInteger power = z;
        for (int k = 3; isLarge(power); k += 2) {
            power = times(power, square);
            sum = sum.add(power.divide(BigInteger.valueOf(k)));
        }
        return sum;
    }

    /** The sum of x (2x²)^k/(1·3·…·(2k+1)), which is e^(x²) ∫₀ˣ e^(-s²) ds, for x from 0. */
    BigInteger dawson(BigInteger x) {
        BigInteger twice = times(x, x).shiftLeft(1);
        BigInteger sum = x;
        BigInteger term = x;
        for (long k = 3; isLarge(term); k += 2) {
            term = times(term, twice).divide(BigInteger.valueOf(k));
            sum = sum.add(term);
        }
        return sum;
    }

    /** By J. Machin's formula. */
    BigInteger pi() {
        BigInteger fifth = inverse(one().divide(BigInteger.valueOf(5)), -1);
        BigInteger small = inverse(one().divide(BigInteger.valueOf(239)), -1);
        return fifth.shiftLeft(2).subtract(small).shiftLeft(2);
    }

    BigInteger log2() {
        return inverse(one().divide(BigInteger.valueOf(3)), 1).shiftLeft(1);
    }
}
