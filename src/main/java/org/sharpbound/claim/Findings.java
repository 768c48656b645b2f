package org.sharpbound.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What was found wrong with a case file so far. */
final class Findings {

    private static final int ENOUGH = 100;

    private final SourceText source;
    private final Set<Diagnostic> found = new LinkedHashSet<>();
    private int count;

    Findings(SourceText source) {
        this.source = source;
    }

    SourceText source() {
        return source;
    }

    void add(String code, String message, int start, int end) {
        add(code, message, start, end, Optional.empty());
    }

    void add(String code, String message, int start, int end, Optional<String> suggestion) {
        count++;
        if (!full()) {
            found.add(new Diagnostic(
                    code,
                    message,
                    source.location(start),
                    source.length(start, end),
                    source.lineAt(start),
                    suggestion));
        }
    }

    /** How often something was noted; a claim is in order if reading it added nothing. */
    int count() {
        return count;
    }

    /** Whether there is so much wrong that the rest does not matter. */
    boolean full() {
        return found.size() >= ENOUGH;
    }

    /** In the order of the file. */
    List<Diagnostic> sorted() {
        List<Diagnostic> list = new ArrayList<>(found);
        list.sort(Comparator.comparingInt((Diagnostic d) -> d.location().line())
                .thenComparingInt(d -> d.location().column()));
        return list;
    }
}
