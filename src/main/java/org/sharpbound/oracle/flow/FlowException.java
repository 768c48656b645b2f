package org.sharpbound.oracle.flow;

/** A solution could not be followed to the time that was asked for. */
public final class FlowException extends ArithmeticException {

    private static final long serialVersionUID = 1;

    /** Why a solution is not followed further. */
    public enum Kind {
        /** The steps shrink to nothing: the solution or a derivative of it grows without bound, or a root in a rate comes to 0. */
        BLOW_UP,
        /** A rate is not defined where the solution went. */
        UNDEFINED,
        /** A rate changes its formula where the solution touches the place of the change, or stays there. */
        NOT_SMOOTH,
        /** Numbers outside the range that is provided for, or an operation that is not. */
        NOT_EVALUABLE,
        /** There is no time, or there are no steps, left. */
        GIVEN_UP
    }

    private final Kind kind;
    private final double reached;

    FlowException(Kind kind, double reached, String message) {
        super(message);
        this.kind = kind;
        this.reached = reached;
    }

    /** The same, with the time that is known further out. */
    FlowException at(double time) {
        FlowException timed = new FlowException(kind, time, getMessage());
        timed.setStackTrace(getStackTrace());
        return timed;
    }

    public Kind kind() {
        return kind;
    }

    /** The time up to which the solution was followed. */
    public double reached() {
        return reached;
    }
}
