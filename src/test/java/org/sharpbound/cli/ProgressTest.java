package org.sharpbound.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

final class ProgressTest {

    private final StringWriter err = new StringWriter();

    @Test
    void the_bar_grows_with_what_is_settled() {
        try (Progress progress = new Progress(new PrintWriter(err), false)) {
            progress.started(4);
            assertThat(progress.bar()).startsWith("[" + " ".repeat(30) + "] 0/4 ");
            progress.settle("lazy.converse-bound");
            progress.settle("lazy.tight");
            assertThat(progress.bar())
                    .startsWith("[" + "#".repeat(15) + " ".repeat(15) + "] 2/4 ")
                    .endsWith("lazy.tight");
            assertThat(progress.line()).startsWith("2 of 4 settled after ");
        }
    }

    @Test
    void a_long_name_keeps_the_bar_within_80_columns() {
        try (Progress progress = new Progress(new PrintWriter(err), true)) {
            progress.started(1000);
            progress.settle("x".repeat(300));
            assertThat(progress.bar()).hasSizeLessThan(80).endsWith("…");
        }
    }

    @Test
    void the_runs_of_an_experiment_are_told_until_the_last() {
        try (Progress progress = new Progress(new PrintWriter(err), false)) {
            progress.started(2);
            progress.settle("lazy.tight");
            progress.experimented("lab.drift", 12, 60);
            assertThat(progress.bar()).endsWith("run 12/60 of lab.drift");
            assertThat(progress.line()).endsWith(" s, run 12/60 of lab.drift");
            progress.experimented("lab.drift", 60, 60);
            assertThat(progress.bar()).endsWith("lazy.tight");
        }
    }

    @Test
    void a_short_run_leaves_nothing_on_a_stream_that_is_no_terminal() {
        try (Progress progress = new Progress(new PrintWriter(err), false)) {
            progress.started(1);
            progress.settle("a");
        }
        assertThat(err.toString()).isEmpty();
    }
}
