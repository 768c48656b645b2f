package org.sharpbound.strategy;

import java.util.Map;
import java.util.Optional;
import org.sharpbound.kernel.Branch;
import org.sharpbound.term.Rational;

/**
 * How far a cover of a statement about flows and functions of matrices came.
 *
 * @param root the cover, if it is complete
 * @param share the part of the domain that was settled, from 0 to 1, each cut counting half
 * @param hardest the largest part left open, in words
 * @param suspect the middle of a part on which the goal was found false everywhere
 * @param why why the cover is not complete; empty if it is
 */
record FamilyOutcome(
        Optional<Branch> root,
        double share,
        Optional<String> hardest,
        Optional<Map<String, Rational>> suspect,
        String why) {

    static FamilyOutcome complete(Branch root) {
        return new FamilyOutcome(Optional.of(root), 1, Optional.empty(), Optional.empty(), "");
    }
}
