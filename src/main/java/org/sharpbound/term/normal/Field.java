package org.sharpbound.term.normal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.sharpbound.term.Op;
import org.sharpbound.term.Rational;

/**
 * The arithmetic of quotients over the atoms of one normalisation.
 *
 * <p>Soundness: {@link #of} keeps the invariant of the package. It multiplies numerator and denominator only by factors
 * that cannot vanish where the old denominator does not, and replaces powers of atoms only by their values.
 */
final class Field {

    private final AtomTable atoms;
    private final Budget budget;

    Field(AtomTable atoms, Budget budget) {
        this.atoms = atoms;
        this.budget = budget;
    }

    AtomTable atoms() {
        return atoms;
    }

    Budget budget() {
        return budget;
    }

    Quotient atom(Atom atom) {
        return monomial(Monomial.of(atoms.number(atom), Rational.ONE));
    }

    Quotient monomial(Monomial monomial) {
        return new Quotient(Polynomial.of(monomial, Rational.ONE), Polynomial.ONE);
    }

    Quotient polynomial(Polynomial polynomial) {
        return of(polynomial, Polynomial.ONE);
    }

    Quotient plus(Quotient a, Quotient b) {
        if (a.denominator().equals(b.denominator())) {
            return of(a.numerator().plus(b.numerator(), budget), a.denominator());
        }
        Polynomial common = a.denominator().isOne() || b.denominator().isOne()
                ? Polynomial.ONE
                : CommonDivisor.of(a.denominator(), b.denominator(), budget);
        Polynomial left = exactly(a.denominator(), common);
        Polynomial right = exactly(b.denominator(), common);
        return of(
                a.numerator().times(right, budget).plus(b.numerator().times(left, budget), budget),
                a.denominator().times(right, budget));
    }

    Quotient minus(Quotient a, Quotient b) {
        return plus(a, negate(b));
    }

    Quotient negate(Quotient a) {
        return times(a, Rational.MINUS_ONE);
    }

    Quotient times(Quotient a, Rational factor) {
        return new Quotient(
                a.numerator().times(budget.checked(factor)), factor.isZero() ? Polynomial.ONE : a.denominator());
    }

    Quotient times(Quotient a, Quotient b) {
        return of(a.numerator().times(b.numerator(), budget), a.denominator().times(b.denominator(), budget));
    }

    /** @throws Undefined if {@code b} is zero */
    Quotient over(Quotient a, Quotient b) {
        return times(a, reciprocal(b));
    }

    /** @throws Undefined if {@code a} is zero */
    Quotient reciprocal(Quotient a) {
        return of(a.denominator(), a.numerator());
    }

    /** @throws Undefined if {@code a} is zero and the exponent negative */
    Quotient pow(Quotient a, int exponent) {
        if (exponent < 0) {
            return pow(reciprocal(a), -exponent);
        }
        if (exponent == 0) {
            return Quotient.ONE;
        }
        return of(a.numerator().pow(exponent, budget), a.denominator().pow(exponent, budget));
    }

    /** The normal quotient of two polynomials. @throws Undefined if the denominator is zero */
    Quotient of(Polynomial numerator, Polynomial denominator) {
        Quotient top = reduced(numerator);
        Quotient bottom = denominator.isConstant() ? new Quotient(denominator, Polynomial.ONE) : reduced(denominator);
        if (bottom.numerator().isZero()) {
            throw new Undefined();
        }
        if (top.numerator().isZero()) {
            return Quotient.ZERO;
        }
        if (!top.denominator().isOne() || !bottom.denominator().isOne()) {
            return of(
                    top.numerator().times(bottom.denominator(), budget),
                    bottom.numerator().times(top.denominator(), budget));
        }
        return cancelled(top.numerator(), bottom.numerator());
    }

    private Quotient cancelled(Polynomial numerator, Polynomial denominator) {
        Monomial below = denominator.monomialContent();
        Monomial rationalising = rationalising(below);
        if (!rationalising.isOne()) {
            return of(numerator.times(rationalising), denominator.times(rationalising));
        }
        Monomial above = numerator.monomialContent();
        Monomial common = Monomial.ONE;
        for (int i = 0; i < below.size(); i++) {
            int atom = below.atom(i);
            Rational exponent = below.exponentAt(i);
            common = common.times(Monomial.of(
                    atom,
                    atoms.isUnit(atom)
                            ? exponent
                            : exponent.min(above.exponent(atom).max(Rational.ZERO))));
        }
        Polynomial top = numerator.times(common.pow(Rational.MINUS_ONE));
        Polynomial bottom = denominator.times(common.pow(Rational.MINUS_ONE));
        if (!bottom.isConstant() && !top.isConstant()) {
            Monomial shift = negativePart(top.monomialContent());
            Polynomial entire = top.times(shift.pow(Rational.MINUS_ONE));
            Polynomial divisor = CommonDivisor.of(entire, bottom, budget);
            if (!divisor.isConstant()) {
                top = exactly(entire, divisor).times(shift);
                bottom = exactly(bottom, divisor);
            }
        }
        Rational content = bottom.content();
        return new Quotient(checked(top.times(content.reciprocal())), checked(bottom.times(content.reciprocal())));
    }

