package org.sharpbound.term.print;

/** How much of a shared graph is still to be written out: a number of nodes, and a depth of nesting. */
final class Extent {

    private final int maximalDepth;
    private int nodes;
    private int depth;

    Extent(int nodes, int maximalDepth) {
        this.nodes = nodes;
        this.maximalDepth = maximalDepth;
    }

    /** Whether the next node may be written; if so, {@link #leave} follows when its parts are. */
    boolean enter() {
        if (nodes <= 0 || depth >= maximalDepth) {
            return false;
        }
        nodes--;
        depth++;
        return true;
    }

    void leave() {
        depth--;
    }

    /** Whether nothing more may be written, so that lists stop early. */
    boolean isSpent() {
        return nodes <= 0;
    }
}
