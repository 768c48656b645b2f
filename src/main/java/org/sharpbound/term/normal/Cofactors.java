package org.sharpbound.term.normal;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.sharpbound.term.Rational;

/**
 * Two polynomials divided by a common divisor, the greatest one as far as it is found.
 *
 * <p>Most pairs have none but constants, which {@link ModularImage images} show at once. Where an image allows one, it is
 * read off the greatest common divisor of two integers, the values at large integers, in the manner of GCDHEU (Char,
 * Geddes, Gonnet, J. Symbolic Computation 7, 1989), all atoms at once: the atoms that cannot occur in it at small random
 * points, the others so far apart that the digits of the value tell the coefficients.
 *
 * <p>Soundness: that both polynomials are the divisor times what is given is checked by exact division.
 */
record Cofactors(Polynomial left, Polynomial right) {

    private static final long SEED = 1;
    private static final int TRIES = 2;

    /** Values of more bits are not worked with. */
    private static final int MAX_BITS = 40_000;

    /** Room for the factors that values at a point have in common by chance, and for divisors with large coefficients. */
    private static final int SPARE_BITS = 24;

    private static final int SMALL_POINTS = 1_000;

    /** Of two nonzero polynomials without negative exponents. */
    static Cofactors of(Polynomial left, Polynomial right, Budget budget) {
        if (left.equals(right)) {
            return new Cofactors(Polynomial.ONE, Polynomial.ONE);
        }
        Cofactors none = new Cofactors(left, right);
        if (left.isConstant() || right.isConstant()) {
            return none;
        }
        IntegerPolynomial.Atoms atoms = IntegerPolynomial.Atoms.of(left, right);
        budget.charge((long) atoms.count() * (left.size() + right.size()) / 4);
        try {
            return new Search(atoms, left, right, budget).found().orElse(none);
        } catch (Budget.Exceeded tooLarge) {
            budget.charge(0);
            return none;
        }
    }

    private static final class Search {

        private final Random random = new Random(SEED);
        private final IntegerPolynomial.Atoms atoms;
        private final Polynomial left;
        private final Polynomial right;
        private final IntegerPolynomial a;
        private final IntegerPolynomial b;
        private final Budget budget;

        Search(IntegerPolynomial.Atoms atoms, Polynomial left, Polynomial right, Budget budget) {
            this.atoms = atoms;
            this.left = left;
            this.right = right;
            this.a = IntegerPolynomial.of(left, atoms);
            this.b = IntegerPolynomial.of(right, atoms);
            this.budget = budget;
        }

        Optional<Cofactors> found() {
            ModularImage image = new ModularImage(a, b, random);
            int[] degrees = IntStream.range(0, atoms.count())
                    .map(image::degreeOfCommonDivisor)
                    .toArray();
            if (IntStream.of(degrees).allMatch(d -> d == 0)) {
                return Optional.empty();
            }
            for (int i = 1; i <= TRIES; i++) {
                Optional<Cofactors> found = divided(candidate(degrees, i));
                if (found.isPresent()) {
                    return found;
                }
            }
            return Optional.empty();
        }

        private Optional<Cofactors> divided(Polynomial divisor) {
            if (divisor.isConstant()) {
                return Optional.empty();
            }
            return Division.exact(left, divisor, budget)
                    .flatMap(l -> Division.exact(right, divisor, budget).map(r -> new Cofactors(l, r)));
        }

        private Polynomial candidate(int[] degrees, int attempt) {
            BigInteger[] point = new BigInteger[degrees.length];
            int bits = Math.min(a.height(), b.height()) + IntStream.of(degrees).sum() + SPARE_BITS * attempt;
            long size = 0;
            for (int i = 0; i < degrees.length; i++) {
                int noise = 2 + random.nextInt(SMALL_POINTS);
                point[i] = BigInteger.valueOf(noise);
                if (degrees[i] > 0) {
                    point[i] = point[i].add(BigInteger.ONE.shiftLeft(bits));
                    size += (long) bits * Math.max(a.degree(i), b.degree(i));
                    bits = bits * (degrees[i] + 1) + 2;
                    Budget.require(size <= MAX_BITS && bits <= MAX_BITS);
                }
            }
            budget.charge((a.coefficients().size() + b.coefficients().size()) * (1 + size / Long.SIZE / 4));
            Map<Monomial, Rational> terms = new HashMap<>();
            digits(a.at(point).gcd(b.at(point)), degrees.length - 1, degrees, point, Monomial.ONE, terms);
            Polynomial divisor = Polynomial.of(terms);
            return divisor.isZero() ? divisor : divisor.times(divisor.content().reciprocal());
        }

        /** The terms of the polynomial in the first atoms whose value at the point is given, each times a monomial. */
        private void digits(
                BigInteger value,
                int atom,
                int[] degrees,
                BigInteger[] point,
                Monomial factor,
                Map<Monomial, Rational> terms) {
            if (value.signum() == 0) {
                return;
            }
            if (atom < 0) {
                terms.put(factor, Rational.of(value));
                return;
            }
            if (degrees[atom] == 0) {
                digits(value, atom - 1, degrees, point, factor, terms);
                return;
            }
            BigInteger rest = value;
            for (int e = 0; e <= degrees[atom] && rest.signum() != 0; e++) {
                BigInteger digit = e == degrees[atom] ? rest : balanced(rest.mod(point[atom]), point[atom]);
                Rational exponent = atoms.steps()[atom].times(Rational.of(e));
                digits(
                        digit,
                        atom - 1,
                        degrees,
                        point,
                        factor.times(Monomial.of(atoms.numbers()[atom], exponent)),
                        terms);
                rest = rest.subtract(digit).divide(point[atom]);
            }
        }

        private static BigInteger balanced(BigInteger digit, BigInteger base) {
            return digit.shiftLeft(1).compareTo(base) > 0 ? digit.subtract(base) : digit;
        }
    }
}
