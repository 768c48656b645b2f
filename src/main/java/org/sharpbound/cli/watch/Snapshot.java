package org.sharpbound.cli.watch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What the YAML files at and below some paths hold. Contents count, not times: a file that is saved as it was is no change. */
public final class Snapshot {

    private static final int MAX_DEPTH = 30;
    private static final int UNREADABLE = 0;

    private final Map<Path, Integer> contents = new TreeMap<>();

    private Snapshot() {}

    /** A path that is not there has nothing below it. */
    public static Snapshot of(List<Path> roots) {
        Snapshot snapshot = new Snapshot();
        roots.forEach(snapshot::add);
        return snapshot;
    }

    private void add(Path root) {
        if (Files.isRegularFile(root)) {
            contents.put(root, content(root));
        } else if (Files.isDirectory(root)) {
            try (Stream<Path> tree = Files.walk(root, MAX_DEPTH, FileVisitOption.FOLLOW_LINKS)) {
                tree.filter(Snapshot::isYaml).forEach(file -> contents.put(file, content(file)));
            } catch (IOException | UncheckedIOException goneMeanwhile) {
                return; // what goes away while it is looked at rings the alarm again
            }
        }
    }

    private static boolean isYaml(Path file) {
        String name = file.getFileName().toString();
        return (name.endsWith(".yaml") || name.endsWith(".yml")) && Files.isRegularFile(file);
    }

    private static int content(Path file) {
        try {
            return Arrays.hashCode(Files.readAllBytes(file));
        } catch (IOException unreadable) {
            return UNREADABLE;
        }
    }

    /** The files that are new, gone, or hold something else. */
    public Set<Path> changedSince(Snapshot earlier) {
        Set<Path> changed = new TreeSet<>(contents.keySet());
        changed.addAll(earlier.contents.keySet());
        changed.removeIf(
                file -> contents.containsKey(file) && contents.get(file).equals(earlier.contents.get(file)));
        return changed;
    }
}
