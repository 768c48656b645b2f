package org.sharpbound.term.normal;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedSet;
import java.util.TreeMap;
import org.sharpbound.term.Rational;

/**
 * Common divisors of polynomials by Euclid's algorithm on primitive parts (Knuth, TAOCP 2, 4.6.1, algorithm E), the
 * youngest atom being the main one and the coefficients polynomials in the others.
 *
 * <p>Nothing rests on the answer: who cancels it divides exactly. When the budget of a search runs out, the answer is 1.
 */
final class CommonDivisor {

    private static final long STEPS = 20_000;

    private final Budget budget;

    private CommonDivisor(Budget budget) {
        this.budget = budget;
    }

    /** A common divisor of two nonzero polynomials without negative exponents, the greatest if the budget suffices. */
    static Polynomial of(Polynomial left, Polynomial right, Budget budget) {
        Budget own = new Budget(Math.min(STEPS, budget.left()));
        long before = own.left();
        try {
            return new CommonDivisor(own).greatest(left, right);
        } catch (Budget.Exceeded exceeded) {
            return Polynomial.ONE;
        } finally {
            budget.charge(before - Math.max(0, own.left()));
        }
    }

    private Polynomial greatest(Polynomial left, Polynomial right) {
        if (left.isZero() || right.isZero()) {
            return primitive(left.isZero() ? right : left);
        }
        SortedSet<Integer> leftAtoms = left.atoms();
        SortedSet<Integer> rightAtoms = right.atoms();
        if (leftAtoms.isEmpty() || rightAtoms.isEmpty()) {
            return Polynomial.ONE;
        }
        if (leftAtoms.last() < rightAtoms.last()) {
            return greatest(left, contentIn(right, rightAtoms.last()));
        }
        int main = leftAtoms.last();
        Polynomial leftContent = contentIn(left, main);
        if (rightAtoms.last() < main) {
            return greatest(leftContent, right);
        }
        Polynomial rightContent = contentIn(right, main);
        Polynomial a = exactly(left, leftContent);
        Polynomial b = exactly(right, rightContent);
        if (degree(a, main).compareTo(degree(b, main)) < 0) {
            Polynomial swapped = a;
            a = b;
            b = swapped;
        }
        while (!b.isZero() && degree(b, main).signum() > 0) {
            Polynomial remainder = pseudoRemainder(a, b, main);
            a = b;
            b = remainder.isZero() ? remainder : exactly(remainder, contentIn(remainder, main));
        }
        Polynomial common = b.isZero() ? a : Polynomial.ONE;
        return primitive(common.times(greatest(leftContent, rightContent), budget));
    }

    private Polynomial pseudoRemainder(Polynomial a, Polynomial b, int main) {
        Rational degree = degree(b, main);
        Polynomial leading = coefficients(b, main).lastEntry().getValue();
        Polynomial rest = a;
        while (!rest.isZero() && degree(rest, main).compareTo(degree) >= 0) {
            Rational top = degree(rest, main);
            Polynomial factor = coefficients(rest, main).get(top);
            rest = rest.times(leading, budget)
                    .minus(b.times(factor.times(Monomial.of(main, top.minus(degree))), budget), budget);
            rest = rest.isZero() ? rest : primitive(rest);
        }
        return rest;
    }

    /** The greatest common divisor of the coefficients with respect to an atom. */
    private Polynomial contentIn(Polynomial p, int main) {
        Polynomial content = Polynomial.ZERO;
        for (Polynomial coefficient : coefficients(p, main).values()) {
            content = greatest(content, coefficient);
            if (content.isConstant()) {
                return Polynomial.ONE;
            }
        }
        return content;
    }

    private static Rational degree(Polynomial p, int main) {
        return coefficients(p, main).lastKey();
    }

    private static NavigableMap<Rational, Polynomial> coefficients(Polynomial p, int main) {
        Map<Rational, Map<Monomial, Rational>> groups = new HashMap<>();
        p.terms()
                .forEach((m, c) -> groups.computeIfAbsent(m.exponent(main), e -> new HashMap<>())
                        .put(m.with(main, Rational.ZERO), c));
        NavigableMap<Rational, Polynomial> result = new TreeMap<>();
        groups.forEach((exponent, terms) -> result.put(exponent, Polynomial.of(terms)));
        return result;
    }

    private Polynomial exactly(Polynomial dividend, Polynomial divisor) {
        return divisor.isOne()
                ? dividend
                : Division.exact(dividend, divisor, budget).orElseThrow(Budget.Exceeded::new);
    }

    private Polynomial primitive(Polynomial p) {
        Rational content = p.content();
        budget.charge(p.size() * (1L + content.bitLength() / Long.SIZE));
        return content.abs().equals(Rational.of(BigInteger.ONE)) && content.signum() > 0
                ? p
                : p.times(content.reciprocal());
    }
}
