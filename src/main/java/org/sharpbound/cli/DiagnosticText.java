package org.sharpbound.cli;

import org.sharpbound.claim.Diagnostic;

/** A diagnostic as people read it: place, sentence, the line of the file with a caret under what is at fault. */
final class DiagnosticText {

    private static final int WIDEST_LINE = 200;

    private DiagnosticText() {}

    static String of(Diagnostic diagnostic) {
        StringBuilder text = new StringBuilder()
                .append(diagnostic.location())
                .append(": ")
                .append(diagnostic.message())
                .append(" [")
                .append(diagnostic.code())
                .append(']');
        if (!diagnostic.sourceLine().isEmpty()) {
            appendLine(text, diagnostic);
        }
        diagnostic
                .suggestion()
                .ifPresent(
                        meant -> text.append("\n  did you mean '").append(meant).append("'?"));
        return text.toString();
    }

    /** The part of the line around the fault; control characters are shown as spaces, so that the caret stays under it. */
    private static void appendLine(StringBuilder text, Diagnostic diagnostic) {
        int[] line = diagnostic.sourceLine().codePoints().toArray();
        int fault = Math.min(diagnostic.location().column() - 1, line.length);
        int from = Math.max(0, Math.min(fault - WIDEST_LINE / 2, line.length - WIDEST_LINE));
        int to = Math.min(line.length, from + WIDEST_LINE);
        text.append("\n  ");
        for (int i = from; i < to; i++) {
            text.appendCodePoint(Character.isISOControl(line[i]) ? ' ' : line[i]);
        }
        int carets = Math.max(1, Math.min(diagnostic.length(), to - fault));
        text.append("\n  ").append(" ".repeat(fault - from)).append("^".repeat(carets));
    }
}
