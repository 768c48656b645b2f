package org.sharpbound.run;

import java.time.Duration;
import org.sharpbound.claim.Claim;
import org.sharpbound.claim.Goal;

/**
 * What became of the stored certificate of one goal.
 *
 * @param detail the verdict that the certificate shows ({@code proved} or {@code refuted}), or why it shows none
 * @param time that the check took, reading included
 */
public record Rechecked(Claim claim, Goal goal, Outcome outcome, String detail, Duration time) {

    /** How it ended. */
    public enum Outcome {
        /** The kernel accepts the certificate. */
        ACCEPTED,
        /** The file is no certificate, or the kernel does not accept it. */
        REJECTED,
        /** There is no file. */
        MISSING,
        /** The run was interrupted before. */
        NOT_REACHED
    }

    /** The claim's id, followed by the relation's name where that tells more. */
    public String name() {
        return goal.name(claim.id());
    }
}
