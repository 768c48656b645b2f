package org.sharpbound.term.theory;

/** A term has no meaning: an unknown name, or shapes that do not fit. */
public final class IllFormed extends RuntimeException {
    private static final long serialVersionUID = 1;

    public IllFormed(String message) {
        super(message, null, false, false);
    }
}
