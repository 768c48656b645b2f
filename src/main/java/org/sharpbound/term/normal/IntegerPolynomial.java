package org.sharpbound.term.normal;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sharpbound.term.Rational;

/**
 * A polynomial without negative exponents as integers only: coprime coefficients, and for each term the exponents of the
 * atoms, counted in the step by which the exponents of that atom go.
 *
 * @param coefficients one for each term
 * @param exponents for each term and each atom of the {@link Atoms}
 */
record IntegerPolynomial(List<BigInteger> coefficients, List<int[]> exponents) {

    /** Beyond this degree in one atom polynomials are not looked at. */
    private static final int MAX_DEGREE = 500;

    /**
     * The atoms of several polynomials and the steps of their exponents.
     *
     * @param numbers their numbers in the table, in order
     * @param steps all exponents of the atom are multiples of its step, 1/q
     */
    record Atoms(int[] numbers, Rational[] steps) {

        static Atoms of(Polynomial... polynomials) {
            Map<Integer, BigInteger> denominators = new HashMap<>();
            for (Polynomial p : polynomials) {
                for (Monomial m : p.terms().keySet()) {
                    for (int i = 0; i < m.size(); i++) {
                        denominators.merge(m.atom(i), m.exponentAt(i).denominator(), Atoms::leastCommonMultiple);
                    }
                }
            }
            int[] numbers = denominators.keySet().stream()
                    .mapToInt(Integer::intValue)
                    .sorted()
                    .toArray();
            Rational[] steps = new Rational[numbers.length];
            for (int i = 0; i < numbers.length; i++) {
                steps[i] = Rational.of(denominators.get(numbers[i])).reciprocal();
            }
            return new Atoms(numbers, steps);
        }

        private static BigInteger leastCommonMultiple(BigInteger a, BigInteger b) {
            return a.equals(b) ? a : a.divide(a.gcd(b)).multiply(b);
        }

        int count() {
            return numbers.length;
        }
    }

    /** @throws Budget.Exceeded if a degree is too large */
    static IntegerPolynomial of(Polynomial p, Atoms atoms) {
        Rational content = p.content();
        List<BigInteger> coefficients = new ArrayList<>(p.size());
        List<int[]> exponents = new ArrayList<>(p.size());
        p.terms().forEach((m, c) -> {
            coefficients.add(c.over(content).numerator());
            exponents.add(exponents(m, atoms));
        });
        return new IntegerPolynomial(coefficients, exponents);
    }

    private static int[] exponents(Monomial m, Atoms atoms) {
        int[] exponents = new int[atoms.count()];
        for (int i = 0; i < m.size(); i++) {
            int place = java.util.Arrays.binarySearch(atoms.numbers(), m.atom(i));
            Rational count = m.exponentAt(i).over(atoms.steps()[place]);
            Budget.require(count.compareTo(Rational.of(MAX_DEGREE)) <= 0 && count.signum() > 0);
            exponents[place] = count.numerator().intValueExact();
        }
        return exponents;
    }

    int degree(int atom) {
        int degree = 0;
        for (int[] e : exponents) {
            degree = Math.max(degree, e[atom]);
        }
        return degree;
    }

    /** The bits of the largest coefficient. */
    int height() {
        return coefficients.stream().mapToInt(BigInteger::bitLength).max().orElse(0);
    }

    /** The value at a point of integers. */
    BigInteger at(BigInteger[] point) {
        BigInteger[][] powers = new BigInteger[point.length][];
        for (int i = 0; i < point.length; i++) {
            powers[i] = new BigInteger[degree(i) + 1];
            powers[i][0] = BigInteger.ONE;
            for (int e = 1; e < powers[i].length; e++) {
                powers[i][e] = powers[i][e - 1].multiply(point[i]);
            }
        }
        BigInteger sum = BigInteger.ZERO;
        for (int t = 0; t < coefficients.size(); t++) {
            BigInteger term = coefficients.get(t);
            for (int i = 0; i < point.length; i++) {
                int e = exponents.get(t)[i];
                term = e == 0 ? term : term.multiply(powers[i][e]);
            }
            sum = sum.add(term);
        }
        return sum;
    }
}
