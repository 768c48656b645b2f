package org.sharpbound.claim.shape;

/** An operation does not fit what it is applied to; the message is a sentence for the author. */
public final class Mismatch extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** What vectors and matrices of the wrong shape are told with. */
    static final String SHAPE = "shape-mismatch";

    private final String code;

    Mismatch(String code, String message) {
        super(message, null, false, false);
        this.code = code;
    }

    Mismatch(String message) {
        this(SHAPE, message);
    }

    /** Stable, for programs and tests. */
    public String code() {
        return code;
    }
}
