package org.sharpbound.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class WholeFileTest {

    private static final Instant NOW = Instant.parse("2026-01-01T12:00:00Z");

    @TempDir
    private Path folder;

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void a_file_is_replaced_and_nothing_is_left_beside_it() throws IOException {
        Path file = folder.resolve("a.json");
        WholeFile.write(file, "old, and longer");
        WholeFile.write(file, "new ü");

        assertThat(file).hasContent("new ü");
        assertThat(names()).containsExactly("a.json");
    }

    @Test
    void what_cannot_be_written_leaves_what_was_there() throws IOException {
        Path file = Files.createDirectory(folder.resolve("a.json"));
        Files.createFile(file.resolve("within"));

        assertThatExceptionOfType(IOException.class).isThrownBy(() -> WholeFile.write(file, "text"));
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> WholeFile.write(folder.resolve("no/such/folder/a"), "text"));
        assertThat(file.resolve("within")).exists();
        assertThat(names()).containsExactly("a.json");
    }

    @Test
    void a_device_is_written_to_and_not_replaced() throws IOException {
        Path device = Path.of("/dev/full");
        assumeThat(device).as("a device that is always full").exists();

        assertThatExceptionOfType(IOException.class).isThrownBy(() -> WholeFile.write(device, "text"));
        WholeFile.write(Path.of("/dev/null"), "text");
        assertThat(Files.isRegularFile(device) || Files.isRegularFile(Path.of("/dev/null")))
                .isFalse();
    }

    @Test
    void a_link_stays_a_link() throws IOException {
        Path file = Files.writeString(folder.resolve("a"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("b"), file);
        WholeFile.write(link, "new");

        assertThat(Files.isSymbolicLink(link)).isTrue();
        assertThat(file).hasContent("new");
    }

    @Test
    void what_dead_processes_left_is_swept_away_and_nothing_else() throws IOException {
        long alive = ProcessHandle.current().pid();
        long dead = 999_999_999L;
        leave(".old." + dead + "-1.partial", 120);
        leave(".young." + dead + "-2.partial", 10);
        leave(".busy." + alive + "-3.partial", 120);
        leave("mine." + dead + "-4.partial", 120);
        leave(".other.partial", 120);
        leave("a.json", 120);

        assertThat(WholeFile.sweep(folder, NOW)).isEqualTo(1);
        assertThat(names())
                .containsExactly(
                        ".busy." + alive + "-3.partial",
                        ".other.partial",
                        ".young." + dead + "-2.partial",
                        "a.json",
                        "mine." + dead + "-4.partial");
        assertThat(WholeFile.sweep(folder.resolve("none"), NOW)).isZero();
    }

    private void leave(String name, int secondsAgo) throws IOException {
        Path file = Files.createFile(folder.resolve(name));
        Files.setLastModifiedTime(file, FileTime.from(NOW.minusSeconds(secondsAgo)));
    }
}
