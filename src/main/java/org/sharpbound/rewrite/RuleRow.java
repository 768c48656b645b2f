package org.sharpbound.rewrite;

import java.util.List;
import org.sharpbound.claim.Location;
import org.sharpbound.kernel.rewrite.Rule;
import org.sharpbound.term.Expr;

/**
 * A row of a table of rules.
 *
 * @param auto whether the search may use it where it is not named
 * @param matches terms that its left side must match
 * @param misses terms that it must not match, or of which its conditions must not be shown
 */
public record RuleRow(
        Rule rule, String family, boolean auto, List<Expr> matches, List<Expr> misses, Location location) {
    public RuleRow {
        matches = List.copyOf(matches);
        misses = List.copyOf(misses);
    }
}
