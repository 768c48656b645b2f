package org.sharpbound.kernel.rewrite;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.sharpbound.term.Expr;

/** A comparison that is known to be true: an instance of a rule, or of a line. */
public sealed interface Source permits Source.OfRule, Source.OfLine {

    /** A rule with terms for its variables. */
    record OfRule(String rule, Map<String, Lambda> binding) implements Source {
        public OfRule {
            binding = Collections.unmodifiableMap(new LinkedHashMap<>(binding));
        }
    }

    /** A line before, or a given fact, with terms for quantities of the theory. */
    record OfLine(String line, Map<String, Expr> values) implements Source {
        public OfLine {
            values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        }
    }
}
