package org.sharpbound.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What was found wrong with a case file so far. */
public final class Findings {

    private static final int ENOUGH = 100;

    private final SourceText source;
    private final Set<Diagnostic> found = new LinkedHashSet<>();
    private int count;

    public Findings(SourceText source) {
        this.source = source;
    }

    public SourceText source() {
        return source;
    }

    public void add(String code, String message, int start, int end) {
        add(code, message, start, end, Optional.empty());
    }

    public void add(String code, String message, int start, int end, Optional<String> suggestion) {
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
    public int count() {
        return count;
    }

    /** Whether there is so much wrong that the rest does not matter. */
    public boolean full() {
        return found.size() >= ENOUGH;
    }

    /** In the order of the file. */
    public List<Diagnostic> sorted() {
        List<Diagnostic> list = new ArrayList<>(found);
        list.sort(Comparator.comparingInt((Diagnostic d) -> d.location().line())
                .thenComparingInt(d -> d.location().column()));
        return list;
    }
}
