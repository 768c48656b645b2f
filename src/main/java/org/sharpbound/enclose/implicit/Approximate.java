package org.sharpbound.enclose.implicit;

import org.sharpbound.enclose.BigInterval;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Rational;

/** A number that lies within a radius of another; the radius may be 0. */
public record Approximate(Rational middle, Rational radius) {

    /** The number itself. */
    static Approximate of(Rational exact) {
        return new Approximate(exact, Rational.ZERO);
    }

    /** @throws Unsolved if the interval is not bounded */
    static Approximate of(BigInterval value, String what) throws Unsolved {
        if (value.isEmpty() || !value.isBounded()) {
            throw new Unsolved(what + " is not bounded");
        }
        Rational lower = Rational.of(value.lo());
        Rational upper = Rational.of(value.hi());
        return new Approximate(
                lower.plus(upper).times(Rational.HALF), upper.minus(lower).times(Rational.HALF));
    }

    Rational lower() {
        return middle.minus(radius);
    }

    Rational upper() {
        return middle.plus(radius);
    }

    /** The number in terms of a variable of [-1, 1]. */
    public Expr in(String deviation) {
        return Expr.num(middle).plus(Expr.num(radius).times(Expr.variable(deviation)));
    }
}
