package org.sharpbound.term;

/** What an evaluation says of a relation at a point. */
public enum Truth {
    TRUE,
    FALSE,
    /** A part that must be defined is not: the relation does not hold there, and neither does its negation. */
    UNDEFINED,
    /** The evaluation cannot tell; it may be any of the others. */
    UNKNOWN;

    public static Truth of(boolean holds) {
        return holds ? TRUE : FALSE;
    }

    /** The truth of the negated relation. */
    public Truth negated() {
        return switch (this) {
            case TRUE -> FALSE;
            case FALSE -> TRUE;
            case UNDEFINED, UNKNOWN -> this;
        };
    }
}