    /**
     * A monomial by which to multiply, so that no single root and no absolute value divides the denominator:
     * 1/sqrt(x) = sqrt(x)/x and 1/|x| = |x|/x^2. Its atoms divide the denominator, so they do not vanish.
     */
    private Monomial rationalising(Monomial below) {
        Monomial result = Monomial.ONE;
        for (int i = 0; i < below.size(); i++) {
            int atom = below.atom(i);
            if (atoms.atom(atom) instanceof Atom.Root) {
                result = result.times(Monomial.of(atom, Rational.ONE.minus(below.exponentAt(i))));
            } else if (atoms.is(atom, Op.ABS)) {
                result = result.times(Monomial.of(atom, Rational.ONE));
            }
        }
        return result;
    }

    private static Monomial negativePart(Monomial m) {
        Monomial result = Monomial.ONE;
        for (int i = 0; i < m.size(); i++) {
            if (m.exponentAt(i).signum() < 0) {
                result = result.times(Monomial.of(m.atom(i), m.exponentAt(i)));
            }
        }
        return result;
    }

    private Polynomial exactly(Polynomial dividend, Polynomial divisor) {
        return divisor.isOne()
                ? dividend
                : Division.exact(dividend, divisor, budget).orElseThrow(Budget.Exceeded::new);
    }

    private Polynomial checked(Polynomial p) {
        p.terms().values().forEach(budget::checked);
        return p;
    }

    /** The polynomial with every reducible power replaced by its value; the result is not cancelled. */
    private Quotient reduced(Polynomial polynomial) {
        Polynomial rest = polynomial;
        Polynomial denominator = Polynomial.ONE;
        Optional<Integer> reducible = reducible(rest);
        while (reducible.isPresent()) {
            int atom = reducible.get();
            int period = period(atom);
            Quotient value = value(atom);
            NavigableMap<Integer, Map<Monomial, Rational>> groups = new TreeMap<>();
            rest.terms()
                    .forEach((m, c) -> groups.computeIfAbsent(times(m, atom, period), k -> new HashMap<>())
                            .merge(without(m, atom, period), c, Rational::plus));
            int most = groups.lastKey();
            Polynomial sum = Polynomial.ZERO;
            for (Map.Entry<Integer, Map<Monomial, Rational>> group : groups.entrySet()) {
                Polynomial power = value.numerator()
                        .pow(group.getKey(), budget)
                        .times(value.denominator().pow(most - group.getKey(), budget), budget);
                sum = sum.plus(Polynomial.of(group.getValue()).times(power, budget), budget);
            }
            rest = sum;
            denominator = denominator.times(value.denominator().pow(most, budget), budget);
            reducible = reducible(rest);
        }
        return new Quotient(rest, denominator);
    }

    /** The youngest atom that occurs in a power that can be replaced. */
    private Optional<Integer> reducible(Polynomial p) {
        int youngest = -1;
        for (Monomial m : p.terms().keySet()) {
            for (int i = m.size() - 1; i >= 0 && m.atom(i) > youngest; i--) {
                int period = period(m.atom(i));
                if (period > 0 && m.exponentAt(i).compareTo(Rational.of(period)) >= 0) {
                    youngest = m.atom(i);
                }
            }
        }
        return youngest < 0 ? Optional.empty() : Optional.of(youngest);
    }

    /** How often the replaceable power divides the monomial. */
    private static int times(Monomial m, int atom, int period) {
        return m.exponent(atom).over(Rational.of(period)).floor().intValueExact();
    }

    private static Monomial without(Monomial m, int atom, int period) {
        return m.with(atom, m.exponent(atom).minus(Rational.of((long) period * times(m, atom, period))));
    }

    /** The power of the atom that {@link #value} replaces, or 0 if there is none. */
    private int period(int number) {
        Atom atom = atoms.atom(number);
        if (atom instanceof Atom.Root) {
            return 1;
        }
        return atoms.is(number, Op.ABS) || atoms.is(number, Op.SIN) ? 2 : 0;
    }

    /** u for a root of u, u^2 for |u|, 1 − cos(u)^2 for sin(u). */
    private Quotient value(int number) {
        Atom atom = atoms.atom(number);
        if (atom instanceof Atom.Root root) {
            return root.base();
        }
        Quotient argument = ((Atom.Function) atom).argument();
        if (atoms.is(number, Op.ABS)) {
            return times(argument, argument);
        }
        Quotient cosine = atom(new Atom.Function(Op.COS, List.of(argument)));
        return minus(Quotient.ONE, times(cosine, cosine));
    }
}
