package org.sharpbound.report.ci;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.sharpbound.report.ci.Row.Standing;
import org.sharpbound.run.RunResult;

/** A run on the page of a CI job: what is wrong first, all else folded away. Markdown as GitHub and GitLab read it. */
public final class MarkdownSummary {

    /** GitHub drops a summary of more than a megabyte as a whole. */
    private static final int MOST_ROWS = 1000;
    /** Signs that mean something to Markdown, to HTML within it, or to mentions and formulas of GitHub. */
    private static final String SPEAKING = "&<>|*_`\\[](){}~#!$@+-=:\"'^";

    private final RunResult run;
    private final boolean judged;

    /** @param judged whether findings are held against what is expected */
    public MarkdownSummary(RunResult run, boolean judged) {
        this.run = run;
        this.judged = judged;
    }

    public String text() {
        List<Row> rows = Rows.of(run, judged);
        List<Row> wrong = rows.stream().filter(Row::isWrong).toList();
        StringBuilder out = new StringBuilder();
        out.append("## Sharpbound: ").append(headline(rows, wrong)).append("\n\n");
        out.append(counts(rows)).append("\n");
        for (Row row : wrong.subList(0, Math.min(MOST_ROWS, wrong.size()))) {
            out.append("\n- **").append(escaped(row.name())).append("**");
            row.place()
                    .ifPresent(at ->
                            out.append(" (").append(escaped(at.toString())).append(')'));
            row.message().lines().forEach(line -> out.append("<br>\n  ").append(escaped(line)));
            out.append('\n');
        }
        table(rows.stream().filter(row -> !row.isWrong()).toList(), out);
        return out.toString();
    }

    private String headline(List<Row> rows, List<Row> wrong) {
        if (run.interrupted()) {
            return "interrupted, only a part was looked at";
        } else if (!wrong.isEmpty()) {
            return wrong.size() == 1 ? "1 thing is wrong" : wrong.size() + " things are wrong";
        } else if (rows.isEmpty()) {
            return "nothing to check";
        }
        return judged ? "every relation is as expected" : "what was found";
    }

    private String counts(List<Row> rows) {
        Map<String, Long> byVerdict = rows.stream()
                .filter(row -> !row.verdict().equals(Rows.INTERRUPTED))
                .collect(Collectors.groupingBy(Row::verdict, LinkedHashMap::new, Collectors.counting()));
        String all = byVerdict.entrySet().stream()
                .map(count -> count.getValue() + " " + count.getKey() + (isCounted(count) ? "s" : ""))
                .collect(Collectors.joining(", "));
        return (all.isEmpty() ? "Nothing" : all)
                + String.format(
                        Locale.ROOT, " in %.1f s.", run.manifest().time().toMillis() / 1e3);
    }

    /** {@code 2 errors}, but {@code 2 proved}. */
    private static boolean isCounted(Map.Entry<String, Long> count) {
        return count.getValue() > 1
                && (count.getKey().equals(Rows.ERROR) || count.getKey().equals(Rows.FAULT));
    }

    private static void table(List<Row> rows, StringBuilder out) {
        if (rows.isEmpty()) {
            return;
        }
        out.append("\n<details><summary>").append(rows.size()).append(" more</summary>\n\n");
        out.append("| verdict | relation | where |\n| --- | --- | --- |\n");
        for (Row row : rows.subList(0, Math.min(MOST_ROWS, rows.size()))) {
            String verdict = row.standing() == Standing.NOT_CHECKED ? "not checked" : row.verdict();
            out.append("| ").append(verdict).append(" | ").append(escaped(row.name()));
            out.append(" | ")
                    .append(row.place().map(at -> escaped(at.toString())).orElse(""));
            out.append(" |\n");
        }
        if (rows.size() > MOST_ROWS) {
            out.append("\nand ").append(rows.size() - MOST_ROWS).append(" more.\n");
        }
        out.append("\n</details>\n");
    }

    /** The text as it stands, whatever it holds. */
    static String escaped(String text) {
        StringBuilder out = new StringBuilder();
        Plain.line(text).codePoints().forEach(sign -> {
            if (SPEAKING.indexOf(sign) >= 0) {
                out.append("&#").append(sign).append(';');
            } else {
                out.appendCodePoint(sign);
            }
        });
        return out.toString();
    }
}
