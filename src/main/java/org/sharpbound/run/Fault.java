package org.sharpbound.run;

import org.sharpbound.claim.Location;

/**
 * A fault of the program, not of the input: the second opinion contradicts the kernel, or a prover broke down.
 *
 * @param goal the claim's id and the relation's name
 * @param what happened, in a sentence
 * @param place of what was being worked on
 * @param reproduce what is needed to see it again
 */
public record Fault(String goal, String what, Location place, String reproduce) {

    /** @param what broke down */
    static Fault breakdown(String goal, String what, Throwable cause, Location place, String reproduce) {
        StackTraceElement[] trace = cause.getStackTrace();
        String at = trace.length == 0 ? "" : " at " + trace[0];
        return new Fault(goal, what + " broke down: " + cause + at, place, reproduce);
    }
}
