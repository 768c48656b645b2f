package org.sharpbound.term.normal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.function.BooleanSupplier;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Rational;

/**
 * Writes polynomials so that their sign shows: repeated factors as powers, quadratics with their squares completed, and
 * what is left in the order of its atoms ({@link Orderings}), or with common factors taken out (Horner's scheme).
 *
 * <p>Soundness: what is written is the polynomial itself, made of the same atoms, by exact arithmetic on its
 * coefficients, but for what {@link Lifting} replaces.
 */
final class Squares {

    private static final int MAX_TERMS = 60;
    private static final int MAX_ATOMS = 8;

    /** With more atoms, squares are completed in one order only. */
    private static final int ATOMS_IN_ALL_ORDERS = 4;

    private static final long STEPS = 60_000;

    private final Budget budget;
    private final Presentation writer;
    private final Lifting lifting;
    private final Orderings orderings;
    private final Map<Polynomial, Expr> known = new HashMap<>();
    private boolean found;
    private boolean inOrder;

    /** @param stop once true, nothing is found any more */
    Squares(AtomTable atoms, Presentation writer, BooleanSupplier stop) {
        this.budget = new Budget(STEPS, stop);
        this.writer = writer;
        this.lifting = new Lifting(atoms, budget);
        this.orderings = new Orderings(atoms, writer, budget);
    }

    /** The quotient, if anything was found to be written by squares; empty too if it is too large. */
    Optional<Expr> of(Quotient quotient) {
        try {
            Expr above = of(lifting.of(quotient.numerator()));
            Expr below = of(lifting.of(quotient.denominator()));
            return found ? Optional.of(quotient.denominator().isOne() ? above : above.over(below)) : Optional.empty();
        } catch (Budget.Exceeded tooLarge) {
            return Optional.empty();
        }
    }

    /** Whether what was written looks at the order of atoms; it may be much larger than what it stands for. */
    boolean isInOrder() {
        return inOrder;
    }

    private Expr of(Polynomial p) {
        if (p.size() <= 1) {
            return writer.of(p);
        }
        Expr expr = known.get(p);
        if (expr == null) {
            Budget.require(p.size() <= MAX_TERMS && p.atoms().size() <= MAX_ATOMS);
            Monomial common = p.monomialContent();
            Rational content = p.content();
            Polynomial rest = p.times(common.pow(Rational.MINUS_ONE)).times(content.reciprocal());
            expr = Presentation.scaled(content, Presentation.product(writer.of(common), product(rest)));
            known.put(p, expr);
        }
        return expr;
    }

    /** Of a polynomial of several terms that no monomial divides. */
    private Expr product(Polynomial p) {
        for (int atom : p.atoms()) {
            Polynomial repeated = repeatedFactor(p, atom);
            if (!repeated.isConstant()) {
                found = true;
                return power(p, repeated);
            }
        }
        for (int atom : p.atoms()) {
            Polynomial content = contentIn(p, atom);
            if (!content.isConstant()) {
                return Presentation.product(of(content), of(over(p, content)));
            }
        }
        Optional<Expr> completed = completed(lifting.homogenised(p)).stream().min(Comparator.comparing(Nodes::measure));
        Optional<Expr> ordered = completed.isPresent() ? Optional.empty() : orderings.of(p);
        found |= ordered.isPresent();
        inOrder |= ordered.isPresent();
        return completed.or(() -> ordered).orElseGet(() -> nested(p));
    }

    private Expr power(Polynomial p, Polynomial factor) {
        Polynomial rest = p;
        int times = 0;
        for (Optional<Polynomial> next = Division.exact(rest, factor, budget);
                next.isPresent();
                next = Division.exact(rest, factor, budget)) {
            rest = next.get();
            times++;
        }
        Expr power = of(factor).pow(times);
        return rest.isConstant()
                ? Presentation.scaled(rest.constantTerm(), power)
                : Presentation.product(power, of(rest));
    }

    /**
     * The product of the factors that hold the atom and occur more than once, or 1: those that p shares with its derivative.
     * The atom times the derivative serves as well, for the atom itself does not divide p.
     */
    private Polynomial repeatedFactor(Polynomial p, int atom) {
        Map<Monomial, Rational> derivative = new HashMap<>();
        p.terms().forEach((m, c) -> derivative.put(m, c.times(m.exponent(atom))));
        Polynomial simple = Cofactors.of(p, Polynomial.of(derivative), budget).left();
        if (simple.equals(p)) {
            return Polynomial.ONE;
        }
        return over(simple, Cofactors.of(simple, over(p, simple), budget).left());
    }

