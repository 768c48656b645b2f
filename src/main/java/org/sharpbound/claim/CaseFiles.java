package org.sharpbound.claim;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Loads case files.
 *
 * <p>Whatever a path or a text holds, the answer is claims and diagnostics, never an exception: a case file is data from a
 * stranger.
 */
public final class CaseFiles {

    private CaseFiles() {}

    /**
     * The case files at or under the paths, in the order of the paths, within a directory in the order of the names, each
     * once. Ids must be unique among all of them, and {@code uses} must name ids among them.
     */
    public static List<LoadedFile> load(List<Path> paths) {
        return load(paths, DerivedResults.NONE);
    }

    /** The same, of claims that may use what derivations show. */
    public static List<LoadedFile> load(List<Path> paths, DerivedResults results) {
        return load(paths, results, file -> load(file, results));
    }

    /** @param reader reads one file, whose claims have not been held against those of others */
    static List<LoadedFile> load(List<Path> paths, DerivedResults results, Function<Path, LoadedFile> reader) {
        List<LoadedFile> loaded = new ArrayList<>();
        Set<Path> seen = new HashSet<>();
        for (Path path : paths) {
            CasePaths found = CasePaths.under(path);
            loaded.addAll(found.failures());
            for (Path file : found.files()) {
                if (seen.add(real(file))) {
                    loaded.add(reader.apply(file));
                }
            }
        }
        return CrossReferences.checked(loaded, results);
    }

    /** A case file that is a text already; ids and {@code uses} are checked within it alone. */
    public static LoadedFile read(String name, String text) {
        return read(name, text, DerivedResults.NONE);
    }

    /** The same, of claims that may use what derivations show. */
    public static LoadedFile read(String name, String text, DerivedResults results) {
        if (text.length() > CaseText.MAX_BYTES) {
            String message = "A case file has at most " + CaseText.MAX_BYTES + " bytes.";
            return new LoadedFile(name, List.of(), List.of(aboutFile(name, "too-large", message)));
        }
        return CrossReferences.checked(List.of(CaseReader.read(name, text, results)), results)
                .get(0);
    }

    /**
     * A case file from a stream such as standard input, which is read no further than a case file may be long.
     *
     * @throws IOException if reading fails
     */
    public static LoadedFile read(String name, InputStream in) throws IOException {
        return read(name, in, DerivedResults.NONE);
    }

    /** The same, of claims that may use what derivations show. */
    public static LoadedFile read(String name, InputStream in, DerivedResults results) throws IOException {
        return CrossReferences.checked(List.of(decoded(name, in, results)), results)
                .get(0);
    }

    static LoadedFile load(Path file, DerivedResults results) {
        String name = file.toString();
        if (!Files.isRegularFile(file)) {
            return failed(name, "unreadable", "This is not a regular file.");
        }
        try (InputStream in = Files.newInputStream(file)) {
            return decoded(name, in, results);
        } catch (IOException e) {
            return failed(name, "unreadable", "This cannot be read: " + reason(e) + ".");
        }
    }

    private static LoadedFile decoded(String name, InputStream in, DerivedResults results) throws IOException {
        List<Diagnostic> diagnostics = new ArrayList<>();
        Optional<String> text = CaseText.decode(name, in.readNBytes(CaseText.MAX_BYTES + 1), diagnostics);
        return text.isPresent()
                ? CaseReader.read(name, text.get(), results)
                : new LoadedFile(name, List.of(), diagnostics);
    }

    private static Path real(Path file) {
        try {
            return file.toRealPath();
        } catch (IOException e) {
            return file.toAbsolutePath();
        }
    }

    static String reason(IOException e) {
        return e instanceof AccessDeniedException ? "access is denied" : String.valueOf(e.getMessage());
    }

    private static LoadedFile failed(String name, String code, String message) {
        return new LoadedFile(name, List.of(), List.of(aboutFile(name, code, message)));
    }

    static Diagnostic aboutFile(String name, String code, String message) {
        return new Diagnostic(code, message, new Location(name, 1, 1), 1, "", Optional.empty());
    }
}
