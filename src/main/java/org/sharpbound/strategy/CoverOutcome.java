package org.sharpbound.strategy;

import java.util.List;
import java.util.Optional;
import org.sharpbound.kernel.Box;
import org.sharpbound.kernel.Node;

/**
 * How far a cover came.
 *
 * @param node the cover, if it is complete
 * @param share the part of the domain that was settled, from 0 to 1, each cut counting half
 * @param hardest the box left open where the goal holds most narrowly, as far as the enclosures tell
 * @param open some of the boxes left open, the largest first
 * @param suspect a box on which the goal was found false everywhere
 * @param why why the cover is not complete, in a sentence; empty if it is
 */
public record CoverOutcome(
        Optional<Node> node,
        double share,
        Optional<Hardest> hardest,
        List<Box> open,
        Optional<Box> suspect,
        String why) {

    public CoverOutcome {
        open = List.copyOf(open);
    }

    /**
     * A box left open, in words.
     *
     * @param place the values of the quantities of finite domains, and the box
     * @param enclosures of both sides and of the margins on it
     */
    public record Hardest(String place, String enclosures) {

        /** The same with a quantity's value in front. */
        Hardest where(String quantity, String value) {
            return new Hardest(quantity + " = " + value + (place.isEmpty() ? "" : ", ") + place, enclosures);
        }

        /** {@code x in [0.1, 0.2]: left in …, right in …, margin in …}. */
        public String inWords() {
            return place.isEmpty() ? enclosures : place + ": " + enclosures;
        }
    }

    static CoverOutcome complete(Node node) {
        return new CoverOutcome(Optional.of(node), 1, Optional.empty(), List.of(), Optional.empty(), "");
    }

    static CoverOutcome incomplete(double share, Optional<Hardest> hardest, Optional<Box> suspect, String why) {
        return new CoverOutcome(Optional.empty(), share, hardest, List.of(), suspect, why);
    }

    /** The same with another reason. */
    CoverOutcome because(String reason) {
        return new CoverOutcome(node, share, hardest, open, suspect, reason);
    }

    CoverOutcome leaving(List<Box> boxes) {
        return new CoverOutcome(node, share, hardest, boxes, suspect, why);
    }
}
