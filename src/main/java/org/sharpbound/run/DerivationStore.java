package org.sharpbound.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.sharpbound.json.Json;
import org.sharpbound.kernel.rewrite.Derivation;
import org.sharpbound.kernel.rewrite.DerivationJson;

/** Certificates of derivations in a directory, a file each, named by the derivation; see {@link CertificateStore}. */
final class DerivationStore {

    private static final String FOLDER = "derivations";
    private static final long MAX_BYTES = 64L << 20;

    private final Path directory;

    /** @param certificates the directory of the certificates of a run, beside which derivations have one of their own */
    DerivationStore(Path certificates) {
        this.directory = certificates.resolve(FOLDER);
    }

    /**
     * Writes at once, so that an interrupted run leaves no half a certificate.
     *
     * @throws UncheckedIOException if that fails
     */
    void write(Derivation derivation) {
        try {
            Files.createDirectories(directory);
            WholeFile.write(
                    file(derivation.name()), DerivationJson.write(derivation).write() + "\n");
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }

    /**
     * The stored derivation of that name; empty if there is none.
     *
     * @throws IOException if it cannot be read
     * @throws IllegalArgumentException if the file holds no derivation
     */
    Optional<Derivation> stored(String name) throws IOException {
        if (!Files.isRegularFile(file(name))) {
            return Optional.empty();
        } else if (Files.size(file(name)) > MAX_BYTES) {
            throw new IOException("larger than " + MAX_BYTES + " bytes");
        }
        return Optional.of(DerivationJson.read(Json.read(Files.readString(file(name)))));
    }

    private Path file(String name) {
        return directory.resolve(name + ".json");
    }
}
