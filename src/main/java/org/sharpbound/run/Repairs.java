package org.sharpbound.run;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Looks for what relations that do not hold may have been meant to be. Safe for use by several threads. */
@FunctionalInterface
public interface Repairs {

    /** The search for repairs of one relation, done by one thread. */
    interface Search {

        /** The best first. */
        List<Repair> find();

        /** What is wrong with the program itself, where the search brought that to light. */
        List<Fault> faults();
    }

    /**
     * The search that a finding gives reason to; empty where it gives none.
     *
     * @param interrupted whether the run was asked to stop: the search then ends soon, and keeps what is settled
     */
    Optional<? extends Search> of(Finding finding, BooleanSupplier interrupted);

    /** No repairs at all. */
    static Repairs none() {
        return (finding, interrupted) -> Optional.empty();
    }
}
