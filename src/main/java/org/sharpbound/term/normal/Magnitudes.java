package org.sharpbound.term.normal;

import java.util.List;
import org.sharpbound.term.Op;
import org.sharpbound.term.Rational;

/** Absolute values and what is made of them, and the operations that look at a sign. */
final class Magnitudes {

    private final Field field;

    Magnitudes(Field field) {
        this.field = field;
    }

    /** |u|, by the absolute values of all factors; |g h| = |g| |h| holds everywhere. */
    Quotient absolute(Quotient u) {
        if (u.isZero()) {
            return u;
        }
        return field.over(absolute(u.numerator()), absolute(u.denominator()));
    }

    private Quotient absolute(Polynomial p) {
        Rational content = p.content();
        Monomial common = p.monomialContent();
        Polynomial rest = p.times(content.reciprocal()).times(common.pow(Rational.MINUS_ONE));
        Quotient product = Quotient.constant(content.abs());
        for (int i = 0; i < common.size(); i++) {
            product = field.times(product, absolute(common.atom(i), common.exponentAt(i)));
        }
        if (field.atoms().isNonNegative(rest)) {
            return field.times(product, field.polynomial(rest));
        }
        return field.times(product, atom(Op.ABS, new Quotient(rest, Polynomial.ONE)));
    }

    private Quotient absolute(int atom, Rational exponent) {
        if (field.atoms().isNonNegative(atom, exponent)) {
            return field.monomial(Monomial.of(atom, exponent));
        }
        Rational single = exponent.isInteger() ? Rational.ONE : exponent;
        Quotient size = atom(Op.ABS, field.monomial(Monomial.of(atom, single)));
        return field.times(size, field.monomial(Monomial.of(atom, exponent.minus(single))));
    }

    /** max(a, b) = (a + b + |a − b|)/2, min with the other sign. */
    Quotient extremum(Quotient a, Quotient b, boolean greater) {
        Quotient distance = absolute(field.minus(a, b));
        Quotient sum = field.plus(a, b);
        return field.times(greater ? field.plus(sum, distance) : field.minus(sum, distance), Rational.HALF);
    }

    /** relu(u) = (u + |u|)/2. */
    Quotient rectified(Quotient u) {
        return field.times(field.plus(u, absolute(u)), Rational.HALF);
    }

    /** sign(u): odd, and blind to positive factors. */
    Quotient sign(Quotient u) {
        if (u.constant().isPresent()) {
            return Quotient.constant(u.constant().get().signum());
        }
        Quotient opaque = atom(Op.SIGN, field.times(u, contentOf(u).reciprocal()));
        return u.leadingSign() < 0 ? field.negate(opaque) : opaque;
    }

    /** step(u): 1 where u &gt; 0, else 0; blind to positive factors. */
    Quotient step(Quotient u) {
        return u.constant().isPresent()
                ? Quotient.constant(u.constant().get().signum() > 0 ? 1 : 0)
                : atom(Op.STEP, field.times(u, contentOf(u).abs().reciprocal()));
    }

    /** relu(u) as it is written, positive numbers taken out. */
    Quotient rectifiedAsWritten(Quotient u) {
        if (u.constant().isPresent()) {
            return Quotient.constant(u.constant().get().max(Rational.ZERO));
        }
        Rational size = contentOf(u).abs();
        return field.times(atom(Op.RELU, field.times(u, size.reciprocal())), size);
    }

    private static Rational contentOf(Quotient u) {
        return u.numerator().content();
    }

    private Quotient atom(Op op, Quotient argument) {
        return field.atom(new Atom.Function(op, List.of(argument)));
    }
}
