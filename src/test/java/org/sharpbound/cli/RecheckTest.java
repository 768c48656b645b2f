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
import org.junit.jupiter.params.provider.CsvSource;

/** Whole command lines of {@code recheck}, after one of {@code check}. */
final class RecheckTest {

    @TempDir
    private Path folder;

    private Path cases;
    private Path certificates;

    @BeforeEach
    void check() throws IOException {
        cases = Files.writeString(
                folder.resolve("cases.yaml"),
                "claim: two\nfor: {x: '[0, 1]'}\nshow: {right: exp(x) <= 1 + 2*x, slip: x <= x^2}\n"
                        + "expect: {right: proved, slip: refuted}\nbecause: x > x^2 inside\n");
        assertThat(Ran.of("check", "--report", folder.resolve("report").toString(), cases.toString())
                        .code())
                .isZero();
        certificates = folder.resolve("report/certificates");
    }

    private Ran recheck(Path path) {
        return Ran.of("recheck", "--report", folder.resolve("report").toString(), path.toString());
    }

    /** The certificate of the proof. */
    private Path cover() throws IOException {
        try (Stream<Path> files = Files.list(certificates)) {
            return files.filter(file -> content(file).contains("\"cover\""))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static String content(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException gone) {
            throw new AssertionError(gone);
        }
    }

    @Test
    void what_a_run_has_stored_is_accepted_again() {
        Ran ran = recheck(cases);

        assertThat(ran.code()).isZero();
        assertThat(ran.out())
                .contains(" ok  proved    two right", " ok  refuted   two slip")
                .contains("2 accepted, 0 rejected, 0 without a certificate");
    }

    @ParameterizedTest
    @CsvSource({
        "'\"statement\":\"', '\"statement\":\"0', made for another statement",
        "'\"nodes\":[', '\"nodes\":[{\"leaf\":\"plain\"}],\"was\":[', does not settle the box",
        "'\"schema\"', '\"shema\"', the file is no certificate",
        "'{', '', the file is no certificate",
    })
    void a_certificate_that_was_changed_is_rejected(String from, String to, String why) throws IOException {
        Path file = cover();
        String text = content(file);
        int at = text.indexOf(from);
        Files.writeString(file, text.substring(0, at) + to + text.substring(at + from.length()));

        Ran ran = recheck(cases);

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out())
                .contains("NOT  rejected  two right", why)
                .contains("1 accepted, 1 rejected, 0 without a certificate");
    }

    @Test
    void nothing_is_searched_for_where_a_certificate_is_missing() throws IOException {
        Files.delete(cover());

        Ran ran = recheck(cases);

        assertThat(ran.code()).isZero();
        assertThat(ran.out()).contains("no certificate").contains("1 accepted, 0 rejected, 1 without a certificate");
    }

    @Test
    void no_certificate_at_all_is_wrong_input() throws IOException {
        Path other = Files.writeString(folder.resolve("other.yaml"), "claim: other\nshow: 1 <= 2\n");

        assertThat(recheck(other).code()).isEqualTo(2);
        assertThat(recheck(folder.resolve("nowhere.yaml")).code()).isEqualTo(2);
        Ran ran = Ran.of("recheck", "--report", folder.resolve("none").toString(), cases.toString());
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("run check first");
    }

    @Test
    void a_path_must_be_named() {
        assertThat(Ran.of("recheck").code()).isEqualTo(2);
        assertThat(List.of(Ran.of("recheck", "--jobs", "0", cases.toString())
                                .err()
                                .split("\n"))
                        .get(0))
                .contains("--jobs takes between 1 and 256, not 0");
    }
}
