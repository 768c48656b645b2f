package org.sharpbound.enclose.flow;

/** Looks at each step of an integration while it is gone. */
@FunctionalInterface
public interface StepObserver {

    /** Looks at nothing. */
    StepObserver NONE = step -> true;

    /**
     * Called once for every step, from the first to the last.
     *
     * @param step to be asked during this call only, unless it is {@linkplain StepEnclosure#kept kept}
     * @return whether to go on; otherwise the integration stops as {@linkplain Reason#INTERRUPTED interrupted}
     */
    boolean see(StepEnclosure step);
}
