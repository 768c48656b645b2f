package org.sharpbound.rewrite;

import java.util.List;
import java.util.Map;
import org.sharpbound.kernel.rewrite.Derivation;
import org.sharpbound.kernel.rewrite.DerivationCheck;
import org.sharpbound.kernel.rewrite.Derived;
import org.sharpbound.kernel.rewrite.Rule;
import org.sharpbound.term.Relation;
import org.sharpbound.term.theory.Algebra;

/** Stored derivations: whether one derives what a script is about, by the rules of a table. */
public final class Rechecking {

    /** A stored derivation is not one of what the script shows. */
    public static final class Refused extends Exception {
        private static final long serialVersionUID = 1;

        Refused(String message) {
            super(message);
        }
    }

    private Rechecking() {}

    /**
     * Checks a derivation from anywhere, without searching.
     *
     * <p>Soundness: its rules must be those of the table, word for word, and what it speaks of and takes for true must be what
     * the script says; else it could show anything.
     *
     * @throws Refused if it is another's, or a line does not follow
     */
    public static Derived check(Script script, Map<String, RuleRow> rules, Derivation derivation) throws Refused {
        require(derivation.name().equals(script.name()), "it is of another derivation");
        require(derivation.theory().equals(script.theory()), "it speaks of other quantities or assumptions");
        require(derivation.given().equals(script.given()), "other facts are given in it");
        require(
                List.copyOf(script.show().keySet()).equals(derivation.goals()),
                "it derives something else than the script shows");
        for (Rule rule : derivation.rules()) {
            RuleRow row = rules.get(rule.name());
            require(row != null && row.rule().equals(rule), "its rule " + rule.name() + " is not in the table");
        }
        try {
            Derived derived = DerivationCheck.check(derivation);
            for (Map.Entry<String, Relation.Compare> shown : script.show().entrySet()) {
                require(
                        new Algebra(script.theory()).same(derived.results().get(shown.getKey()), shown.getValue()),
                        "what it derives under " + shown.getKey() + " is not what the script shows");
            }
            return derived;
        } catch (DerivationCheck.Objection objection) {
            throw new Refused(objection.getMessage());
        }
    }

    private static void require(boolean holds, String otherwise) throws Refused {
        if (!holds) {
            throw new Refused(otherwise);
        }
    }
}
