package org.sharpbound.cli;

import static java.nio.charset.StandardCharsets.US_ASCII;
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

/** The launcher for Windows, as far as can be told by reading it. */
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
            if (lines.get(i).matches(":(no|old).*")) {
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
            String outside = line.replace(":\"=%", "%").replaceAll("\"[^\"]*\"", "");
            assertThat(outside)
                    .as(line)
                    .doesNotContain("%HERE%", "%JAR%", "%JAVA%", "%JAVA_HOME%", "%MVN%", "%PLACE%", "%ARCHIVE%");
            // but for sets of files and what is told, no block: a bracket in a path would end it
            assertThat(outside.replaceFirst(" in \\(.*\\) do ", "").replaceFirst("\\(mvn( package)?\\)", ""))
                    .doesNotContain("(", ")");
            String written = line.replace(":\"=%", "");
            assertThat(written.chars().filter(c -> c == '"').count() % 2)
                    .as(line)
                    .isZero();
        }
    }

    @Test
    void what_goes_wrong_is_told_on_standard_error() {
        assertThat(lines)
                .filteredOn(line -> line.contains("echo sharpbound") || line.contains("call \"%MVN%\""))
                .isNotEmpty()
                .allMatch(line -> line.startsWith(">&2 echo ") || line.endsWith(" >&2"));
    }

    @Test
    void its_lines_end_as_windows_has_them_and_are_plain_ascii() throws IOException {
        String text = Files.readString(LAUNCHER, US_ASCII);
        assertThat(text.replace("\r\n", "")).doesNotContain("\r", "\n");
        assertThat(Files.readString(Path.of("src/release/zip.xml")))
                .containsPattern("<source>sharpbound.bat</source>\\s*<lineEnding>dos</lineEnding>");
    }

    @Test
    void a_program_of_the_working_folder_is_never_run_in_place_of_one_on_the_path() {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).contains("~$PATH:")) {
                assertThat(lines.get(i - 1)).isEqualTo("pushd \"%SystemRoot%\"");
                assertThat(lines.get(i + 1)).isEqualTo("popd");
            }
        }
        assertThat(found("\\$(PATH):\\w")).isNotEmpty();
        assertThat(lines).noneMatch(line -> line.matches("(call )?\"?(java|mvn|where)\\b.*"));
    }

    @Test
    void quotes_around_the_place_of_the_jdk_are_taken_away_before_it_is_used() {
        assertThat(lines)
                .containsSubsequence(
                        ":java_home", "set \"JAVA_HOME=%JAVA_HOME:\"=%\"", "set \"JAVA=%JAVA_HOME%\\bin\\java.exe\"");
    }

    @Test
    void the_oldest_java_is_that_of_the_other_launcher() throws IOException {
        String shell = Files.readString(Path.of("sharpbound"));
        String oldest = shell.replaceAll("(?s).*\nOLDEST_JAVA=(\\d+)\n.*", "$1");
        assertThat(found("%MAJOR% LSS (\\d+) goto old_java")).containsExactly(oldest);
        assertThat(found("Java (\\d+) or later is needed")).containsExactly(oldest);
        assertThat(found("JDK of version (\\d+) or later")).containsExactly(oldest);
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
