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
 * @param hardest the largest box left open
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
     * A box left open.
     *
     * @param margins the enclosures on it, in words
     */
    public record Hardest(Box box, String margins) {}

    static CoverOutcome complete(Node node) {
        return new CoverOutcome(Optional.of(node), 1, Optional.empty(), List.of(), Optional.empty(), "");
    }

    static CoverOutcome incomplete(double share, Optional<Hardest> hardest, Optional<Box> suspect, String why) {
        return new CoverOutcome(Optional.empty(), share, hardest, List.of(), suspect, why);
    }

    CoverOutcome leaving(List<Box> boxes) {
        return new CoverOutcome(node, share, hardest, boxes, suspect, why);
    }
}
