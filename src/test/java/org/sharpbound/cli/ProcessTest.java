package org.sharpbound.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

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
import org.sharpbound.json.Json;

/** The program as a process of its own: what it leaves behind when it is stopped, and when its arithmetic is broken. */
final class ProcessTest {

    private static final String QUICK = """
            claim: quick
            for: {x: '[0, 1]'}
            show: x <= 2
            ---
            """;

    /** Both sides touch along a curve, which keeps any cover busy for minutes. */
    private static final String ENDLESS = """
            claim: endless
            for: {x: '[0, 2]', y: '[0, 2]'}
            show: exp(x*y + sin(x)) >= e*(x*y + sin(x))
            budget: {seconds: 300}
            """;

    /** False next to the lower end, by less than the deliberate fault of exp. */
    private static final String SLIGHTLY_FALSE = """
            claim: slightly-false
            for: {x: '[0.1251, 1]'}
            show: exp(x) >= 1.0082 + x
            """;

    @TempDir
    private Path folder;

    private Process start(String fault, String claims) throws IOException {
        Files.writeString(folder.resolve("claims.yaml"), claims);
        List<String> line = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1"));
        line.addAll(List.of("-Dsharpbound.fault=" + fault, "-cp", OwnClassPath.absolute()));
        line.addAll(List.of(Main.class.getName(), "check", "--report", "report", "--json", "result", "claims.yaml"));
        return new ProcessBuilder(line)
                .directory(folder.toFile())
                .redirectOutput(folder.resolve("out").toFile())
                .redirectError(folder.resolve("err").toFile())
                .start();
    }

    private String text(String file) throws IOException {
        return Files.readString(folder.resolve(file), UTF_8);
    }

    private List<Path> certificates() throws IOException {
        Path store = folder.resolve("report/certificates");
        if (!Files.isDirectory(store)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(store)) {
            return files.toList();
        }
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "there is no polite end of a process there")
    void an_interrupted_run_saves_what_is_settled() throws Exception {
        Process process = start("", QUICK + ENDLESS);
        while (process.isAlive()
                && certificates().stream().noneMatch(c -> c.toString().endsWith(".json"))) {
            Thread.sleep(20);
        }
        process.destroy();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(text("err")).isEqualTo(128 + 15);
        assertThat(text("out")).contains(" ok  proved    quick", "interrupted").doesNotContain("endless");
        assertThat(text("result"))
                .contains("\"quick\"", "\"interrupted\": true")
                .doesNotContain("\"endless\"");
        assertThat(text("report/index.html")).contains("quick");
        for (Path certificate : certificates()) {
            assertThat(Json.read(Files.readString(certificate))).isInstanceOf(Json.Obj.class);
        }
    }

    @Test
    void a_broken_exponential_is_a_fault_of_the_program_and_keeps_what_was_settled() throws Exception {
        Process process = start("exp", QUICK + SLIGHTLY_FALSE);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(text("err")).isEqualTo(ExitCode.FAULT);
        assertThat(text("out"))
                .contains(" ok  proved    quick", "FAULT     slightly-false")
                .contains("contradicts: at x = 0.1251 it is false", "to see it again: claims.yaml:7:7, seed 1")
                .doesNotContain("\tat ");
        assertThat(text("result")).contains("\"faults\": [\n").doesNotContain("\"claim\": \"slightly-false\"");
    }

    @Test
    void the_same_exponential_unbroken_refutes_what_is_false() throws Exception {
        Process process = start("", SLIGHTLY_FALSE);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(ExitCode.NOT_AS_EXPECTED);
        assertThat(text("out")).contains("NOT  refuted   slightly-false");
    }
}
