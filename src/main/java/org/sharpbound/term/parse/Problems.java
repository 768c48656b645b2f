package org.sharpbound.term.parse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The problems found so far in one text; after the first few more would only tire the reader. */
final class Problems {

    private static final int ENOUGH = 20;

    private final List<Problem> found = new ArrayList<>();

    void add(Span span, String code, String message, Optional<String> suggestion) {
        if (!full()) {
            found.add(new Problem(span, code, message, suggestion));
        }
    }

    boolean full() {
        return found.size() >= ENOUGH;
    }

    boolean none() {
        return found.isEmpty();
    }

    /** In the order of the text. */
    List<Problem> sorted() {
        return found.stream()
                .sorted(Comparator.comparingInt(p -> p.span().start()))
                .toList();
    }
}
