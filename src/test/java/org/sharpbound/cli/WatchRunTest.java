package org.sharpbound.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sharpbound.cli.watch.Alarm;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** What is checked again after which change. In place of a clock and a system that watches, a list of edits: each rings once. */
final class WatchRunTest {

    private static final String ONE = "claim: one\nfor: {x: '[0, 1]'}\nshow: x <= 2\n";
    private static final String TWO = "claim: two\nfor: {x: '[0, 1]'}\nshow: x <= 3\nuses: one\n";
    private static final String THREE = "claim: three\nfor: {x: '[0, 1]'}\nshow: x <= 4\nuses: two\n";
    private static final String FREE = "claim: free\nfor: {x: '[0, 1]'}\nshow: x <= 5\n";

    @TempDir
    private Path folder;

    private Path cases;
    private Path proofs;

    @Command(name = "check")
    private static final class AnyCommand {
        @Mixin
        private RunOptions options;
    }

    /** An edit of the files. */
    private interface Edit {
        void make() throws IOException;
    }

    /** What was told before the first edit, and after each; the last alarm is the end. */
    private List<String> watch(Edit... edits) throws IOException {
        AnyCommand command = new AnyCommand();
        CommandLine line = new CommandLine(command);
        line.parseArgs("--no-report", "--proofs", proofs.toString());
        StringWriter told = new StringWriter();
        line.setOut(new PrintWriter(told)).setErr(new PrintWriter(told));
        List<String> rounds = new ArrayList<>();
        Alarm alarm = () -> {
            rounds.add(told.toString());
            told.getBuffer().setLength(0);
            if (rounds.size() > edits.length) {
                return false;
            }
            try {
                edits[rounds.size() - 1].make();
            } catch (IOException broken) {
                throw new AssertionError(broken);
            }
            return true;
        };
        int code = new WatchRun(command.options, line.getCommandSpec()).run(List.of(cases.toString()), alarm);
        assertThat(code).isEqualTo(ExitCode.INTERRUPTED);
        return rounds;
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(cases.resolve(name), text);
    }

    @org.junit.jupiter.api.BeforeEach
    void folders() throws IOException {
        cases = Files.createDirectory(folder.resolve("cases"));
        proofs = Files.createDirectory(folder.resolve("proofs"));
        write("a.yaml", ONE + "---\n" + FREE);
        write("b.yaml", TWO + "---\n" + THREE);
    }

    @Test
    void all_is_checked_once_and_then_it_waits() throws IOException {
        String first = watch().get(0);
        assertThat(first)
                .contains(" ok  proved    one", " ok  proved    two", " ok  proved    three", " ok  proved    free")
                .contains("watching " + cases + ", " + proofs + "; control-C ends");
    }

    @Test
    void a_claim_that_changed_is_checked_with_those_that_use_it_and_no_other() throws IOException {
        List<String> rounds = watch(
                () -> write("a.yaml", ONE.replace("x <= 2", "x <= 1/2") + "---\n" + FREE),
                () -> write("b.yaml", TWO + "---\n" + THREE.replace("x <= 4", "x <= 7")),
                () -> write("a.yaml", FREE + "---\n" + ONE.replace("x <= 2", "x <= 1/2")));

        assertThat(rounds.get(1))
                .contains(
                        "NOT  refuted   one", " ok  proved    two", " ok  proved    three", "a.yaml changed: checked ")
                .contains("checked one, three, two in ")
                .doesNotContain("free");
        assertThat(rounds.get(2)).contains("checked three in ").doesNotContain("proved    two", "free");
        assertThat(rounds.get(3)).as("claims that only moved").contains("a.yaml changed: no claim reads otherwise in ");
    }

    @Test
    void a_file_that_is_saved_as_it_was_is_no_change() throws IOException {
        assertThat(watch(() -> write("a.yaml", ONE + "---\n" + FREE)).get(1)).isEmpty();
    }

