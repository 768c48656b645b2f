package org.sharpbound.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.sharpbound.json.Json;
import org.sharpbound.kernel.Certificate;
import org.sharpbound.kernel.CertificateJson;

/**
 * Certificates in a directory, a file each, named by the statement.
 *
 * <p>What is read back is a proposal like any other: the kernel checks it. A file that cannot be read is as good as none.
 */
final class CertificateStore {

    /** A larger file is not read back: searching again is faster. */
    private static final long MAX_BYTES = 64L << 20;

    private final Path directory;

    CertificateStore(Path directory) {
        this.directory = directory;
    }

    /** The file's name. Writing is atomic, so that an interrupted run leaves no half a certificate. */
    String write(Certificate certificate) throws IOException {
        Files.createDirectories(directory);
        String name = name(certificate.statement());
        WholeFile.write(
                directory.resolve(name), CertificateJson.write(certificate).write() + "\n");
        return name;
    }

    Optional<Certificate> read(String statement) {
        try {
            return stored(statement);
        } catch (IOException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    /**
     * The certificate for a statement; empty if there is no file.
     *
     * @throws IOException if the file cannot be read, or is too large
     * @throws IllegalArgumentException if it is no certificate; the message says why
     */
    Optional<Certificate> stored(String statement) throws IOException {
        Path file = directory.resolve(name(statement));
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        } else if (Files.size(file) > MAX_BYTES) {
            throw new IOException("larger than " + MAX_BYTES + " bytes");
        }
        return Optional.of(CertificateJson.read(Json.read(Files.readString(file))));
    }

    private static String name(String statement) {
        return statement.substring(0, 32) + ".json";
    }
}
