package org.sharpbound.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The YAML documents of a file, read one by one, so that a mistake in one does not hide the others. */
public final class Documents {

    /**
     * A document.
     *
     * @param text as it stands in the file, without the marker before it
     */
    public record Document(Yaml root, String text) {}

    private final SourceText source;
    private final Findings findings;
    private final List<Document> found = new ArrayList<>();

    private Documents(SourceText source, Findings findings) {
        this.source = source;
        this.findings = findings;
    }

    /**
     * The documents that can be read; what is wrong with the others is noted.
     *
     * @param empty what to say of a file without any
     */
    public static List<Document> of(SourceText source, Findings findings, String empty) {
        Documents documents = new Documents(source, findings);
        if (CaseText.isClean(source, findings)) {
            documents.read(empty);
        }
        return documents.found;
    }

    private void read(String empty) {
        String text = source.text();
        boolean any = false;
        for (int start = 0; start < text.length() && !findings.full(); ) {
            int end = nextMarker(text, start);
            any |= document(start, end);
            start = end;
        }
        if (!any && findings.count() == 0) {
            findings.add("empty-file", empty, 0, 1);
        }
    }

    private static String withoutMarker(String part) {
        return part.startsWith("---") ? part.substring(part.indexOf('\n') + 1) : part;
    }

    /** Where the document after this one begins: at a line {@code ---}, which YAML allows nowhere inside a document. */
    private static int nextMarker(String text, int start) {
        int at = start;
        do {
            at = text.indexOf("\n---", at) + 1;
            if (at == 0) {
                return text.length();
            }
        } while (at + 3 < text.length() && !Character.isWhitespace(text.charAt(at + 3)));
        return at;
    }

    /** Whether there was a document; comments alone are none. */
    private boolean document(int start, int end) {
        String part = source.slice(start, end);
        boolean blank =
                part.lines().map(String::strip).allMatch(l -> l.isEmpty() || l.startsWith("#") || l.equals("---"));
        if (blank) {
            return false;
        }
        int directive = part.startsWith("%") ? 0 : part.indexOf("\n%") + 1;
        if (directive > 0 || part.startsWith("%")) {
            findings.add(
                    "yaml-directive",
                    "YAML directives are not used in case files.",
                    start + directive,
                    start + directive + 1);
            return true;
        }
        Optional<Yaml> root = YamlReader.read(part, start, findings);
        root.ifPresent(r -> found.add(new Document(r, withoutMarker(part))));
        return true;
    }
}
