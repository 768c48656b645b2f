package org.sharpbound.term;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the kernel judges: for all values of the quantities in their domains that satisfy the assumptions, the goal holds.
 *
 * <p>Definitions are already expanded: the expressions are made of numbers, the quantities, operations and {@code if}.
 *
 * @param quantities in the order of the claim
 */
public record Statement(Map<String, Domain> quantities, List<Relation> assumptions, Relation goal) {

    public Statement {
        quantities = Collections.unmodifiableMap(new LinkedHashMap<>(quantities));
        assumptions = List.copyOf(assumptions);
    }
}
