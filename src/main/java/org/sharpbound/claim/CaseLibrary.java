package org.sharpbound.claim;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Case files that are loaded again and again, and read only where they changed. For one thread. */
public final class CaseLibrary {

    private final Map<Path, LoadedFile> read = new HashMap<>();

    /**
     * As {@link CaseFiles#load(List, DerivedResults)}.
     *
     * @param results those of the last call, unless all was forgotten since
     */
    public List<LoadedFile> load(List<Path> paths, DerivedResults results) {
        return CaseFiles.load(paths, results, file -> read.computeIfAbsent(file, f -> CaseFiles.load(f, results)));
    }

    /** The file, as its path was found, is read when it is next asked for. */
    public void forget(Path file) {
        read.remove(file);
    }

    public void forgetAll() {
        read.clear();
    }
}
