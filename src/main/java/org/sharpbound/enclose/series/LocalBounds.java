package org.sharpbound.enclose.series;

/**
 * Bounds of an expression on a neighbourhood.
 *
 * @param lower no value is less
 * @param above no value is equal to it either
 * @param upper no value is more
 * @param below no value is equal to it either
 */
public record LocalBounds(double lower, boolean above, double upper, boolean below) {}
