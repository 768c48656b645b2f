package org.sharpbound.enclose.flow;

import org.sharpbound.enclose.Interval;

/**
 * Rounding of numbers given as a midpoint and a radius, both doubles.
 *
 * <p>Midpoints are computed to nearest, which is off by at most {@link #UNIT} of the result; radii are sums of products of numbers
 * that are not negative, computed to nearest too and then made larger by {@link #up} (Rump, <i>Fast and parallel interval
 * arithmetic</i>, BIT 39, 1999). A ball that is not known has the midpoint NaN.
 *
 * <p>Soundness: a value of at most 2^6 roundings of terms of one sign is off by less than 2^-46 of itself, besides what
 * underflows, which is below 2^-1074 for each operation.
 */
final class Ball {

    /** The largest relative error of an operation that is rounded to nearest. */
    static final double UNIT = PlantedFault.ROUNDING ? 0 : 0x1p-53;

    private static final double GROWTH = PlantedFault.ROUNDING ? 1 : 1 + 0x1p-46;

    /** More than everything that underflows in a sum of fewer than 2^100 terms. */
    static final double TINY = 0x1p-900;

    private Ball() {}

    /** At least the exact value of a sum of products, of which {@code computed} is the value to nearest. */
    static double up(double computed) {
        return computed * GROWTH + TINY;
    }

    /** The same for sums of {@code terms} terms, if these are many. */
    static double up(double computed, int terms) {
        return computed * (GROWTH + terms * 0x1p-50) + TINY;
    }

    static double lower(double mid, double rad) {
        double value = mid - rad;
        return rad == 0 ? mid : Math.nextDown(value);
    }

    static double upper(double mid, double rad) {
        return -lower(-mid, rad);
    }

    /** The radius about {@code mid} of what reaches from {@code lo} to {@code hi}. */
    static double radius(double mid, double lo, double hi) {
        if (lo == hi) {
            return mid == lo ? 0 : up(Math.abs(mid - lo));
        }
        return up(Math.max(mid - lo, hi - mid));
    }

    /** A double near the middle; NaN for what is not bounded. */
    static double middle(double lo, double hi) {
        return lo == hi ? lo : lo / 2 + hi / 2;
    }

    /** @return {@link Interval#ENTIRE} if the ball is not known */
    static Interval interval(double mid, double rad) {
        double lo = lower(mid, rad);
        double hi = upper(mid, rad);
        return lo <= hi && !Double.isInfinite(lo) && !Double.isInfinite(hi) ? Interval.of(lo, hi) : Interval.ENTIRE;
    }
}
