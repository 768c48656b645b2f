package org.sharpbound.enclose.series;

import java.util.Optional;
import org.sharpbound.term.Expr;

/**
 * Where an expression is expanded, and in which power: x = p + s^k, or p - s^k from the left; at infinity x = ±s⁻ᵏ.
 *
 * @param variable the name of x
 * @param at p, an expression without x; empty for infinity
 * @param ramification k, at least 1
 * @param side where x lies, seen from p; at infinity the right side is +∞
 */
public record Place(String variable, Optional<Expr> at, int ramification, Side side) {

    /** From which side the point is looked at. */
    public enum Side {
        LEFT,
        RIGHT,
        BOTH
    }

    /** @throws IllegalArgumentException unless k is positive, and odd where both sides are looked at, of a finite point */
    public Place {
        if (ramification < 1 || side == Side.BOTH && (ramification % 2 == 0 || at.isEmpty())) {
            throw new IllegalArgumentException("no such change of variable");
        }
    }

    public static Place at(String variable, Expr point, Side side) {
        return new Place(variable, Optional.of(point), 1, side);
    }

    public Place ramified(int k) {
        return new Place(variable, at, k, side);
    }

    int sign() {
        return side == Side.LEFT ? -1 : 1;
    }
}
