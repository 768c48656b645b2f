package org.sharpbound.rewrite.model;

/** A term has no value here, or none that is found; the message says why. */
final class Unevaluated extends RuntimeException {
    private static final long serialVersionUID = 1;

    Unevaluated(String message) {
        super(message, null, false, false);
    }
}
