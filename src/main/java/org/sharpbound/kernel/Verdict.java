package org.sharpbound.kernel;

/** What is known of a statement (claim language, section 8). */
public sealed interface Verdict permits Proved, Refuted, Supported, Undecided {

    /** The word for it: {@code proved}, {@code refuted}, {@code supported} or {@code undecided}. */
    String word();
}
