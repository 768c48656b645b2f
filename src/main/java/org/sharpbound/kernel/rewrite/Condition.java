package org.sharpbound.kernel.rewrite;

import java.util.List;

/** What a rule asks for: a demand for all values of some variables, in the variables of the rule. */
public record Condition(List<Ranged> all, Demand demand) {
    public Condition {
        all = List.copyOf(all);
    }
}
