package org.sharpbound.run;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Files that are written whole or not at all: beside their place first, and then moved there in one step. A run that is killed, or
 * whose disk is full, leaves what was there before; others read the old text or the new one, never a part.
 */
public final class WholeFile {

    private static final String PARTIAL = ".partial";
    /** {@code .NAME.PROCESS-NUMBER.partial}. */
    private static final Pattern LEFTOVER = Pattern.compile("\\..*\\.(\\d{1,18})-\\d+\\.partial");
    /** A file takes a second or so to write; one of a process on another machine must not be taken away from it. */
    private static final Duration WRITING = Duration.ofMinutes(1);

    private static final AtomicLong NUMBER = new AtomicLong();

    private WholeFile() {}

    /**
     * Writes a text, in UTF-8. What is no file, such as a pipe or a terminal, is written to as it is; a link is followed.
     *
     * @return the file
     * @throws IOException if it cannot be written; what was there before is still there
     */
    public static Path write(Path file, String text) throws IOException {
        boolean special = Files.exists(file) && !Files.isRegularFile(file);
        Path target = Files.isSymbolicLink(file) && Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
        Path folder = target.getParent();
        if (special || folder == null || !Files.isWritable(folder)) {
            return Files.writeString(file, text);
        }
        Path partial = folder.resolve(partial(target.getFileName().toString()));
        try {
            Files.writeString(partial, text);
            move(partial, target);
        } finally {
            Files.deleteIfExists(partial);
        }
        return file;
    }

    private static String partial(String name) {
        return "." + name + "." + ProcessHandle.current().pid() + "-" + NUMBER.incrementAndGet() + PARTIAL;
    }

    private static void move(Path partial, Path target) throws IOException {
        try {
            Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException notHere) {
            Files.move(partial, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /**
     * Takes away what processes that are no more have left unfinished in a folder. Nothing hangs on it: what cannot be taken away stays.
     *
     * @return how many files were taken away
     */
    public static int sweep(Path folder) {
        return sweep(folder, Instant.now());
    }

    static int sweep(Path folder, Instant now) {
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        int swept = 0;
        try (DirectoryStream<Path> partials = Files.newDirectoryStream(folder, ".*" + PARTIAL)) {
            for (Path partial : partials) {
                if (isLeft(partial, now) && Files.deleteIfExists(partial)) {
                    swept++;
                }
            }
        } catch (IOException goneOrForbidden) {
            return swept;
        }
        return swept;
    }

    private static boolean isLeft(Path partial, Instant now) throws IOException {
        Matcher name = LEFTOVER.matcher(partial.getFileName().toString());
        return name.matches()
                && ProcessHandle.of(Long.parseLong(name.group(1))).isEmpty()
                && Files.getLastModifiedTime(partial).toInstant().isBefore(now.minus(WRITING));
    }
}
