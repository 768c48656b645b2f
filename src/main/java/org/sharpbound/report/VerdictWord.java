package org.sharpbound.report;

import java.util.Locale;

/** A verdict as readers meet it: a word, a sign and, by way of the style sheet, a colour. */
enum VerdictWord {
    PROVED("✓", "true for every point of the domain; the kernel re-checked the certificate"),
    REFUTED("✗", "false at a stated exact point, which the kernel evaluated with enclosures"),
    SUPPORTED("≈", "nothing found speaks against it; not a proof"),
    UNDECIDED("?", "the budget ran out, or no method applies"),
    ERROR("!", "could not be read");

    private final String icon;
    private final String meaning;

    VerdictWord(String icon, String meaning) {
        this.icon = icon;
        this.meaning = meaning;
    }

    /** The word of the claim language and of the JSON result. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    String icon() {
        return icon;
    }

    String meaning() {
        return meaning;
    }
}
