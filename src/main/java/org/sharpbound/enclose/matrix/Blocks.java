package org.sharpbound.enclose.matrix;

import java.util.ArrayList;
import java.util.List;

/** The rows of a symmetric matrix, sorted into sets between which all entries are 0. */
final class Blocks {

    private Blocks() {}

    /** Each in increasing order. */
    static <T> List<List<Integer>> of(IntervalMatrix<T> a) {
        List<List<Integer>> blocks = new ArrayList<>();
        boolean[] isTaken = new boolean[a.rows()];
        for (int row = 0; row < a.rows(); row++) {
            if (!isTaken[row]) {
                List<Integer> block = new ArrayList<>();
                gather(a, row, isTaken, block);
                block.sort(null);
                blocks.add(block);
            }
        }
        return blocks;
    }

    private static <T> void gather(IntervalMatrix<T> a, int row, boolean[] isTaken, List<Integer> block) {
        isTaken[row] = true;
        block.add(row);
        for (int other = 0; other < a.rows(); other++) {
            if (!isTaken[other] && !a.kind().arithmetic().isZero(a.at(row, other))) {
                gather(a, other, isTaken, block);
            }
        }
    }
}
