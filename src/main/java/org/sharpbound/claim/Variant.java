package org.sharpbound.claim;

import java.util.Locale;

/** Whether a goal is the claim as its source has it, or what the author says would be true instead. */
public enum Variant {
    PRINTED,
    REPAIR;

    /** The word used in reports. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
