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
        if (found.size() < ENOUGH) {
            found.add(new Diagnostic(
                    code,
                    message,
                    source.location(start),
                    source.length(start, end),
                    source.lineAt(start),
                    suggestion));
        }
    }

    /** How many there are; a claim is sound if reading it added none. */
    int count() {
        return found.size();
    }

    /** In the order of the file. */
    List<Diagnostic> sorted() {
        List<Diagnostic> list = new ArrayList<>(found);
        list.sort(Comparator.comparingInt((Diagnostic d) -> d.location().line())
                .thenComparingInt(d -> d.location().column()));
        return list;
    }
}
