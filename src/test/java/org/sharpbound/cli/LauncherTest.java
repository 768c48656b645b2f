package org.sharpbound.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The launcher script in a checkout of its own, with a java and an mvn that only tell how they were called. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the launcher is a POSIX shell script")
final class LauncherTest {

    private static final List<String> TOOLS = List.of(
            "sh",
            "sed",
            "find",
            "dirname",
            "readlink",
            "head",
            "mkdir",
            "rm",
            "mv",
            "touch",
            "cat",
            "sleep",
            "wc",
            "cksum");

    /** Prints its arguments, one in brackets each; ends with 7 where one of them is {@code fail}. */
    private static final String JAVA = """
            #!/bin/sh
            for a in "$@"; do printf '[%s]' "$a"; done
            for a in "$@"; do [ "$a" = fail ] && exit 7; done
            exit 0
            """;

    private static final String MVN = """
            #!/bin/sh
            echo built >>"builds"
            mkdir -p target && : >target/sharpbound.jar
            """;

    @TempDir
    private Path folder;

    private Path checkout;
    private Path jdk;
    private Path bin;

    private record Outcome(int code, String out, String err) {}

    @BeforeEach
    void lay_out_a_checkout() throws IOException {
        checkout = Files.createDirectories(folder.resolve("a checkout"));
        Files.createDirectories(checkout.resolve("src/main"));
        Files.writeString(checkout.resolve("pom.xml"), "<project/>");
        script(checkout.resolve("sharpbound"), Files.readString(Path.of("sharpbound")));
        jdk = folder.resolve("jdk");
        script(jdk.resolve("bin/java"), JAVA);
        release("17.0.15");
        bin = Files.createDirectories(folder.resolve("bin"));
        for (String tool : TOOLS) {
            Path real = Stream.of("/usr/bin", "/bin")
                    .map(directory -> Path.of(directory, tool))
                    .filter(Files::exists)
                    .findFirst()
                    .orElseThrow();
            script(bin.resolve(tool), "#!/bin/sh\nexec " + real + " \"$@\"\n");
        }
        script(bin.resolve("mvn"), MVN);
    }

    private void release(String version) throws IOException {
        Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
    }

