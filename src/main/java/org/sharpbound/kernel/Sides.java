package org.sharpbound.kernel;

/**
 * A comparison at a point.
 *
 * @param left an exact value such as {@code 3/7}, or an enclosure such as {@code [0.1428…, 0.1429…]}
 * @param comparison the sign between the sides, {@code <=}
 * @param right as {@code left}
 * @param holds whether the comparison holds there, as far as the enclosures tell
 */
public record Sides(String left, String comparison, String right, BoxTruth holds) {}
