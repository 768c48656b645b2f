package org.sharpbound.report.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CellsTest {

    @Test
    void equal_runs_above_each_other_are_one_block() {
        int[][] levels = {{1, 1, 2}, {1, 1, 2}, {1, 3, 3}};

        assertThat(Cells.blocks(levels))
                .containsExactlyInAnyOrder(
                        new Cells.Block(1, 0, 0, 2, 2),
                        new Cells.Block(2, 2, 0, 3, 2),
                        new Cells.Block(1, 0, 2, 1, 3),
                        new Cells.Block(3, 1, 2, 3, 3));
    }

    @Test
    void every_cell_is_in_one_block_of_its_level() {
        Random random = new Random(5);
        int[][] levels = new int[20][30];
        for (int[] row : levels) {
            Arrays.setAll(row, c -> random.nextInt(3));
        }

        List<Cells.Block> blocks = Cells.blocks(levels);

        for (int r = 0; r < levels.length; r++) {
            for (int c = 0; c < levels[r].length; c++) {
                int row = r;
                int column = c;
                assertThat(blocks)
                        .filteredOn(b -> b.left() <= column && column < b.right() && b.bottom() <= row && row < b.top())
                        .singleElement()
                        .extracting(Cells.Block::level)
                        .isEqualTo(levels[r][c]);
            }
        }
    }
}
