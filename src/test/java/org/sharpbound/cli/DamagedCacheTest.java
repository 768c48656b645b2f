package org.sharpbound.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole command lines over certificates that were damaged, of relations and of derivations. */
final class DamagedCacheTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void folders() throws IOException {
        Files.createDirectory(folder.resolve("proofs"));
        Files.writeString(folder.resolve("proofs/p.yaml"), """
                derivation: p
                for: {y: '[0, inf)'}
                show: {value: '(y + 1)^2 - 1 == y^2 + 2*y'}
                proof:
                  value: {line: '(y + 1)^2 - 1 == y^2 + 2*y', by: algebra}
                """);
        StringBuilder claims = new StringBuilder("claim: rests\nfor: {y: '[0, 1]'}\nshow: derived(p.value) <= 3\n");
        for (int i = 0; i < 8; i++) {
            claims.append("---\nclaim: c")
                    .append(i)
                    .append("\nfor: {x: '[0, 1]'}\nshow: x <= 2 + ")
                    .append(i)
                    .append('\n');
        }
        Files.writeString(folder.resolve("a.yaml"), claims);
    }

    private Ran check(String... options) {
        return Ran.of(Stream.concat(
                        Stream.of("check", "--report", at("report"), "--proofs", at("proofs"), at("a.yaml")),
                        Stream.of(options))
                .toArray(String[]::new));
    }

    private String at(String name) {
        return folder.resolve(name).toString();
    }

    private List<Path> stored(String place) throws IOException {
        try (Stream<Path> files =
                Files.list(folder.resolve("report/certificates").resolve(place))) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private static void cut(Path file) throws IOException {
        String text = Files.readString(file);
        Files.writeString(file, text.substring(0, text.length() / 2));
    }

    @ParameterizedTest
    @ValueSource(strings = {".", "derivations"})
    void it_is_told_on_standard_error_and_in_the_json_and_changes_no_verdict(String place) throws IOException {
        assertThat(check().err()).doesNotContain("sharpbound:");
        Path damaged = stored(place).get(0);
        cut(damaged);

        Ran ran = check("--json", at("result"));
        String remark = "it was changed or cut short since it was written; it is not used, and made anew";
        assertThat(ran.code()).isZero();
        assertThat(ran.err()).contains(damaged.getFileName() + ": " + remark);
        assertThat(Files.readString(folder.resolve("result"))).contains("\"cache\": [\n", remark);
        assertThat(ran.out()).contains("9 proved");
        assertThat(check("--json", at("result")).err()).doesNotContain("sharpbound:");
        assertThat(Files.readString(folder.resolve("result"))).contains("\"cache\": []");
    }

    @Test
    void a_folder_that_is_damaged_as_a_whole_takes_a_few_lines() throws IOException {
        check();
        for (Path file : stored(".")) {
            cut(file);
        }
        Ran ran = check();
        assertThat(ran.code()).isZero();
        assertThat(ran.err().lines().filter(line -> line.startsWith("sharpbound: ")))
                .hasSize(6);
        assertThat(ran.err()).contains("so are 5 more stored certificates");
    }

    @Test
    void nothing_is_told_where_nothing_is_read() throws IOException {
        check();
        for (Path file : stored(".")) {
            cut(file);
        }
        assertThat(check("--no-cache").err()).doesNotContain("sharpbound:");
    }
}
