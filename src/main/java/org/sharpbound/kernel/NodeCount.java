package org.sharpbound.kernel;

/**
 * Counts the nodes of all covers of a certificate, what is written once as often as it occurs: a short text may stand for
 * very many, and what stands for too many is not looked into.
 */
final class NodeCount {

    private static final long MAX_NODES = 10_000_000;

    private static final int MAX_SPLITS = 200;

    private long nodes;
    private int splits;

    /** @throws IllegalArgumentException if too many splits of a statement are within each other */
    void enterSplit() {
        if (++splits > MAX_SPLITS) {
            throw new IllegalArgumentException("more than " + MAX_SPLITS + " splits within each other");
        }
    }

    void leaveSplit() {
        splits--;
    }

    /** @throws IllegalArgumentException if there are too many now */
    void add(long more) {
        nodes += more;
        if (nodes > MAX_NODES) {
            throw new IllegalArgumentException("the certificate has more than " + MAX_NODES + " nodes");
        }
    }
}