    private static void script(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private Outcome launch(Path launcher, Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(List.of(launcher.toString()));
        line.addAll(List.of(arguments));
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        ProcessBuilder builder = new ProcessBuilder(line)
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().clear();
        builder.environment().putAll(Map.of("PATH", bin.toString(), "JAVA_HOME", jdk.toString()));
        builder.environment().putAll(environment);
        Process process = builder.start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Outcome(process.exitValue(), Files.readString(out, UTF_8), Files.readString(err, UTF_8));
    }

    private Outcome launch(String... arguments) throws IOException, InterruptedException {
        return launch(checkout.resolve("sharpbound"), Map.of(), arguments);
    }

    private long builds() throws IOException {
        Path log = checkout.resolve("builds");
        return Files.exists(log) ? Files.readAllLines(log).size() : 0;
    }

    private void date(Path file, Instant when) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(when));
    }

    @Test
    void arguments_and_the_exit_code_pass_through_unchanged() throws Exception {
        Outcome outcome = launch("check", "two words", "", "*", "fail");
        assertThat(outcome.out())
                .endsWith("[-jar][" + checkout + "/target/sharpbound.jar][check][two words][][*][fail]");
        assertThat(outcome.code()).isEqualTo(7);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--only=a*",
                "100%",
                "wow!",
                "a&b",
                "x^2 <= 3",
                "a|b",
                "a;b",
                "say \"hi\"",
                "it's",
                "back\\",
                "$HOME",
                "`id`",
                "$(id)",
                "-n",
                "--",
                "two\nlines",
                "~",
                "#x",
                "(x)",
                "\\n",
                " "
            })
    void no_shell_reads_an_argument_a_second_time(String argument) throws Exception {
        assertThat(launch("check", argument, "last").out()).endsWith("[check][" + argument + "][last]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"it's", "$HOME", "a*", "a&b", "50%", "(x86)", "-d"})
    void it_may_lie_in_a_folder_of_any_name(String name) throws Exception {
        Path release = Files.move(unpackRelease(), folder.resolve(name));
        Outcome outcome = launch(release.resolve("sharpbound"), Map.of(), "check");
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.out()).endsWith("[-jar][" + release + "/sharpbound.jar][check]");
    }

    @Test
    void the_jar_is_built_when_it_is_missing_and_that_is_said_on_standard_error() throws Exception {
        assertThat(launch("--help").err()).isEqualTo("sharpbound: building (mvn package) ...\n");
        assertThat(launch("--help").err()).isEmpty();
        assertThat(builds()).isOne();
    }

    @ParameterizedTest
    @ValueSource(strings = {"pom.xml", "src/main", "src/main/New.java"})
    void the_jar_is_built_again_when_a_source_is_newer(String source) throws Exception {
        launch("--help");
        Path newer = checkout.resolve(source);
        if (!Files.exists(newer)) {
            Files.writeString(newer, "class New {}");
        }
        date(newer, Instant.now().plusSeconds(5));
        launch("--help");
        assertThat(builds()).isEqualTo(2);
    }

    @Test
    void a_source_that_changes_during_the_build_is_not_missed() throws Exception {
        script(bin.resolve("mvn"), MVN + "sleep 0.05; : >src/main/Late.java; sleep 0.05; : >target/sharpbound.jar\n");
        launch("--help");
        launch("--help");
        assertThat(builds()).isEqualTo(2);
    }

    @Test
    void it_runs_through_a_chain_of_links_from_anywhere() throws Exception {
        Path elsewhere = Files.createDirectories(folder.resolve("elsewhere"));
        Files.createSymbolicLink(elsewhere.resolve("direct"), Path.of("../a checkout/sharpbound"));
        Path link = Files.createSymbolicLink(folder.resolve("link"), elsewhere.resolve("direct"));
        assertThat(launch(link, Map.of(), "--help").out()).contains("[" + checkout + "/target/sharpbound.jar]");
    }

    private Path unpackRelease() throws IOException {
        Path release = Files.createDirectories(folder.resolve("a release"));
        script(release.resolve("sharpbound"), Files.readString(Path.of("sharpbound")));
        Files.writeString(release.resolve("sharpbound.jar"), "a jar");
        Files.delete(bin.resolve("mvn"));
        return release;
    }

    private static List<Path> archives(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".jsa")).toList();
        }
    }

    @Test
    void a_release_runs_without_maven_and_keeps_its_archive_beside_the_jar() throws Exception {
        Path release = unpackRelease();
        Outcome outcome = launch(release.resolve("sharpbound"), Map.of(), "check");
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.out()).endsWith("[-jar][" + release + "/sharpbound.jar][check]");
        assertThat(archives(release)).hasSize(1);
    }

    @Test
    void a_release_that_must_not_be_written_to_keeps_its_archive_in_the_cache() throws Exception {
        Path release = unpackRelease();
        Path cache = folder.resolve("a cache");
        // root may write to what is read-only: 'test -w' says so here as it does to others
        Files.writeString(
                release.resolve("sharpbound"),
                Files.readString(release.resolve("sharpbound"))
                        .replace("[ -w \"$place\" ] || [ -s", "[ \"$place\" != '" + release + "' ] || [ -s"));
        Outcome outcome = launch(release.resolve("sharpbound"), Map.of("XDG_CACHE_HOME", cache.toString()), "check");
        assertThat(outcome.code()).isZero();
        assertThat(archives(cache.resolve("sharpbound"))).hasSize(1);
        assertThat(archives(release)).isEmpty();
    }

    @Test
    void a_release_without_its_jar_says_so() throws Exception {
        Path release = unpackRelease();
        Files.delete(release.resolve("sharpbound.jar"));
        Outcome outcome = launch(release.resolve("sharpbound"), Map.of(), "check");
        assertThat(outcome.code()).isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(outcome.err()).contains("unpack the whole of the release");
    }

    @Test
    void long_experiments_have_both_compilers_and_more_memory() throws Exception {
        Outcome outcome = launch(checkout.resolve("sharpbound"), Map.of(), "check", "--full", "cases/lab");
        assertThat(outcome.out()).contains("[-XX:MaxRAMPercentage=50]").doesNotContain("[-Xmx900m]", "TieredStop");
    }

    @Test
    void options_of_the_java_machine_come_after_the_launchers_own() throws Exception {
        Outcome outcome = launch(checkout.resolve("sharpbound"), Map.of("SHARPBOUND_OPTS", "-Xmx3g -Dx=y"), "--help");
        assertThat(outcome.out()).containsSubsequence("[-Xmx900m]", "[-Xmx3g][-Dx=y]", "[-jar]");
    }

    @Test
    void an_old_java_is_refused_by_name() throws Exception {
        release("11.0.2");
        Outcome outcome = launch("--help");
        assertThat(outcome.code()).isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(outcome.err()).contains("Java 17 or later is needed").contains("11.0.2");
    }

    @Test
    void a_java_home_without_java_is_refused() throws Exception {
        Outcome outcome = launch(checkout.resolve("sharpbound"), Map.of("JAVA_HOME", "/nowhere"), "--help");
        assertThat(outcome.code()).isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(outcome.err()).contains("JAVA_HOME is /nowhere");
    }

    @Test
    void without_java_it_says_what_to_install() throws Exception {
        Outcome outcome = launch(checkout.resolve("sharpbound"), Map.of("JAVA_HOME", ""), "--help");
        assertThat(outcome.code()).isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(outcome.err()).contains("no Java found").contains("17");
    }

    @Test
    void without_maven_it_says_what_to_install() throws Exception {
        Files.delete(bin.resolve("mvn"));
        Outcome outcome = launch("--help");
        assertThat(outcome.code()).isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(outcome.err()).contains("Maven (mvn) is not on the PATH");
    }

    @Test
    void a_failed_build_shows_its_own_words() throws Exception {
        script(bin.resolve("mvn"), "#!/bin/sh\necho '[ERROR] cannot find symbol'\nexit 1\n");
        Outcome outcome = launch("--help");
        assertThat(outcome.code()).isEqualTo(ExitCode.FAULT);
        assertThat(outcome.err()).contains("[ERROR] cannot find symbol").contains("the build failed");
        assertThat(outcome.out()).isEmpty();
    }

    @Test
    void a_lock_whose_run_is_gone_does_not_hold_up_the_next() throws Exception {
        Path lock = Files.createDirectories(checkout.resolve("target/launcher-build.lock"));
        Files.writeString(lock.resolve("pid"), "999999999\n");
        assertThat(launch("--help").code()).isZero();
        assertThat(builds()).isOne();
        assertThat(lock).doesNotExist();
    }
}
