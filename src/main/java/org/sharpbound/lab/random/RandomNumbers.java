package org.sharpbound.lab.random;

/**
 * Numbers drawn from one stream, as doubles: the same on every machine, since functions are StrictMath's. Not for several threads.
 *
 * <p>Where a verdict asks how far a number is from what was to be drawn, {@code strategy.statistics} draws intervals from the same bits.
 */
public final class RandomNumbers {

    private static final double CELL = 0x1p-53;

    private final RandomBits bits;
    private boolean hasSpare;
    private double spare;

    public RandomNumbers(RandomBits bits) {
        this.bits = bits;
    }

    /** The numbers of a stream: streams of different numbers under one seed, or of one number under different seeds, have nothing in common. */
    public static RandomNumbers of(long seed, long stream) {
        return new RandomNumbers(RandomBits.of(seed, stream));
    }

    /** A number of (0, 1): the middle of one of 2^53 cells. */
    public double uniform() {
        return ((bits.next() >>> 11) + 0.5) * CELL;
    }

    /** A number of (lower, upper). */
    public double uniform(double lower, double upper) {
        return lower + (upper - lower) * uniform();
    }

    /** A standard normal number (Box and Muller 1958). */
    public double normal() {
        if (hasSpare) {
            hasSpare = false;
            return spare;
        }
        double radius = Math.sqrt(-2 * StrictMath.log(uniform()));
        double angle = 2 * Math.PI * uniform();
        spare = radius * StrictMath.sin(angle);
        hasSpare = true;
        return radius * StrictMath.cos(angle);
    }

    /** −1 or 1. */
    public int sign() {
        return bits.next() < 0 ? -1 : 1;
    }

    /**
     * A whole number of [0, bound), all equally likely: draws that would favour small ones are drawn again.
     *
     * @throws IllegalArgumentException if the bound is not positive
     */
    public int below(int bound) {
        if (bound <= 0) {
            throw new IllegalArgumentException("a bound of " + bound + " leaves nothing to draw");
        }
        long range = 1L << 32;
        long fair = range - range % bound;
        long draw = bits.next() >>> 32;
        while (draw >= fair) {
            draw = bits.next() >>> 32;
        }
        return (int) (draw % bound);
    }

    /** The numbers from 0 to {@code count - 1} in an order of which all are equally likely (Durstenfeld 1964). */
    public int[] permutation(int count) {
        int[] order = new int[count];
        for (int i = 0; i < count; i++) {
            int j = below(i + 1);
            order[i] = order[j];
            order[j] = i;
        }
        return order;
    }
}
