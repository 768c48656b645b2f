package org.sharpbound.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
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
        String writer =
                ProcessHandle.current().pid() + "-" + Thread.currentThread().getId();
        Path partial = directory.resolve(name + "." + writer);
        Files.writeString(partial, CertificateJson.write(certificate).write() + "\n");
        Files.move(partial, directory.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        return name;
    }

    Optional<Certificate> read(String statement) {
        Path file = directory.resolve(name(statement));
        try {
            return Files.isRegularFile(file) && Files.size(file) <= MAX_BYTES
                    ? Optional.of(CertificateJson.read(Json.read(Files.readString(file))))
                    : Optional.empty();
        } catch (IOException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private static String name(String statement) {
        return statement.substring(0, 32) + ".json";
    }
}
