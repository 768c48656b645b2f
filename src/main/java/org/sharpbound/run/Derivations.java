package org.sharpbound.run;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.sharpbound.claim.DerivedResults;
import org.sharpbound.claim.Diagnostic;
import org.sharpbound.kernel.rewrite.Derivation;
import org.sharpbound.kernel.rewrite.Derived;
import org.sharpbound.rewrite.Deriving;
import org.sharpbound.rewrite.ProofFiles;
import org.sharpbound.rewrite.Rechecking;
import org.sharpbound.rewrite.Script;
import org.sharpbound.rewrite.model.NumericReport;

/** The derivations of some directories, read when they are first asked for, each derived once a run. */
public final class Derivations implements DerivedResults {

    /** For the proof of one side condition. */
    public static final Duration DEFAULT_BUDGET = Duration.ofMinutes(1);

    private final Path[] places;
    private final Duration budget;
    private final int digits = Settings.DEFAULT_DIGITS;
    private final long seed = Settings.DEFAULT_SEED;
    private final Optional<DerivationStore> store;
    private final boolean reuse;
    private final Map<String, DerivationFinding> found = new ConcurrentHashMap<>();
    private ProofFiles files;

    /**
     * @param budget for the proof of one side condition
     * @param certificates the directory that certificates of a run are written to
     * @param reuse whether certificates found there may be checked in place of a search
     * @param places files of rules and derivations, or directories of them
     */
    public Derivations(Duration budget, Optional<Path> certificates, boolean reuse, Path... places) {
        this.places = places.clone();
        this.budget = budget;
        this.store = certificates.map(DerivationStore::new);
        this.reuse = reuse;
    }

    /** No derivations at all. */
    public static Derivations none() {
        return new Derivations(DEFAULT_BUDGET, Optional.empty(), false);
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

    /** What is wrong with stored certificates, as far as they were looked at. */
    List<CacheRemark> remarks() {
        return store.map(DerivationStore::remarks).orElse(List.of());
    }

    /** What could be read, by name. */
    public Collection<Script> scripts() {
        return files().scripts().values();
    }

    @Override
    public Optional<Result> result(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0
                ? Optional.empty()
                : script(name.substring(0, dot)).flatMap(script -> {
                    String part = name.substring(dot + 1);
                    return Optional.ofNullable(script.show().get(part))
                            .map(fact -> new Result(script.name(), part, fact, script.theory()));
                });
    }

    @Override
    public Set<String> results() {
        Set<String> names = new TreeSet<>();
        scripts().forEach(script -> script.show().keySet().forEach(part -> names.add(script.name() + "." + part)));
        return names;
    }

    @Override
    public List<Path> places() {
        return List.of(places);
    }

    @Override
    public Set<String> derivations() {
        return files().scripts().keySet();
    }

    /** The names of those that read otherwise than before; of all, where rules do. */
    public Set<String> changedSince(Derivations earlier) {
        Set<String> names = new TreeSet<>(derivations());
        names.addAll(earlier.derivations());
        if (files().rules().equals(earlier.files().rules())) {
            names.removeIf(name -> script(name).equals(earlier.script(name)));
        }
        return names;
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
        Optional<Derived> stored = reuse ? store.flatMap(s -> stored(s, script)) : Optional.empty();
        try {
            Derived derived = stored.isPresent() ? stored.get() : Deriving.derive(script, files().rules(), budget);
            if (stored.isPresent()) {
                return finding(script, derived, Map.of(), Optional.empty(), true, start);
            }
            NumericOpinion opinion = NumericOpinion.of(script, derived, digits, seed);
            if (opinion.fault().isEmpty()) {
                store.ifPresent(s -> s.write(derived.derivation()));
            }
            return finding(script, derived, opinion.lines(), opinion.fault(), false, start);
        } catch (Deriving.Stuck stuck) {
            return stuck(script, stuck, start);
        }
    }

    /**
     * What became of a stored certificate.
     *
     * @param refused why it is not accepted; empty if it is
     */
    public record Rechecked(Script script, Optional<String> refused, Duration time) {}

    /** Checks the stored certificates of the derivations again, by the kernel alone: nothing is searched for. */
    public List<Rechecked> recheck() {
        List<Rechecked> all = new ArrayList<>();
        for (Script script : scripts()) {
            long start = System.nanoTime();
            Optional<String> refused = Optional.empty();
            try {
                Optional<Derivation> derivation =
                        store.isEmpty() ? Optional.empty() : store.get().stored(script.name());
                if (derivation.isEmpty()) {
                    continue;
                }
                Rechecking.check(script, files().rules(), derivation.get());
            } catch (IOException | IllegalArgumentException unreadable) {
                refused = Optional.of("the file is no certificate: " + unreadable.getMessage());
            } catch (Rechecking.Refused objection) {
                refused = Optional.of(objection.getMessage());
            }
            all.add(new Rechecked(script, refused, Duration.ofNanos(System.nanoTime() - start)));
        }
        return all;
    }

    /** What a stored certificate shows; one that is damaged, or of an earlier script, is as good as none. */
    private Optional<Derived> stored(DerivationStore certificates, Script script) {
        try {
            Optional<Derivation> derivation = certificates.proposal(script.name());
            return derivation.isPresent()
                    ? Optional.of(Rechecking.check(script, files().rules(), derivation.get()))
                    : Optional.empty();
        } catch (Rechecking.Refused ofAnEarlierScript) {
            return Optional.empty();
        }
    }

    private static DerivationFinding finding(
            Script script,
            Derived derived,
            Map<String, NumericReport> opinions,
            Optional<String> fault,
            boolean rechecked,
            long start) {
        return new DerivationFinding(
                script.name(),
                script.title(),
                script.source(),
                script.location(),
                script.theory(),
                script.given(),
                script.show(),
                DerivationLine.of(derived, opinions),
                derived.restsOn(),
                Optional.empty(),
                Optional.empty(),
                fault,
                rechecked,
                Duration.ofNanos(System.nanoTime() - start));
    }

    private static DerivationFinding stuck(Script script, Deriving.Stuck stuck, long start) {
        return new DerivationFinding(
                script.name(),
                script.title(),
                script.source(),
                script.location(),
                script.theory(),
                script.given(),
                script.show(),
                List.of(),
                List.of(),
                Optional.of(stuck.getMessage()),
                stuck.location(),
                Optional.empty(),
                false,
                Duration.ofNanos(System.nanoTime() - start));
    }
}
