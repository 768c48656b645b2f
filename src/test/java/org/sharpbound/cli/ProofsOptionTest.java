package org.sharpbound.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where derivations are looked for: in a folder of one's own, and with the program in another. */
final class ProofsOptionTest {

    private static final String DERIVATION = """
            derivation: square
            for: {y: '[0, inf)'}
            show: {value: '(y + 1)^2 == y^2 + 2*y + 1'}
            proof:
              value: {line: '(y + 1)^2 == y^2 + 2*y + 1', by: algebra}
            """;

    private static final String CLAIM = """
            claim: above
            for: {y: '[0, 1]'}
            show: derived(square.value) >= 1
            """;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
                    here shipped | -       | here
                    here         | -       | here
                    shipped      | -       | shipped
                    -            | -       | here shipped
                    here shipped | else    | else
                    """)
    void the_nearest_folder_that_is_there_is_read_and_all_are_named_where_none_is(
            String present, String asked, String read) throws IOException {
        for (String name : present == null ? new String[0] : present.split(" ")) {
            Files.createDirectory(folder.resolve(name));
        }
        assertThat(ProofsOption.places(
                        Optional.ofNullable(asked).map(folder::resolve),
                        folder.resolve("here"),
                        Optional.of(folder.resolve("shipped"))))
                .isEqualTo(Arrays.stream(read.split(" ")).map(folder::resolve).toList());
    }

    @ParameterizedTest
    @CsvSource({
        "a release/sharpbound.jar, a release/proofs",
        "checkout/target/sharpbound.jar, checkout/proofs",
        "checkout/target/classes, checkout/proofs"
    })
    void the_folder_that_was_shipped_lies_beside_the_program(String program, String proofs) {
        assertThat(ProofsOption.shipped(Optional.of(folder.resolve(program)))).contains(folder.resolve(proofs));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "check claims.yaml",
                "explain relu claims.yaml",
                "recheck claims.yaml",
                "derive",
                "audit claims.yaml"
            })
    void a_folder_that_is_asked_for_must_be_there(String line) throws Exception {
        Files.writeString(folder.resolve("claims.yaml"), "claim: a\nshow: 1 < 2\n");
        List<String> arguments = new ArrayList<>(List.of(line.split(" ")));
        arguments.addAll(List.of("--proofs", "nowhere"));
        Ran ran = Ran.of(arguments.toArray(String[]::new));
        assertThat(ran.code()).isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(ran.err()).contains("--proofs: there is no directory nowhere");
    }

    /** Runs in a folder without derivations; the class that looks for them lies in {@code program/classes}. */
    private String check() throws IOException, InterruptedException {
        Path seen = Path.of("org", "sharpbound", "cli", "ProofsOption.class");
        Path copy = folder.resolve("program/classes").resolve(seen);
        Files.createDirectories(copy.getParent());
        Files.copy(Path.of("target/classes").resolve(seen), copy);
        Path work = Files.createDirectories(folder.resolve("work"));
        Files.writeString(work.resolve("claims.yaml"), CLAIM);
        Path out = folder.resolve("out");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        folder.resolve("program/classes") + File.pathSeparator + OwnClassPath.absolute(),
                        Main.class.getName(),
                        "check",
                        "--no-report",
                        "claims.yaml")
                .directory(work.toFile())
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return Files.readString(out);
    }

    @Test
    void a_claim_uses_what_was_shipped_with_the_program() throws Exception {
        Path proofs = Files.createDirectories(folder.resolve("program/proofs"));
        Files.writeString(proofs.resolve("square.yaml"), DERIVATION);
        assertThat(check()).contains("1 proved").doesNotContain("unknown-derivation");
    }

    @Test
    void where_no_folder_is_a_claim_is_told_what_was_looked_for() throws Exception {
        assertThat(check())
                .contains(
                        "No derivation shows 'square.value'",
                        "Looked in proofs (not there), " + folder.resolve("program/proofs")
                                + " (not there); --proofs names another place.");
    }
}
