package org.sharpbound.kernel.rewrite;

import java.util.List;
import java.util.Map;
import org.sharpbound.kernel.Certificate;
import org.sharpbound.term.Expr;

/** What meets an obligation. */
public sealed interface Discharge permits Discharge.Algebra, Discharge.Fact, Discharge.Shown, Discharge.Form {

    /** Both sides of an equation are the same once the derivatives in them are worked out. */
    record Algebra() implements Discharge {}

    /** It is a line before, or a given fact, with terms for quantities of the theory. */
    record Fact(String line, Map<String, Expr> values) implements Discharge {
        public Fact {
            values = Map.copyOf(values);
        }
    }

    /**
     * It is a theorem about numbers.
     *
     * @param certificate for the statement that {@link Question} makes of it
     * @param facts lines before that are assumed in that statement
     */
    record Shown(Certificate certificate, List<String> facts) implements Discharge {
        public Shown {
            facts = List.copyOf(facts);
        }
    }

    /** The property is read off the form of the function. */
    record Form() implements Discharge {}
}
