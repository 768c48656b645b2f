package org.sharpbound.enclose.implicit;

import java.util.OptionalDouble;

/** Something implicit was not enclosed on a box; whether it exists there is not said. */
public final class Unsolved extends Exception {

    private static final long serialVersionUID = 1;

    private final double reached;

    public Unsolved(String message) {
        this(message, Double.NaN);
    }

    /** @param reached the time up to which the solution was enclosed; not a number for what is no flow */
    public Unsolved(String message, double reached) {
        super(message);
        this.reached = reached;
    }

    /** The time up to which a solution was enclosed. */
    public OptionalDouble reached() {
        return Double.isNaN(reached) ? OptionalDouble.empty() : OptionalDouble.of(reached);
    }
}
