package org.sharpbound.rewrite.estimate;

/** There is no value, or none on which two rules agree. */
final class Unestimated extends RuntimeException {
    private static final long serialVersionUID = 1;

    Unestimated(String why) {
        super(why, null, false, false);
    }
}
