package org.sharpbound.lab.random;

/**
 * The generator L64X128MixRandom (Steele and Vigna, LXM: Better splittable pseudorandom number generators, OOPSLA 2021), the same on
 * every machine: a linear congruential generator and a xoroshiro128, mixed. Whatever is drawn apart has a stream of its own. Not for several threads.
 */
public final class RandomBits {

    private static final long MULTIPLIER = 0xd1342543de82ef95L;
    private static final long LEA = 0xdaba0b6eb09322e3L;

    /** 2^64 over the golden ratio, made odd, by which SplitMix64 goes on (Steele, Lea and Flood, OOPSLA 2014). */
    private static final long GOLDEN = 0x9e3779b97f4a7c15L;

    private final long increment;
    private long linear;
    private long x0;
    private long x1;

    /** @param increment its lowest bit is taken for 1; generators of different ones have different periods of states */
    public RandomBits(long increment, long linear, long x0, long x1) {
        this.increment = increment | 1;
        this.linear = linear;
        this.x0 = x0 == 0 && x1 == 0 ? GOLDEN : x0;
        this.x1 = x1;
    }

    /** The stream of a block: its four words come from SplitMix64, started at a mixture of seed and number. */
    public static RandomBits of(long seed, long block) {
        long start = mixed(mixed(seed + GOLDEN) ^ block) + GOLDEN;
        return new RandomBits(
                mixed(start), mixed(start + GOLDEN), mixed(start + 2 * GOLDEN), mixed(start + 3 * GOLDEN));
    }

    /** Variant 13 of Stafford's mixers of 64 bits, a permutation. */
    private static long mixed(long z) {
        long first = (z ^ z >>> 30) * 0xbf58476d1ce4e5b9L;
        long second = (first ^ first >>> 27) * 0x94d049bb133111ebL;
        return second ^ second >>> 31;
    }

    /** 64 bits. */
    public long next() {
        long z = linear + x0;
        z = (z ^ z >>> 32) * LEA;
        z = (z ^ z >>> 32) * LEA;
        linear = linear * MULTIPLIER + increment;
        long other = x1 ^ x0;
        x0 = Long.rotateLeft(x0, 24) ^ other ^ other << 16;
        x1 = Long.rotateLeft(other, 37);
        return z ^ z >>> 32;
    }
}
