package org.sharpbound.enclose;

import java.util.Random;

/** Arguments that are hard for elementary functions: small and large ones of all kinds, and those next to singular points. */
final class Samples {

    private Samples() {}

    /** Doubles of every exponent, subnormal ones too, and of moderate size. */
    static double any(Random random) {
        double x = random.nextBoolean() ? Doubles.any(random) : scaled(random, 12);
        return sign(random, x);
    }

    private static double scaled(Random random, int exponents) {
        return Math.scalb(1 + random.nextDouble(), random.nextInt(-exponents, exponents));
    }

    private static double sign(Random random, double x) {
        return random.nextBoolean() ? x : -x;
    }

    /** Magnitudes up to {@code largest}: small, evenly spread, or next to the largest. */
    static double within(Random random, double largest) {
        double x;
        switch (random.nextInt(6)) {
            case 0:
                x = Math.abs(Doubles.any(random));
                break;
            case 1:
                x = scaled(random, 30);
                break;
            case 2:
                x = largest * (1 - random.nextDouble() / 64);
                break;
            case 3:
                x = 2 * random.nextDouble();
                break;
            default:
                x = largest * random.nextDouble();
        }
        return sign(random, x <= largest ? x : largest * random.nextDouble());
    }

    /** Any double, half of them near 1. */
    static double nearOne(Random random) {
        if (random.nextBoolean()) {
            double x = any(random);
            return x == 0 ? 1 : x;
        }
        return 1 + sign(random, Math.scalb(random.nextDouble(), -random.nextInt(1, 53)));
    }

    /** From -1 to 1, often near the ends and near 0. */
    static double unit(Random random) {
        switch (random.nextInt(4)) {
            case 0:
                return sign(random, Math.min(1, Math.abs(Doubles.any(random))));
            case 1:
                return sign(random, 1 - Math.scalb(random.nextDouble(), -random.nextInt(1, 53)));
            case 2:
                return sign(random, Math.scalb(random.nextDouble(), -random.nextInt(0, 60)));
            default:
                return 2 * random.nextDouble() - 1;
        }
    }

    /** Any double, half of them a few steps from a multiple of pi/4. */
    static double angle(Random random) {
        if (random.nextBoolean()) {
            return any(random);
        }
        long multiple = random.nextLong(1L << random.nextInt(1, 53));
        double x = multiple * (Math.PI / (random.nextBoolean() ? 2 : 4));
        return sign(random, x + random.nextInt(-2, 3) * Math.ulp(x));
    }

    static double base(Random random) {
        double x = random.nextBoolean() ? Math.abs(nearOne(random)) : Math.abs(scaled(random, 1000));
        return x == 0 ? 1 : x;
    }

    /** Exponents that leave most powers of {@link #base} in range. */
    static double exponent(Random random) {
        return sign(random, random.nextInt(4) == 0 ? scaled(random, 8) : 2 * random.nextDouble());
    }

    /** Bases whose power by {@code exponent} is a normal double for the most part. */
    static double baseOf(Random random, double exponent) {
        if (random.nextInt(3) == 0) {
            return Math.max(Math.abs(nearOne(random)), Double.MIN_VALUE);
        }
        double limit = Math.min(1020, 1074 / Math.abs(exponent));
        return Math.scalb(1 + random.nextDouble(), (int) ((2 * random.nextDouble() - 1) * limit));
    }
}
