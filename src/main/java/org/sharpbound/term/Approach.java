package org.sharpbound.term;

import java.util.Optional;

/**
 * How a variable tends to a limit point.
 *
 * @param point a constant, or empty for infinity
 * @param side from where it comes; +∞ is approached from the {@link Side#LEFT left}, −∞ from the {@link Side#RIGHT right}
 */
public record Approach(Optional<Expr> point, Side side) {

    /** Where the variable comes from. */
    public enum Side {
        LEFT,
        RIGHT,
        BOTH
    }

    public Approach {
        if (point.isEmpty() && side == Side.BOTH) {
            throw new IllegalArgumentException("infinity has one side only");
        }
    }

    public static Approach infinity(boolean positive) {
        return new Approach(Optional.empty(), positive ? Side.LEFT : Side.RIGHT);
    }

    /** In the claim language: what follows the variable in {@code limit(f, x, 0, right)}. */
    public String text(java.util.function.Function<Expr, String> expressions) {
        if (point.isEmpty()) {
            return side == Side.LEFT ? "inf" : "-inf";
        }
        String side = switch (this.side) {
            case LEFT -> ", left";
            case RIGHT -> ", right";
            case BOTH -> "";
        };
        return expressions.apply(point.get()) + side;
    }
}
