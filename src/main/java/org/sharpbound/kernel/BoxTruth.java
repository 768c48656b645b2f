package org.sharpbound.kernel;

/** What enclosures tell of a relation on a box. */
public enum BoxTruth {
    /** Defined and true at every point. */
    TRUE,
    /** Defined and false at every point. */
    FALSE,
    /** Defined at every point, and true at some or at none. */
    EITHER,
    /** Perhaps not even defined. */
    UNKNOWN;

    /** The conjunction, read from the left: where this is false, the other need not be defined. */
    public BoxTruth and(BoxTruth other) {
        return switch (this) {
            case FALSE, UNKNOWN -> this;
            case TRUE -> other;
            case EITHER -> other == TRUE ? EITHER : other;
        };
    }

    /** The disjunction, read from the left: where this is true, the other need not be defined. */
    public BoxTruth or(BoxTruth other) {
        return negated().and(other.negated()).negated();
    }

    public BoxTruth negated() {
        return switch (this) {
            case TRUE -> FALSE;
            case FALSE -> TRUE;
            case EITHER, UNKNOWN -> this;
        };
    }
}
