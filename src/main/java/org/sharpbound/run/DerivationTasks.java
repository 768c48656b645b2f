package org.sharpbound.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.sharpbound.claim.Claim;
import org.sharpbound.claim.DerivedUse;
import org.sharpbound.claim.Location;
import org.sharpbound.strategy.Workers;

/** The derivations of a run, several at a time: those that are asked for, and those that claims rest on. */
final class DerivationTasks {

    private record Task(String name, Location place, Future<DerivationFinding> future) {}

    private final List<Task> tasks = new ArrayList<>();

    private DerivationTasks() {}

    static DerivationTasks submit(Derivations derivations, boolean all, List<Claim> claims, Workers workers) {
        Set<String> names = new TreeSet<>();
        for (Claim claim : claims) {
            claim.goals()
                    .forEach(goal ->
                            goal.derived().stream().map(DerivedUse::derivation).forEach(names::add));
            names.addAll(claim.uses());
        }
        if (all) {
            names.addAll(derivations.derivations());
        } else if (!names.isEmpty()) {
            names.retainAll(derivations.derivations());
        }
        DerivationTasks submitted = new DerivationTasks();
        for (String name : names) {
            derivations
                    .script(name)
                    .ifPresent(script -> submitted.tasks.add(
                            new Task(name, script.location(), workers.submit(() -> derivations.find(name)))));
        }
        return submitted;
    }

    /** Soundness: what breaks down makes a fault, never a derivation. */
    List<DerivationFinding> collect(List<Fault> faults) throws InterruptedException {
        List<DerivationFinding> findings = new ArrayList<>();
        for (Task task : tasks) {
            try {
                DerivationFinding finding = task.future().get();
                findings.add(finding);
                finding.fault()
                        .ifPresent(what -> faults.add(new Fault(
                                "derivation " + task.name(),
                                "an evaluation speaks against it: " + what,
                                task.place(),
                                task.place().toString())));
            } catch (ExecutionException broken) {
                faults.add(new Fault(
                        "derivation " + task.name(),
                        "its check broke down: " + broken.getCause(),
                        task.place(),
                        task.place().toString()));
            }
        }
        return findings;
    }
}
