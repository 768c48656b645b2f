package org.sharpbound.term.normal;

import java.util.List;
import org.sharpbound.term.Op;
import org.sharpbound.term.Rational;

/** What a polynomial of a normal form is made of: a quantity, or a term that the rules do not take apart. */
sealed interface Atom {

    record Quantity(String name) implements Atom {}

    /**
     * The base of powers with a fractional exponent s, 0 &lt; s &lt; 1: the monomial {@code Root(u)^s} is u^s.
     *
     * <p>Where the denominator of s is a power of 3, u^s is made of real cube roots and defined for every u. Otherwise it is
     * defined for u ≥ 0 only. Where both u^s and u^t are defined, u^s u^t = u^(s+t) in this reading, and at s + t ≥ 1 the
     * whole power is put as u itself.
     */
    record Root(Quotient base) implements Atom {
        static boolean isCubic(Rational exponent) {
            int bits = exponent.denominator().bitLength();
            return !exponent.isInteger()
                    && java.math.BigInteger.valueOf(3)
                                    .pow(bits)
                                    .mod(exponent.denominator())
                                    .signum()
                            == 0;
        }
    }

    /** An operation on normal forms; of no arguments for pi. */
    record Function(Op op, List<Quotient> arguments) implements Atom {
        Quotient argument() {
            return arguments.get(0);
        }
    }

    /** {@code if}, its branches in normal form. */
    record Choice(Condition condition, Quotient then, Quotient otherwise) implements Atom {}
}
