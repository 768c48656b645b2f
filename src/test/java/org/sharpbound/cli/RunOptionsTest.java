package org.sharpbound.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParameterException;

final class RunOptionsTest {

    @Command(name = "any")
    private static final class AnyCommand {
        @Mixin
        private RunOptions options;
    }

    private static RunOptions options(String... arguments) {
        AnyCommand command = new AnyCommand();
        new CommandLine(command).parseArgs(arguments);
        command.options.validate();
        return command.options;
    }

    @ParameterizedTest
    @CsvSource({"30s, 30000", "500ms, 500", "2m, 120000", "1h, 3600000", "7, 7000"})
    void a_budget_is_a_number_with_a_unit(String text, long millis) {
        assertThat(options("--budget", text).budget).isEqualTo(Duration.ofMillis(millis));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0s", "-1s", "1.5s", "30 s", "s", "9999999999s", "1d"})
    void any_other_budget_is_refused(String text) {
        assertThatExceptionOfType(ParameterException.class).isThrownBy(() -> options("--budget", text));
    }

    @ParameterizedTest
    @CsvSource({
        "lazy.*, lazy.upper, true",
        "lazy.*, kernel.lazy, false",
        "*.upper, lazy.upper, true",
        "lazy.upper, lazy.upper, true",
        "lazy.upper, lazy.upper-2, false",
        "'{a,b}.*', b.c, true",
        "lazy.?, lazy.ab, false"
    })
    void a_glob_selects_by_the_whole_id(String glob, String id, boolean selected) {
        assertThat(options("--only", glob).selects(id, Set.of())).isEqualTo(selected);
    }

    @ParameterizedTest
    @CsvSource({"slow, true", "fast, false", "'', false"})
    void one_of_the_tags_is_enough(String tag, boolean selected) {
        assertThat(options("--tag", "slow", "--tag", "long").selects("a", Set.of(tag)))
                .isEqualTo(selected);
    }
}
