package org.sharpbound.run;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.sharpbound.claim.Claim;
import org.sharpbound.claim.Diagnostic;
import org.sharpbound.claim.Goal;
import org.sharpbound.claim.LoadedFile;
import org.sharpbound.claim.Variant;
import org.sharpbound.kernel.Undecided;
import org.sharpbound.strategy.Workers;

/**
 * Judges the claims of case files, several relations at a time, and many boxes of a relation when threads are left over; and has repairs
 * looked for of what does not hold.
 * The findings do not depend on the number of threads.
 *
 * <p>{@link #interrupt} may be called from any thread: what is settled by then is in the result.
 */
public final class Session {

    private final Settings settings;
    private final Listener listener;
    private final String version;
    private final Derivations derivations;
    private final Repairs repairs;
    private volatile boolean interrupted;

    public Session(Settings settings, String version, Listener listener) {
        this(settings, version, listener, Derivations.none());
    }

    /** @param derivations what claims may rest on; derived in the run as far as they do */
    public Session(Settings settings, String version, Listener listener, Derivations derivations) {
        this(settings, version, listener, derivations, Repairs.none());
    }

    /** @param repairs looked for as soon as a relation is found not to hold */
    public Session(Settings settings, String version, Listener listener, Derivations derivations, Repairs repairs) {
        this.repairs = repairs;
        this.derivations = derivations;
        this.settings = settings;
        this.version = version;
        this.listener = listener;
    }

    /** Ends the run soon. */
    public void interrupt() {
        interrupted = true;
    }

    private record Task(GoalRun goalRun, Goal goal, String name, FutureTask<Finding> future) {

        boolean restsOnDerivations() {
            return !goal.derived().isEmpty();
        }
    }

    /** Judges the claims, and derives what they rest on. */
    public RunResult run(List<LoadedFile> files) {
        return run(files, false);
    }

    /** @param allDerivations whether those that no claim rests on are derived too */
    public RunResult run(List<LoadedFile> files, boolean allDerivations) {
        Instant started = Instant.now();
        long start = System.nanoTime();
        Optional<CertificateStore> store = settings.certificates().map(CertificateStore::new);
        List<Finding> findings = new ArrayList<>();
        List<Claim> claims = files.stream()
                .flatMap(f -> f.claims().stream())
                .filter(settings.selected())
                .toList();
        List<Claim> remarks = claims.stream().filter(Claim::isRemark).toList();
        List<Fault> faults = new ArrayList<>();
        List<Diagnostic> mistakes = new ArrayList<>();
        List<DerivationFinding> derivationFindings = new ArrayList<>();
        Map<String, List<Repair>> repaired = new LinkedHashMap<>();
        try (Workers workers = new Workers(settings.jobs())) {
            RepairTasks repairing = new RepairTasks(repairs, workers, listener, () -> interrupted);
            List<Task> goals = tasks(claims, store, workers, repairing);
            listener.started(goals.size());
            // derivations take longer than most claims, few of which rest on one: these come last, as they had to wait
            goals.stream().filter(task -> !task.restsOnDerivations()).forEach(task -> workers.submit(task.future()));
            DerivationTasks derived = DerivationTasks.submit(derivations, allDerivations, claims, workers);
            goals.stream().filter(Task::restsOnDerivations).forEach(task -> workers.submit(task.future()));
            for (Task task : goals) {
                collect(task, findings, faults, mistakes);
            }
            derivationFindings.addAll(derived.collect(faults));
            repaired.putAll(repairing.collect(findings, faults, settings.seed()));
        } catch (InterruptedException stopped) {
            interrupt();
            Thread.currentThread().interrupt();
        }
        Manifest manifest = new Manifest(
                version,
                System.getProperty("java.version"),
                System.getProperty("os.name") + " " + System.getProperty("os.arch"),
                settings.seed(),
                settings.budget(),
                settings.digits(),
                settings.jobs(),
                started,
                Duration.ofNanos(System.nanoTime() - start));
        return new RunResult(
                manifest,
                withMistakes(files, mistakes),
                withUses(findings, remarks),
                remarks,
                derivationFindings,
                faults,
                interrupted,
                repaired,
                noticed(store));
    }

