package org.sharpbound.enclose.quadrature;

/** Nothing can be said of an integral, or of its integrand on a piece. Carries no stack trace, for it is an answer. */
final class Unknown extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unknown(String why) {
        super(why, null, false, false);
    }
}
