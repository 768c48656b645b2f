package org.sharpbound.enclose.matrix;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The exponential of a matrix in fixed point, by scaling, Taylor's polynomial and squaring (N. J. Higham, Functions of Matrices,
 * 2008, section 10.3), and its derivatives with respect to entries by the product rule along the way.
 *
 * <p>Soundness: for ‖B‖ ≤ 2^-k, k ≥ 1, what Taylor's polynomial of degree m leaves out of e^B has norm at most
 * Σ_{j>m} 2^-kj / j! ≤ 2 · 2^-k(m+1) / (m+1)!; what it leaves out of the derivative of e^B in the direction D,
 * Σ_{j>m} ‖D‖‖B‖^(j−1) / (j−1)!, is at most ‖D‖ 2 · 2^-km / m!. The error of {@link FixedMatrix} carries all else.
 */
final class FixedExponential {

    /** Numbers that grow beyond so many bits are given up. */
    private static final int MOST_GROWTH = 20_000;

    private final FixedMatrix scaled;
    private final int squarings;
    private final int halvings;
    private final int bits;
    private final int size;

    private FixedExponential(FixedMatrix a, int size) {
        this.size = size;
        this.bits = a.bits();
        this.halvings = halvings(bits);
        this.squarings = squarings(a, halvings);
        this.scaled = a.halved(squarings);
    }

    /** About where one more squaring costs as much as the terms that it saves. */
    private static int halvings(int bits) {
        return Math.max(1, (int) Math.sqrt(bits / 4.0));
    }

    /** How many bits rounding may cost for a matrix of norm at most 2^exponent, if its powers do not grow. */
    static int guard(int exponent, int bits) {
        return Math.max(0, exponent) + halvings(bits) + 16;
    }

    /** How often a must be halved for its norm to be below 2^-halvings. */
    private static int squarings(FixedMatrix a, int halvings) {
        return Math.max(0, a.norm().bitLength() + 1 - a.bits() + halvings);
    }

    /** e^a; nothing where it grows too large. */
    static Optional<FixedMatrix> of(FixedMatrix a, int size) {
        return new FixedExponential(a, size).run(List.of()).map(all -> all.get(0));
    }

    /**
     * e^a, and then its derivatives with respect to entries; nothing where they grow too large.
     *
     * @param directions the entries, numbered row by row
     */
    static Optional<List<FixedMatrix>> withDerivatives(FixedMatrix a, int size, List<Integer> directions) {
        return new FixedExponential(a, size).run(directions);
    }

    private Optional<List<FixedMatrix>> run(List<Integer> directions) {
        List<FixedMatrix> values = taylor(directions);
        for (int i = 0; i < squarings; i++) {
            values = squared(values);
            if (values.stream().anyMatch(value -> value.norm().bitLength() > bits + MOST_GROWTH)) {
                return Optional.empty();
            }
        }
        return Optional.of(values);
    }

    /** e^B and its derivatives, where a matrix with 1 at one entry is scaled as a is. */
    private List<FixedMatrix> taylor(List<Integer> directions) {
        BigInteger missing = BigInteger.ONE.shiftLeft(bits + 1 - halvings);
        BigInteger missingBefore;
        int degree = 0;
        do {
            degree++;
            missingBefore = missing;
            missing = missing.shiftRight(halvings)
                    .divide(BigInteger.valueOf(degree + 1L))
                    .add(BigInteger.ONE);
        } while (missing.bitLength() > 2 || !directions.isEmpty() && missingBefore.bitLength() > 2);
        FixedMatrix one = FixedMatrix.identity(size, bits);
        FixedMatrix value = one;
        List<FixedMatrix> derivatives = new ArrayList<>();
        directions.forEach(direction -> derivatives.add(FixedMatrix.zero(size, bits)));
        for (int j = degree; j >= 1; j--) {
            for (int d = 0; d < directions.size(); d++) {
                int entry = directions.get(d);
                FixedMatrix turned = value.timesUnit(entry / size, entry % size).halved(squarings);
                derivatives.set(d, turned.plus(scaled.times(derivatives.get(d))).over(j));
            }
            value = one.plus(scaled.times(value).over(j));
        }
        List<FixedMatrix> all = new ArrayList<>();
        all.add(value.within(missing));
        for (FixedMatrix derivative : derivatives) {
            all.add(derivative.within(missingBefore));
        }
        return all;
    }

    private static List<FixedMatrix> squared(List<FixedMatrix> values) {
        FixedMatrix value = values.get(0);
        List<FixedMatrix> squared = new ArrayList<>();
        squared.add(value.times(value));
        for (FixedMatrix derivative : values.subList(1, values.size())) {
            squared.add(value.times(derivative).plus(derivative.times(value)));
        }
        return squared;
    }
}