    /** The greatest common divisor, as far as it is found, of the coefficients with respect to an atom. */
    private Polynomial contentIn(Polynomial p, int atom) {
        Polynomial content = Polynomial.ZERO;
        for (Polynomial coefficient : Lifting.coefficients(p, atom).values()) {
            content = content.isZero()
                    ? coefficient
                    : over(content, Cofactors.of(content, coefficient, budget).left());
            if (content.isConstant()) {
                return Polynomial.ONE;
            }
        }
        return content;
    }

    private Polynomial over(Polynomial dividend, Polynomial divisor) {
        return Division.exact(dividend, divisor, budget).orElseThrow(Budget.Exceeded::new);
    }

    /** {@code a (v^k + b/(2a))^2 + (c − b^2/(4a))} for each atom v in which p is {@code a v^(2k) + b v^k + c}, a a number. */
    private List<Expr> completed(Polynomial p) {
        List<Expr> completed = new ArrayList<>();
        SortedSet<Integer> all = p.atoms();
        for (int atom : all) {
            Map<Rational, Polynomial> coefficients = Lifting.coefficients(p, atom);
            Rational degree = coefficients.keySet().stream()
                    .max(Comparator.naturalOrder())
                    .orElseThrow();
            Rational half = degree.times(Rational.HALF);
            Polynomial leading = coefficients.get(degree);
            boolean quadratic =
                    coefficients.keySet().stream().allMatch(e -> e.isZero() || e.equals(half) || e.equals(degree));
            boolean tried = all.size() > ATOMS_IN_ALL_ORDERS && !completed.isEmpty();
            Polynomial b = coefficients.getOrDefault(half, Polynomial.ZERO);
            if (quadratic && leading.isConstant() && !b.isZero() && !tried) {
                Polynomial c = coefficients.getOrDefault(Rational.ZERO, Polynomial.ZERO);
                completed.add(completed(Monomial.of(atom, half), leading.constantTerm(), b, c));
            }
        }
        return completed;
    }

    private Expr completed(Monomial v, Rational a, Polynomial b, Polynomial c) {
        found = true;
        Rational shift = a.times(Rational.TWO).reciprocal();
        Polynomial root = Polynomial.of(v, Rational.ONE).plus(b.times(shift), budget);
        Polynomial rest = c.minus(b.times(b, budget).times(shift.times(Rational.HALF)), budget);
        Expr scaled = Presentation.scaled(a, nested(root).pow(2));
        Polynomial reduced = lifting.reduced(rest);
        return plus(scaled, reduced, of(reduced));
    }

    /** {@code v^k q + r}, v being the atom that is in the most terms. */
    private Expr nested(Polynomial p) {
        int most = -1;
        long count = 1;
        for (int atom : p.atoms()) {
            long terms = p.terms().keySet().stream()
                    .filter(m -> !m.exponent(atom).isZero())
                    .count();
            if (terms > count) {
                most = atom;
                count = terms;
            }
        }
        if (most < 0 || p.atoms().size() == 1 || !p.terms().keySet().stream().allMatch(Monomial::isEntire)) {
            return writer.of(p);
        }
        int main = most;
        Map<Rational, Polynomial> coefficients = Lifting.coefficients(p, main);
        Polynomial rest = coefficients.getOrDefault(Rational.ZERO, Polynomial.ZERO);
        Monomial least = Monomial.of(
                main,
                coefficients.keySet().stream()
                        .filter(e -> !e.isZero())
                        .min(Comparator.naturalOrder())
                        .orElseThrow());
        Polynomial divisible = p.minus(rest, budget).times(least.pow(Rational.MINUS_ONE));
        Expr product = Presentation.product(writer.of(least), nested(divisible));
        return plus(product, rest, nested(rest));
    }

    /** The sum with a polynomial that is written already; a number is added or taken away. */
    private static Expr plus(Expr sum, Polynomial p, Expr written) {
        if (p.isConstant()) {
            return p.isZero() ? sum : Presentation.plus(sum, p.constantTerm(), Expr.num(1));
        }
        return sum.plus(written);
    }
}
