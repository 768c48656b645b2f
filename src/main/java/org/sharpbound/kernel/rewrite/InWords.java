package org.sharpbound.kernel.rewrite;

import java.util.stream.Collectors;
import org.sharpbound.term.print.ClaimText;

/** Obligations for people. */
public final class InWords {

    private InWords() {}

    public static String of(Obligation obligation) {
        String what = obligation.demand() instanceof Demand.Has has
                ? "that " + ClaimText.of(has.body()) + " is " + has.property().word() + " for " + of(has.range())
                : "that " + ClaimText.of(((Demand.Holds) obligation.demand()).relation());
        return obligation.context().isEmpty()
                ? what
                : what
                        + " for "
                        + obligation.context().stream().map(InWords::of).collect(Collectors.joining(", "));
    }

    public static String of(Ranged range) {
        return (range.integer() ? "integers " : "")
                + range.variable()
                + " in "
                + (range.lowerOpen() ? "(" : "[")
                + ClaimText.of(range.lower())
                + ", "
                + ClaimText.of(range.upper())
                + (range.upperOpen() ? ")" : "]");
    }
}
