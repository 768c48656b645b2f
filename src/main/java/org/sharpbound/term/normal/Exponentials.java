package org.sharpbound.term.normal;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sharpbound.term.Op;
import org.sharpbound.term.Rational;

/**
 * Exponentials and logarithms.
 *
 * <p>Soundness: exp(a + b) = exp(a) exp(b) and exp(c v) = exp(v)^c hold everywhere, exponentials never vanish, and an
 * exponential counts as a power of one atom with any rational exponent. A logarithm is split, log(g h) = log(g) + log(h),
 * only where g and h are seen to be positive wherever log(g h) is defined.
 */
final class Exponentials {

    private final Field field;
    private final Powers powers;

    Exponentials(Field field, Powers powers) {
        this.field = field;
        this.powers = powers;
    }

    Quotient exp(Quotient u) {
        Quotient product = Quotient.ONE;
        for (Parts.Part part : Parts.of(u, field)) {
            product = field.times(product, exp(part.coefficient(), part.term()));
        }
        return product;
    }

    /** exp(c v); exp(c log(w)) = w^c, for log(w) is defined for w &gt; 0 only. */
    private Quotient exp(Rational c, Quotient v) {
        Optional<Quotient> power = logarithmand(v);
        if (power.isPresent()) {
            return powers.power(power.get(), c);
        }
        int atom = field.atoms().number(new Atom.Function(Op.EXP, List.of(v)));
        return field.monomial(Monomial.of(atom, field.budget().checked(c)));
    }

    private Optional<Quotient> logarithmand(Quotient v) {
        if (!v.denominator().isOne() || v.numerator().size() != 1) {
            return Optional.empty();
        }
        Monomial m = v.numerator().leadingMonomial();
        return m.size() == 1
                        && m.exponentAt(0).equals(Rational.ONE)
                        && field.atoms().is(m.atom(0), Op.LOG)
                ? Optional.of(((Atom.Function) field.atoms().atom(m.atom(0))).argument())
                : Optional.empty();
    }

    /** log(u). @throws Undefined if u is a constant that is not positive */
    Quotient log(Quotient u) {
        if (u.isZero()) {
            throw new Undefined();
        }
        Rational content = u.numerator().content().abs();
        Polynomial above = u.numerator().times(content.reciprocal());
        Quotient sum = log(content);
        Monomial common = above.monomialContent();
        for (int i = 0; i < common.size(); i++) {
            if (field.atoms().isUnit(common.atom(i))) {
                Monomial unit = Monomial.of(common.atom(i), common.exponentAt(i));
                above = above.times(unit.pow(Rational.MINUS_ONE));
                sum = field.plus(sum, field.times(function(common.atom(i)).argument(), common.exponentAt(i)));
            }
        }
        return field.plus(sum, logOfRest(above, u.denominator()));
    }

    /** log(above/below), the units and positive numbers taken out. */
    private Quotient logOfRest(Polynomial above, Polynomial below) {
        if (above.isConstant() && below.isOne()) {
            if (above.constantTerm().signum() < 0) {
                throw new Undefined();
            }
            return Quotient.ZERO;
        }
        if (field.atoms().isNonNegative(below) || field.atoms().isNonNegative(above)) {
            return field.minus(logOfPositive(above), logOfPositive(below));
        }
        int sign = above.leadingCoefficient().signum();
        Polynomial size = above.times(Rational.of(sign));
        return size.isOne() || !above.isConstant() && below.leadingMonomial().compareTo(size.leadingMonomial()) > 0
                ? field.negate(logAtom(new Quotient(below.times(Rational.of(sign)), size)))
                : logAtom(new Quotient(above, below));
    }

    private Quotient logAtom(Quotient u) {
        return field.atom(new Atom.Function(Op.LOG, List.of(u)));
    }

