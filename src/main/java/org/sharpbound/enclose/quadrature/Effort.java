package org.sharpbound.enclose.quadrature;

/**
 * How narrow an enclosure is wanted, and how much work may be done for it.
 *
 * <p>Soundness: none of it; less work gives wider enclosures or none.
 */
final class Effort {

    private final double tolerance;
    private final int order;
    private final long most;
    private long spent;

    /**
     * @param tolerance how wide the part of a piece may be
     * @param order of Taylor polynomials, even
     * @param most how many pieces may be looked at, all integrals together, each counted as often as what its values cost
     */
    Effort(double tolerance, int order, long most) {
        this.tolerance = tolerance;
        this.order = order;
        this.most = most;
    }

    double tolerance() {
        return tolerance;
    }

    int order() {
        return order;
    }

    void spend(int pieces) {
        spent += pieces;
    }

    /** Whether pieces are not cut any more. */
    boolean isSpent() {
        return spent > most;
    }

    /** Whether even the pieces that are left are given up. */
    boolean isOverspent() {
        return spent > 2 * most;
    }
}
