package org.sharpbound.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.sharpbound.json.Json;
import org.sharpbound.kernel.Certificate;
import org.sharpbound.kernel.CertificateJson;

/**
 * Certificates in a directory, a file each, named by the statement: the digest of all that is to be shown, with everything that its claim
 * uses put in its place.
 *
 * <p>What is read back is a proposal like any other: the kernel checks it. The budget of the run that found it does not matter, for a
 * proof is one whatever it took; the kernel's version is written down, and tells only whether a rejection is worth a remark. What was not
 * settled leaves nothing here.
 */
final class CertificateStore {

    /** A larger file is not read back: searching again is faster. */
    private static final long MAX_BYTES = 64L << 20;

    private final Path directory;
    private final String kernel;
    private final CacheRemarks remarks = new CacheRemarks();

    CertificateStore(Path directory) {
        this(directory, KernelVersion.current());
    }

    CertificateStore(Path directory, String kernel) {
        this.directory = directory;
        this.kernel = kernel;
        WholeFile.sweep(directory);
    }

    /**
     * What was found in the store.
     *
     * @param ours whether a kernel like this one has accepted it before
     */
    record Proposal(Certificate certificate, boolean ours) {}

    /** The file's name. The file is written whole or not at all, whoever else writes it. */
    String write(Certificate certificate) throws IOException {
        try {
            Files.createDirectories(directory);
            String name = name(certificate.statement());
            WholeFile.write(directory.resolve(name), Seal.sealed(CertificateJson.write(certificate), kernel));
            return name;
        } catch (IOException trouble) {
            remarks.lost(directory, trouble);
            throw trouble;
        }
    }

    /** What may show a statement; empty if there is nothing, or nothing that is as it was written. */
    Optional<Proposal> proposal(String statement) {
        Path file = directory.resolve(name(statement));
        try {
            Optional<String> text = text(file);
            if (text.isEmpty()) {
                return Optional.empty();
            } else if (!Seal.isWhole(text.get())) {
                remarks.damaged(file, "it was changed or cut short since it was written");
                return Optional.empty();
            }
            Json json = Json.read(text.get());
            boolean ours = Seal.kernel(json).equals(kernel) && !kernel.equals(KernelVersion.UNKNOWN);
            return Optional.of(new Proposal(CertificateJson.read(json), ours));
        } catch (NoSuchFileException goneMeanwhile) {
            return Optional.empty();
        } catch (IOException | IllegalArgumentException unreadable) {
            remarks.damaged(file, "it cannot be read: " + unreadable.getMessage());
            return Optional.empty();
        }
    }

    /** The kernel does not accept what was proposed for a statement; of another version of it that is to be expected. */
    void rejected(String statement, Proposal proposal, String why) {
        if (proposal.ours()) {
            remarks.damaged(directory.resolve(name(statement)), "the kernel does not accept it: " + why);
        }
    }

    /** What was noticed so far. */
    List<CacheRemark> remarks() {
        return remarks.all();
    }

    /**
     * The certificate for a statement, sealed or not; empty if there is no file.
     *
     * @throws IOException if the file cannot be read, or is too large
     * @throws IllegalArgumentException if it is no certificate; the message says why
     */
    Optional<Certificate> stored(String statement) throws IOException {
        return text(directory.resolve(name(statement))).map(text -> CertificateJson.read(Json.read(text)));
    }

    private static Optional<String> text(Path file) throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        } else if (Files.size(file) > MAX_BYTES) {
            throw new IOException("larger than " + MAX_BYTES + " bytes");
        }
        return Optional.of(Files.readString(file));
    }

    private static String name(String statement) {
        return statement.substring(0, 32) + ".json";
    }
}
