package org.sharpbound.term.normal;

import java.util.Comparator;

/**
 * The size of an expression written out as a tree, in floating point, for shared graphs stand for very large trees.
 *
 * @param quantities how often quantities occur
 * @param size the number of nodes
 */
record Measure(double quantities, double size) implements Comparable<Measure> {

    static final Measure NODE = new Measure(0, 1);
    static final Measure QUANTITY = new Measure(1, 1);

    private static final Comparator<Measure> ORDER =
            Comparator.comparingDouble(Measure::quantities).thenComparingDouble(Measure::size);

    Measure plus(Measure other) {
        return new Measure(quantities + other.quantities, size + other.size);
    }

    @Override
    public int compareTo(Measure other) {
        return ORDER.compare(this, other);
    }
}