    /** Of a polynomial that is positive wherever it matters. */
    private Quotient logOfPositive(Polynomial p) {
        if (p.isOne()) {
            return Quotient.ZERO;
        }
        boolean splits = p.size() == 1
                && p.leadingCoefficient().equals(Rational.ONE)
                && field.atoms().isNonNegative(p.leadingMonomial());
        if (!splits) {
            Monomial common = p.monomialContent();
            if (common.isOne() || !common.isEntire() || !field.atoms().isNonNegative(common)) {
                return logAtom(new Quotient(p, Polynomial.ONE));
            }
            // The product is positive and this factor is not negative: both are positive.
            Polynomial rest = p.times(common.pow(Rational.MINUS_ONE));
            return field.plus(
                    logOfPositive(Polynomial.of(common, Rational.ONE)), logAtom(new Quotient(rest, Polynomial.ONE)));
        }
        Quotient sum = Quotient.ZERO;
        Monomial m = p.leadingMonomial();
        for (int i = 0; i < m.size(); i++) {
            sum = field.plus(sum, logOfFactor(m.atom(i), m.exponentAt(i)));
        }
        return sum;
    }

    /** log(atom^e) for a factor that is ≥ 0 everywhere, and positive where it matters. */
    private Quotient logOfFactor(int atom, Rational e) {
        Atom kind = field.atoms().atom(atom);
        if (kind instanceof Atom.Root root && !Atom.Root.isCubic(e)) {
            return field.times(log(root.base()), e);
        }
        if (kind instanceof Atom.Function power && power.op() == Op.EXP) {
            return field.times(power.argument(), e);
        }
        if (kind instanceof Atom.Function power && power.op() == Op.POW) {
            Quotient logOfBase = log(power.arguments().get(0));
            return field.times(field.times(power.arguments().get(1), logOfBase), e);
        }
        if (field.atoms().isNonNegative(atom, Rational.ONE) || !e.isInteger()) {
            Rational single = e.isInteger() ? Rational.ONE : e;
            return field.times(logAtom(field.monomial(Monomial.of(atom, single))), e.over(single));
        }
        Quotient size = field.atom(new Atom.Function(Op.ABS, List.of(field.monomial(Monomial.of(atom, Rational.ONE)))));
        return field.times(logAtom(size), e);
    }

    /** log(c) for a positive number, over its factors. */
    private Quotient log(Rational c) {
        Quotient sum = Quotient.ZERO;
        field.budget().charge(Powers.FACTORING_COST);
        for (Map.Entry<BigInteger, Integer> factor : Factors.of(c).entrySet()) {
            Quotient base = Quotient.constant(Rational.of(factor.getKey()));
            sum = field.plus(sum, field.times(logAtom(base), Rational.of(factor.getValue())));
        }
        return sum;
    }

    /**
     * b^u for an exponent u that is no constant: exp(u log(b)) where b is seen to be a positive constant or an exponential,
     * else an atom. At b = 0 the logarithm is undefined and the power may not be, so the rule is not for other bases.
     */
    Quotient power(Quotient base, Quotient u) {
        if (base.isZero()) {
            return base;
        }
        if (base.denominator().isOne() && base.numerator().size() == 1 && isPositiveProduct(base.numerator())) {
            return exp(field.times(u, log(base)));
        }
        return field.atom(new Atom.Function(Op.POW, List.of(base, u)));
    }

    private boolean isPositiveProduct(Polynomial term) {
        Monomial m = term.leadingMonomial();
        for (int i = 0; i < m.size(); i++) {
            boolean rootOfNumber = field.atoms().atom(m.atom(i)) instanceof Atom.Root root
                    && root.base().constant().filter(c -> c.signum() > 0).isPresent();
            if (!field.atoms().isUnit(m.atom(i)) && !field.atoms().is(m.atom(i), Op.PI) && !rootOfNumber) {
                return false;
            }
        }
        return term.leadingCoefficient().signum() > 0;
    }

    private Atom.Function function(int atom) {
        return (Atom.Function) field.atoms().atom(atom);
    }
}
