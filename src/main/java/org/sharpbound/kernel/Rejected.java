package org.sharpbound.kernel;

/**
 * A certificate that does not show what it should; this says nothing of the statement.
 *
 * @param why in a sentence, with the place in the certificate
 * @param vacuous whether it would show the statement only because no point satisfies the assumptions
 */
public record Rejected(String why, boolean vacuous) implements Judgement {

    Rejected(String why) {
        this(why, false);
    }
}