    /** What is wrong with stored certificates, of relations and of derivations. */
    private List<CacheRemark> noticed(Optional<CertificateStore> store) {
        List<CacheRemark> noticed = new ArrayList<>();
        store.ifPresent(s -> noticed.addAll(s.remarks()));
        noticed.addAll(derivations.remarks());
        return noticed;
    }

    private List<Task> tasks(
            List<Claim> claims, Optional<CertificateStore> store, Workers workers, RepairTasks repairing) {
        List<Task> tasks = new ArrayList<>();
        Trials trials = new Trials(settings.lab(), listener);
        for (Claim claim : claims) {
            for (Goal goal : claim.goals()) {
                GoalRun run =
                        new GoalRun(claim, goal, settings, derivations, store, () -> interrupted, workers, trials);
                FutureTask<Finding> future = new FutureTask<>(() -> {
                    if (interrupted) {
                        return null;
                    }
                    Finding finding = run.find();
                    if (interrupted && finding.verdict() instanceof Undecided) {
                        return null; // it was cut short: nothing is known of it
                    }
                    boolean stands = run.fault().isEmpty() && run.mistake().isEmpty();
                    if (stands && settings.mutants()) {
                        finding = run.mutated(finding);
                    }
                    if (stands) {
                        synchronized (listener) {
                            listener.found(finding);
                        }
                        repairing.submit(finding);
                    }
                    return finding;
                });
                tasks.add(new Task(run, goal, claim.id() + " " + goal.show(), future));
            }
        }
        return tasks;
    }

    /** Soundness: a prover that breaks down makes a fault, never a finding. */
    private void collect(Task task, List<Finding> findings, List<Fault> faults, List<Diagnostic> mistakes) {
        try {
            Finding finding = task.future().get();
            Optional<Fault> fault = task.goalRun().fault();
            Optional<Diagnostic> mistake = task.goalRun().mistake();
            fault.ifPresent(faults::add);
            mistake.filter(m -> !mistakes.contains(m)).ifPresent(mistakes::add);
            if (finding != null && fault.isEmpty() && mistake.isEmpty()) {
                findings.add(finding);
            }
        } catch (ExecutionException broken) {
            faults.add(Fault.breakdown(
                    task.name(),
                    "a prover",
                    broken.getCause(),
                    task.goal().location(),
                    task.goal().location() + ", seed " + settings.seed()));
        } catch (InterruptedException stopped) {
            interrupt();
            Thread.currentThread().interrupt();
        }
    }

    /** Mistakes that only the provers can see stand beside those that reading found. */
    private static List<LoadedFile> withMistakes(List<LoadedFile> files, List<Diagnostic> mistakes) {
        return files.stream()
                .map(file -> {
                    List<Diagnostic> all = new ArrayList<>(file.diagnostics());
                    mistakes.stream()
                            .filter(m -> m.location().file().equals(file.file()))
                            .forEach(all::add);
                    return new LoadedFile(file.file(), file.claims(), all);
                })
                .toList();
    }

    /** A proof rests on the claims that its claim uses, as far as these are not proved. */
    private List<Finding> withUses(List<Finding> findings, List<Claim> remarks) {
        Set<String> proved = new HashSet<>();
        Map<String, String> open = new HashMap<>();
        remarks.forEach(remark -> open.put(remark.id(), "a statement that is not checked"));
        for (Finding finding : findings) {
            boolean printed = finding.goal().variant() == Variant.PRINTED;
            if (printed && finding.verdict().word().equals("proved")) {
                proved.add(finding.claim().id());
            } else if (printed) {
                open.put(finding.claim().id(), finding.verdict().word());
            }
        }
        return findings.stream().map(f -> withUses(f, proved, open)).toList();
    }

    private Finding withUses(Finding finding, Set<String> proved, Map<String, String> open) {
        List<String> restsOn = new ArrayList<>(finding.restsOn());
        for (String used : finding.claim().uses()) {
            if (!open.containsKey(used)
                    && !proved.contains(used)
                    && derivations.script(used).isPresent()) {
                ResultsUsed.restsOn(derivations.find(used)).stream()
                        .filter(sentence -> !restsOn.contains(sentence))
                        .forEach(restsOn::add);
            } else if (open.containsKey(used) || !proved.contains(used)) {
                restsOn.add("the claim " + used + ", which is " + open.getOrDefault(used, "not checked in this run"));
            }
        }
        return finding.restingOn(restsOn);
    }
}
