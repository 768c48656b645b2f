package org.sharpbound.term.normal;

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
    private final Reduction reduction;

    Field(AtomTable atoms, Budget budget) {
        this.atoms = atoms;
        this.budget = budget;
        this.reduction = new Reduction(this);
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
        Cofactors denominators = Cofactors.of(a.denominator(), b.denominator(), budget);
        return of(
                a.numerator()
                        .times(denominators.right(), budget)
                        .plus(b.numerator().times(denominators.left(), budget), budget),
                a.denominator().times(denominators.right(), budget));
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
        Quotient top = reduction.of(numerator);
        Quotient bottom =
                denominator.isConstant() ? new Quotient(denominator, Polynomial.ONE) : reduction.of(denominator);
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
            Cofactors cofactors = Cofactors.of(entire, bottom, budget);
            top = cofactors.left().times(shift);
            bottom = cofactors.right();
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

    private Polynomial checked(Polynomial p) {
        p.terms().values().forEach(budget::checked);
        return p;
    }
}
