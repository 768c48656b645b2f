package org.sharpbound.report.graph;

import java.util.Locale;

/** How a claim or a derivation stands when all that it rests on is taken into account. */
public enum Status {
    PROVED("✓", "proved, with all that it rests on"),
    PROVED_MODULO(
            "✓?",
            "proved from something that is not itself proved here: a statement, what a derivation is given, a theorem of the literature"),
    STATED("?", "stated, and not proved here"),
    UNDERMINED("⚠", "rests, directly or not, on something that is refuted"),
    REFUTED("✗", "false as printed");

    private final String icon;
    private final String meaning;

    Status(String icon, String meaning) {
        this.icon = icon;
        this.meaning = meaning;
    }

    /** {@code proved modulo}. */
    public String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** A class of the style sheet. */
    String style() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String icon() {
        return icon;
    }

    public String meaning() {
        return meaning;
    }
}
