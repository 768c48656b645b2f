package org.sharpbound.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sharpbound.json.Json;

/** Every way in which a process ends: its code, what it says, and what it leaves, which is always whole. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "signals, devices and mounts are those of Unix")
final class EndingsTest {

    private static final String GOOD = "claim: good\nfor: {x: '[0, 1]'}\nshow: x <= 2\n---\n";
    private static final String WRONG = "claim: wrong\nfor: {x: '[0, 1]'}\nshow: x <= 1/2\n---\n";
    private static final String UNREAD = "claim: unread\nshow: y <= 1/2\n---\n";
    private static final String BROKEN = "claim: broken\nfor: {x: '[0.1251, 1]'}\nshow: exp(x) >= 1.0082 + x\n---\n";
    private static final String ENDLESS = """
            claim: endless
            for: {x: '[0, 2]', y: '[0, 2]'}
            show: exp(x*y + sin(x)) >= e*(x*y + sin(x))
            budget: {seconds: 300}
            """;

    @TempDir
    private Path folder;

    private Process start(String fault, Path out, String... arguments) throws IOException {
        List<String> line = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1"));
        line.addAll(List.of("-Dsharpbound.fault=" + fault, "-cp", OwnClassPath.absolute()));
        line.add(Main.class.getName());
        line.addAll(List.of(arguments));
        return new ProcessBuilder(line)
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(folder.resolve("err").toFile())
                .start();
    }

    private Process start(String... arguments) throws IOException {
        return start("", folder.resolve("out"), arguments);
    }

    private int end(Process process) throws InterruptedException {
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    private String text(String file) throws IOException {
        return Files.readString(folder.resolve(file), UTF_8);
    }

    private void claims(String claims) throws IOException {
        Files.writeString(folder.resolve("a.yaml"), claims);
    }

    private List<Path> certificates() throws IOException {
        Path store = folder.resolve("report/certificates");
        if (!Files.isDirectory(store)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(store)) {
            return files.filter(file -> file.toString().endsWith(".json")).toList();
        }
    }

    private void awaitCertificate(Process process) throws IOException, InterruptedException {
        while (process.isAlive() && certificates().isEmpty()) {
            Thread.sleep(10);
        }
    }

    private static void signal(Process process, String name) throws IOException, InterruptedException {
        assertThat(new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                        .start()
                        .waitFor())
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "good,         check, '',   0",
        "wrong,        check, '',   1",
        "wrong,        audit, '',   0",
        "unread,       check, '',   2",
        "wrong unread, check, '',   2",
        "good,         chekc, '',   2",
        "broken,       check, exp,  3",
        "broken wrong unread, check, exp, 3",
    })
    void the_code_tells_how_it_went_and_the_worst_comes_first(String claims, String verb, String fault, int code)
            throws Exception {
        claims((claims.contains("good") ? GOOD : "")
                + (claims.contains("wrong") ? WRONG : "")
                + (claims.contains("unread") ? UNREAD : "")
                + (claims.contains("broken") ? BROKEN : ""));
        List<String> line = new ArrayList<>(List.of(verb, "--no-report"));
        if (verb.equals("audit")) {
            line.add("--no-repairs");
        }
        if (fault.isEmpty()) { // needs no process of its own
            line.add(folder.resolve("a.yaml").toString());
            assertThat(Ran.of(line.toArray(String[]::new)).code()).isEqualTo(code);
        } else {
            line.add("a.yaml");
            assertThat(end(start(fault, folder.resolve("out"), line.toArray(String[]::new))))
                    .as(text("err"))
                    .isEqualTo(code);
        }
    }

    @ParameterizedTest
    @CsvSource({"INT, 130", "TERM, 143"})
    void an_interrupted_run_saves_what_is_settled_in_every_form_and_says_that_it_is_a_part(String signal, int code)
            throws Exception {
        claims(GOOD + ENDLESS);
        Process process = start(
                "check",
                "--report",
                "report",
                "--json",
                "j",
                "--junit",
                "x",
                "--sarif",
                "s",
                "--markdown",
                "m",
                "a.yaml");
        awaitCertificate(process);
        signal(process, signal);

        assertThat(end(process)).as(text("err")).isEqualTo(code);
        assertThat(text("err")).contains("interrupted; saving what is settled");
        assertThat(text("j")).contains("\"interrupted\": true", "\"good\"");
        assertThat(text("x")).contains("classname=\"good\"", "errors=\"1\"").endsWith("</testsuites>\n");
        assertThat(text("s")).contains("\"executionSuccessful\": false");
        assertThat(text("m")).contains("interrupted, only a part was looked at");
    }

    @Test
    void watching_ends_with_130() throws Exception {
        claims(GOOD);
        Process process = start("check", "--watch", "--report", "report", "a.yaml");
        while (process.isAlive() && !text("out").contains("watching a.yaml")) {
            Thread.sleep(10);
        }
        signal(process, "INT");
        assertThat(end(process)).as(text("err")).isEqualTo(ExitCode.INTERRUPTED);
    }

    @ParameterizedTest
    @CsvSource({"0", "50"})
    void a_killed_run_leaves_nothing_that_the_next_takes_for_whole(int millis) throws Exception {
        StringBuilder many = new StringBuilder();
        for (int i = 0; i < 30; i++) {
            many.append(GOOD.replace("good", "g" + i).replace("<= 2", "<= " + (i + 2)));
        }
        claims(many.toString());
        Files.createDirectories(folder.resolve("report"));
        Files.writeString(folder.resolve("report/result.json"), "{\"earlier\": true}");
        Process process = start("check", "--report", "report", "a.yaml");
        awaitCertificate(process);
        Thread.sleep(millis);
        process.destroyForcibly();
        end(process);

        assertThat(Json.read(text("report/result.json"))).isInstanceOf(Json.Obj.class);
        for (Path certificate : certificates()) {
            assertThat(Json.read(Files.readString(certificate))).isInstanceOf(Json.Obj.class);
        }
        Ran next = Ran.of(
                "check",
                "--report",
                folder.resolve("report").toString(),
                folder.resolve("a.yaml").toString());
        assertThat(next.code()).isZero();
        assertThat(next.out()).contains("30 proved");
        assertThat(next.err()).doesNotContain("sharpbound:");
    }

    @Test
    void two_processes_at_once_on_one_report_do_each_other_no_harm() throws Exception {
        StringBuilder many = new StringBuilder();
        for (int i = 0; i < 30; i++) {
            many.append(GOOD.replace("good", "g" + i).replace("<= 2", "<= " + (i + 2)));
        }
        claims(many.toString());
        Process one = start("", folder.resolve("one"), "check", "--report", "report", "--json", "j", "a.yaml");
        Process two = start("", folder.resolve("two"), "check", "--report", "report", "--json", "j", "a.yaml");

        assertThat(List.of(end(one), end(two))).as(text("err")).containsExactly(0, 0);
        assertThat(text("one")).contains("30 proved");
        assertThat(text("two")).contains("30 proved");
        assertThat(text("err")).doesNotContain("sharpbound:");
        assertThat(Json.read(text("j"))).isInstanceOf(Json.Obj.class);
        assertThat(certificates()).hasSize(30);
        Ran recheck = Ran.of(
                "recheck",
                "--report",
                folder.resolve("report").toString(),
                folder.resolve("a.yaml").toString());
        assertThat(recheck.out()).contains("30 accepted, 0 rejected");
    }

    @Test
    void a_result_that_finds_no_room_is_told_and_the_others_are_written() throws Exception {
        assumeThat(Path.of("/dev/full")).as("a device that is always full").exists();
        claims(GOOD);
        Process process = start("check", "--report", "report", "--json", "/dev/full", "--junit", "x", "a.yaml");

        assertThat(end(process)).isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(text("err")).contains("--json: /dev/full could not be written: ", "No space left");
        assertThat(text("out")).contains(" ok  proved    good", "report: ");
        assertThat(text("x")).endsWith("</testsuites>\n");
    }

    @Test
    void standard_output_that_is_full_is_no_success() throws Exception {
        assumeThat(Path.of("/dev/full")).as("a device that is always full").exists();
        claims(GOOD);
        Process process = start("", Path.of("/dev/full"), "check", "--no-report", "--json", "-", "a.yaml");

        assertThat(end(process)).isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(text("err")).contains("standard output could not be written whole: ", "No space left");
    }

    @Test
    void a_reader_that_has_read_enough_changes_nothing() throws Exception {
        claims(GOOD);
        ProcessBuilder shell = new ProcessBuilder(
                "bash",
                "-c",
                "'" + Path.of(System.getProperty("java.home"), "bin", "java") + "' -cp \"$CP\" " + Main.class.getName()
                        + " check --no-report a.yaml | true; exit ${PIPESTATUS[0]}");
        shell.environment().put("CP", OwnClassPath.absolute());
        Process process = shell.directory(folder.toFile())
                .redirectError(folder.resolve("err").toFile())
                .redirectOutput(folder.resolve("out").toFile())
                .start();
        assertThat(end(process)).as(text("err")).isZero();
        assertThat(text("err")).doesNotContain("sharpbound:");
    }

    /** A disk of 256 KiB, where this user may mount one. */
    @Test
    void a_full_disk_is_told_and_what_was_there_stays() throws Exception {
        Path disk = Files.createDirectory(folder.resolve("disk"));
        boolean mounted = new ProcessBuilder("mount", "-t", "tmpfs", "-o", "size=256k", "tmpfs", disk.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("mount").toFile())
                        .start()
                        .waitFor()
                == 0;
        assumeThat(mounted).as("that a small disk can be mounted here").isTrue();
        try {
            Files.createDirectories(disk.resolve("report"));
            Files.writeString(disk.resolve("report/index.html"), "the page before");
            Files.write(disk.resolve("filler"), new byte[240 << 10]);
            claims(GOOD + GOOD.replace("good", "better").replace("<= 2", "<= 3"));
            Process process = start("check", "--report", "disk/report", "--junit", "x", "a.yaml");

            assertThat(end(process)).as(text("err")).isEqualTo(ExitCode.WRONG_INPUT);
            assertThat(text("out")).contains(" ok  proved    good", " ok  proved    better");
            assertThat(text("err"))
                    .contains("--report: disk/report could not be written", "what was there before is as it was");
            assertThat(disk.resolve("report/index.html")).hasContent("the page before");
            try (Stream<Path> left = Files.walk(disk)) {
                assertThat(left.map(Path::toString)).noneMatch(name -> name.endsWith(".partial"));
            }
            assertThat(text("x")).contains("better");
        } finally {
            new ProcessBuilder("umount", disk.toString()).start().waitFor();
        }
    }
}
