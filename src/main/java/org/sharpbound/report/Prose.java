package org.sharpbound.report;

import java.util.ArrayList;
import java.util.List;
import org.sharpbound.report.markup.Markup;

/** An author's words: paragraphs at empty lines, and lines that are indented as they stand, for they are formulas. */
final class Prose {

    private Prose() {}

    static void write(Markup out, String text) {
        List<String> lines = new ArrayList<>();
        boolean indented = false;
        for (String line : text.stripTrailing().split("\n")) {
            boolean formula = line.startsWith("  ") && !line.isBlank();
            if (line.isBlank() || formula != indented) {
                flush(out, lines, indented);
            }
            if (!line.isBlank()) {
                lines.add(line.strip());
                indented = formula;
            }
        }
        flush(out, lines, indented);
    }

    private static void flush(Markup out, List<String> lines, boolean indented) {
        if (!lines.isEmpty()) {
            out.element("p", String.join(indented ? "\n" : " ", lines), "class", indented ? "formula" : null);
            lines.clear();
        }
    }
}