    @Test
    void a_file_that_breaks_is_told_with_its_line_and_checked_when_it_is_mended() throws IOException {
        List<String> rounds = watch(
                () -> write("a.yaml", "claim: one\nfor: {x: '[0, 1]'\nshow: x <= 2\n"),
                () -> write("b.yaml", TWO.replace("3", "4") + "---\n" + THREE),
                () -> write("a.yaml", ONE + "---\n" + FREE));

        assertThat(rounds.get(1)).contains("a.yaml:", ": error[", "a.yaml changed: no claim reads otherwise");
        assertThat(rounds.get(2)).contains(" ok  proved    two").doesNotContain("error[");
        assertThat(rounds.get(3))
                .contains(" ok  proved    one", " ok  proved    free")
                .doesNotContain("error");
    }

    @Test
    void files_come_go_and_are_put_in_the_place_of_others() throws IOException {
        List<String> rounds = watch(
                () -> write("c.yaml", "claim: new\nshow: 1 <= 2\n"),
                () -> {
                    Path partial = Files.writeString(folder.resolve("c.tmp"), "claim: new\nshow: 1 <= 3\n");
                    Files.move(partial, cases.resolve("c.yaml"), StandardCopyOption.ATOMIC_MOVE);
                },
                () -> {
                    Files.createDirectory(cases.resolve("d"));
                    write("d/e.yaml", "claim: deep\nshow: 1 <= 2\n");
                },
                () -> Files.delete(cases.resolve("c.yaml")),
                () -> write("f.yaml", ONE));

        assertThat(rounds.get(1))
                .contains(" ok  proved    new", "checked new in ")
                .doesNotContain("one");
        assertThat(rounds.get(2)).contains("c.yaml:2:7", "checked new in ");
        assertThat(rounds.get(3)).contains("checked deep in ");
        assertThat(rounds.get(4)).contains("c.yaml changed: no claim reads otherwise");
        assertThat(rounds.get(5)).contains("error[duplicate-id]");
    }

    @Test
    void what_editors_leave_beside_a_file_is_no_case_file() throws IOException {
        List<String> rounds = watch(
                () -> Files.createSymbolicLink(cases.resolve(".#a.yaml"), Path.of("somebody@nowhere.1")),
                () -> Files.writeString(cases.resolve("a.yaml~"), "no case"),
                () -> write("c.yaml", "claim: new\nshow: 1 <= 2\n"));

        assertThat(rounds.get(1)).isEmpty();
        assertThat(rounds.get(2)).isEmpty();
        assertThat(rounds.get(3)).contains("checked new in ").doesNotContain("error", ".#a");
    }

    @Test
    void a_derivation_that_changed_is_derived_and_what_rests_on_it_is_checked() throws IOException {
        String derivation = """
                derivation: %s
                for: {y: '[0, inf)'}
                show: {value: '(y + 1)^2 - 1 == %s'}
                proof:
                  value: {line: '(y + 1)^2 - 1 == %s', by: algebra}
                """;
        Files.writeString(proofs.resolve("p.yaml"), derivation.formatted("p", "y^2 + 2*y", "y^2 + 2*y"));
        Files.writeString(proofs.resolve("q.yaml"), derivation.formatted("q", "y^2 + 2*y", "y^2 + 2*y"));
        write("c.yaml", "claim: rests\nfor: {y: '[0, 1]'}\nshow: derived(p.value) <= 3\n");

        List<String> rounds = watch(
                () -> Files.writeString(proofs.resolve("p.yaml"), derivation.formatted("p", "y*(y + 2)", "y*(y + 2)")),
                () -> Files.writeString(proofs.resolve("q.yaml"), derivation.formatted("q", "y^2", "y^2")));

        assertThat(rounds.get(0)).contains(" ok  proved    rests");
        assertThat(rounds.get(1))
                .contains(" ok  proved    rests", "derivation p is derived", "p.yaml changed: checked rests in ")
                .doesNotContain("one", "derivation q");
        assertThat(rounds.get(2)).contains("derivation q is stuck: ", "q.yaml changed: no claim reads otherwise");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--json=a", "--sarif=a", "--junit=a", "--markdown=a", "--against=a"})
    void results_are_not_written_while_watching(String option) {
        Ran ran = Ran.of("check", "--watch", option, cases.toString());
        assertThat(ran.code()).isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(ran.err()).contains("--watch writes no results");
    }

    @Test
    void standard_input_cannot_be_watched() {
        assertThat(Ran.of("check", "--watch", "-").err()).contains("standard input cannot be watched");
    }
}
