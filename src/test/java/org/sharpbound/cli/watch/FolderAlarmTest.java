package org.sharpbound.cli.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** With the system's own watching: each change is made before it is waited for, so that nothing hangs on time. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
final class FolderAlarmTest {

    @TempDir
    private Path folder;

    @Test
    void it_rings_for_every_way_to_save_a_file() throws Exception {
        Path file = Files.writeString(folder.resolve("a.yaml"), "one");
        try (FolderAlarm alarm = new FolderAlarm(List.of(folder))) {
            Files.writeString(file, "two");
            assertThat(alarm.await()).isTrue();

            Files.move(Files.writeString(folder.resolve("a.tmp"), "three"), file, StandardCopyOption.ATOMIC_MOVE);
            assertThat(alarm.await()).isTrue();

            Files.delete(file);
            assertThat(alarm.await()).isTrue();
        }
    }

    @Test
    void folders_that_come_later_are_watched_too() throws Exception {
        try (FolderAlarm alarm = new FolderAlarm(List.of(folder.resolve("cases")))) {
            Files.createDirectories(folder.resolve("cases/deep"));
            assertThat(alarm.await()).isTrue();

            Files.writeString(folder.resolve("cases/deep/a.yaml"), "one");
            assertThat(alarm.await()).isTrue();
        }
    }

    @Test
    void a_single_file_is_watched_by_its_folder() throws Exception {
        Path file = Files.writeString(folder.resolve("a.yaml"), "one");
        try (FolderAlarm alarm = new FolderAlarm(List.of(file))) {
            Files.delete(file);
            Files.writeString(file, "two");
            assertThat(alarm.await()).isTrue();
        }
    }

    @Test
    void it_ends_when_it_is_closed() throws IOException, InterruptedException {
        FolderAlarm alarm = new FolderAlarm(List.of(folder));
        alarm.close();
        assertThat(alarm.await()).isFalse();
    }

    @Test
    void a_snapshot_tells_what_is_new_gone_or_different_and_not_what_was_only_touched() throws IOException {
        Path kept = Files.writeString(folder.resolve("kept.yaml"), "one");
        Path changed = Files.writeString(folder.resolve("changed.yml"), "one");
        Path gone = Files.writeString(folder.resolve("gone.yaml"), "one");
        Files.writeString(folder.resolve("a.txt"), "one");
        Snapshot before = Snapshot.of(List.of(folder));

        Files.writeString(kept, "one");
        Files.writeString(changed, "two");
        Files.delete(gone);
        Path fresh = Files.writeString(folder.resolve("fresh.yaml"), "one");
        Files.writeString(folder.resolve("a.txt"), "two");

        assertThat(Snapshot.of(List.of(folder)).changedSince(before)).containsExactly(changed, fresh, gone);
    }
}
