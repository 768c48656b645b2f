package org.sharpbound.term.normal;

import java.math.BigInteger;
import java.util.Map;
import org.sharpbound.term.Op;
import org.sharpbound.term.Rational;

/**
 * Powers with a constant rational exponent, roots among them.
 *
 * <p>Soundness: u^s with s not an integer is defined for u ≥ 0 (u &gt; 0 if s &lt; 0), and where the denominator of s is a
 * power of 3 it is read as real cube roots, which agree. A factor g of u is taken out, (g h)^s = g^s h^s, only where that
 * leaves both sides defined: g is positive (a number, an exponential), or g ≥ 0 and h ≥ 0 are both seen; for cube roots
 * always.
 */
final class Powers {

    private static final int MAX_EXPONENT_BITS = 24;

    static final int FACTORING_COST = 100;

    private final Field field;
    private final Magnitudes magnitudes;

    Powers(Field field, Magnitudes magnitudes) {
        this.field = field;
        this.magnitudes = magnitudes;
    }

    /** u^s. @throws Undefined if u is a constant for which it is not defined */
    Quotient power(Quotient u, Rational s) {
        Budget.require(s.bitLength() <= MAX_EXPONENT_BITS);
        if (s.isInteger()) {
            return field.pow(u, s.numerator().intValueExact());
        }
        if (u.isZero()) {
            if (s.signum() < 0) {
                throw new Undefined();
            }
            return u;
        }
        return Atom.Root.isCubic(s) ? cubic(u, s) : real(u, s);
    }

    Quotient squareRoot(Quotient u) {
        return power(u, Rational.HALF);
    }

    /** Of u ≥ 0, or u &gt; 0 if s is negative. */
    private Quotient real(Quotient u, Rational s) {
        Polynomial above = u.numerator();
        Monomial units = units(above);
        Rational content = above.content();
        Polynomial rest =
                above.times(units.pow(Rational.MINUS_ONE)).times(content.abs().reciprocal());
        Quotient outside =
                field.times(constant(content.abs(), s), field.polynomial(Polynomial.of(units.pow(s), Rational.ONE)));
        if (rest.isOne() && u.denominator().isOne()) {
            return outside;
        }
        if (rest.isConstant() && u.denominator().isOne()) {
            throw new Undefined();
        }
        if (field.atoms().isNonNegative(u.denominator()) || field.atoms().isPositive(rest)) {
            return field.over(field.times(outside, real(rest, s)), real(u.denominator(), s));
        }
        return field.times(outside, root(new Quotient(rest, u.denominator()), s));
    }

    /** Of a polynomial that is ≥ 0 where it matters. */
    private Quotient real(Polynomial p, Rational s) {
        if (p.isOne()) {
            return Quotient.ONE;
        }
        if (p.size() == 1
                && p.leadingCoefficient().equals(Rational.ONE)
                && field.atoms().isNonNegative(p.leadingMonomial())) {
            Quotient product = Quotient.ONE;
            Monomial m = p.leadingMonomial();
            for (int i = 0; i < m.size(); i++) {
                product = field.times(product, factor(m.atom(i), m.exponentAt(i), s));
            }
            return product;
        }
        return root(new Quotient(p, Polynomial.ONE), s);
    }

    /** (atom^e)^s for a factor atom^e ≥ 0. */
    private Quotient factor(int atom, Rational e, Rational s) {
        Rational exponent = e.times(s);
        if (field.atoms().isUnit(atom)) {
            return field.monomial(Monomial.of(atom, exponent));
        }
        if (field.atoms().atom(atom) instanceof Atom.Root root) {
            return Atom.Root.isCubic(e)
                    ? root(magnitudes.absolute(field.monomial(Monomial.of(atom, e))), s)
                    : root(root.base(), exponent);
        }
        Quotient size = magnitudes.absolute(field.monomial(Monomial.of(atom, Rational.ONE)));
        return root(size, exponent);
    }

    /** u^s by the cube root of every factor. */
    private Quotient cubic(Quotient u, Rational s) {
        return field.over(cubic(u.numerator(), s), cubic(u.denominator(), s));
    }

    private Quotient cubic(Polynomial p, Rational s) {
        Rational content = p.content();
        Monomial common = p.monomialContent();
        Polynomial rest = p.times(content.reciprocal()).times(common.pow(Rational.MINUS_ONE));
        Quotient product = constant(content.abs(), s);
        if (content.signum() < 0 && s.numerator().testBit(0)) {
            product = field.negate(product);
        }
        for (int i = 0; i < common.size(); i++) {
            product = field.times(product, cubicFactor(common.atom(i), common.exponentAt(i), s));
        }
        return rest.isOne() ? product : field.times(product, root(new Quotient(rest, Polynomial.ONE), s));
    }

    private Quotient cubicFactor(int atom, Rational e, Rational s) {
        Rational exponent = e.times(s);
        if (field.atoms().isUnit(atom)) {
            return field.monomial(Monomial.of(atom, exponent));
        }
        if (field.atoms().atom(atom) instanceof Atom.Root root) {
            return root(root.base(), exponent);
        }
        return root(field.monomial(Monomial.of(atom, Rational.ONE)), exponent);
    }

    /** c^s for a positive number c. */
    Quotient constant(Rational c, Rational s) {
        field.budget().charge(FACTORING_COST);
        Quotient product = Quotient.ONE;
        for (Map.Entry<BigInteger, Integer> factor : Factors.of(c).entrySet()) {
            product = field.times(
                    product,
                    root(Quotient.constant(Rational.of(factor.getKey())), s.times(Rational.of(factor.getValue()))));
        }
        return product;
    }

    /** u^floor(s) times the atom {@code Root(u)} to the power s − floor(s). */
    private Quotient root(Quotient u, Rational s) {
        Budget.require(s.bitLength() <= 2 * MAX_EXPONENT_BITS);
        BigInteger whole = s.floor();
        Budget.require(whole.bitLength() <= MAX_EXPONENT_BITS);
        Rational fraction = s.minus(Rational.of(whole));
        Quotient integral = field.pow(u, whole.intValueExact());
        if (fraction.isZero()) {
            return integral;
        }
        int atom = field.atoms().number(new Atom.Root(u));
        return field.times(integral, field.monomial(Monomial.of(atom, fraction)));
    }

    /** The powers of exponentials that divide every term. */
    private Monomial units(Polynomial p) {
        Monomial common = p.monomialContent();
        Monomial units = Monomial.ONE;
        for (int i = 0; i < common.size(); i++) {
            if (field.atoms().is(common.atom(i), Op.EXP)) {
                units = units.times(Monomial.of(common.atom(i), common.exponentAt(i)));
            }
        }
        return units;
    }
}
