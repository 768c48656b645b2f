package org.sharpbound.enclose.flow;

/** Why an integration stopped before its end. None of these says that there is no solution. */
public enum Reason {
    /** The steps become shorter and shorter while a state grows: the solution may end soon after the time reached. */
    BLOW_UP_SUSPECTED,
    /** The enclosure meets a place where {@code abs}, {@code relu}, {@code min}, {@code if} and the like have no derivative. */
    KINK,
    /** The enclosure meets a place where the right-hand side is not defined, or too large for doubles. */
    UNDEFINED,
    /** No step of a sensible size could be validated. */
    STEP_TOO_SMALL,
    /** The number of steps that was allowed is used up. */
    OUT_OF_WORK,
    /** The search was interrupted. */
    INTERRUPTED
}
