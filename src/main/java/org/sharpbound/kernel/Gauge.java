package org.sharpbound.kernel;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.sharpbound.term.Approach;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Op;
import org.sharpbound.term.Rational;

/**
 * A function that tends to 0 as a variable tends to a point: with t the distance from it, or 1/|x| at infinity, a power
 * t^r, or (−log t)^(−r), each for a positive rational r. Its domain is 0 &lt; t &lt; δ, where δ ≤ 1 for the logarithm.
 */
public enum Gauge {
    POWER,
    LOGARITHM;

    /** The word in a certificate. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Gauge> named(String text) {
        return Arrays.stream(values()).filter(g -> g.text().equals(text)).findFirst();
    }

    /**
     * The gauge as an expression in the variable.
     *
     * @param side LEFT or RIGHT
     * @param exponent r, or −r for the reciprocal
     */
    public Expr of(String variable, Approach approach, Approach.Side side, Rational exponent) {
        Expr x = Expr.variable(variable);
        boolean finite = approach.point().isPresent();
        Expr distance = finite ? distance(x, approach.point().get(), side) : magnitude(x, side);
        if (this == POWER) {
            return power(distance, finite ? exponent : exponent.negate());
        }
        Expr logarithm = Expr.apply(Op.LOG, distance);
        return power(finite ? logarithm.negated() : logarithm, exponent.negate());
    }

    private static Expr distance(Expr x, Expr point, Approach.Side side) {
        boolean atZero = point.equals(Expr.num(0));
        if (side == Approach.Side.RIGHT) {
            return atZero ? x : x.minus(point);
        }
        return atZero ? x.negated() : point.minus(x);
    }

    private static Expr magnitude(Expr x, Approach.Side side) {
        return side == Approach.Side.LEFT ? x : x.negated();
    }

    private static Expr power(Expr base, Rational exponent) {
        return exponent.equals(Rational.ONE) ? base : base.pow(Expr.num(exponent));
    }
}
