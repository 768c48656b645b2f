package org.sharpbound.lab.random;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RandomBitsTest {

    private static final long SILVER = 0x6A09E667F3BCC909L;
    private static final long GOLDEN = 0x9e3779b97f4a7c15L;

    /** The Java platform's generator of that name makes its four words of a seed in its own way. */
    @ParameterizedTest
    @ValueSource(longs = {0, 1, -7, 20260101})
    void the_numbers_are_those_of_the_platforms_L64X128MixRandom(long seed) {
        RandomGenerator platform = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        long start = seed ^ SILVER;
        RandomBits ours = new RandomBits(murmur(start), 1, stafford(start), stafford(start + GOLDEN));
        for (int i = 0; i < 1000; i++) {
            assertThat(ours.next()).isEqualTo(platform.nextLong());
        }
    }

    private static long murmur(long z) {
        long first = (z ^ z >>> 33) * 0xff51afd7ed558ccdL;
        long second = (first ^ first >>> 33) * 0xc4ceb9fe1a85ec53L;
        return second ^ second >>> 33;
    }

    private static long stafford(long z) {
        long first = (z ^ z >>> 30) * 0xbf58476d1ce4e5b9L;
        long second = (first ^ first >>> 27) * 0x94d049bb133111ebL;
        return second ^ second >>> 31;
    }

    @Test
    void blocks_and_seeds_have_streams_of_their_own() {
        assertThat(LongStream.range(0, 20_000)
                        .map(i -> RandomBits.of(i / 1000, i % 1000).next())
                        .distinct()
                        .count())
                .isEqualTo(20_000);
    }
}
