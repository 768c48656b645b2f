package org.sharpbound.term.normal;

import java.math.BigInteger;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.sharpbound.term.Rational;

/** A polynomial with rational coefficients over atoms, the largest monomial first. Immutable. */
final class Polynomial {

    static final Polynomial ZERO = new Polynomial(Map.of());
    static final Polynomial ONE = constant(Rational.ONE);

    private final NavigableMap<Monomial, Rational> terms;
    private int hash;

    private Polynomial(Map<Monomial, Rational> terms) {
        NavigableMap<Monomial, Rational> sorted = new TreeMap<>(Collections.reverseOrder());
        sorted.putAll(terms);
        sorted.values().removeIf(Rational::isZero);
        this.terms = Collections.unmodifiableNavigableMap(sorted);
    }

    /** The sum of the terms; coefficients may be zero. */
    static Polynomial of(Map<Monomial, Rational> terms) {
        return new Polynomial(terms);
    }

    static Polynomial constant(Rational value) {
        return new Polynomial(Map.of(Monomial.ONE, value));
    }

    static Polynomial of(Monomial monomial, Rational coefficient) {
        return new Polynomial(Map.of(monomial, coefficient));
    }

    NavigableMap<Monomial, Rational> terms() {
        return terms;
    }

    int size() {
        return terms.size();
    }

    boolean isZero() {
        return terms.isEmpty();
    }

    boolean isOne() {
        return equals(ONE);
    }

    boolean isConstant() {
        return terms.isEmpty() || terms.size() == 1 && terms.firstKey().isOne();
    }

    /** The coefficient of the monomial 1. */
    Rational constantTerm() {
        return terms.getOrDefault(Monomial.ONE, Rational.ZERO);
    }

    Monomial leadingMonomial() {
        return terms.firstKey();
    }

    Rational leadingCoefficient() {
        return terms.firstEntry().getValue();
    }

    SortedSet<Integer> atoms() {
        SortedSet<Integer> atoms = new TreeSet<>();
        for (Monomial monomial : terms.keySet()) {
            for (int i = 0; i < monomial.size(); i++) {
                atoms.add(monomial.atom(i));
            }
        }
        return atoms;
    }

    Polynomial plus(Polynomial other, Budget budget) {
        Map<Monomial, Rational> sum = new HashMap<>(terms);
        other.terms.forEach((m, c) -> sum.merge(m, budget.checked(c), Rational::plus));
        Budget.require(sum.size() <= Budget.MAX_TERMS);
        budget.charge(sum.size());
        return new Polynomial(sum);
    }

    Polynomial minus(Polynomial other, Budget budget) {
        return plus(other.times(Rational.MINUS_ONE), budget);
    }

    Polynomial times(Rational factor) {
        if (factor.equals(Rational.ONE)) {
            return this;
        }
        Map<Monomial, Rational> product = new HashMap<>();
        terms.forEach((m, c) -> product.put(m, c.times(factor)));
        return new Polynomial(product);
    }

    Polynomial times(Monomial factor) {
        if (factor.isOne()) {
            return this;
        }
        Map<Monomial, Rational> product = new HashMap<>();
        terms.forEach((m, c) -> product.put(m.times(factor), c));
        return new Polynomial(product);
    }

    Polynomial times(Polynomial other, Budget budget) {
        if (isOne()) {
            return other;
        }
        if (other.isOne()) {
            return this;
        }
        Map<Monomial, Rational> product = new HashMap<>();
        for (Map.Entry<Monomial, Rational> left : terms.entrySet()) {
            for (Map.Entry<Monomial, Rational> right : other.terms.entrySet()) {
                product.merge(
                        left.getKey().times(right.getKey()),
                        budget.checked(left.getValue().times(right.getValue())),
                        Rational::plus);
            }
            Budget.require(product.size() <= Budget.MAX_TERMS);
            budget.charge((long) other.size() * left.getKey().size() / 4);
        }
        return new Polynomial(product);
    }

    /** Without reducing powers of atoms; for powers of 0 and above. */
    Polynomial pow(int exponent, Budget budget) {
        if (isZero()) {
            return exponent == 0 ? ONE : ZERO;
        }
        Budget.require(size() <= 1 || exponent <= Budget.MAX_POWER_OF_SUM);
        if (size() == 1) {
            Rational coefficient = leadingCoefficient();
            Budget.require((long) coefficient.bitLength() * exponent <= 2L * Budget.MAX_BITS
                    || coefficient.abs().equals(Rational.ONE));
            return of(
                    leadingMonomial().pow(Rational.of(exponent)),
                    budget.checked(coefficient.pow(unitParity(exponent))));
        }
        Polynomial result = ONE;
        for (int i = 0; i < exponent; i++) {
            result = result.times(this, budget);
        }
        return result;
    }

    /** The exponent itself, or for ±1 as coefficient one of the same parity: BigInteger would square it needlessly. */
    private int unitParity(int exponent) {
        return leadingCoefficient().abs().equals(Rational.ONE) ? exponent & 1 : exponent;
    }

    /**
     * The rational c, with the sign of the leading coefficient, for which this/c has coprime integer coefficients.
     *
     * <p>Not for the zero polynomial.
     */
    Rational content() {
        BigInteger numerator = BigInteger.ZERO;
        BigInteger denominator = BigInteger.ONE;
        for (Rational c : terms.values()) {
            numerator = numerator.gcd(c.numerator());
            denominator = denominator.divide(denominator.gcd(c.denominator())).multiply(c.denominator());
        }
        Rational size = new Rational(numerator, denominator);
        return leadingCoefficient().signum() < 0 ? size.negate() : size;
    }

    /** The largest monomial that divides every term, with negative exponents where a term has such. */
    Monomial monomialContent() {
        Monomial common = null;
        for (Monomial m : terms.keySet()) {
            common = common == null ? m : common.meet(m);
        }
        return common == null ? Monomial.ONE : common;
    }

    @Override
    public boolean equals(Object other) {
        return this == other
                || other instanceof Polynomial that && hashCode() == that.hashCode() && terms.equals(that.terms);
    }

    @Override
    public int hashCode() {
        if (hash == 0) {
            hash = terms.hashCode();
        }
        return hash;
    }

    @Override
    public String toString() {
        return terms.toString();
    }
}
