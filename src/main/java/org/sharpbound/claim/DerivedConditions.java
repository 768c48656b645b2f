package org.sharpbound.claim;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.sharpbound.term.Domain;
import org.sharpbound.term.Expr;
import org.sharpbound.term.FreeVariables;
import org.sharpbound.term.Relation;
import org.sharpbound.term.theory.Scoping;

/**
 * What must hold for the derived results that an expression uses to mean what their derivations say, gathered while it is
 * expanded.
 *
 * <p>Soundness: whatever is expanded only once and used again brings its conditions along each time.
 */
final class DerivedConditions {

    /** A condition, and the result that asks for it. */
    record Condition(String result, Relation relation) {}

    private final Deque<Set<Condition>> open = new ArrayDeque<>();
    private final Map<String, Domain> released = new LinkedHashMap<>();

    DerivedConditions() {
        open.push(new LinkedHashSet<>());
    }

    /** Begins a part of which the conditions are wanted. */
    void begin() {
        open.push(new LinkedHashSet<>());
    }

    /** Ends it; its conditions are those of what is around it too, if they are added. */
    Set<Condition> end() {
        return open.pop();
    }

    void add(Condition condition) {
        open.element().add(condition);
    }

    void addAll(Set<Condition> conditions) {
        open.element().addAll(conditions);
    }

    /** Those outside of every part. */
    Set<Condition> outermost() {
        return open.getLast();
    }

    /** What is asked for only within a relation, with each expression replaced. */
    static Set<Condition> bound(Set<Condition> conditions, Optional<Relation> within, UnaryOperator<Expr> change) {
        Set<Condition> bound = new LinkedHashSet<>();
        conditions.forEach(c -> bound.add(new Condition(
                c.result(),
                Scoping.mapped(
                        within.<Relation>map(w -> new Relation.Implies(w, c.relation()))
                                .orElse(c.relation()),
                        change))));
        return bound;
    }

    static boolean speakOf(Set<Condition> conditions, String variable) {
        return conditions.stream().anyMatch(c -> FreeVariables.of(c.relation()).contains(variable));
    }

    /** A variable was bound; its conditions are to hold for all its values. */
    void release(String name, Domain domain) {
        released.put(name, domain);
    }

    /** Variables that were bound in what has been expanded, and where they run. */
    Map<String, Domain> released() {
        return released;
    }
}
