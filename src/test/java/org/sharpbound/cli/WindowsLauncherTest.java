package org.sharpbound.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The launcher for Windows, as far as can be told by reading it: it is run by nobody here. */
final class WindowsLauncherTest {

    private static final Path LAUNCHER = Path.of("sharpbound.bat");
    private static List<String> lines;

    @BeforeAll
    static void read() throws IOException {
        lines = Files.readAllLines(LAUNCHER).stream()
                .filter(line -> !line.startsWith("rem ") && !line.isBlank())
                .toList();
    }

    private static Set<String> found(String pattern) {
        return matches(pattern, m -> m.group(1));
    }

    private static Set<String> matches(String pattern, Function<MatchResult, String> of) {
        return lines.stream()
                .flatMap(line -> Pattern.compile(pattern).matcher(line).results())
                .map(of)
                .collect(Collectors.toSet());
    }

    @Test
    void every_jump_has_its_label_and_every_label_is_once_there() {
        List<String> labels = lines.stream()
                .filter(line -> line.startsWith(":"))
                .map(line -> line.substring(1))
                .toList();
        assertThat(labels).doesNotHaveDuplicates().containsAll(found("goto (\\w+)"));
        assertThat(found("goto (\\w+)")).containsAll(labels);
    }

    @Test
    void nothing_falls_from_one_end_into_the_next() {
        for (int i = 1; i < lines.size(); i++) {
            if (lines.get(i).startsWith(":no")) {
                assertThat(lines.get(i - 1)).startsWith("exit /b ");
            }
        }
        assertThat(lines.get(lines.size() - 1)).startsWith("exit /b ");
    }

    @Test
    void exit_codes_are_the_programs() {
        assertThat(found("exit /b (\\S+)"))
                .containsExactlyInAnyOrder("%ERRORLEVEL%", "" + ExitCode.WRONG_INPUT, "" + ExitCode.FAULT);
        int run = lines.stream()
                .filter(line -> line.contains(" -jar "))
                .map(lines::indexOf)
                .findFirst()
                .orElseThrow();
        assertThat(lines.get(run + 1)).isEqualTo("exit /b %ERRORLEVEL%");
        assertThat(lines.get(run)).endsWith("-jar \"%JAR%\" %*");
    }

    @Test
    void paths_may_have_blanks_and_brackets() {
        for (String line : lines) {
            String outside = line.replaceAll("\"[^\"]*\"", "");
            assertThat(outside).as(line).doesNotContain("%HERE%", "%JAR%", "%JAVA%", "%ARCHIVE%", "%LOCALAPPDATA%");
            assertThat(outside.replace("(mvn package)", "").replace("(mvn)", ""))
                    .doesNotContain("(", ")");
            assertThat(line.chars().filter(c -> c == '"').count() % 2).as(line).isZero();
        }
    }

    @Test
    void what_goes_wrong_is_told_on_standard_error() {
        assertThat(lines)
                .filteredOn(line -> line.startsWith("echo "))
                .isNotEmpty()
                .allMatch(line -> line.endsWith(" 1>&2"));
    }

    @Test
    void the_machine_is_that_of_the_other_launcher() throws IOException {
        String shell;
        try (Stream<String> all = Files.lines(Path.of("sharpbound"))) {
            shell = all.filter(line -> line.startsWith("MACHINE=")).findFirst().orElseThrow();
        }
        String options = shell.substring("MACHINE=\"".length(), shell.length() - 1);
        assertThat(found("set \"MACHINE=([^\"]*)\""))
                .allMatch(machine -> machine.startsWith(options))
                .hasSize(1);
    }
}
