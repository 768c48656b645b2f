package org.sharpbound.claim;

import java.util.List;
import java.util.Optional;
import org.sharpbound.term.Relation;
import org.sharpbound.term.Statement;
import org.sharpbound.term.Survey;

/**
 * One relation of a claim, in the form that is judged and in the form that people read.
 *
 * @param show its name under {@code show}, {@link #MAIN} where the claim has a single relation
 * @param text the relation as written
 * @param asWritten the same, parsed, nothing expanded
 * @param statement what is judged: definitions, functions, recursions and witnesses put in their place; where
 *     {@link #open} names quantities, it speaks of all their values, and judging it says nothing of the claim
 * @param location where the relation begins
 * @param motion what moves in it, if anything does
 * @param derived the results of derivations that the relation rests on
 * @param premise that what is random is distributed as written: a variance is not negative, and the like; it must be proved before the
 *     statement is judged, and is empty where exact arithmetic shows it
 * @param survey where the claim is statistical: then the statement is never judged
 * @param trial where the sample is one of runs of an experiment
 * @param weights what its sides weigh under scalings
 * @param random all of the claim's, in the order of the file
 * @param definitions all of the claim's (or its repair's), in the order of the file
 */
public record Goal(
        String show,
        Variant variant,
        String text,
        Relation asWritten,
        Statement statement,
        Expectation expected,
        Location location,
        List<Quantity> quantities,
        List<Definition> definitions,
        List<Assumption> assumptions,
        Optional<MotionAsWritten> motion,
        List<DerivedUse> derived,
        Optional<Statement> premise,
        Optional<Survey> survey,
        Optional<Trial> trial,
        Weights weights,
        List<RandomQuantity> random) {

    public static final String MAIN = "main";

    public Goal {
        quantities = List.copyOf(quantities);
        definitions = List.copyOf(definitions);
        assumptions = List.copyOf(assumptions);
        derived = List.copyOf(derived);
        random = List.copyOf(random);
    }

    /** The same relation for more values of the quantities of a statistical claim. */
    Goal of(Statement joined, Survey asked) {
        return new Goal(
                show,
                variant,
                text,
                asWritten,
                joined,
                expected,
                location,
                quantities,
                definitions,
                assumptions,
                motion,
                derived,
                premise,
                Optional.of(asked),
                trial,
                weights,
                random);
    }

    /** A claim's id, followed by the relation's name and the variant where they tell more. */
    public String name(String id) {
        return id + (show.equals(MAIN) ? "" : " " + show) + (variant == Variant.REPAIR ? " (repair)" : "");
    }

    /** The quantities that are claimed to exist and have no witness. */
    public List<Quantity> open() {
        return quantities.stream().filter(Quantity::isOpen).toList();
    }

    /** The quantities that are claimed to exist and have one: a refutation with it is none of the claim. */
    public List<Quantity> witnessed() {
        return quantities.stream().filter(q -> q.exists() && !q.isOpen()).toList();
    }
}
