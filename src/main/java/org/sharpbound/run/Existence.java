package org.sharpbound.run;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sharpbound.claim.Goal;
import org.sharpbound.claim.Quantity;
import org.sharpbound.kernel.Refuted;
import org.sharpbound.kernel.Undecided;

/**
 * What is known of a relation with quantities that are claimed to exist, where no witness proves it.
 *
 * <p>Soundness: the statement that the kernel judges speaks of the witness alone. If it holds, the witness exists and
 * serves. If it fails, another value may serve, so its refutation is no refutation of the claim.
 */
final class Existence {

    private Existence() {}

    static Undecided witnessFails(Goal goal, Refuted refuted) {
        List<Quantity> taken = goal.witnessed();
        String values = taken.stream()
                .map(q -> q.name() + " = " + q.witness().orElse(q.text()))
                .collect(Collectors.joining(", "));
        String point = refuted.witness().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(e -> e.getKey() + " = " + e.getValue())
                .collect(Collectors.joining(", "));
        return new Undecided("with the witness " + values + " it is false"
                + (point.isEmpty() ? "" : " at " + point)
                + ", which does not refute it: another value of " + names(taken) + " may serve");
    }

    static Undecided withoutWitness(Goal goal, String claim) {
        return new Undecided("no witness is given for " + names(goal.open()) + ": 'sharpbound explore " + claim
                + "' looks for the best value");
    }

    private static String names(List<Quantity> quantities) {
        return quantities.stream().map(Quantity::name).collect(Collectors.joining(", "));
    }
}
