package org.sharpbound.run;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import org.sharpbound.strategy.Workers;

/**
 * The searches for repairs in a run: each waits for a thread behind the verdicts from the moment at which its relation is found not to
 * hold, so that no thread is idle while the last verdicts and derivations are looked for.
 */
final class RepairTasks {

    private record Task(Repairs.Search search, Future<List<Repair>> future) {}

    private final Repairs repairs;
    private final Workers workers;
    private final Listener listener;
    private final BooleanSupplier interrupted;
    private final Map<String, Task> tasks = new ConcurrentHashMap<>();

    /** @param listener hears of each search when it is to come and when it is done, one call at a time */
    RepairTasks(Repairs repairs, Workers workers, Listener listener, BooleanSupplier interrupted) {
        this.repairs = repairs;
        this.workers = workers;
        this.listener = listener;
        this.interrupted = interrupted;
    }

    /** Has repairs looked for, if the finding gives reason to; returns at once. */
    void submit(Finding finding) {
        Optional<? extends Repairs.Search> wanted = repairs.of(finding, interrupted);
        if (wanted.isEmpty()) {
            return;
        }
        Repairs.Search search = wanted.get();
        synchronized (listener) {
            listener.repairing(finding);
        }
        Future<List<Repair>> future = workers.submit(() -> {
            List<Repair> found = interrupted.getAsBoolean() ? List.of() : search.find();
            synchronized (listener) {
                listener.repaired(finding);
            }
            return found;
        });
        tasks.put(finding.name(), new Task(search, future));
    }

    /**
     * Waits for the searches, whose findings were all submitted before.
     *
     * @param findings in whose order the repairs are given, by the names of their findings
     * @param faults takes what is wrong with the program. Soundness: a search that breaks down makes a fault, never a repair.
     */
    Map<String, List<Repair>> collect(List<Finding> findings, List<Fault> faults, long seed)
            throws InterruptedException {
        Map<String, List<Repair>> all = new LinkedHashMap<>();
        for (Finding finding : findings) {
            Task task = tasks.get(finding.name());
            if (task == null) {
                continue;
            }
            try {
                List<Repair> found = task.future().get();
                if (!found.isEmpty()) {
                    all.put(finding.name(), found);
                }
                faults.addAll(task.search().faults());
            } catch (ExecutionException broken) {
                faults.add(Fault.breakdown(
                        finding.name(),
                        "the search for repairs",
                        broken.getCause(),
                        finding.goal().location(),
                        finding.goal().location() + ", seed " + seed));
            }
        }
        return all;
    }
}
