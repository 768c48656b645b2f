package org.sharpbound.lab.data;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** Opening a file, compressed by gzip or not, and what the system may answer. */
final class DataFile {

    private static final int GZIP_1 = 0x1f;
    private static final int GZIP_2 = 0x8b;
    private static final int BUFFER = 1 << 16;

    private DataFile() {}

    /** What is done with the content. */
    interface Reading<T> {
        T read(InputStream content) throws IOException, DataFileException;
    }

    /** The file's content, decompressed if its first two bytes are gzip's, whatever its name is. */
    static <T> T read(Path file, Reading<T> reading) throws DataFileException {
        if (!Files.exists(file)) {
            throw DataFileException.of(file, "there is no such file; give the path of one");
        } else if (Files.isDirectory(file)) {
            throw DataFileException.of(file, "this is a folder; give the path of a file");
        }
        try (InputStream raw = new BufferedInputStream(Files.newInputStream(file), BUFFER)) {
            raw.mark(2);
            boolean compressed = raw.read() == GZIP_1 && raw.read() == GZIP_2;
            raw.reset();
            if (!compressed) {
                return reading.read(raw);
            }
            try (InputStream content = new GZIPInputStream(raw, BUFFER)) {
                return reading.read(content);
            }
        } catch (ZipException e) {
            throw DataFileException.of(
                    file, "the compressed content is damaged (" + e.getMessage() + "); fetch the file anew");
        } catch (EOFException e) {
            throw DataFileException.of(file, "the compressed content ends too early; fetch the file anew");
        } catch (AccessDeniedException e) {
            throw DataFileException.of(file, "it may not be read; change its permissions");
        } catch (IOException e) {
            throw DataFileException.of(file, "it cannot be read (" + e.getMessage() + ")");
        }
    }

    /** Refuses what would not fit into the memory that the program may still take. */
    static void requireMemory(Path file, long bytes) throws DataFileException {
        Runtime runtime = Runtime.getRuntime();
        long left = runtime.maxMemory() - runtime.totalMemory() + runtime.freeMemory();
        if (bytes > left) {
            throw DataFileException.of(
                    file,
                    "needs " + mebibytes(bytes) + " MiB of memory, and " + mebibytes(left)
                            + " are left; take fewer examples, or give more memory with SHARPBOUND_OPTS=-Xmx4g");
        }
    }

    private static long mebibytes(long bytes) {
        return bytes >> 20;
    }
}
