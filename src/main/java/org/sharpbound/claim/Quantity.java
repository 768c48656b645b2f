package org.sharpbound.claim;

import java.util.Optional;
import org.sharpbound.term.Domain;

/**
 * A quantity as its author declared it.
 *
 * @param text the domain as written
 * @param about what the quantity is, in words
 * @param scale the scaling weight as written (section 9 of the claim language)
 * @param exists whether one value is claimed to serve, and not every value
 * @param witness for a quantity of {@code exists}, the value to take, as written; such a quantity does not occur in the
 *     goal's statement
 */
public record Quantity(
        String name,
        String text,
        Domain domain,
        Optional<String> about,
        Optional<String> scale,
        boolean exists,
        Optional<String> witness,
        Location location) {

    /** Whether a value is claimed to exist, and none is given. */
    public boolean isOpen() {
        return exists && witness.isEmpty() && !DomainCheck.isFixed(domain);
    }
}
