package org.sharpbound.kernel;

import java.util.List;
import java.util.Optional;

/**
 * What a step leaves to be shown on a scope, or why it does not apply.
 *
 * <p>Soundness: where all obligations are shown, the goal of the scope is defined and true at every point of its box that
 * satisfies the assumptions.
 */
public record Reduction(List<Obligation> obligations, String refusal) {

    static Reduction to(Obligation... obligations) {
        return new Reduction(List.of(obligations), "");
    }

    static Reduction refused(String why) {
        return new Reduction(List.of(), why);
    }

    /** What is left, or nothing if the step does not apply. */
    public Optional<List<Obligation>> left() {
        return refusal.isEmpty() ? Optional.of(obligations) : Optional.empty();
    }
}
