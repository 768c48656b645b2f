package org.sharpbound.term.normal;

/** An expression is defined at no point at all, as 1/(x − x) or log(−1). Carries no stack trace. */
final class Undefined extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Undefined() {
        super("defined nowhere", null, false, false);
    }
}
