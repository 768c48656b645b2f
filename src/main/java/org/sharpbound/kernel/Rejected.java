package org.sharpbound.kernel;

/**
 * A certificate that does not show what it should; this says nothing of the statement.
 *
 * @param why in a sentence, with the place in the certificate
 */
public record Rejected(String why) implements Judgement {}
