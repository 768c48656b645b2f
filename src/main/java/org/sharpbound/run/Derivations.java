package org.sharpbound.run;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.sharpbound.claim.Diagnostic;
import org.sharpbound.claim.Location;
import org.sharpbound.kernel.rewrite.Derived;
import org.sharpbound.rewrite.Deriving;
import org.sharpbound.rewrite.ProofFiles;
import org.sharpbound.rewrite.Script;

/** The derivations of some directories, read when they are first asked for, each derived once a run. */
public final class Derivations {

    /** For the proof of one side condition. */
    public static final Duration DEFAULT_BUDGET = Duration.ofSeconds(10);

    private final Path[] places;
    private final Duration budget;
    private final Map<String, DerivationFinding> found = new ConcurrentHashMap<>();
    private ProofFiles files;

    /**
     * @param budget for the proof of one side condition
     * @param places files of rules and derivations, or directories of them
     */
    public Derivations(Duration budget, Path... places) {
        this.places = places.clone();
        this.budget = budget;
    }

    private synchronized ProofFiles files() {
        if (files == null) {
            files = ProofFiles.under(places);
        }
        return files;
    }

    public List<Diagnostic> diagnostics() {
        return files().diagnostics();
    }

    /** What could be read, by name. */
    public Collection<Script> scripts() {
        return files().scripts().values();
    }

    public Optional<Script> script(String name) {
        return Optional.ofNullable(files().scripts().get(name));
    }

    /**
     * Derives what a script shows, if that was not done before.
     *
     * @throws IllegalArgumentException if there is no derivation of that name
     */
    public DerivationFinding find(String name) {
        Script script = script(name).orElseThrow(() -> new IllegalArgumentException("no derivation " + name));
        return found.computeIfAbsent(name, n -> find(script));
    }

    private DerivationFinding find(Script script) {
        long start = System.nanoTime();
        try {
            Derived derived = Deriving.derive(script, files().rules(), budget);
            return finding(
                    script,
                    DerivationLine.of(derived),
                    derived.restsOn(),
                    Optional.empty(),
                    Optional.empty(),
                    false,
                    Duration.ofNanos(System.nanoTime() - start));
        } catch (Deriving.Stuck stuck) {
            return finding(
                    script,
                    List.of(),
                    List.of(),
                    Optional.of(stuck.getMessage()),
                    stuck.location(),
                    false,
                    Duration.ofNanos(System.nanoTime() - start));
        }
    }

    private static DerivationFinding finding(
            Script script,
            List<DerivationLine> lines,
            List<String> restsOn,
            Optional<String> stuck,
            Optional<Location> stuckAt,
            boolean rechecked,
            Duration time) {
        return new DerivationFinding(
                script.name(),
                script.title(),
                script.source(),
                script.location(),
                script.theory(),
                script.given(),
                script.show(),
                lines,
                restsOn,
                stuck,
                stuckAt,
                rechecked,
                time);
    }
}
