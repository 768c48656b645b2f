package org.sharpbound.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a short run loads, for that is what a start takes its time for; times would tell more of the machine. */
final class StartTest {

    /** 3200 are loaded today, a third of them ours. */
    private static final int MOST_CLASSES = 3800;

    @TempDir
    private Path folder;

    private List<String> loaded(String... arguments) throws IOException, InterruptedException {
        Path log = folder.resolve("loaded");
        List<String> line = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1"));
        line.addAll(List.of("-Xlog:class+load:file=" + log, "-cp", classPath()));
        line.add(Main.class.getName());
        line.addAll(List.of(arguments));
        Process process = new ProcessBuilder(line)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("out").toFile())
                .start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue())
                .as(Files.readString(folder.resolve("out")))
                .isZero();
        return Files.readAllLines(log);
    }

    /** Absolute, since the process starts elsewhere. */
    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    @Test
    void a_simple_claim_is_checked_without_the_computer_algebra_and_with_few_classes() throws Exception {
        Files.writeString(folder.resolve("claim.yaml"), """
                claim: start.tangent
                for: {x: '[0, 4]'}
                show: sqrt(x) <= (1 + x)/2
                """);
        List<String> loaded = loaded("check", "claim.yaml");
        assertThat(loaded.size()).isBetween(1000, MOST_CLASSES);
        assertThat(of(loaded, "org.sharpbound.kernel.Kernel ")).hasSize(1);
        assertThat(of(loaded, "org.matheclipse")).isEmpty();
        assertThat(of(loaded, "org.apache.logging")).isEmpty();
        assertThat(of(loaded, "org.sharpbound.cli.AuditCommand ")).isEmpty();
    }

    @Test
    void the_version_is_told_without_reading_a_claim() throws Exception {
        List<String> loaded = loaded("--version");
        assertThat(of(loaded, "picocli.CommandLine ")).hasSize(1);
        assertThat(of(loaded, "org.snakeyaml")).isEmpty();
        assertThat(of(loaded, "org.apfloat")).isEmpty();
        assertThat(of(loaded, "org.sharpbound.kernel")).isEmpty();
    }

    private static List<String> of(List<String> loaded, String name) {
        return loaded.stream().filter(line -> line.contains(" " + name)).toList();
    }
}
