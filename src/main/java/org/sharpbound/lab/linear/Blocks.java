package org.sharpbound.lab.linear;

import java.util.stream.IntStream;

/** Rows in blocks of a fixed size, so that what a block gives does not depend on how many threads there are. */
public final class Blocks {

    /** What is done with the rows from {@code first} to before {@code end}. */
    @FunctionalInterface
    public interface Work {
        void rows(int first, int end);
    }

    private Blocks() {}

    /** Does the work on all blocks, the last one first, since in a lower triangle it is the longest. */
    public static void forEach(int rows, int size, Work work) {
        int blocks = (int) (((long) rows + size - 1) / size);
        IntStream range = IntStream.range(0, blocks);
        (blocks > 1 ? range.parallel() : range).forEach(index -> {
            int block = blocks - 1 - index;
            work.rows(block * size, Math.min(rows, (block + 1) * size));
        });
    }
}
