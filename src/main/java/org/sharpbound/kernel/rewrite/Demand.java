package org.sharpbound.kernel.rewrite;

import org.sharpbound.term.Expr;
import org.sharpbound.term.Relation;

/** What must be so for a line to be one. */
public sealed interface Demand permits Demand.Holds, Demand.Has {

    /** A relation is true. */
    record Holds(Relation relation) implements Demand {}

    /** A function has a property on a range. */
    record Has(Property property, Expr body, Ranged range) implements Demand {}

    /** A property that the kernel reads off the form of a function. */
    enum Property {
        /** Continuous. */
        CONTINUOUS,
        /** Its integral over the range exists as a real number. */
        INTEGRABLE,
        /** Its product with the density of a standard normal variable is integrable over the reals. */
        MODERATE;

        /** The word for it in a rule. */
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
