package org.sharpbound.claim;

import java.util.Optional;
import org.sharpbound.term.Statement;

/**
 * A result of a derivation that a relation uses.
 *
 * @param conditions that it is used where the derivation holds: its domains and assumptions, with what is put in for its
 *     quantities; empty where exact arithmetic shows them
 */
public record DerivedUse(String derivation, String part, Optional<Statement> conditions) {

    /** {@code kernel.relu.value}. */
    public String name() {
        return derivation + "." + part;
    }
}
