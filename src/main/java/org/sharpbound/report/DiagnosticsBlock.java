package org.sharpbound.report;

import java.util.List;
import org.sharpbound.claim.Diagnostic;
import org.sharpbound.report.markup.Markup;

/** What could not be read, each mistake at its place. */
final class DiagnosticsBlock {

    private final List<Diagnostic> diagnostics;

    DiagnosticsBlock(List<Diagnostic> diagnostics) {
        this.diagnostics = diagnostics;
    }

    void write(Markup out) {
        if (diagnostics.isEmpty()) {
            return;
        }
        out.open("section", "class", "diagnostics", "aria-labelledby", "diagnostics");
        out.element("h2", "What could not be read", "id", "diagnostics");
        out.open("ul");
        for (Diagnostic diagnostic : diagnostics) {
            out.open("li").open("p");
            Facts.verdict(out, VerdictWord.ERROR);
            out.text(" ").element("code", diagnostic.location().toString()).text(" " + diagnostic.message());
            diagnostic
                    .suggestion()
                    .ifPresent(
                            s -> out.text(" Did you mean ").element("code", s).text("?"));
            out.text(" ").element("code", diagnostic.code(), "class", "code").close();
            if (!diagnostic.sourceLine().isEmpty()) {
                out.open("pre").text(marked(diagnostic)).close();
            }
            out.close();
        }
        out.close().close().newLine();
    }

    /** The line of the file with carets under what is at fault. */
    private static String marked(Diagnostic diagnostic) {
        String line = diagnostic.sourceLine();
        int before = Math.min(Math.max(diagnostic.location().column() - 1, 0), line.length());
        int length = Math.max(1, Math.min(diagnostic.length(), line.length() - before));
        return line + "\n" + line.substring(0, before).replaceAll("[^\t]", " ") + "^".repeat(length);
    }
}
