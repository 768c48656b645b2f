package org.sharpbound.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.sharpbound.json.Json;
import org.sharpbound.kernel.rewrite.Derivation;
import org.sharpbound.kernel.rewrite.DerivationJson;

/** Certificates of derivations in a directory, a file each, named by the derivation; see {@link CertificateStore}. */
final class DerivationStore {

    private static final String FOLDER = "derivations";
    private static final long MAX_BYTES = 64L << 20;

    private final Path directory;

    private final CacheRemarks remarks = new CacheRemarks();

    /** @param certificates the directory of the certificates of a run, beside which derivations have one of their own */
    DerivationStore(Path certificates) {
        this.directory = certificates.resolve(FOLDER);
        WholeFile.sweep(directory);
    }

    /** Writes the whole or nothing. A certificate that cannot be kept takes nothing from what is derived. */
    void write(Derivation derivation) {
        try {
            Files.createDirectories(directory);
            WholeFile.write(
                    file(derivation.name()), Seal.sealed(DerivationJson.write(derivation), KernelVersion.current()));
        } catch (IOException trouble) {
            remarks.lost(directory, trouble);
        }
    }

    /** The same as {@link #stored}, if it is as it was written; else there is a remark, and nothing. */
    Optional<Derivation> proposal(String name) {
        try {
            if (Files.isRegularFile(file(name)) && !Seal.isWhole(Files.readString(file(name)))) {
                remarks.damaged(file(name), "it was changed or cut short since it was written");
                return Optional.empty();
            }
            return stored(name);
        } catch (IOException | IllegalArgumentException unreadable) {
            remarks.damaged(file(name), "it cannot be read: " + unreadable.getMessage());
            return Optional.empty();
        }
    }

    /** What was noticed so far. */
    List<CacheRemark> remarks() {
        return remarks.all();
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
