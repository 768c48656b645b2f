package org.sharpbound.kernel;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A function that grows, and where: applied to both sides of an inequality it keeps its truth. */
public enum Growth {
    /** The logarithm of products, quotients, powers and exponentials taken apart; both sides are positive. */
    LOG,
    /** The exponential of sums, differences and multiples of logarithms taken apart. */
    EXP,
    /** The square; neither side is negative. */
    SQUARE,
    /** The cube. */
    CUBE;

    /** The word used in certificates. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Growth> named(String text) {
        return Arrays.stream(values()).filter(g -> g.text().equals(text)).findFirst();
    }
}
