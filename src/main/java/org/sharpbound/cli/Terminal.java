package org.sharpbound.cli;

import picocli.CommandLine.Help.Ansi;

/**
 * What the standard streams are connected to, as the launcher saw it ({@code test -t}): Java 17 itself can only tell
 * that input and output are both a terminal.
 *
 * @param colour whether standard output may be coloured: a terminal, and no {@code NO_COLOR} in the environment
 * @param liveProgress whether standard error is a terminal, where a line may be drawn over
 */
record Terminal(boolean colour, boolean liveProgress) {

    private static final String STREAMS = "sharpbound.terminals";

    static Terminal ofProcess() {
        String streams = System.getProperty(STREAMS, "");
        String refusal = System.getenv("NO_COLOR");
        boolean refused = refusal != null && !refusal.isEmpty();
        return new Terminal(streams.contains("1") && !refused, streams.contains("2"));
    }

    Ansi ansi() {
        return colour ? Ansi.ON : Ansi.OFF;
    }

    String good(String text) {
        return painted("32", text);
    }

    String bad(String text) {
        return painted("31", text);
    }

    String open(String text) {
        return painted("33", text);
    }

    String faint(String text) {
        return painted("2", text);
    }

    private String painted(String code, String text) {
        return colour ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }
}
