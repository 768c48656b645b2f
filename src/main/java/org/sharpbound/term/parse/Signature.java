package org.sharpbound.term.parse;

import java.util.List;

/** What stands on the left of a definition: {@code name} or {@code name(x, y)}. */
public record Signature(String name, List<String> parameters) {
    public Signature {
        parameters = List.copyOf(parameters);
    }
}
