package org.sharpbound.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class MainTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"", "new", "schema"})
    void every_command_has_help_on_standard_output(String command) {
        Ran ran = command.isEmpty() ? Ran.of("--help") : Ran.of(command, "--help");
        assertThat(ran.code()).isZero();
        assertThat(ran.out()).startsWith("Usage: sharpbound").contains("--help").contains("--version");
        assertThat(ran.err()).isEmpty();
    }

    @Test
    void a_command_is_called_as_it_is_looked_up() {
        assertThat(Main.commandLine().getSubcommands()).hasSizeGreaterThan(7);
        Main.commandLine()
                .getSubcommands()
                .keySet()
                .forEach(name ->
                        assertThat(Main.commandLine(name).getSubcommands()).containsOnlyKeys(name));
    }

    @Test
    void the_help_states_every_exit_code() {
        assertThat(Ran.of("--help").out()).containsSubsequence("  0  ", "  1  ", "  2  ", "  3  ", "130  ");
    }

    @Test
    void the_version_names_the_commit_where_the_build_knew_it() throws IOException {
        String described = "git.commit.id.describe=v1.0-3-gabc1234-dirty\n";
        assertThat(Version.commit(new ByteArrayInputStream(described.getBytes(UTF_8))))
                .hasValue("v1.0-3-gabc1234-dirty");
        assertThat(Version.commit(new ByteArrayInputStream(new byte[0]))).isEmpty();
        assertThat(Ran.of("--version").out().lines().findFirst().orElseThrow())
                .isEqualTo("sharpbound unpackaged"
                        + Version.commit().map(c -> " (" + c + ")").orElse(""));
    }

    @Test
    void the_version_names_the_java_that_runs() {
        assertThat(Ran.of("--version").out())
                .startsWith("sharpbound ")
                .contains(Runtime.version().toString());
    }

    @Test
    void no_command_at_all_is_answered_with_the_usage() {
        Ran ran = Ran.of();
        assertThat(ran.code()).isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(ran.err()).startsWith("Usage: sharpbound");
        assertThat(ran.out()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "chek, did you mean check",
        "schemas, did you mean schema",
        "check --jsn, --json",
        "check --budgett=3s, --budget",
        "new --casez=there x, --cases"
    })
    void a_slip_of_the_pen_is_answered_with_what_was_probably_meant(String line, String meant) {
        Ran ran = Ran.of(line.split(" "));
        assertThat(ran.code()).isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(ran.err()).contains(meant).contains("--help").doesNotContain("\tat ");
        assertThat(ran.out()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "check --budget soon   | '--budget'",
                "check --budget 0s     | '--budget'",
                "check --jobs 0        | --jobs takes between 1 and 256, not 0",
                "check --digits 5      | --digits takes 20 to 1000, not 5",
                "check --seed pi       | '--seed'",
                "check --only [a       | --only",
                "check --against nowhere.json | nowhere.json",
                "explain               | CLAIM",
                "audit                 | PATH"
            })
    void a_wrong_value_is_named_and_nothing_runs(String line, String named) {
        Ran ran = Ran.of(line.trim().split(" +"));
        assertThat(ran.code()).isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(ran.err()).contains(named).doesNotContain("\tat ");
        assertThat(ran.out()).isEmpty();
    }

    @Test
    void the_schema_is_printed_as_shipped() {
        Ran ran = Ran.of("schema");
        assertThat(ran.code()).isZero();
        assertThat(ran.out()).startsWith("{").contains("\"$schema\"").endsWith("}\n");
    }

    @Test
    void new_writes_a_case_file_in_the_folder_its_id_names() throws IOException {
        Ran ran = Ran.of("new", "lazy.upper-bound", "--cases", folder.toString());
        Path file = folder.resolve("lazy/upper-bound.yaml");
        assertThat(ran.code()).isZero();
        assertThat(ran.out()).isEqualTo(file + System.lineSeparator());
        assertThat(Files.readString(file)).contains("claim: lazy.upper-bound");
    }

    @Test
    void new_never_touches_a_file_that_is_there() throws IOException {
        Path file = Files.writeString(folder.resolve("mine.yaml"), "precious");
        Ran ran = Ran.of("new", "mine", "--cases", folder.toString());
        assertThat(ran.code()).isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(ran.err()).contains("is there already");
        assertThat(Files.readString(file)).isEqualTo("precious");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../escape", "Upper", "a..b", "-x", "a/b", ".", "a.", "a b", "é"})
    void new_refuses_what_is_no_claim_id(String id) {
        Ran ran = Ran.of("new", "--cases", folder.toString(), "--", id);
        assertThat(ran.code()).isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(ran.err()).contains("'" + id + "' is no claim id");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void a_fault_says_what_is_needed_to_see_it_again_and_keeps_the_trace_in_a_file() throws IOException {
        StringWriter err = new StringWriter();
        LastWords.print(new IllegalStateException("lost"), new String[] {"check", "it's here"}, new PrintWriter(err));
        assertThat(err.toString())
                .contains("a fault of the program")
                .contains("sharpbound check 'it'\\''s here'")
                .contains("Java " + Runtime.version())
                .contains("fault    java.lang.IllegalStateException: lost")
                .doesNotContain("\tat ");
        Path trace =
                Path.of(err.toString().lines().reduce((a, b) -> b).orElseThrow().replaceFirst(" *trace *", ""));
        assertThat(Files.readString(trace)).contains("\tat ");
        Files.delete(trace);
    }
}
