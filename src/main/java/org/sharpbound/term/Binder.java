package org.sharpbound.term;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The operations of the claim language that bind a variable (section 4). */
public enum Binder {
    SUM,
    PROD,
    INTEGRAL,
    DIFF,
    SUP,
    INF,
    GAUSS,
    LIMIT;

    /** Whether it makes an integral. */
    public boolean integrates() {
        return this == INTEGRAL || this == GAUSS;
    }

    /** The name by which the claim language writes it. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Binder> named(String name) {
        return Arrays.stream(values()).filter(b -> b.text().equals(name)).findFirst();
    }
}
