package org.sharpbound.cli.watch;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Rings when anything in some folders changes, however an editor saves: in place, or beside the file and then moved. What changed is for
 * others to find out, so that nothing is lost when the system drops events.
 */
public final class FolderAlarm implements Alarm, Closeable {

    /** An editor writes a file in several steps, a few milliseconds apart. */
    private static final long CALM_MILLIS = 40;
    /** Where something never comes to rest it is looked at all the same. */
    private static final int MOST_PAUSES = 25;
    /** As deep as case files are looked for. */
    private static final int MAX_DEPTH = 30;

    private static final WatchEvent.Kind<?>[] KINDS = {
        StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_MODIFY, StandardWatchEventKinds.ENTRY_DELETE
    };

    private final List<Path> roots;
    private final WatchService service;
    private final Map<Path, WatchKey> keys = new HashMap<>();

    /**
     * @param roots files and folders; one that is not there yet, or goes away for a while, is watched when it comes
     * @throws IOException if the system can watch nothing more
     */
    public FolderAlarm(List<Path> roots) throws IOException {
        this.roots = List.copyOf(roots);
        this.service = FileSystems.getDefault().newWatchService();
        register();
    }

    @Override
    public boolean await() throws InterruptedException {
        try {
            empty(service.take());
            for (int pause = 0; pause < MOST_PAUSES; pause++) {
                WatchKey next = service.poll(CALM_MILLIS, TimeUnit.MILLISECONDS);
                if (next == null) {
                    break;
                }
                empty(next);
            }
            register();
            return true;
        } catch (ClosedWatchServiceException ended) {
            return false;
        } catch (IOException | UncheckedIOException goneMeanwhile) {
            return true;
        }
    }

    private static void empty(WatchKey key) {
        key.pollEvents();
        key.reset();
    }

    /** All folders at and below the roots, and those that the roots are in. Done again, it adds what is new. */
    private void register() throws IOException {
        keys.values().removeIf(key -> !key.isValid());
        for (Path root : roots) {
            Path parent = root.toAbsolutePath().normalize().getParent();
            if (parent != null && Files.isDirectory(parent)) {
                register(parent);
            }
            if (Files.isDirectory(root)) {
                try (Stream<Path> tree = Files.walk(root, MAX_DEPTH)) {
                    for (Path folder : tree.filter(Files::isDirectory).toList()) {
                        register(folder.toAbsolutePath().normalize());
                    }
                }
            }
        }
    }

    private void register(Path folder) throws IOException {
        if (!keys.containsKey(folder)) {
            keys.put(folder, folder.register(service, KINDS));
        }
    }

    @Override
    public void close() throws IOException {
        service.close();
    }
}
