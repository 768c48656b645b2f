package org.sharpbound.term;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the kernel judges: for all values of the quantities in their domains that satisfy the assumptions, the goal holds.
 *
 * <p>Definitions are already expanded: the expressions are made of numbers, the quantities, the names of what is implicit, operations
 * and {@code if}; in the goal, the names of functionals occur besides.
 *
 * @param quantities in the order of the claim
 * @param implicits what assumptions and goal speak of besides, and what determines it; each may use those before it
 * @param functionals suprema, infima and limits, by the names under which the goal speaks of them; the body of each may use
 *     those before it
 */
public record Statement(
        Map<String, Domain> quantities,
        List<Implicit> implicits,
        List<Relation> assumptions,
        Map<String, Functional> functionals,
        Relation goal) {

    /** @throws IllegalArgumentException if a quantity is no number */
    public Statement {
        if (quantities.values().stream().anyMatch(Domain.Power.class::isInstance)) {
            throw new IllegalArgumentException("a statement is about numbers");
        }
        quantities = Collections.unmodifiableMap(new LinkedHashMap<>(quantities));
        implicits = List.copyOf(implicits);
        assumptions = List.copyOf(assumptions);
        functionals = Collections.unmodifiableMap(new LinkedHashMap<>(functionals));
    }

    /** A statement without flows and functions of matrices. */
    public Statement(
            Map<String, Domain> quantities,
            List<Relation> assumptions,
            Map<String, Functional> functionals,
            Relation goal) {
        this(quantities, List.of(), assumptions, functionals, goal);
    }

    /** A statement about expressions in the quantities alone. */
    public Statement(Map<String, Domain> quantities, List<Relation> assumptions, Relation goal) {
        this(quantities, List.of(), assumptions, Map.of(), goal);
    }
}
