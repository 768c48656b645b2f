package org.sharpbound.claim;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes diagnostics for people: the place and what is wrong, the source line, a caret under each character at fault, and
 * what was probably meant.
 */
public final class DiagnosticPrinter {

    /** Of a longer line, the part around the fault is shown. */
    private static final int MAX_WIDTH = 100;

    private static final int BEFORE = 40;

    private DiagnosticPrinter() {}

    /** All of them, with an empty line between two. */
    public static String print(List<Diagnostic> diagnostics) {
        return diagnostics.stream().map(DiagnosticPrinter::print).collect(Collectors.joining("\n"));
    }

    /** Lines, each ended by a line feed. */
    public static String print(Diagnostic diagnostic) {
        StringBuilder out = new StringBuilder();
        out.append(diagnostic.location())
                .append(": error[")
                .append(diagnostic.code())
                .append("]: ")
                .append(diagnostic.message())
                .append('\n');
        int[] line = diagnostic.sourceLine().codePoints().toArray();
        int column = diagnostic.location().column() - 1;
        if (!diagnostic.sourceLine().isBlank() && column <= line.length) {
            int from = line.length <= MAX_WIDTH ? 0 : Math.max(0, Math.min(column - BEFORE, line.length - MAX_WIDTH));
            int to = Math.min(line.length, from + MAX_WIDTH);
            out.append("  ").append(shown(line, from, to)).append('\n');
            out.append("  ");
            for (int i = from; i < column; i++) {
                out.append(line[i] == '\t' ? '\t' : ' ');
            }
            int carets = Math.max(1, Math.min(diagnostic.length(), to - column));
            out.append("^".repeat(carets)).append('\n');
        }
        diagnostic
                .suggestion()
                .ifPresent(s -> out.append("  did you mean ").append(s).append("?\n"));
        return out.toString();
    }

    /** A part of a line; what could move a terminal's cursor or change its colours takes one place as a blank. */
    private static String shown(int[] line, int from, int to) {
        StringBuilder shown = new StringBuilder();
        for (int i = from; i < to; i++) {
            shown.appendCodePoint(line[i] != '\t' && Character.isISOControl(line[i]) ? ' ' : line[i]);
        }
        return shown.toString();
    }
}
