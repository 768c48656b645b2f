package org.sharpbound.claim;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;

/** The case files under a path, and what is in the way of finding them. */
final class CasePaths {

    private static final int MAX_DEPTH = 30;
    /** So begins the name of a link to nowhere, by which Emacs says that a file is being edited. */
    private static final String LOCK = ".#";

    private final List<Path> files = new ArrayList<>();
    private final List<LoadedFile> failures = new ArrayList<>();

    private CasePaths() {}

    /** Case files in the order of their names; a file named directly may have any name. */
    static CasePaths under(Path path) {
        CasePaths found = new CasePaths();
        if (!Files.exists(path)) {
            found.fail(path, "no-such-path", "There is no file or directory of this name.");
        } else if (Files.isDirectory(path)) {
            found.walk(path);
            if (found.files.isEmpty() && found.failures.isEmpty()) {
                found.fail(path, "no-case-files", "No case file, *.yaml or *.yml, is in this directory.");
            }
        } else {
            found.files.add(path);
        }
        return found;
    }

    List<Path> files() {
        return files;
    }

    List<LoadedFile> failures() {
        return failures;
    }

    private void fail(Path path, String code, String message) {
        failures.add(new LoadedFile(
                path.toString(), List.of(), List.of(CaseFiles.aboutFile(path.toString(), code, message))));
    }

    private void walk(Path root) {
        SimpleFileVisitor<Path> visitor = new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                String name = file.getFileName().toString();
                if (!name.startsWith(LOCK) && (name.endsWith(".yaml") || name.endsWith(".yml"))) {
                    files.add(file);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
                if (e instanceof FileSystemLoopException) {
                    fail(file, "link-loop", "This link leads back to a directory that it is in.");
                } else {
                    fail(file, "unreadable", "This cannot be read: " + CaseFiles.reason(e) + ".");
                }
                return FileVisitResult.CONTINUE;
            }
        };
        try {
            Files.walkFileTree(root, EnumSet.of(FileVisitOption.FOLLOW_LINKS), MAX_DEPTH, visitor);
        } catch (IOException e) {
            fail(root, "unreadable", "This cannot be read: " + CaseFiles.reason(e) + ".");
        }
        files.sort(Comparator.comparing(Path::toString));
    }
}
