package org.sharpbound.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The results as lines for people: one for each relation, and a summary. */
final class Listing {

    private static final List<String> ORDER = List.of("proved", "refuted", "supported", "undecided", Finding.ERROR);
    private static final int NAME_WIDTH = 40;

    private final PrintWriter out;
    private final Terminal terminal;
    private final boolean judged;

    /** @param judged whether findings are held against what was expected ({@code check}) or merely told ({@code audit}) */
    Listing(PrintWriter out, Terminal terminal, boolean judged) {
        this.out = out;
        this.terminal = terminal;
        this.judged = judged;
    }

    void print(Finding finding) {
        StringBuilder line = new StringBuilder();
        if (judged) {
            line.append(finding.asExpected() ? terminal.good(" ok ") : terminal.bad("NOT "))
                    .append(' ');
        }
        line.append(painted(finding.verdict())).append(' ');
        line.append(padded(finding.relation(), NAME_WIDTH)).append(' ');
        if (judged && !finding.asExpected() && !finding.isError()) {
            line.append("expected ").append(finding.expected()).append("  ");
        }
        line.append(terminal.faint(finding.place() + time(finding.seconds())));
        out.println(line);
        if (!judged || !finding.asExpected()) {
            finding.details().stream().flatMap(String::lines).forEach(detail -> out.println("       " + detail));
        }
        out.flush();
    }

    /** How many of each verdict, and how many not as expected. */
    void summarise(List<Finding> findings, double seconds) {
        String counts = ORDER.stream()
                .map(verdict -> count(findings, verdict) + " " + verdict)
                .filter(text -> !text.startsWith("0 "))
                .collect(Collectors.joining(", "));
        out.println();
        out.println(counts + String.format(Locale.ROOT, " in %.1f s", seconds));
        if (judged) {
            long unexpected = findings.stream().filter(f -> !f.asExpected()).count();
            out.println(
                    unexpected == 0
                            ? terminal.good("every relation is as expected")
                            : terminal.bad(unexpected + " not as expected"));
        }
    }

    private static long count(List<Finding> findings, String verdict) {
        return findings.stream().filter(f -> f.verdict().equals(verdict)).count();
    }

    private String painted(String verdict) {
        String word = padded(verdict, "undecided".length());
        return switch (verdict) {
            case "proved" -> terminal.good(word);
            case "refuted", Finding.ERROR -> terminal.bad(word);
            default -> terminal.open(word);
        };
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }

    private static String time(double seconds) {
        return seconds < 0.1 ? "" : String.format(Locale.ROOT, "  %.1f s", seconds);
    }
}
