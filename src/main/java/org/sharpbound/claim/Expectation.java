package org.sharpbound.claim;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The verdict that an author expects. */
public enum Expectation {
    PROVED,
    REFUTED,
    SUPPORTED,
    UNDECIDED;

    /** The word of the claim language. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Expectation> named(String text) {
        return Arrays.stream(values()).filter(e -> e.text().equals(text)).findFirst();
    }
}
