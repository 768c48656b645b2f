package org.sharpbound.report.plot;

import java.util.ArrayList;
import java.util.List;

/** A grid of levels as few rectangles, each of one level. */
public final class Cells {

    /** Columns and rows from, inclusive, and to, exclusive. */
    public record Block(int level, int left, int bottom, int right, int top) {}

    private Cells() {}

    /**
     * Covers every cell once: runs within a row, put together with the same runs of the rows above.
     *
     * @param levels by rows from the bottom, all of one length
     */
    public static List<Block> blocks(int[][] levels) {
        List<Block> done = new ArrayList<>();
        List<Block> growing = new ArrayList<>();
        for (int row = 0; row < levels.length; row++) {
            List<Block> here = new ArrayList<>();
            for (Block run : runs(levels[row], row)) {
                Block below = growing.stream()
                        .filter(block -> continues(block, run))
                        .findFirst()
                        .orElse(null);
                growing.remove(below);
                here.add(
                        below == null
                                ? run
                                : new Block(run.level(), run.left(), below.bottom(), run.right(), run.top()));
            }
            done.addAll(growing);
            growing = here;
        }
        done.addAll(growing);
        return done;
    }

    private static boolean continues(Block block, Block run) {
        return block.level() == run.level() && block.left() == run.left() && block.right() == run.right();
    }

    private static List<Block> runs(int[] row, int at) {
        List<Block> runs = new ArrayList<>();
        int from = 0;
        for (int c = 1; c <= row.length; c++) {
            if (c == row.length || row[c] != row[from]) {
                runs.add(new Block(row[from], from, at, c, at + 1));
                from = c;
            }
        }
        return runs;
    }
}
