package org.sharpbound.enclose;

import java.math.BigDecimal;
import java.util.random.RandomGenerator;

/** The grid of doubles, for tests: positions on it, and points that matter. */
final class Doubles {

    private static final double[] SPECIAL = {
        0,
        Double.MIN_VALUE,
        3 * Double.MIN_VALUE,
        Math.nextDown(Double.MIN_NORMAL),
        Double.MIN_NORMAL,
        0x1p-969,
        0x1p-537,
        0x1p-53,
        0.1,
        0.5,
        Math.nextDown(1.0),
        1,
        Math.nextUp(1.0),
        2,
        3,
        Math.PI,
        0x1p53,
        0x1.fffffffffffffp511,
        0x1p512,
        0x1p1000,
        Math.nextDown(Double.MAX_VALUE),
        Double.MAX_VALUE
    };

    private Doubles() {}

    /** The number of steps from one double to the next that lead from {@code from} to {@code to}. */
    static long steps(double from, double to) {
        return Math.subtractExact(position(to), position(from));
    }

    private static long position(double value) {
        long bits = Double.doubleToRawLongBits(value);
        return bits >= 0 ? bits : Long.MIN_VALUE - bits;
    }

    /** A finite double: a special one, one of any exponent, or one near 1. */
    static double any(RandomGenerator random) {
        double magnitude;
        switch (random.nextInt(4)) {
            case 0:
                magnitude = SPECIAL[random.nextInt(SPECIAL.length)];
                break;
            case 1:
                magnitude = Double.longBitsToDouble(random.nextLong(0x7ff0_0000_0000_0000L));
                break;
            case 2:
                magnitude = Math.scalb((double) random.nextInt(1, 1000), random.nextInt(-20, 20));
                break;
            default:
                magnitude = Math.scalb(1 + random.nextDouble(), random.nextInt(-3, 4));
        }
        return random.nextBoolean() ? magnitude : -magnitude;
    }

    /** A nonempty interval, sometimes a point and sometimes unbounded. */
    static Interval interval(RandomGenerator random) {
        double a = any(random);
        double b = random.nextInt(5) == 0 ? a : any(random);
        double lo = random.nextInt(8) == 0 ? Double.NEGATIVE_INFINITY : Math.min(a, b);
        double hi = random.nextInt(8) == 0 ? Double.POSITIVE_INFINITY : Math.max(a, b);
        return Interval.of(lo, hi);
    }

    /** A finite double of a nonempty interval. */
    static double member(Interval interval, RandomGenerator random) {
        double lo = Math.max(interval.lo(), -Double.MAX_VALUE);
        double hi = Math.min(interval.hi(), Double.MAX_VALUE);
        switch (random.nextInt(5)) {
            case 0:
                return lo;
            case 1:
                return hi;
            case 2:
                double guess = any(random);
                return Math.min(Math.max(guess, lo), hi);
            default:
                double share = random.nextDouble();
                return Math.min(Math.max(lo * share + hi * (1 - share), lo), hi);
        }
    }

    static BigDecimal exact(double value) {
        return new BigDecimal(value);
    }

    /** Whether the interval, its ends infinite or not, holds the exact number. */
    static boolean holds(Interval interval, BigDecimal value) {
        return meets(interval, value, value);
    }

    /** Whether the interval holds a number between two exact ones. */
    static boolean meets(Interval interval, BigDecimal least, BigDecimal largest) {
        return !interval.isEmpty()
                && (interval.lo() == Double.NEGATIVE_INFINITY
                        || exact(interval.lo()).compareTo(largest) <= 0)
                && (interval.hi() == Double.POSITIVE_INFINITY
                        || exact(interval.hi()).compareTo(least) >= 0);
    }
}
