package org.sharpbound.term.normal;

import java.util.ArrayList;
import java.util.List;
import org.sharpbound.term.Comparison;

/**
 * The condition of an {@code if}, its sides in normal form.
 *
 * <p>{@code All} and {@code Any} look at their parts from the left, as {@link org.sharpbound.term.Relation} does. A part
 * that is settled wherever it is defined settles the whole wherever that is defined.
 */
sealed interface Condition {

    /** {@code difference comparison 0}. */
    record Holds(Quotient difference, Comparison comparison) implements Condition {}

    /** True or false wherever it is defined. */
    record Settled(boolean value) implements Condition {}

    record All(List<Condition> parts) implements Condition {}

    record Any(List<Condition> parts) implements Condition {}

    record Negation(Condition part) implements Condition {}

    static Condition all(List<Condition> parts) {
        List<Condition> open = open(parts, true);
        return open.contains(new Settled(false))
                ? new Settled(false)
                : open.isEmpty() ? new Settled(true) : new All(open);
    }

    static Condition any(List<Condition> parts) {
        List<Condition> open = open(parts, false);
        return open.contains(new Settled(true))
                ? new Settled(true)
                : open.isEmpty() ? new Settled(false) : new Any(open);
    }

    static Condition not(Condition part) {
        return part instanceof Settled settled ? new Settled(!settled.value()) : new Negation(part);
    }

    private static List<Condition> open(List<Condition> parts, boolean neutral) {
        List<Condition> open = new ArrayList<>(parts);
        open.removeIf(new Settled(neutral)::equals);
        return open;
    }
}
