package org.sharpbound.report.ci;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sharpbound.kernel.Proved;
import org.sharpbound.kernel.Refuted;
import org.sharpbound.kernel.Supported;
import org.sharpbound.kernel.Undecided;
import org.sharpbound.kernel.Verdict;
import org.sharpbound.run.Finding;
import org.sharpbound.run.Repair;

/** What was found of a relation, and what may be meant instead, in a few lines of plain text. */
final class Message {

    private Message() {}

    static String of(Finding finding, List<Repair> repairs, boolean judged) {
        List<String> lines = new ArrayList<>();
        String verdict = finding.verdict().word();
        String unmet = judged && !finding.asExpected()
                ? ", and expected to be " + finding.goal().expected().text()
                : "";
        lines.add(onOneLine(finding.goal().text()) + " is " + verdict + unmet + ".");
        lines.addAll(why(finding.verdict()));
        for (Repair repair : repairs) {
            lines.add("What may be meant (" + (repair.isProved() ? "proved" : "open") + "): " + repair.statement()
                    + " (" + repair.change() + ")");
        }
        return String.join("\n", lines);
    }

    private static List<String> why(Verdict verdict) {
        if (verdict instanceof Refuted refuted) {
            String point = point(refuted.witness());
            return List.of(point.isEmpty() ? "It is false." : "It is false at " + point + ".");
        } else if (verdict instanceof Supported supported) {
            return List.of("Nothing that was found speaks against it; that is no proof. Open because "
                    + supported.open().reason());
        } else if (verdict instanceof Undecided undecided) {
            return List.of("Open because " + undecided.reason());
        } else if (verdict instanceof Proved) {
            return List.of("It holds at every point of its domain.");
        }
        return List.of();
    }

    private static <V> String point(Map<String, V> witness) {
        return witness.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(value -> value.getKey() + " = " + value.getValue())
                .collect(Collectors.joining(", "));
    }

    static String onOneLine(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
